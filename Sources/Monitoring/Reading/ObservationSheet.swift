import PBRFiles
import PBRFindings
import PBRQuantities

/// The observations file (monitoring.md 2.2).
enum ObservationSheet {
  static let layout = SheetLayout(
    required: ["measure", "period_end"],
    optional: [
      "numerator", "denominator", "value", "flag", "as_at", "reference", "comment",
      "stated_status", "stated_change", "stated_as",
    ], name: "observations")

  /// The observations by measure, in the order of their periods and then of the days on which
  /// they were known.
  static func read(
    _ text: SourceText, _ measures: [Measure], _ calendar: PeriodCalendar,
    order: SheetDateOrder, passingOver others: Set<String> = [], into log: FindingLog
  ) -> [[Observation]] {
    var found = [[Observation]](repeating: [], count: measures.count)
    var rows = CSVRows(text)
    guard let columns = layout.header(&rows, into: log) else { return found }
    var cells = SheetCells(rows, columns, order: order, into: log)
    var names = MeasureNames(measures, passingOver: others)
    while cells.next() {
      let place = RowPlace(text: text, start: cells.start, line: cells.rows.line, columns: columns)
      guard let measure = names.index(cells) else { continue }
      guard let observation = row(cells, measures[measure], measure, calendar, place) else {
        continue
      }
      found[measure].append(observation)
    }
    for index in found.indices {
      found[index] = found[index].enumerated().sorted { left, right in
        let (one, other) = (left.element, right.element)
        if one.period != other.period { return one.period < other.period }
        if one.asAt != other.asAt {
          return (one.asAt?.dayNumber ?? .min) < (other.asAt?.dayNumber ?? .min)
        }
        return left.offset < right.offset
      }.map(\.element)
      reportRestated(found[index], measures[index], into: log)
    }
    return found
  }

  private static func row(
    _ cells: SheetCells, _ measure: Measure, _ index: Int, _ calendar: PeriodCalendar,
    _ place: RowPlace
  ) -> Observation? {
    guard let end = cells.date("period_end") else {
      if cells.field("period_end") == nil {
        cells.log.add(
          .error(
            "empty-cell", at: cells.place("period_end"), "period_end is empty",
            remedy: "Write the last day of the period."))
      }
      return nil
    }
    guard let period = calendar.period(measure.period, ending: end) else {
      cells.log.add(noEnd(end, measure, calendar, at: cells.place("period_end")))
      return nil
    }
    let isPercent = measure.unit == .percent
    var row = Observation(measure: index, period: period, row: place)
    row.numerator = cells.number("numerator")
    row.denominator = cells.number("denominator")
    row.given = cells.number("value", percent: isPercent)
    row.hasPercentSign = cells.text("value").hasSuffix("%")
    row.flag = cells.choice("flag", among: Observation.Flag.allCases.map(\.rawValue))
      .flatMap(Observation.Flag.init(rawValue:))
    row.asAt = cells.date("as_at")
    row.reference = cells.text("reference")
    row.comment = cells.text("comment")
    row.stated = stated(cells)
    if !row.hasValue, !(row.flag?.isAbsence ?? false) {
      let isWrong = ["numerator", "denominator", "value", "flag"].contains {
        cells.field($0) != nil
      }
      if !isWrong || isEmptyOf(row) { cells.log.add(noValue(cells, measure, row)) }
    }
    if row.hasValue, let flag = row.flag, flag.isAbsence {
      cells.log.add(valueBeside(flag, cells, measure, row))
    }
    return row
  }

  /// Whether the row lacks a value although its cells were read: a denominator of 0, or one part.
  private static func isEmptyOf(_ row: Observation) -> Bool {
    row.numerator != nil || row.denominator != nil || row.flag != nil
  }

  private static func stated(_ cells: SheetCells) -> StatedFigures? {
    var stated = StatedFigures()
    stated.status = cells.choice("stated_status", among: ["good", "fair", "poor"])
      .flatMap(Status.init(rawValue:))
    stated.change = cells.number("stated_change", percent: true)
    stated.kind = cells.choice(
      "stated_as", among: StatedFigures.Kind.allCases.map(\.rawValue)
    ).flatMap(StatedFigures.Kind.init(rawValue:))
    return stated == StatedFigures() ? nil : stated
  }

  /// Two rows of one period that were known on the same day.
  private static func reportRestated(
    _ rows: [Observation], _ measure: Measure, into log: FindingLog
  ) {
    for (earlier, later) in zip(rows, rows.dropFirst())
    where earlier.period == later.period && earlier.asAt == later.asAt {
      let day = later.asAt.map { "as_at \($0.dataText)" } ?? "an empty as_at"
      log.add(
        .error(
          "restated", at: later.row.place("as_at"),
          "\(measure.id) has two rows of \(later.period.label) with \(day); the first is on line "
            + "\(earlier.row.line)",
          effect: "Which of them counts cannot be told.",
          remedy: "Give the later row a later as_at."))
    }
  }
}
