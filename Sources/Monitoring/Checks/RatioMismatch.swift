import PBRFindings
import PBRQuantities

/// A value that its parts do not give: 255 of 1372 is 18.6%, not 18%. Where only the last digit
/// printed differs, as other programs round it, it is a note; where it is the denominator over the
/// numerator, the parts are exchanged.
enum RatioMismatch {
  static func findings(_ card: Scorecard) -> [Finding] {
    zip(card.measures, card.observations).flatMap { measure, rows -> [Finding] in
      rows.compactMap { finding($0, measure) }
    }
  }

  private static func finding(_ row: Observation, _ measure: Measure) -> Finding? {
    guard row.hasParts, let given = row.given, let part = row.numerator?.value,
      let whole = row.denominator?.value,
      let exact = (measure.unit.scale * part).divided(by: whole)
    else { return nil }
    if exact.rounded(decimals: given.decimals) == given.value { return nil }
    if let swapped = SwappedParts.byValue(row, measure, part, whole, given) { return swapped }
    let decimals = max(measure.decimals, given.decimals)
    let sign = measure.unit == .percent ? "%" : ""
    let message =
      "\(measure.id): \(part.text()) of \(whole.text()) is \(exact.text(decimals: decimals))\(sign), "
      + "not \(given.value.text(decimals: given.decimals))\(sign)"
    let effect = "The parts are used."
    let remedy = "Leave the value out, or correct a part."
    let isLastDigit =
      (exact - given.value).magnitude * Fraction(power(decimals)) < .one
    return isLastDigit
      ? .note(
        "rounded-differently", at: row.row.place("value"), message, effect: effect, remedy: remedy)
      : .warning(
        "ratio-mismatch", at: row.row.place("value"), message, effect: effect, remedy: remedy)
  }

  static func power(_ decimals: Int) -> Int {
    (0..<min(max(decimals, 0), 18)).reduce(1) { value, _ in value * 10 }
  }
}
