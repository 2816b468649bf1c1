internal import PBRQuantities

extension WholeOutcomes {
  /// `Bin(n, p)`.
  static func binomial(of n: Int, share: Fraction) -> WholeOutcomes {
    let (p, q) = (share.value, (.one - share).value)
    if p <= 0 || q <= 0 { return certain(q <= 0 ? n : 0) }
    return WholeOutcomes(
      least: 0, most: n, mass: { Masses.binomial(Double($0), of: Double(n), p, q) },
      ratio: { Double(n - $0) * p / (Double($0 + 1) * q) })
  }

  /// A Poisson count.
  static func poisson(mean: Fraction) -> WholeOutcomes {
    let mean = mean.value
    if mean <= 0 { return certain(0) }
    return WholeOutcomes(
      least: 0, most: nil, mass: { Masses.poisson(Double($0), mean: mean) },
      ratio: { mean / Double($0 + 1) })
  }

  /// How many of the marked are among the drawn.
  static func hypergeometric(drawn: Int, marked: Int, plain: Int) -> WholeOutcomes {
    let (least, most) = (max(0, drawn - plain), min(drawn, marked))
    if least == most { return certain(least) }
    return WholeOutcomes(
      least: least, most: most,
      mass: {
        Masses.hypergeometric(
          Double($0), drawn: Double(drawn), marked: Double(marked), plain: Double(plain))
      },
      ratio: {
        Double(marked - $0) * Double(drawn - $0)
          / (Double($0 + 1) * Double(plain - drawn + $0 + 1))
      })
  }

  /// The rest of a year of which a share is gone with y counted: size y + ½.
  static func restOfYear(after y: Int, share: Fraction) -> WholeOutcomes {
    let (s, rest, size) = (share.value, (.one - share).value, Double(y) + 0.5)
    return WholeOutcomes(
      least: 0, most: nil, mass: { Masses.negativeBinomial(Double($0), size: size, s) },
      ratio: { (size + Double($0)) / Double($0 + 1) * rest })
  }

  /// How many of m further cases succeed after N of D.
  static func restOfCases(_ m: Int, after numerator: Int, of denominator: Int) -> WholeOutcomes {
    let (a, b) = (Double(numerator) + 0.5, Double(denominator - numerator) + 0.5)
    if m == 0 { return certain(0) }
    return WholeOutcomes(
      least: 0, most: m, mass: { Masses.betaBinomial(Double($0), of: Double(m), a, b) },
      ratio: {
        Double(m - $0) * (Double($0) + a) / (Double($0 + 1) * (Double(m - $0 - 1) + b))
      })
  }

  private static func certain(_ k: Int) -> WholeOutcomes {
    WholeOutcomes(least: k, most: k, mass: { $0 == k ? 1 : 0 }, ratio: { _ in 0 })
  }
}
