import PBRAppraisal
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension AppraisalStatement {
  /// Who pays and who gains.
  var whoPays: ReportSection {
    let agencies = appraisal.agencies(within: value.years)
    var rows = agencies.map { agency -> Row in
      .line(agency.agency, cells(agency.pays, agency.gains, agency.cashable, agency.net))
    }
    func sum(_ part: (AgencyPosition) -> Double) -> Double { agencies.reduce(0) { $0 + part($1) } }
    rows.append(
      .total(
        "All", of: Array(agencies.indices),
        cells(sum(\.pays), sum(\.gains), sum(\.cashable), sum(\.net))))
    let table = Table(
      id: "agencies", unit: .pounds,
      columns: [
        .label("Agency", id: "agency"), Column("Pays", id: "pays"), Column("Gains", id: "gains"),
        Column("of it cashable", id: "cashable"), Column("Net", id: "net"),
      ], rows: rows,
      notes: [
        "Present values."
          + (scenario.scheme.isRateCard ? "" : " The council is the local authority.")
      ])
    return ReportSection(
      id: "agencies", title: "Who pays and who gains over \(years(value.years))",
      blocks: [.table(table)])
  }

  private func cells(_ amounts: Double...) -> [Cell] { amounts.map { .pounds($0) } }

  /// The council's position and the public sector's, side by side and never added.
  var ledgers: ReportSection {
    let council = appraisal.councilLedger
    let sector = appraisal.publicLedger(within: value.years)
    let comesIn =
      council.payments.map { [Row.line("Its payments of fees and results", cells(-$0))] }
      ?? [
        .line("Attachment fees", cells(council.fees)),
        .line("Results payments", cells(council.results)),
      ]
    let lines =
      comesIn + [
        .line("Grants", cells(council.grants)),
        .line("Cost borne by \(scenario.bearer)", cells(-council.costs)),
      ]
    let first = Table(
      id: "council_ledger", title: "\(scenario.bearerHeading), as earned and spent", unit: .pounds,
      columns: [.label(id: "line"), Column("", id: "amount")],
      rows: lines + [.total("Net", of: Array(lines.indices), cells(council.net))])
    let second = Table(
      id: "public_ledger",
      title: "Whole public sector, present value over \(years(value.years))", unit: .pounds,
      columns: [.label(id: "line"), Column("", id: "amount")],
      rows: [
        .line("Fees, results and grants, paid", cells(-sector.transferPaid)),
        .line("Fees, results and grants, received", cells(sector.transferReceived)),
        .line("Benefit", cells(sector.pvBenefit)),
        .line("Delivery cost", cells(-sector.pvCost)),
        .total("Net", of: [0, 1, 2, 3], cells(sector.net)),
      ])
    return ReportSection(
      id: "ledgers", title: "Two ledgers, never added",
      blocks: [.table(first), .table(second)])
  }

  /// What the families cost when nothing is done, beside and not in the figures above.
  var doingNothing: ReportSection? {
    guard let nothing = appraisal.doingNothing else { return nil }
    let who = scenario.scheme.unit.noun.counted(nothing.families)
    var source = nothing.source
    if source.hasSuffix(".") { source.removeLast() }
    return ReportSection(
      id: "doing_nothing", title: "The cost of doing nothing",
      blocks: [
        .paragraph(
          "\(who) at \(NumberText.pounds(nothing.perFamily)) a year "
            + "\(nothing.families == 1 ? "costs" : "cost") "
            + "\(NumberText.pounds(nothing.aYear)) a year"
            + (source.isEmpty ? "" : " (\(source))")
            + ". That is what they cost, not what could be saved, and is in no figure above.")
      ])
  }
}
