/// Logarithm and exponential from additions, multiplications and divisions alone, so that draws
/// are the same to the last bit on every machine; correct to about 1e-15.
package enum ElementaryFunctions {
  private static let ln2 = 0.693147180559945309417232121458

  /// The natural logarithm of a positive number.
  package static func logarithm(_ value: Double) -> Double {
    // value = 2^e · m with m from √½ to √2; ln m = 2·artanh((m−1)/(m+1)) as a series.
    var exponent = Double(value.exponent)
    var m = value.significand
    if m > 1.4142135623730951 {
      m /= 2
      exponent += 1
    }
    let ratio = (m - 1) / (m + 1)
    let square = ratio * ratio
    var sum = 0.0
    var odd = 23.0
    while odd >= 1 {
      sum = sum * square + 1 / odd
      odd -= 2
    }
    return exponent * ln2 + 2 * ratio * sum
  }

  /// e to a power.
  static func exponential(_ power: Double) -> Double {
    guard power > -700 else { return 0 }
    guard power < 700 else { return .infinity }
    let halves = power / ln2
    let whole = (halves + (halves < 0 ? -0.5 : 0.5)).rounded(.towardZero)
    let rest = power - whole * ln2
    var sum = 1.0
    var term = 18.0
    while term >= 1 {
      sum = 1 + sum * rest / term
      term -= 1
    }
    return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
  }

  /// The cosine and sine of an angle in radians, of some thousands at most.
  static func turn(_ angle: Double) -> (cosine: Double, sine: Double) {
    // Within an eighth of a turn of the nearest quarter; π/2 in two parts.
    let quarters = (angle / 1.5707963267948966).rounded()
    let rest = (angle - quarters * 1.5707963267948966) - quarters * 6.123233995736766e-17
    let square = rest * rest
    var cosine = 1.0
    var sine = 1.0
    var odd = 17.0
    while odd >= 1 {
      cosine = 1 - cosine * square / (odd * (odd + 1))
      if odd >= 3 { sine = 1 - sine * square / (odd * (odd - 1)) }
      odd -= 2
    }
    sine *= rest
    switch Int(quarters) & 3 {
    case 0: return (cosine, sine)
    case 1: return (-sine, cosine)
    case 2: return (-cosine, -sine)
    default: return (sine, -cosine)
    }
  }

  /// A positive number to a power; 0 to any positive power is 0, to the power 0 it is 1.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 { return 1 }
    return base > 0 ? exponential(exponent * logarithm(base)) : 0
  }
}
