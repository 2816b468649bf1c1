package import PBRQuantities

/// The own value of one period of a measure, as a series is judged by it.
package enum SeriesValue: Sendable, Equatable {
  /// A numerator of its denominator, whole numbers both.
  case share(numerator: Int, denominator: Int)
  /// A count of things that come one by one.
  case count(Int)
  /// Anything else: a mean, pounds, a rate without its parts, episodes that come in clusters.
  case other(Fraction)

  /// The value as a number: a share from 0 to 1, a count, or what it is.
  package var number: Fraction {
    switch self {
    case .share(let numerator, let denominator):
      Fraction(numerator, over: denominator) ?? .zero
    case .count(let count): Fraction(count)
    case .other(let value): value
    }
  }
}
