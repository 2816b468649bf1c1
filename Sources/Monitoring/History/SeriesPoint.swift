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
