/// An amount of money in whole pence, for tariffs, claims and anything actually paid.
///
/// Arithmetic that could leave the range of 64 bits returns nil, or stops at the most there is
/// where it says so, and never wraps (model.md section 11). Expected amounts, which are averages, are `Double` pounds instead.
///
/// ```swift
/// let fee = Money(pence: 320_000)
/// print(fee)  // £3,200
/// print(fee.multiplied(by: 120) ?? .zero)  // £384,000
/// print(Money(pence: -1_205))  // -£12.05
/// print(Money("12.05") == Money(pence: 1_205), Money("12.055") == nil)  // true true
/// ```
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in pence; negative amounts are allowed (a cost, a withdrawal).
  public let pence: Int64

  /// An amount of whole pence; negative for a cost or a withdrawal.
  public init(pence: Int64) { self.pence = pence }

  /// Whole pounds; nil when the amount does not fit.
  public init?(pounds: Int64) {
    let (pence, overflow) = pounds.multipliedReportingOverflow(by: 100)
    if overflow { return nil }
    self.pence = pence
  }

  /// Reads `3200`, `3200.5` or `3200.50` exactly. Nil for anything else, for fractions of a
  /// penny and for amounts that do not fit.
  public init?(_ text: some StringProtocol) {
    guard let decimal = ExactDecimal(text), let pence = decimal.whole(timesTenToThe: 2) else {
      return nil
    }
    self.pence = pence
  }

  /// Nothing.
  public static let zero = Money(pence: 0)

  /// The amount in pounds, for use in expected values.
  public var pounds: Double { Double(pence) / 100 }

  /// By amount: a cost of £2 is less than one of £1.
  public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

  /// The sum, or nil when it does not fit.
  public func adding(_ other: Money) -> Money? {
    let (sum, overflow) = pence.addingReportingOverflow(other.pence)
    return overflow ? nil : Money(pence: sum)
  }

  /// The difference, or nil when it does not fit.
  public func subtracting(_ other: Money) -> Money? {
    let (difference, overflow) = pence.subtractingReportingOverflow(other.pence)
    return overflow ? nil : Money(pence: difference)
  }

  /// The amount times a whole number, or nil when it does not fit.
  public func multiplied(by count: Int) -> Money? {
    let (product, overflow) = pence.multipliedReportingOverflow(by: Int64(count))
    return overflow ? nil : Money(pence: product)
  }

  /// Pounds and pence as data files carry them: `700.00`, `-12.05`.
  public var dataText: String {
    let magnitude = pence.magnitude
    let fraction = magnitude % 100
    return (pence < 0 ? "-" : "") + "\(magnitude / 100)." + (fraction < 10 ? "0" : "")
      + "\(fraction)"
  }
}
