package import PBRMonitoring
import PBRQuantities

extension ProgrammeMeasure {
  /// What a scorecard has to know of it, and its rows: quarter ends and the last month end.
  package var source: (known: ProgrammeSource.Known, rows: [ProgrammeSource.Row]) {
    var keys: [(key: String, text: String)] = [
      ("title", title), ("definition", definition),
      ("better", isBiggerBetter ? "bigger" : "smaller"), ("period", "day"),
    ]
    switch unit {
    case .share: keys.append(("unit", "percent"))
    case .perWorker: keys.append(("unit", "mean"))
    case .pounds: keys += [("unit", "pounds"), ("year", "last")]
    case .families, .places, .results: keys += [("unit", "number"), ("year", "last")]
    }
    if let parts { keys += [("numerator", parts.counted), ("denominator", parts.of)] }
    let target = last.plan.map {
      (year: "\(last.day.month.financialYear.dataText)", value: written($0 * scale))
    }
    return (
      ProgrammeSource.Known(
        keys: keys, numbers: unit == .pounds ? [("decimals", "0")] : [], target: target),
      points.map(row)
    )
  }

  private func row(_ point: Point) -> ProgrammeSource.Row {
    let (isCounted, hasValue) = (hasParts, point.value != nil)
    func text(_ value: Double?, _ isShown: Bool) -> String {
      isShown && hasValue ? value.map(written) ?? "" : ""
    }
    return ProgrammeSource.Row(
      day: point.day, numerator: text(point.numerator, isCounted),
      denominator: text(point.denominator, isCounted),
      value: text(point.value.map { $0 * scale }, !isCounted),
      taken: TakenFigure(
        known: point.known.map {
          TakenFigure.Known(count: $0.count, of: $0.of, isEnough: point.isKnownEnough)
        }, notSetAgainstPlan: notSetAgainstPlan(point)))
  }

  private var scale: Double { unit == .share ? 100 : 1 }

  /// Whether it is counted, of what is counted.
  private var hasParts: Bool { isCounted && last.denominator != nil }

  /// A number that was worked out in binary as the decimal that is meant, so that its last binary digits
  /// decide nothing: pounds to a penny, everything else to a millionth.
  private func written(_ value: Double) -> String {
    let text = NumberText.fixed(value, places: unit == .pounds ? 2 : 6)
    return Fraction(decimal: text)?.text() ?? text
  }
}
