import PBRChance
import PBRQuantities

/// How exact the figures of distributions are, in words: computed exactly, or within how many
/// pounds (Documentation/exactness.md).
struct Exactness {
  /// The distributions whose figures are shown.
  let amounts: [AmountDistribution]

  /// The percentiles that are printed or written anywhere.
  static let shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  /// How far any of the percentiles may be from the exact one; nil where all are exact.
  var within: Money? {
    let bounded = amounts.filter { !$0.isExact }
    guard !bounded.isEmpty else { return nil }
    return bounded.flatMap { one in Exactness.shares.map { one.bound(ofPercentile: $0) } }.max()
  }

  /// What is said where they are not exact.
  var sentence: String? {
    guard let within else { return nil }
    return
      "Percentiles are within \(NumberText.pounds(Exactness.wholePounds(within))) of the exact "
      + "ones and are printed to no more digits than that; means and standard deviations are exact. "
      + "The amounts that can be paid are too many to be told apart."
  }

  /// Rounded up, so that what is said holds.
  private static func wholePounds(_ amount: Money) -> Money {
    Money(pence: (amount.pence + 99) / 100 * 100)
  }

  /// A probability to the digits that its bounds allow.
  static func text(_ bounds: ClosedRange<Double>) -> String {
    let half = (bounds.upperBound - bounds.lowerBound) / 2
    let middle = (bounds.lowerBound + bounds.upperBound) / 2
    if half <= 0.0005 { return NumberText.percent(middle) }
    if half <= 0.005 { return NumberText.percent(middle, places: 0) }
    let low = (bounds.lowerBound * 100).rounded(.down)
    let high = (bounds.upperBound * 100).rounded(.up)
    return "\(NumberText.fixed(low, places: 0))% to \(NumberText.fixed(high, places: 0))%"
  }
}
