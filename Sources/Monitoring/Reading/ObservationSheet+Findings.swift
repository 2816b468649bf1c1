import PBRFindings
import PBRQuantities

/// What is said of rows of observations that cannot be read.
extension ObservationSheet {
  static func noValue(
    _ cells: SheetCells, _ measure: Measure, _ row: Observation
  ) -> Finding {
    let day = row.period.ends.dataText
    if row.denominator?.value == .zero, row.numerator != nil {
      return .error(
        "no-value", at: cells.place("denominator"),
        "\(measure.id) has nothing to divide by on \(day): the denominator is 0",
        remedy: "Leave value and parts empty and write the flag none: nothing happened to measure.")
    }
    if (row.numerator == nil) != (row.denominator == nil) { return half(cells, measure, row) }
    return .error(
      "no-value", at: cells.place("value"),
      "\(measure.id) has neither a value nor a flag on \(day)",
      effect: "Missing is never 0.",
      remedy: "Write the value, or a flag: not-available, awaiting, not-applicable, none.")
  }

  private static func half(
    _ cells: SheetCells, _ measure: Measure, _ row: Observation
  ) -> Finding {
    let (there, missing) =
      row.denominator == nil ? ("numerator", "denominator") : ("denominator", "numerator")
    return .error(
      "no-value", at: cells.place(missing),
      "\(measure.id) has a \(there) and no \(missing) on \(row.period.ends.dataText)",
      effect: "Missing is never 0.",
      remedy: "Write the \(missing); if it is not known, write a flag: not-available, awaiting.")
  }

  /// A flag that stands in place of a value, beside one.
  static func valueBeside(
    _ flag: Observation.Flag, _ cells: SheetCells, _ measure: Measure, _ row: Observation
  ) -> Finding {
    .error(
      "flag-with-value", at: cells.place("flag"),
      "\(measure.id) has a value on \(row.period.ends.dataText), and the flag \(flag.rawValue), "
        + "which says that it has none",
      effect: "Missing is never 0.",
      remedy: "Empty numerator, denominator and value; if there is a figure, empty the flag.")
  }

  static func noEnd(
    _ end: CivilDate, _ measure: Measure, _ calendar: PeriodCalendar, at place: SourcePlace
  ) -> Finding {
    let nearest = calendar.nearestEnd(measure.period, to: end)
    let ends =
      switch measure.period {
      case .month: "The last day of a month ends one"
      case .quarter: "30 June, 30 September, 31 December and 31 March end a quarter"
      case .term: "A term ends on the days of terms.csv"
      case .financialYear: "31 March ends a financial year"
      case .academicYear: "31 August ends an academic year"
      case .calendarYear: "31 December ends a calendar year"
      case .day: "Every day will do"
      }
    return .error(
      "period-end", at: place,
      "\(end.dataText) ends no \(measure.period.words), the period of \(measure.id)",
      remedy: ends + (nearest.map { "; nearest \($0.dataText)." } ?? "."))
  }
}
