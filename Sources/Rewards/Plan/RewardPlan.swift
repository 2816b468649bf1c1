public import PBRFindings
public import PBRMonitoring
public import PBRProgramme
public import PBRQuantities

/// A council's plan for a reward: its stretch targets, and how they stand.
public struct RewardPlan: Sendable {
  /// A target, or a part of one.
  public struct Target: Sendable {
    public let measure: String
    public let title: String
    /// What would happen anyway, and the stretch.
    public let without: Fraction
    public let with: Fraction
    public let weight: Fraction
    /// The level that is paid for on account, and whether it was reached on its day; nil without one.
    public let reachedInterim: Bool?
    /// What the measure came to; nil while it is not known.
    public let actual: Fraction?
    /// Why the actual is not final: provisional or estimated.
    public let flag: Observation.Flag?
    /// The end of the period that the actual is of.
    public let periodEnds: CivilDate?
    public let parts: [Target]
    public let place: SourcePlace

    /// The share of the enhancement that is reached, exactly; nil while the actual is not known.
    public var share: Fraction? {
      actual.flatMap { ($0 - without).divided(by: with - without) }
    }
  }

  public let title: String
  public let scheme: RewardScheme
  /// The whole pot.
  public let pot: Money
  public let targets: [Target]
  public let expectations: [Expectation]
  /// Every figure of plan and scheme with its provenance.
  public let figures: [InputRecord]
}
