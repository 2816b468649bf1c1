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
    order: SheetDateOrder, into log: FindingLog
  ) -> [[Observation]] {
    var found = [[Observation]](repeating: [], count: measures.count)
    var rows = CSVRows(text)
    guard let columns = layout.header(&rows, into: log) else { return found }
    var cells = SheetCells(rows, columns, order: order, into: log)
    var names = MeasureNames(measures)
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

  private static func noValue(
    _ cells: SheetCells, _ measure: Measure, _ row: Observation
  ) -> Finding {
    let day = row.period.ends.dataText
    if row.denominator?.value == .zero, row.numerator != nil {
      return .error(
        "no-value", at: cells.place("denominator"),
        "\(measure.id) has nothing to divide by on \(day): the denominator is 0",
        remedy: "Leave value and parts empty and write the flag none: nothing happened to measure.")
    }
    let half = (row.numerator == nil) != (row.denominator == nil)
    return .error(
      "no-value", at: cells.place("value"),
      half
        ? "\(measure.id) has only one of numerator and denominator on \(day)"
        : "\(measure.id) has neither a value nor a flag on \(day)",
      effect: "Missing is never 0.",
      remedy: "Write the value, or a flag: not-available, awaiting, not-applicable, none.")
  }

  private static func noEnd(
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

/// Finds measures by the ids in the first column of sheets, and reports those that are unknown.
struct MeasureNames {
  private let ids: [String]
  private var places: [[UInt8]: Int] = [:]
  private var last: (bytes: [UInt8], index: Int)?

  init(_ measures: [Measure]) {
    ids = measures.map(\.id)
    for (index, id) in ids.enumerated() { places[Array(id.utf8)] = index }
  }

  /// The place of the measure that the row names; nil with a report for an unknown one.
  mutating func index(_ cells: SheetCells) -> Int? {
    guard let field = cells.field("measure") else {
      cells.log.add(
        .error(
          "empty-cell", at: cells.place("measure"), "measure is empty",
          remedy: "Write the id of a measure."))
      return nil
    }
    if let last, last.bytes.count == field.range.count,
      cells.rows.bytes[field.range].elementsEqual(last.bytes)
    {
      return last.index
    }
    let bytes = Array(cells.text("measure").utf8)
    if let index = places[bytes] {
      last = (bytes, index)
      return index
    }
    let id = String(decoding: bytes, as: UTF8.self)
    cells.log.add(
      .error(
        "unknown-measure", at: cells.place("measure"),
        "there is no measure \(Quoted.value(id)) in the scorecard",
        remedy: Nearest.match(id, among: ids).map { "Did you mean \($0)?" }
          ?? "Add it to the measures, or delete the row."))
    return nil
  }
}
