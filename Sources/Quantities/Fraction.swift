/// An exact number: a whole number over a whole number.
///
/// A decimal of a file is that decimal, 12 of 19 is twelve nineteenths, and whether a value meets
/// its target is never decided by binary rounding (monitoring.md 3.2). No operation overflows: parts
/// beyond 64 bits are kept as wide as they are.
package struct Fraction: Sendable {
  /// The parts in lowest terms where both fit 64 bits; the denominator is positive.
  let numerator: Int
  let denominator: Int
  /// The parts where they do not, the denominator positive; then the two above are not used.
  let wide: Parts?

  struct Parts: Sendable {
    let numerator: WideInteger
    let denominator: WideInteger
  }

  package static let zero = Fraction(0)
  package static let one = Fraction(1)

  /// The whole number itself.
  package init(_ whole: Int) {
    (numerator, denominator, wide) = (whole, 1, nil)
  }

  /// One number over another; nil over zero.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    self.init(reducing: Int128(numerator), over: Int128(denominator))
  }

  /// The decimal exactly as it was written.
  package init(_ decimal: ExactDecimal) {
    guard decimal.scale > 18 else {
      self.init(reducing: Int128(decimal.digits), over: Fraction.power(of: decimal.scale))
      return
    }
    var below = WideInteger(1)
    for _ in 0..<decimal.scale { below = below * WideInteger(10) }
    self.init(WideInteger(Int128(decimal.digits)), over: below)
  }

  /// The number a text writes as a decimal (`-12`, `3.50`); nil if it writes none, or one of more
  /// than 18 digits.
  package init?(decimal text: some StringProtocol) {
    guard let decimal = ExactDecimal(text) else { return nil }
    self.init(decimal)
  }

  /// The denominator is not zero.
  init(reducing top: Int128, over bottom: Int128) {
    let divisor = Fraction.commonDivisor(top.magnitude, bottom.magnitude)
    let sign: Int128 = bottom < 0 ? -1 : 1
    // Dividing by one alone could leave the range: the smallest number has no opposite.
    if top != .min, bottom != .min,
      let small = Int(exactly: sign * top / Int128(divisor)),
      let below = Int(exactly: sign * bottom / Int128(divisor))
    {
      (numerator, denominator, wide) = (small, below, nil)
      return
    }
    let parts = Fraction.reduced(WideInteger(top), over: WideInteger(bottom))
    (numerator, denominator, wide) = (0, 1, parts)
  }

  /// The denominator is not zero.
  init(_ top: WideInteger, over bottom: WideInteger) {
    let parts = Fraction.reduced(top, over: bottom)
    if let above = parts.numerator.narrow, let below = parts.denominator.narrow,
      let small = Int(exactly: above), let under = Int(exactly: below)
    {
      (numerator, denominator, wide) = (small, under, nil)
    } else {
      (numerator, denominator, wide) = (0, 1, parts)
    }
  }

  /// In lowest terms up to 256 bits; beyond, as the sums of many fractions are, the divisor costs
  /// more than it saves, and equal values are still found equal.
  private static func reduced(_ top: WideInteger, over bottom: WideInteger) -> Parts {
    let (above, below) = bottom.isNegative ? (-top, -bottom) : (top, bottom)
    guard above.bits <= 256, below.bits <= 256 else {
      return Parts(numerator: above, denominator: below)
    }
    let divisor = above.commonDivisor(with: below)
    let whole = above.dividedMagnitude(by: divisor).quotient
    return Parts(
      numerator: above.isNegative ? -whole : whole,
      denominator: below.dividedMagnitude(by: divisor).quotient)
  }

  static func commonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right > UInt128(UInt64.max) { (left, right) = (right, left % right) }
    guard right > 0 else { return max(left, 1) }
    var (high, low) = (UInt64(right), UInt64(left % right))
    while low > 0 { (high, low) = (low, high % low) }
    return UInt128(high)
  }

  /// Ten to a power of 0 to 38.
  static func power(of exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
