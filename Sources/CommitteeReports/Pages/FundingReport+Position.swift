import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRRegister
import PBRReporting
import PBRStatements

extension FundingReport {
  /// The claims position, where there is a register.
  var positionSection: ReportSection? {
    guard let register else { return nil }
    var blocks: [Block] = [.list(register.sentences)]
    if let chart = register.chart { blocks.append(.chart(chart)) }
    blocks += register.tables.map { .table($0) }
    blocks.append(.paragraph(register.legend))
    return ReportSection(
      id: "position", title: "Claims position on \(register.day)",
      blocks: blocks + commentary("position"))
  }

  /// What only officers read: the reconciliation in full, and every result by state and reason.
  var reconciliationSection: ReportSection? {
    guard let register, register.audience == .officer else { return nil }
    let statement = ReconciliationStatement(register.reconciliation)
    var sections = [statement.years, statement.windows, statement.accruals, statement.cohorts]
    sections += register.reconciliation.toDate.assessment.report().sections.filter {
      $0.id == "position" || $0.id == "owners"
    }
    let blocks = sections.flatMap { section in
      section.blocks.map { block -> Block in
        guard case .table(var table) = block else { return block }
        table.title = table.title ?? section.title
        if section.id == "position" { table.id = "results-by-reason" }
        return .table(table)
      }
    }
    return ReportSection(
      id: "reconciliation", title: "Reconciliation with the plan",
      blocks: [.list([statement.places, statement.accrualLine, statement.basisLine])] + blocks)
  }

  /// The answer: of the register where there is one, else of the plan.
  var headline: String { register?.headline ?? statement.headline }

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

extension ClaimsPosition {
  /// Fees of the places filled and results claimed, in pounds, where they may be told: what the
  /// headline says.
  var knownBands: (fees: Double, results: Double)? {
    guard published.isPublished(.totals), isShown([published.fees, published.total.claimedAmount])
    else { return nil }
    return (pounds(published.fees), pounds(published.total.claimedAmount))
  }

  /// That the register is not up to date, or does not agree with its journal: what everyone who
  /// reads the figures must know.
  var reservations: [String] {
    let old = register.staleness(on: reconciliation.asOf).map { [$0] } ?? []
    let doubts = audience == .officer ? register.doubts(.warning) : []
    return (old + doubts).map { finding in
      let message = finding.message.prefix(1).uppercased() + finding.message.dropFirst()
      return [message + ".", finding.effect].compactMap(\.self).joined(separator: " ")
        .replacing("\n", with: " ")
    }
  }

  /// The legend of what is withheld, or that nothing is.
  var legend: String {
    if audience == .officer { return "Counts are in full. This page is not for publication." }
    let left = PublishedPosition.Part.allCases.count { !published.isPublished($0) }
    return CountTable.legend + " Reasons with fewer than five families are put together as Other."
      + (left == 0
        ? ""
        : left == 1
          ? " One table cannot be published without giving counts away and is left out."
          : " \(left) tables cannot be published without giving counts away and are left out.")
  }

  /// Results payments claimed beside those planned, by window; only where every figure is shown,
  /// since a withheld one would look like nought.
  var chart: Chart? {
    let begun = scheme.windows.indices.filter {
      reconciliation.hasClosed($0) || published.value(published.windows[$0].count) > 0
    }
    guard !begun.isEmpty, published.isPublished(.windows),
      isShown(begun.map { published.windows[$0].amount })
    else { return nil }
    let planned = begun.map { reconciliation.plannedClaims(windows: [$0]).amount.whole }
    let claimed = begun.map { pounds(published.windows[$0].amount) }
    let difference = claimed.reduce(0, +) - planned.reduce(0, +)
    var chart = Chart(
      id: "claims-position",
      title: difference.magnitude < 0.5
        ? "Claims are as planned"
        : "Claims are \(NumberText.pounds(difference.magnitude)) "
          + "\(difference < 0 ? "below" : "above") the plan",
      description: "Bars by claim window: results payments claimed and those planned. The figures "
        + "follow in a table.",
      unit: .pounds,
      form: .columns(
        ColumnChart(
          categories: begun.map { scheme.windows[$0].id },
          series: [ChartSeries("Claimed", claimed), ChartSeries("Planned", planned)],
          isStacked: false, isLying: true)))
    chart.isTabled = false
    return chart
  }

  /// How the programme stands against its plan; what is withheld is not judged.
  func standings(_ limit: StatusLimits.Limit, rule: String) -> [FundingReport.Standing] {
    var standings: [FundingReport.Standing] = []
    let places = reconciliation.placeYears.reduce(0) {
      $0 + reconciliation.plannedPlaces($1).toDate
    }
    if places > 0, published.isShown(published.places) {
      let short = (places - number(published.places)) / places
      standings.append(
        FundingReport.Standing(
          title: "Places filled", status: limit.status(of: short),
          reason: "\(text(published.places)) filled by \(day), "
            + "\(NumberText.fixed(places, places: 0)) planned by then.",
          rule: rule))
    }
    let known = [published.fees, published.total.claimedAmount]
    if plannedToDate > 0, isShown(known) {
      let actual = known.reduce(0) { $0 + pounds($1) }
      let short = (plannedToDate - actual) / plannedToDate
      standings.append(
        FundingReport.Standing(
          title: "Funding against plan", status: limit.status(of: short),
          reason: "\(NumberText.pounds(actual)) earned in fees and claimed for results by \(day), "
            + "\(NumberText.pounds(plannedToDate)) planned by then.",
          rule: rule))
    }
    return standings
  }
}

extension ClaimsPosition {
  /// How counts of families are dealt with, for the section on method.
  var method: String {
    audience == .officer
      ? "Counts of families come from the register and are in full."
      : "Counts of families come from the register: from 1 to 4 they are withheld, and with them "
        + "whatever total, difference or amount would give one back. What an earlier publication "
        + "told is not taken into account."
  }
}
