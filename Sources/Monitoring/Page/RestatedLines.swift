import PBRQuantities

/// What was said before of the value of a row, and of the one it is compared with, where a later row
/// differs (monitoring.md 3.11).
struct RestatedLines {
  let result: MeasureResult
  let text: ValueText

  /// `2010-11-Q2 was 61.2% (provisional), known on 1 October 2010; now 60.4%, known on 2 December
  /// 2010.`, one for every period.
  var lines: [String] {
    [result.shown, result.history.point(result.direction.earlier)].compactMap { point in
      guard let point, let now = point.value else { return nil }
      let earlier = result.history.replaced(in: point.period).filter { row in
        MeasuredValue(row, result.measure.unit).map { $0.value != now.value } ?? false
      }
      guard !earlier.isEmpty else { return nil }
      let before = earlier.map { said($0, beside: now.value) }.joined(separator: ", then ")
      return "\(point.period.label) was \(before); now \(said(point.row, beside: nil))."
    }
  }

  /// The value of a row with what was said of it and when it was known.
  private func said(_ row: Observation, beside now: Fraction?) -> String {
    guard let value = MeasuredValue(row, result.measure.unit)?.value else { return "–" }
    let decimals = now.map {
      PrintedDecimals.of(value, usual: result.decimals, besideWorkedOut: $0)
    }
    let flag = row.flag.map { $0 == .revised ? "" : " (\($0.rawValue))" } ?? ""
    let known = row.asAt.map { ", known on \($0.prose)" } ?? ""
    return text.value(value, decimals ?? result.decimals) + flag + known
  }
}
