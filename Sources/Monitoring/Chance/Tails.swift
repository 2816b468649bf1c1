package import PBRQuantities

/// How likely a count as low, and one as high, would be by chance alone (monitoring.md 3.8): exact
/// sums of probabilities, no approximation.
package struct Tails: Sendable, Equatable {
  /// P(X ≤ the count).
  package let lower: Double
  /// P(X ≥ the count).
  package let upper: Double

  init(_ outcomes: WholeOutcomes, at count: Int) {
    lower = outcomes.lower(count)
    upper = outcomes.upper(count)
  }

  /// The smaller of the two: what is printed of a comparison with a level.
  package var smaller: Double { min(lower, upper) }

  /// Twice the smaller, at most 1: what is compared with 0.05, and printed of a comparison of two.
  package var twice: Double { min(1, 2 * smaller) }

  /// Whether the difference is no more than chance: twice the smaller tail is at least 0.05. A tail
  /// that is 0.025 exactly is within, whatever its last binary digit.
  package var isWithinChance: Bool { twice >= 0.05 * (1 - Tails.rounding) }

  /// Outside the limits of a series: a tail of at most 0.001.
  var isOutside: Bool { smaller <= 0.001 * (1 + Tails.rounding) }

  /// Far above what the sums round, far below what decides anything.
  static let rounding = 1e-12

  /// Counts above a thousand million are not judged: nobody counted them one by one.
  static let most = 1_000_000_000

  /// A numerator of its denominator against a level, both whole: `Bin(D, p)`. Nil when the parts are
  /// no counts (12.5 of 87.4 posts, more than there are) or the level is no share.
  package static func share(
    _ numerator: Fraction, of denominator: Fraction, level: Fraction
  ) -> Tails? {
    guard let (part, whole) = counts(numerator, of: denominator), level >= .zero, level <= .one
    else { return nil }
    return Tails(.binomial(of: whole, share: level), at: part)
  }

  /// A count against the count that a target or a mean expects: Poisson. Nil when it is no count.
  package static func count(_ count: Fraction, mean: Fraction) -> Tails? {
    guard let count = whole(count), mean >= .zero, mean <= Fraction(most) else { return nil }
    return Tails(.poisson(mean: mean), at: count)
  }

  /// Two percentages: Fisher's exact test, given all four sums of the table. Nil without counts.
  package static func shares(
    _ numerator: Fraction, of denominator: Fraction,
    and other: Fraction, of otherDenominator: Fraction
  ) -> Tails? {
    guard let (part, all) = counts(numerator, of: denominator),
      let (otherPart, otherAll) = counts(other, of: otherDenominator)
    else { return nil }
    return Tails(
      .hypergeometric(
        drawn: all, marked: part + otherPart, plain: all - part + otherAll - otherPart),
      at: part)
  }

  /// Two counts over times of the lengths given: the later one, given their sum, is
  /// `Bin(sum, t2/(t1+t2))`. Nil when one is no count, or a length is not above 0.
  package static func counts(
    _ earlier: Fraction, over earlierLength: Fraction, and later: Fraction,
    over laterLength: Fraction
  ) -> Tails? {
    guard let earlier = whole(earlier), let later = whole(later), earlierLength > .zero,
      laterLength > .zero,
      let share = laterLength.divided(by: earlierLength + laterLength)
    else { return nil }
    return Tails(.binomial(of: earlier + later, share: share), at: later)
  }

  /// How many of so many comparisons would be marked by chance alone: one in twenty.
  package static func markedByChance(of comparisons: Int) -> Fraction {
    Fraction(comparisons, over: 20) ?? .zero
  }

  static func whole(_ value: Fraction) -> Int? {
    guard let count = value.whole, count >= 0, count <= most else { return nil }
    return count
  }

  static func counts(_ numerator: Fraction, of denominator: Fraction) -> (Int, Int)? {
    guard let part = whole(numerator), let all = whole(denominator), part <= all, all > 0 else {
      return nil
    }
    return (part, all)
  }
}
