import PBRFindings
import PBRQuantities

/// The same value three periods running, not 0 or 100: carried forward, perhaps.
enum RepeatedValue {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.compactMap { result in
      let calendar = result.history.calendar
      // The latest run, which is the one that can still be put right.
      var (run, latest) = ([SeriesPoint](), [SeriesPoint]())
      for point in result.series {
        if let last = run.last, let value = point.value?.value, last.value?.value == value,
          calendar.before(point.period) == last.period
        {
          run.append(point)
        } else {
          run = point.value == nil ? [] : [point]
        }
        if run.count >= 3 { latest = run }
      }
      guard let last = latest.last, let value = last.value?.value, value != .zero,
        value != Fraction(100)
      else { return nil }
      return .warning(
        "repeated-value", at: last.row.figurePlace,
        "\(result.measure.id) is \(Told.number(value)) for \(latest.count) "
          + "\(result.measure.period.words)s running, up to \(last.period.label)",
        effect: "An old figure carried forward looks like steady work.",
        remedy: "If no new figure has come, leave the value empty and flag it awaiting.")
    }
  }
}
