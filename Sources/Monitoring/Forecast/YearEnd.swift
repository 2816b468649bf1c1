package import PBRQuantities

/// What a year may come to, from what it has come to so far (monitoring.md 3.9).
package struct YearEnd: Sendable, Equatable {
  /// The year-end value that the part gone by points to.
  package let central: Fraction
  /// The ends of the 80% range, in the measure's own unit; nil where none is worked out.
  package let low: Fraction?
  package let high: Fraction?
  /// The chance that the year ends on the good side of its target, from 0 to 1; nil: unknown.
  package let targetChance: Double?

  init(central: Fraction, low: Fraction? = nil, high: Fraction? = nil, targetChance: Double?) {
    (self.central, self.low, self.high) = (central, low, high)
    self.targetChance = targetChance
  }

  /// A year that is over, or a value that nothing spreads.
  static func ended(_ value: Fraction, target: Fraction?, better: Better) -> YearEnd {
    YearEnd(
      central: value, low: value, high: value,
      targetChance: target.flatMap { better.meets($0, value).map { $0 ? 1 : 0 } })
  }
}

/// The share of the year that is gone, and how that is known.
package struct YearShare: Sendable, Equatable {
  /// The column `forecast_basis`.
  package enum Basis: String, Sendable {
    case seasonal
    case runRate = "run-rate"
  }

  /// Above 0, at most 1.
  package let share: Fraction
  package let basis: Basis

  /// Seasonal where last year's part and whole are known, both above 0 and the part no more than the
  /// whole; else the place in the year. Nil for a place that is not in the year.
  package init?(place: Int, of places: Int, lastYear: (toDate: Fraction, total: Fraction)? = nil) {
    guard place > 0, place <= places else { return nil }
    if let (toDate, total) = lastYear, toDate > .zero, total > .zero, toDate <= total,
      let share = toDate.divided(by: total), place < places
    {
      (self.share, basis) = (share, .seasonal)
      return
    }
    guard let share = Fraction(place, over: places) else { return nil }
    (self.share, basis) = (share, .runRate)
  }
}
