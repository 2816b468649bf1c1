import PBRQuantities

/// The periods' own values of a measure in a line, with the limits of its series, which are of own
/// values too (monitoring.md 3.8); a percentage to date has none and shows what it has come to.
struct SeriesLine {
  let result: MeasureResult
  let withheld: WithheldPoints

  /// Nil for a measure of fewer than two periods.
  var text: String? {
    let points = result.series.suffix(SeriesLine.most)
    guard points.count > 1 else { return nil }
    let values = points.map { "\($0.period.label) \(value($0))" }
    let kind = isOfAmounts ? ", in each period" : ""
    return "\(result.measure.id)\(kind): \(values.joined(separator: ", "))." + limits
  }

  private var values: ValueText { ValueText(unit: result.measure.unit) }

  /// Whether rows say what things have come to, and their differences what happened.
  private var isOfAmounts: Bool { result.history.addsUp && result.measure.rows != .period }

  /// Where only what things have come to is known, that, and that it is so.
  private func value(_ point: SeriesPoint) -> String {
    let own = result.history.addsUp ? point.own : point.value ?? point.toDate
    guard let value = own ?? point.toDate else { return "–" }
    if withheld.holds(result.measure, point.period.ends) { return WithheldPoints.sign }
    let text = values.value(value.value, result.measure.decimals)
    return own == nil ? "\(text) to date" : text
  }

  private var limits: String {
    guard let limits = result.limits, !withheld.touches(result.measure) else { return "" }
    let isShare = if case .share? = result.judged { true } else { false }
    let scale = isShare ? result.measure.unit.scale : .one
    func written(_ value: Fraction) -> String {
      let value = value * scale
      let usual = result.measure.decimals
      return values.value(value, !isShare && value.whole != nil ? usual : max(usual, 1))
    }
    return " Centre \(written(limits.centre)), limits \(written(limits.lower)) to "
      + "\(written(limits.upper))."
  }

  /// A line has the latest so many periods.
  private static let most = 13
}
