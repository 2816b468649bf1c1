import PBRClaims
import PBRMeasures
import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRRegister
import PBRReporting
import PBRStatements

extension CommitteeReport {
  /// The claims position, where there is a register.
  var positionSection: ReportSection? {
    guard let register else { return nil }
    var blocks: [Block] = [.list(register.sentences)]
    if let chart = register.chart { blocks.append(.chart(chart)) }
    blocks += register.tables.map { .table($0) }
    blocks.append(.paragraph(register.legend))
    return ReportSection(
      .position, more: " on \(register.day)", blocks: blocks)
  }

  /// What only officers read: the reconciliation in full, and every result by state and reason.
  var reconciliationSection: ReportSection? {
    guard let register, register.audience == .officer else { return nil }
    let statement = ReconciliationStatement(register.reconciliation)
    var sections = [statement.years, statement.windows]
    if let steps = statement.stepRates { sections.append(steps) }
    sections += [statement.accruals, statement.cohorts]
    sections += register.reconciliation.toDate.assessment.report().sections.filter {
      [.position, .owners].contains(Assessment.Section(rawValue: $0.id))
    }
    let blocks = sections.flatMap { section in
      section.blocks.map { block -> Block in
        guard case .table(var table) = block else { return block }
        table.title = table.title ?? section.title
        if section.id == Assessment.Section.position.rawValue { table.id = "results-by-reason" }
        return .table(table)
      }
    }
    return ReportSection(
      .reconciliation,
      blocks: [
        .list(
          [statement.places, statement.contractLine, statement.accrualLine, statement.basisLine]
            .compactMap(\.self))
      ] + blocks)
  }

  /// The answer: of the register where there is one, else of the plan.
  var headline: String {
    let answer = register?.headline ?? statement.headline
    let placeholders = scenario.placeholders
    return placeholders.isEmpty ? answer : answer + " " + placeholders.count + "."
  }

  /// What a page with a register must say above everything.
  var marking: [String] {
    guard let register else { return [] }
    var marks: [String] = []
    if register.register.settings.isInvented { marks.append("INVENTED DATA") }
    if audience == .officer { marks.append("OFFICIAL-SENSITIVE, not for publication") }
    return marks
  }

  /// Up to when the data count, and what they are.
  var cutOff: [String] {
    guard let register else { return [] }
    var lines = [
      "Data cut-off: \(register.day), by the register \(register.registerName). What is later is "
        + "forecast."
    ]
    if audience == .public {
      lines.append(
        "Checksums of the register are in the officers' edition: of a small file they could be "
          + "tried out.")
    }
    return lines
  }
}

extension ProgrammePosition {
  /// How the programme stands against its plan; what is withheld is not judged.
  func ratedLines(_ limit: StatusLimits.Limit, rule: String) -> [CommitteeReport.RatedLine] {
    var lines: [CommitteeReport.RatedLine] = []
    let places = reconciliation.placeYears.reduce(0) {
      $0 + reconciliation.plannedPlaces($1).toDate
    }
    if places > 0, published.isShown(published.places) {
      let short = (places - number(published.places)) / places
      lines.append(
        CommitteeReport.RatedLine(
          title: "Places filled", status: limit.status(of: short),
          reason: "\(text(published.places)) filled by \(day), "
            + "\(NumberText.fixed(places, places: 0)) planned by then.",
          rule: rule))
    }
    let known = [published.fees, published.total.claimedAmount]
    if plannedToDate > 0, isShown(known) {
      let actual = known.reduce(0) { $0 + pounds($1) }
      let short = (plannedToDate - actual) / plannedToDate
      lines.append(
        CommitteeReport.RatedLine(
          title: "Funding against plan", status: limit.status(of: short),
          reason: "\(NumberText.pounds(actual)) \(hasFees ? "earned in fees and " : "")claimed for "
            + "results by \(day), "
            + "\(NumberText.pounds(plannedToDate)) planned by then.",
          rule: rule))
    }
    return lines
  }
}

extension ProgrammePosition {
  /// How counts of families are dealt with, for the section on method.
  var method: String {
    audience == .officer
      ? "Counts of families come from the register and are in full."
      : "Counts of families come from the register: from 1 to 4 they are withheld, and with them "
        + "whatever total, difference or amount would give one back. What an earlier publication "
        + "told is not taken into account."
  }
}
