import PBRFindings
import PBRQuantities

/// A share written where a percentage is meant: 0.612 beside a target of 70. It is told of a bare
/// fraction where a hundred times the value is near the target, so that a true 0.6% is let be; what has
/// a per cent sign, or is what its parts give, is a percentage.
enum NumberStyle {
  static func findings(_ card: Scorecard) -> [Finding] {
    zip(card.measures, card.observations).flatMap { measure, rows -> [Finding] in
      guard measure.unit == .percent else { return [] }
      return rows.compactMap { finding($0, measure) }
    }
  }

  private static func finding(_ row: Observation, _ measure: Measure) -> Finding? {
    guard let value = row.given?.value, value.sign != 0, value.magnitude < .one,
      !row.hasPercentSign, !isProved(row),
      let target = (measure.target(of: row.period.year) ?? measure.targets.last)?.target?.value
    else { return nil }
    let hundredfold = value * Fraction(100)
    guard target.magnitude > Fraction(3), hundredfold.magnitude * Fraction(3) >= target.magnitude,
      hundredfold.magnitude <= target.magnitude * Fraction(3), hundredfold.sign == target.sign
    else { return nil }
    return .error(
      "number-style", at: row.row.place("value"),
      "\(measure.id) is \(value.text()) in \(row.period.label), beside a target of "
        + "\(Told.number(target)): a share, where per cent are meant",
      effect: "As it stands it would be \(value.text())%.",
      remedy: "Write \(hundredfold.text()).")
  }

  /// Whether the parts of a row give its value, in per cent, to the decimals it has.
  private static func isProved(_ row: Observation) -> Bool {
    guard row.hasParts, let part = row.numerator?.value, let whole = row.denominator?.value,
      let given = row.given, let exact = (Fraction(100) * part).divided(by: whole)
    else { return false }
    return exact.rounded(decimals: given.decimals) == given.value
  }
}
