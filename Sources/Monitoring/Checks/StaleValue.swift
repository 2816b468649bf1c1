import PBRFindings
import PBRQuantities

/// No new value for two of a measure's periods, and nobody says that there is none.
enum StaleValue {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.compactMap { result in
      guard let last = result.series.last(where: { $0.value != nil }) else { return nil }
      let missed = missed(after: last.period, result, upTo: results.scorecard.period)
      guard missed.count >= 2 else { return nil }
      let row = result.shown?.row ?? last.row
      return .warning(
        "stale-value", at: row.row.place("value"),
        "\(result.measure.id) has no new value since \(last.period.label), for \(missed.count) "
          + "\(result.measure.period.words)s",
        effect: result.shown.map { $0.value == nil } ?? false
          ? "The page shows no value."
          : "The page would show \(last.period.label) as if it were now.",
        remedy: "Ask the owner, or flag it not-available.")
    }
  }

  /// Whether a measure is stale on the day of a scorecard (monitoring.md 3.11).
  static func isStale(_ result: MeasureResult, on day: CivilDate) -> Bool {
    guard let last = result.series.last(where: { $0.value != nil }) else { return false }
    return missed(after: last.period, result, upTo: day).count >= 2
  }

  private static let saysNone: [Observation.Flag] = [.notAvailable, .notApplicable, .none]

  /// The periods that ended since without a value, but for those that say there is none.
  private static func missed(
    after last: Period, _ result: MeasureResult, upTo day: CivilDate
  ) -> [Period] {
    let calendar = result.history.calendar
    var (missed, period) = ([Period](), calendar.after(last))
    while let next = period, next.ends <= day, missed.count < 1200 {
      let flag = result.history.point(ending: next.ends)?.row.flag
      if !saysNone.contains(where: { $0 == flag }) { missed.append(next) }
      period = calendar.after(next)
    }
    return missed
  }
}

extension PeriodCalendar {
  /// The period after; nil after the last term that is known, and for days.
  func after(_ period: Period) -> Period? {
    guard period.count > 0 else { return nil }
    return period.endsYear
      ? self.period(period.kind, in: period.year.adding(1), place: 1)
      : self.period(period.kind, in: period.year, place: period.place + 1)
  }
}
