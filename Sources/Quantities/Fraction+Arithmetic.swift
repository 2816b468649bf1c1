extension Fraction: Comparable {
  /// The parts as wide numbers.
  var parts: Parts {
    wide
      ?? Parts(
        numerator: WideInteger(Int128(numerator)), denominator: WideInteger(Int128(denominator)))
  }

  /// −1, 0 or 1.
  package var sign: Int {
    if let wide { return wide.numerator.isZero ? 0 : wide.numerator.isNegative ? -1 : 1 }
    return numerator.signum()
  }

  package var magnitude: Fraction { sign < 0 ? -self : self }

  package static prefix func - (value: Fraction) -> Fraction {
    guard let wide = value.wide else {
      return Fraction(reducing: -Int128(value.numerator), over: Int128(value.denominator))
    }
    return Fraction(-wide.numerator, over: wide.denominator)
  }

  package static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.wide == nil, right.wide == nil {
      if left.denominator == right.denominator {
        return Fraction(
          reducing: Int128(left.numerator) + Int128(right.numerator),
          over: Int128(left.denominator))
      }
      let one = Int128(left.numerator) * Int128(right.denominator)
      let other = Int128(right.numerator) * Int128(left.denominator)
      let (sum, overflow) = one.addingReportingOverflow(other)
      if !overflow {
        return Fraction(
          reducing: sum, over: Int128(left.denominator) * Int128(right.denominator))
      }
    }
    let (one, other) = (left.parts, right.parts)
    return Fraction(
      one.numerator * other.denominator + other.numerator * one.denominator,
      over: one.denominator * other.denominator)
  }

  package static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    if left.wide == nil, right.wide == nil {
      return Fraction(
        reducing: Int128(left.numerator) * Int128(right.numerator),
        over: Int128(left.denominator) * Int128(right.denominator))
    }
    let (one, other) = (left.parts, right.parts)
    return Fraction(one.numerator * other.numerator, over: one.denominator * other.denominator)
  }

  /// The quotient; nil when the divisor is zero.
  package func divided(by divisor: Fraction) -> Fraction? {
    guard divisor.sign != 0 else { return nil }
    if wide == nil, divisor.wide == nil {
      return Fraction(
        reducing: Int128(numerator) * Int128(divisor.denominator),
        over: Int128(denominator) * Int128(divisor.numerator))
    }
    let (one, other) = (parts, divisor.parts)
    return Fraction(one.numerator * other.denominator, over: one.denominator * other.numerator)
  }

  package static func += (left: inout Fraction, right: Fraction) { left = left + right }
  package static func -= (left: inout Fraction, right: Fraction) { left = left - right }

  package static func < (left: Fraction, right: Fraction) -> Bool {
    if left.wide == nil, right.wide == nil {
      return Int128(left.numerator) * Int128(right.denominator)
        < Int128(right.numerator) * Int128(left.denominator)
    }
    return (left - right).sign < 0
  }

  package static func == (left: Fraction, right: Fraction) -> Bool {
    if left.wide == nil, right.wide == nil {
      return left.numerator == right.numerator && left.denominator == right.denominator
    }
    let (one, other) = (left.parts, right.parts)
    return one.numerator * other.denominator == other.numerator * one.denominator
  }
}

extension Fraction {
  /// Whether it is below (−1), equal to (0) or above (1) a number over a positive one, without making
  /// a fraction of the two: areas are compared by the million.
  package func compared(to top: Int64, over bottom: Int64) -> Int {
    guard wide == nil else {
      guard let other = Fraction(Int(top), over: Int(bottom)) else { return 0 }
      return (self - other).sign
    }
    let (own, other) = (
      Int128(numerator) * Int128(bottom), Int128(top) * Int128(denominator)
    )
    return own < other ? -1 : own > other ? 1 : 0
  }

  /// The sum of numbers over positive ones, exact: first those over the same number, then by pairs, so
  /// that parts grow as late as they can.
  package static func sum(of ratios: [(top: Int64, bottom: Int64)]) -> Fraction {
    var parts: [Parts] = []
    var at = 0
    let sorted = ratios.sorted { $0.bottom < $1.bottom }
    while at < sorted.count {
      let bottom = sorted[at].bottom
      var top: Int128 = 0
      while at < sorted.count, sorted[at].bottom == bottom {
        top += Int128(sorted[at].top)
        at += 1
      }
      parts.append(
        Parts(numerator: WideInteger(top), denominator: WideInteger(Int128(bottom))))
    }
    while parts.count > 1 {
      var pairs: [Parts] = []
      pairs.reserveCapacity(parts.count / 2 + 1)
      for at in stride(from: 0, to: parts.count - 1, by: 2) {
        let (one, other) = (parts[at], parts[at + 1])
        pairs.append(
          Parts(
            numerator: one.numerator * other.denominator + other.numerator * one.denominator,
            denominator: one.denominator * other.denominator))
      }
      if parts.count % 2 == 1 { pairs.append(parts[parts.count - 1]) }
      parts = pairs
    }
    return parts.first.map { Fraction($0.numerator, over: $0.denominator) } ?? .zero
  }
}

extension Sequence<Fraction> {
  /// The sum, exact; of none, zero.
  package var sum: Fraction { reduce(.zero, +) }

  /// The unweighted mean, exact; nil of none.
  package var mean: Fraction? {
    var (total, count) = (Fraction.zero, 0)
    for value in self {
      total += value
      count += 1
    }
    return total.divided(by: Fraction(count))
  }
}
