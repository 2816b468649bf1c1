import PBRClaims
import PBRQuantities
import PBRReconciliation
import PBRRegister
package import PBRReporting

extension ProgrammeMeasures {
  /// The page: input, process, output and outcome, then who left, what has become of claims, and
  /// whether the stock of families adds up.
  package var report: Report {
    let groups = ProgrammeMeasure.Group.allCases.compactMap { section($0) }
    return Report(
      title: title, headline: headline, subtitle: "by the register, \(end.prose)",
      sections: groups + [exits, claims, flow, rates].compactMap(\.self) + [series], notes: notes)
  }

  /// How many are short, and the furthest of them.
  package var headline: String {
    let rated = measures.compactMap { measure in
      measure.status(limits).map { (measure: measure, status: $0) }
    }
    func count(_ status: Rating) -> Int { rated.filter { $0.status == status }.count }
    // What is measured in pounds too is named once.
    let poor = rated.filter { $0.status == .poor }.map { $0.measure.title.lowercased() }
      .reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }
    let counts = Rating.allCases.map { "\(count($0)) \($0.word.lowercased())" }
    return "\(counts.joined(separator: ", ")), \(measures.count - rated.count) not rated"
      + (poor.isEmpty ? "." : ": look first at \(poor.joined(separator: ", ")).")
  }

  /// What the trend of a measure says.
  package static let trendWords =
    "Before: the quarter end before. Trend: of the share of the plan where there is one, else of "
    + "the value; it says better or worse, not up or down."

  private var notes: [String] {
    var notes = [Self.trendWords]
    if asked != end {
      notes.append(
        "\(Noun.family.counted(attachedToDay)) were attached by \(asked.prose); register and plan "
          + "both stop at \(end.prose), the last month end. Evidence verified in time, results that "
          + "can be claimed and outcomes nobody pays for are as known on \(asked.prose).")
    }
    notes.append(
      "Results claimed and paid are rated from \(NumberText.grouped(MeasureLimits.fewestRated)) "
        + "planned in closed windows on"
        + (measure("results-rate") == nil
          ? "."
          : "; the success rate only where the plan's lies outside the 80% interval of its "
            + "estimate."))
    if isClosingDay {
      notes.append(
        "A claim window closes on \(asked.prose): claims in it count among the results claimed, "
          + "and what the plan has in it is not among those planned, which are of windows that "
          + "closed before. Where results are planned \"by now\", it is.")
    }
    return notes
  }

  private func section(_ group: ProgrammeMeasure.Group) -> ReportSection? {
    let own = measures.filter { $0.group == group }
    guard !own.isEmpty else { return nil }
    let rows = own.map { measure -> Row in
      let last = measure.last
      let before = measure.points.dropLast().last
      return .line(
        measure.title + (measure.unit == .pounds ? " (£)" : ""),
        [
          cell(last.value, measure.unit), of(measure), cell(last.plan, measure.unit),
          measure.status(limits).map { .status($0, "") } ?? .empty,
          cell(before?.value, measure.unit), .text(measure.direction.words),
        ])
    }
    if group == .local { return outcomes(own) }
    return ReportSection(
      id: group.rawValue, title: group.title,
      blocks: [
        .table(
          Table(
            id: group.rawValue,
            columns: [
              .label(), Column("Now", id: "value"), Column("Of", id: "of", .left),
              Column("Plan", id: "plan"), Column("Status", id: "status", .left),
              Column("Before", id: "before"), Column("Trend", id: "trend", .left),
            ], rows: rows))
      ])
  }

  /// The parts of a share: `9 of 11`.
  func of(_ measure: ProgrammeMeasure) -> Cell {
    guard let numerator = measure.last.numerator, let denominator = measure.last.denominator,
      measure.id != "results-rate", measure.id != "results-too-late"
    else { return .empty }
    let places = denominator == denominator.rounded() ? 0 : 1
    return .text(
      "\(NumberText.grouped(numerator, places: 0)) of "
        + NumberText.grouped(denominator, places: places))
  }

  func cell(_ value: Double?, _ unit: ProgrammeMeasure.Unit) -> Cell {
    guard let value else { return .notApplicable }
    switch unit {
    case .families, .places, .results:
      return .count(value, places: value == value.rounded() ? 0 : 1)
    case .pounds: return .count(value, places: 0)
    case .share: return .percent(value, places: 1)
    case .perWorker: return .count(value, places: 1)
    }
  }

  /// Families that left by the end, by reason.
  private var exits: ReportSection? {
    guard let day = days.last, day.left > 0 else { return nil }
    let rows = day.exits.sorted { ($1.value, $0.key.words) < ($0.value, $1.key.words) }.map {
      Row.line($0.key.words, [.whole($0.value)])
    }
    return ReportSection(
      id: Section.exits.rawValue, title: "Families that left, by reason",
      blocks: [
        .table(
          Table(
            id: Section.exits.rawValue,
            columns: [.label("Reason"), Column("Families", id: "families")],
            rows: rows + [.total("Left", of: Array(rows.indices), [.whole(day.left)])]))
      ])
  }

  /// Results claimed by the end, by what has become of them.
  private var claims: ReportSection? {
    guard let counts = days.last?.claims, !counts.isEmpty else { return nil }
    let rows = ClaimOutcome.allCases.compactMap { outcome in
      counts[outcome].map { Row.line(outcome.words, [.whole($0)]) }
    }
    return ReportSection(
      id: Section.claims.rawValue, title: "Results claimed, by state",
      blocks: [
        .table(
          Table(
            id: Section.claims.rawValue,
            columns: [.label("State"), Column("Results", id: "results")], rows: rows))
      ])
  }

  /// The stock of families by quarter: open before, attached, left, open after.
  private var flow: ReportSection? {
    var before = (open: 0, attached: 0, left: 0)
    let rows = days.map { day -> Row in
      let all = day.attached + day.replacing
      let row = Row.line(
        day.day.prose,
        [
          .whole(before.open), .whole(all - before.attached), .whole(day.left - before.left),
          .whole(day.open),
        ])
      before = (day.open, all, day.left)
      return row
    }
    return ReportSection(
      id: Section.flow.rawValue, title: "Families: open before, attached, left, open after",
      detail: true,
      blocks: [
        .table(
          Table(
            id: Section.flow.rawValue,
            columns: [
              .label("To"), Column("Before", id: "before"), Column("Attached", id: "attached"),
              Column("Left", id: "left"), Column("Open", id: "open"),
            ], rows: rows))
      ])
  }

  /// Every measure on every day.
  private var series: ReportSection {
    ReportSection(
      id: "series", title: "By quarter end", detail: true,
      blocks: [
        .table(
          Table(
            id: "series",
            columns: [.label()]
              + days.map { Column($0.day.dataText, id: "d\($0.day.dataText)") },
            rows: measures.map { measure in
              .line(
                measure.title + (measure.unit == .pounds ? " (£)" : ""),
                measure.points.map { cell($0.value, measure.unit) })
            }))
      ])
  }

  /// `measures.csv`: a row for each measure and day.
  package var data: DataTable {
    var table = Self.dataTable(
      [
        .number("numerator", "what counts"),
        .number("denominator", "of how many; empty where nothing is divided"),
      ],
      [
        .integer("known", "of an outcome: of how many it is known"),
        .integer("known_of", "of how many it could be known by the day"),
      ])
    for measure in measures {
      for (index, point) in measure.points.enumerated() {
        let isLast = index == measure.points.count - 1
        func number(_ value: Double?) -> DataCell { value.map { .quantity($0) } ?? .empty }
        table.rows.append([
          .text(measure.id), .text(measure.group.rawValue), .text(measure.title),
          .date(point.day), number(point.value), number(point.numerator),
          number(point.denominator), number(point.plan),
          .text(isLast ? measure.status(limits)?.word.lowercased() ?? "" : ""),
          .text(isLast ? measure.direction.rawValue : ""),
          point.known.map { .integer($0.count) } ?? .empty,
          point.known.map { .integer($0.of) } ?? .empty,
        ])
      }
    }
    return table
  }
}
