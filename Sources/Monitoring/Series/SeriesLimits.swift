import Glibc
package import PBRQuantities

/// Between what values a series moves by chance (monitoring.md 3.8, Limits of a series).
package struct SeriesLimits: Sendable, Equatable {
  /// Σ N / Σ D as a share from 0 to 1, the mean count, or the mean: as `SeriesValue.number`.
  package let centre: Fraction
  /// The smallest value inside: of shares and counts the whole number of cases (over the
  /// denominator judged), of other values mean − 2.66 × mean moving range.
  package let lower: Fraction
  /// The largest value inside.
  package let upper: Fraction

  /// The fewest periods that make limits.
  package static let fewest = 8

  /// Limits for a value, from the own values of the periods before it and since the last break, the
  /// oldest first; nil of fewer than eight, or of values of another kind than the one judged.
  package init?(for judged: SeriesValue, after before: [SeriesValue]) {
    guard before.count >= SeriesLimits.fewest, let centre = SeriesLimits.centre(before) else {
      return nil
    }
    switch (judged, before[0]) {
    case (.share(_, let denominator), .share):
      guard (1...Tails.most).contains(denominator) else { return nil }
      let (mean, spread) = (Double(denominator) * centre.value, centre.value * (1 - centre.value))
      let inside = WholeOutcomes.binomial(of: denominator, share: centre).inside(
        tail: SeriesLimits.level, near: mean,
        deviation: (Double(denominator) * spread).squareRoot())
      self.init(
        centre: centre, lower: Fraction(inside.lowerBound, over: denominator) ?? .zero,
        upper: Fraction(inside.upperBound, over: denominator) ?? .zero)
    case (.count, .count):
      guard centre <= Fraction(Tails.most) else { return nil }
      let inside = WholeOutcomes.poisson(mean: centre).inside(
        tail: SeriesLimits.level, near: centre.value, deviation: centre.value.squareRoot())
      self.init(
        centre: centre, lower: Fraction(inside.lowerBound), upper: Fraction(inside.upperBound))
    case (.other, .other):
      let numbers = before.map(\.number)
      let ranges = zip(numbers, numbers.dropFirst()).map { ($1 - $0).magnitude }
      guard let range = ranges.mean, let factor = Fraction(266, over: 100) else { return nil }
      self.init(centre: centre, lower: centre - factor * range, upper: centre + factor * range)
    default: return nil
    }
  }

  init(centre: Fraction, lower: Fraction, upper: Fraction) {
    (self.centre, self.lower, self.upper) = (centre, lower, upper)
  }

  /// A tail of at most this is outside.
  private static let level = 0.001 * (1 + Tails.rounding)

  /// The centre of values of one kind; nil of none, or of several kinds.
  static func centre(_ values: [SeriesValue]) -> Fraction? {
    var (numerators, denominators, kinds) = (Fraction.zero, Fraction.zero, Set<Int>())
    for value in values {
      switch value {
      case .share(let numerator, let denominator):
        numerators += Fraction(numerator)
        denominators += Fraction(denominator)
        kinds.insert(0)
      case .count(let count):
        numerators += Fraction(count)
        denominators += .one
        kinds.insert(1)
      case .other(let number):
        numerators += number
        denominators += .one
        kinds.insert(2)
      }
    }
    return kinds.count == 1 ? numerators.divided(by: denominators) : nil
  }

  /// Whether a target is met always, sometimes or never while the series stays inside. The target is
  /// in the units of `SeriesValue.number`.
  package func reach(target: Fraction, better: Better) -> Reach? {
    switch better {
    case .bigger: target <= lower ? .always : target > upper ? .never : .sometimes
    case .smaller: target >= upper ? .always : target < lower ? .never : .sometimes
    case .range, .none: nil
    }
  }
}

/// How a target stands to the limits of a series.
package enum Reach: String, Sendable { case always, sometimes, never }
