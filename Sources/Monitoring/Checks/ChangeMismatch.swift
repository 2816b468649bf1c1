import PBRFindings
import PBRQuantities

/// A change that a paper states beside its two values, and that they do not give; or one that is the
/// difference and is called per cent (`percent-or-points`).
enum ChangeMismatch {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.flatMap { result in
      result.series.compactMap { finding($0, result) }
    }
  }

  private static func finding(_ point: SeriesPoint, _ result: MeasureResult) -> Finding? {
    guard let stated = point.row.stated, let change = stated.change, let now = point.value?.value
    else { return nil }
    let pairs = earlier(point, result).filter { $0.sign != 0 }.map {
      Pair(before: $0, now: now, stated: change)
    }
    guard let first = pairs.first else { return nil }
    let asPercent = stated.kind != .points
    let asPoints = stated.kind != .percent
    if pairs.contains(where: { asPercent && $0.isPercent || asPoints && $0.isDifference }) {
      return nil
    }
    // The difference called per cent, or per cent called points.
    let exchanged = pairs.first { asPercent ? $0.isDifference : $0.isPercent }
    let pair = exchanged ?? first
    let difference = result.measure.unit.differenceName
    let named = asPercent ? "per cent" : difference
    let figure = change.value.text(decimals: change.decimals)
    let remedy = pair.remedy(difference, decimals: max(result.measure.decimals, change.decimals))
    let place = point.row.row.place("stated_change")
    let ends = "\(Told.number(pair.before)) to \(Told.number(pair.now))"
    if exchanged != nil {
      let what = asPercent ? "the difference" : "the change in per cent"
      return .warning(
        "percent-or-points", at: place,
        "\(result.measure.id): \(ends) is stated as \(figure) \(named), and that is \(what)",
        effect: "The two are \(pair.percentText) and \(pair.differenceText).", remedy: remedy)
    }
    return .warning(
      "change-mismatch", at: place,
      "\(result.measure.id): \(ends) is stated as a change of \(figure) \(named), and is not",
      effect: "It is \(pair.percentText) per cent of \(Told.number(pair.before)).", remedy: remedy)
  }

  /// The values it may be a change from: by the measure's own rules first, then by every other.
  private static func earlier(_ point: SeriesPoint, _ result: MeasureResult) -> [Fraction] {
    let history = result.history
    let rules = result.measure.direction + DirectionRule.allCases
    return rules.compactMap { rule -> Fraction? in
      switch rule {
      case .baseline: result.measure.baseline?.value
      case .yearAgo: history.point(history.calendar.yearBefore(point.period))?.value?.value
      case .previous: history.point(history.calendar.before(point.period))?.value?.value
      case .lastYear: history.point(history.calendar.endOfYearBefore(point.period))?.value?.value
      }
    }
  }

  private struct Pair {
    let before: Fraction
    let now: Fraction
    let stated: WrittenNumber

    var difference: Fraction { now - before }
    var percent: Fraction {
      (difference * Fraction(100)).divided(by: before.magnitude) ?? .zero
    }

    var isPercent: Bool { percent.rounded(decimals: stated.decimals) == stated.value }
    var isDifference: Bool { difference.rounded(decimals: stated.decimals) == stated.value }
    var percentText: String { percent.text(decimals: 1) }
    var differenceText: String { Told.number(difference) }

    func remedy(_ name: String, decimals: Int) -> String {
      let figure = difference.text(most: decimals)
      return "\(percentText) per cent, or \(figure)\(name.isEmpty ? "" : " \(name)")."
    }
  }
}

extension MeasureUnit {
  /// What the difference of two values is counted in.
  var differenceName: String {
    switch self {
    case .percent, .points, .percentChange: "percentage points"
    case .pounds: "pounds"
    case .days: "days"
    case .rate, .mean, .number, .grade: ""
    }
  }
}
