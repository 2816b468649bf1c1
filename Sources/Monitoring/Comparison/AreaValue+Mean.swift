import PBRQuantities

extension Sequence<AreaValue> {
  /// The unweighted mean of areas in a measure's unit, and of one value more, exact.
  func mean(_ unit: MeasureUnit, with own: Fraction?) -> Fraction? {
    var (parts, given) = ([(top: Int64, bottom: Int64)](), [(top: Int64, bottom: Int64)]())
    for area in self {
      let ratio = (top: area.numerator, bottom: area.denominator)
      if area.isParts { parts.append(ratio) } else { given.append(ratio) }
    }
    let sum = Fraction.sum(of: parts) * unit.scale + Fraction.sum(of: given) + (own ?? .zero)
    return sum.divided(by: Fraction(parts.count + given.count + (own == nil ? 0 : 1)))
  }

  /// The areas taken together, and one more: Σ N / Σ D, exact; nil where one of them has no parts.
  func together(with own: (numerator: Fraction, denominator: Fraction)) -> Fraction? {
    var (tops, bottoms) = ([(top: Int64, bottom: Int64)](), [(top: Int64, bottom: Int64)]())
    for area in self {
      guard area.isParts else { return nil }
      let unit = AreaValue.powers[Int(area.tens)]
      tops.append((area.numerator, unit))
      bottoms.append((area.denominator, unit))
    }
    return (Fraction.sum(of: tops) + own.numerator).divided(
      by: Fraction.sum(of: bottoms) + own.denominator)
  }
}
