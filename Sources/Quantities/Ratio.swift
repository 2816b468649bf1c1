/// A fraction of whole numbers, such as five in six: the share of families that is funded.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int
  /// Always positive.
  package let denominator: Int

  /// Reads `5/6`. Nil unless both parts are whole, the second is positive, the share lies
  /// from 0 to 1 and neither part exceeds a million.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...7).contains($0.utf8.count) }),
      let top = wholeNumber(Array(parts[0].utf8)[...]),
      let bottom = wholeNumber(Array(parts[1].utf8)[...]), bottom > 0, top <= bottom,
      bottom <= 1_000_000
    else { return nil }
    numerator = top
    denominator = bottom
  }

  package init(_ numerator: Int, over denominator: Int) {
    self.numerator = numerator
    self.denominator = max(1, denominator)
  }

  package var value: Double { Double(numerator) / Double(denominator) }

  /// The share of a whole number, rounded half up: five sixths of 375 is 313. Counts up to
  /// a thousand million.
  package func rounded(of count: Int) -> Int {
    (2 * count * numerator + denominator) / (2 * denominator)
  }

  package var dataText: String { "\(numerator)/\(denominator)" }
}
