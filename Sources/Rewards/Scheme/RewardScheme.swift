package import PBRProgramme
package import PBRQuantities

/// A payer's reward for stretch targets: a pot, earned by how much of the way from what would have
/// happened anyway to a stretched target is gone.
package struct RewardScheme: Sendable {
  /// How the pot is divided among the targets.
  package enum Division: String, Sendable, CaseIterable { case equal, weights }
  /// Whether each target earns its own part, or all of them the mean of their shares.
  package enum Basis: String, Sendable, CaseIterable { case each, average }

  /// Part of the amount in a month; the parts sum to 1.
  package struct Instalment: Sendable, Equatable {
    package let month: Month
    package let share: Fraction
  }

  package let id: String
  package let title: String
  /// The day on which the agreement ends: what is earned is earned in its year.
  package let ends: CivilDate
  /// The pot, or the share of the plan's net budget requirement; neither where the plan says.
  package let potential: Money?
  package let shareOfRequirement: Fraction?
  package let division: Division
  package internal(set) var basis: Basis
  /// The share of the enhancement below which nothing is paid, and beyond which no more is.
  package let from: Fraction
  package let to: Fraction
  package let instalments: [Instalment]
  /// What is paid before for an interim level, as a share of a target's potential.
  package let onAccount: Instalment?
  /// The part of every payment that is capital.
  package let capitalShare: Fraction
  /// What a later government leaves of the reward.
  package internal(set) var factor: Fraction
  /// Every figure with its provenance.
  package let figures: [InputRecord]
}
