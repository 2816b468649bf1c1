package import PBRQuantities

/// A value with the parts it was worked out from, where it has any.
package struct MeasuredValue: Sendable, Equatable {
  /// In the measure's unit, exact.
  package let value: Fraction
  package let numerator: Fraction?
  package let denominator: Fraction?

  package init(value: Fraction, numerator: Fraction? = nil, denominator: Fraction? = nil) {
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Numerator and denominator where both are whole and lie within what chance is worked out for.
  package var counts: (numerator: Int, denominator: Int)? {
    guard let numerator = numerator?.whole, let denominator = denominator?.whole, numerator >= 0,
      denominator > 0, numerator <= denominator
    else { return nil }
    return (numerator, denominator)
  }
}

/// One period of a measure as it counts on a day.
package struct SeriesPoint: Sendable {
  package let period: Period
  /// The row that counts.
  package let row: Observation
  /// What the row says, for what it covers; nil without a value.
  package let value: MeasuredValue?
  /// The value to date (monitoring.md 3.3); nil when it cannot be worked out.
  package let toDate: MeasuredValue?
  /// What happened in the period alone: the difference of two rows where rows add up over time,
  /// else the value; nil when it cannot be told.
  package let own: MeasuredValue?
}
