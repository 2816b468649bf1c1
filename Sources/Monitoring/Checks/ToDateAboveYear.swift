import PBRFindings
import PBRQuantities

/// A part of a year that is more than the whole of it: more than the figure for the year that stands
/// beside it as its total, or of a budget (neither more nor less is better) more than the year's.
enum ToDateAboveYear {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.compactMap { budget($0) }
      + results.scorecard.sums.flatMap { identity -> [Finding] in
        let total = results.measures[identity.total]
        guard total.measure.period.hasOnePeriod else { return [] }
        return identity.parts.flatMap { year(results.measures[$0], total) }
      }
  }

  private static func budget(_ result: MeasureResult) -> Finding? {
    let measure = result.measure
    guard measure.better == .none, result.history.addsUp, let shown = result.shown,
      let toDate = shown.toDate?.value, let year = result.target?.target?.value,
      toDate.magnitude > year.magnitude, toDate.sign * year.sign >= 0
    else { return nil }
    return finding(measure, shown, toDate, year)
  }

  private static func year(_ part: MeasureResult, _ total: MeasureResult) -> [Finding] {
    guard part.history.addsUp, !part.measure.period.hasOnePeriod else { return [] }
    return total.series.compactMap { whole in
      guard let year = whole.value?.value,
        let most = part.series.last(where: {
          $0.period.year == whole.period.year && $0.toDate != nil && !$0.period.endsYear
        }), let toDate = most.toDate?.value, part.measure.rows != .ever,
        toDate.magnitude > year.magnitude
      else { return nil }
      return finding(part.measure, most, toDate, year)
    }
  }

  private static func finding(
    _ measure: Measure, _ point: SeriesPoint, _ toDate: Fraction, _ year: Fraction
  ) -> Finding {
    .warning(
      "to-date-above-year", at: point.row.figurePlace,
      "\(measure.id) is \(Told.number(toDate)) to date in \(point.period.label), more than the "
        + "year's \(Told.number(year))",
      effect: "Part of a year cannot be more than the year.",
      remedy: "Correct the row; if each stands for its period, \"rows\": \"period\".")
  }
}

extension PeriodKind {
  /// Whether such a period is a year.
  var hasOnePeriod: Bool {
    self == .financialYear || self == .academicYear || self == .calendarYear
  }
}
