public import PBRQuantities

/// A value with the parts it was worked out from, where it has any.
public struct MeasuredValue: Sendable, Equatable {
  /// In the measure's unit, exact.
  public let value: Fraction
  public let numerator: Fraction?
  public let denominator: Fraction?

  public init(value: Fraction, numerator: Fraction? = nil, denominator: Fraction? = nil) {
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Numerator and denominator where both are whole and lie within what chance is worked out for.
  public var counts: (numerator: Int, denominator: Int)? {
    guard let numerator = numerator?.whole, let denominator = denominator?.whole, numerator >= 0,
      denominator > 0, numerator <= denominator
    else { return nil }
    return (numerator, denominator)
  }
}

/// One period of a measure as it counts on a day.
public struct SeriesPoint: Sendable {
  public let period: Period
  /// The row that counts.
  public let row: Observation
  /// What the row says, for what it covers; nil without a value.
  public let value: MeasuredValue?
  /// The value to date (monitoring.md 3.3); nil when it cannot be worked out.
  public let toDate: MeasuredValue?
  /// What happened in the period alone: the difference of two rows where rows add up over time,
  /// else the value; nil when it cannot be told.
  public let own: MeasuredValue?
}

/// What the rules say of a measure on the day of a scorecard.
public struct MeasureResult: Sendable {
  public let measure: Measure
  /// Every period with a row up to the one shown, the earliest first.
  public let series: [SeriesPoint]
  public let target: YearTarget?
  /// The profile at the period shown; nil without one, with its reason.
  public let profile: Fraction?
  public let status: StatusResult
  public let direction: DirectionResult
  /// Whole numerators that would meet the target of the year (3.2).
  public let needed: Needed?

  /// The latest period with a row: the one shown.
  public var shown: SeriesPoint? { series.last }
  public var value: MeasuredValue? { shown?.value }
  public var toDate: MeasuredValue? { shown?.toDate }
}

/// A status and why it is so.
public struct StatusResult: Sendable, Equatable {
  public let status: Status
  /// The name of the rule; empty when none is named.
  public let rule: String
  /// Why it is not rated: `no value`, `no target` …; empty where it is rated.
  public let reason: String
  /// What it was judged against; nil for a range and for a value judged by itself.
  public let reference: Fraction?
  /// Positive on the good side.
  public let advantage: Fraction?
  /// What pages say: `Within target limits`.
  public let word: String
}

/// Which way a measure is going, and why that cannot be said.
public struct DirectionResult: Sendable, Equatable {
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case better, same, worse, increasing
    case noChange = "no-change"
    case decreasing
    case notApplicable = "n/a"
  }

  public let direction: Direction
  /// The rule that had an earlier value; nil when none had.
  public let rule: DirectionRule?
  /// Why it is n/a; empty otherwise.
  public let reason: String
  /// The earlier period and its value.
  public let earlier: Period?
  public let before: MeasuredValue?
  /// The later value less the earlier, in the measure's unit.
  public let change: Fraction?
  /// Whether part of a year is compared with a full year.
  public let isPartYear: Bool
}

/// How many a target needs of those there are.
public struct Needed: Sendable, Equatable {
  /// The smallest whole numerator that meets the target; the largest where smaller is better.
  public let numerator: Int
  public let of: Int
  /// How many more, or fewer where negative.
  public let more: Int
}
