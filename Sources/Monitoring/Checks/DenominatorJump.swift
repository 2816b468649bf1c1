import PBRFindings
import PBRQuantities

/// A denominator that changes by more than half without a break: other cases are counted, perhaps.
enum DenominatorJump {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.flatMap { result -> [Finding] in
      result.series.compactMap { point -> Finding? in
        guard let earlier = before(point, result), let was = earlier.row.denominator?.value,
          let now = point.row.denominator?.value, point.row.hasParts, earlier.row.hasParts,
          (now - was).magnitude * Fraction(2) > was.magnitude,
          result.measure.seriesBreak(after: earlier.period.ends, upTo: point.period.ends) == nil
        else { return nil }
        return .warning(
          "denominator-jump", at: point.row.row.place("denominator"),
          "\(result.measure.id): the denominator goes from \(Told.number(was)) in "
            + "\(earlier.period.label) to \(Told.number(now)) in \(point.period.label)",
          effect: "The two values may not count the same cases.",
          remedy: "Add a break with its reason, or correct the row.")
      }
    }
  }

  /// Of rows to date the same place a year before, since they grow over the year; else the period
  /// before with a row.
  private static func before(_ point: SeriesPoint, _ result: MeasureResult) -> SeriesPoint? {
    let history = result.history
    switch result.measure.rows {
    case .toDate: return history.point(history.calendar.yearBefore(point.period))
    case .ever: return nil
    case .period, .months: return history.point(history.calendar.before(point.period))
    }
  }
}
