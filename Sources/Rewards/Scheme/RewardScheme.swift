public import PBRProgramme
public import PBRQuantities

/// A payer's reward for stretch targets: a pot, earned by how much of the way from what would have
/// happened anyway to a stretched target is gone.
public struct RewardScheme: Sendable {
  /// How the pot is divided among the targets.
  public enum Division: String, Sendable, CaseIterable { case equal, weights }
  /// Whether each target earns its own part, or all of them the mean of their shares.
  public enum Basis: String, Sendable, CaseIterable { case each, average }

  /// Part of the amount in a month; the parts sum to 1.
  public struct Instalment: Sendable, Equatable {
    public let month: Month
    public let share: Fraction
  }

  public let id: String
  public let title: String
  /// The day on which the agreement ends: what is earned is earned in its year.
  public let ends: CivilDate
  /// The pot, or the share of the plan's net budget requirement; neither where the plan says.
  public let potential: Money?
  public let shareOfRequirement: Fraction?
  public let division: Division
  public internal(set) var basis: Basis
  /// The share of the enhancement below which nothing is paid, and beyond which no more is.
  public let from: Fraction
  public let to: Fraction
  public let instalments: [Instalment]
  /// What is paid before for an interim level, as a share of a target's potential.
  public let onAccount: Instalment?
  /// The part of every payment that is capital.
  public let capitalShare: Fraction
  /// What a later government leaves of the reward.
  public internal(set) var factor: Fraction
  /// Every figure with its provenance.
  public let figures: [InputRecord]
}
