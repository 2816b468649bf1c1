package import PBRMonitoring
import PBRQuantities

extension ProgrammeMeasure {
  /// What a scorecard has to know of it, and its rows: quarter ends and the last month end.
  package var source: (known: ProgrammeSource.Known, rows: [ProgrammeSource.Row]) {
    let isShare = unit == .share
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
    if hasParts { keys += [("numerator", "What counts"), ("denominator", "Of how many")] }
    let scale = isShare ? 100.0 : 1
    let target = last.plan.map {
      (year: "\(last.day.month.financialYear.dataText)", value: NumberText.shortest($0 * scale))
    }
    return (
      ProgrammeSource.Known(keys: keys, target: target),
      points.map { point in
        func text(_ value: Double?) -> String { value.map { NumberText.shortest($0) } ?? "" }
        guard point.value != nil else {
          return ProgrammeSource.Row(day: point.day, numerator: "", denominator: "", value: "")
        }
        guard hasParts else {
          let places = unit == .pounds ? 2 : 4
          return ProgrammeSource.Row(
            day: point.day, numerator: "", denominator: "",
            value: NumberText.fixed((point.value ?? 0) * scale, places: places))
        }
        return ProgrammeSource.Row(
          day: point.day, numerator: text(point.numerator), denominator: text(point.denominator),
          value: "")
      }
    )
  }

  /// Whether it is counted, of what is counted.
  private var hasParts: Bool { isCounted && last.denominator != nil }
}
