import PBRProgramme
import PBRProjection
import PBRQuantities
package import PBRReporting

extension FundingStatement {
  /// Funding, costs and net by financial year, earned and in cash.
  package var years: ReportSection {
    let years = shownYears
    var rows: [Row] = []
    func line(_ label: String, _ flow: MonthlyFlow) -> Row {
      .line(label, cells(flow, years))
    }
    if projection.feesEarned.contains(where: { $0 != 0 }) {
      rows.append(line("Attachment fees", projection.feesEarned))
    }
    if scheme.isRateCard {
      for (strand, title) in scheme.strands.map(\.title).enumerated() {
        rows.append(line(title, earned { $0.step?.strand == strand }))
      }
    } else {
      for rule in scheme.results { rows.append(line(rule.title, earned { $0.id == rule.id })) }
    }
    if let cut = projection.contractCut, cut.total >= 0.5 {
      rows.append(line("Above the contract's maximum", -cut.earned))
    }
    let earned = projection.feesEarned + projection.resultsEarned
    rows.append(
      .total("Funding earned", of: Array(rows.indices), cells(earned, years)))
    var ofEarned = [rows.count - 1]
    let cash = projection.feesReceived + projection.resultsReceived
    rows.append(line("Funding received in cash", cash))
    var ofCash = [rows.count - 1]
    if !scenario.profile.isEmpty {
      let profile = years.map { scenario.profile[$0]?.pounds ?? 0 }
      rows.append(
        .line(
          "Profile expected by \(scenario.bearer)",
          (profile + [profile.reduce(0, +)]).map { Cell.pounds($0) }))
    }
    if let payer = scenario.payer {
      rows.append(
        line("Paid by \(scenario.bearer), earned", -projection.payments(by: payer, .earned)))
      // What a payer receives is no part of its net.
      (ofEarned, ofCash) = ([rows.count - 1], [])
    }
    let beside = rows.count
    if !projection.grants.isEmpty { rows.append(line("Grants", projection.grantsReceived)) }
    if !projection.costs.isEmpty {
      rows.append(line("Costs borne by \(scenario.bearer)", -projection.councilCosts))
    }
    if !projection.grants.isEmpty || !projection.costs.isEmpty {
      let others = Array(beside..<rows.count)
      rows.append(
        .line("Net, earned", sumOf: ofEarned + others, cells(projection.netEarned, years)))
      rows.append(.line("Net, in cash", sumOf: ofCash + others, cells(projection.netCash, years)))
    }
    let columns =
      [Column.label()] + years.map { Column($0.prose, id: "y\($0.startYear)") }
      + [Column("Total", id: "total", totalOf: years.indices.map { $0 + 1 })]
    return ReportSection(
      id: "years", title: "Funding by financial year",
      blocks: [.table(Table(id: "funding-by-year", unit: .pounds, columns: columns, rows: rows))])
  }

  /// What some results earn by month, over all cohorts.
  private func earned(_ counts: (ResultRule) -> Bool) -> MonthlyFlow {
    var earned = axis.zeros
    for (result, rule) in scheme.results.enumerated() where counts(rule) {
      for cohort in projection.cohorts {
        earned += cohort.results[result].earned
      }
    }
    return earned
  }

  private func cells(_ flow: MonthlyFlow, _ years: [FinancialYear]) -> [Cell] {
    let amounts = years.map { flow.sum(in: $0) }
    return (amounts + [amounts.reduce(0, +)]).map { Cell.pounds($0) }
  }

  /// Cash by quarter (Q1 is April to June): what is drawn down, and the balance of the council's
  /// net cash at the end of each quarter.
  var quarters: ReportSection {
    let payer = scenario.payer
    let funding =
      payer.map { -projection.payments(by: $0, .cash) }
      ?? projection.feesReceived + projection.resultsReceived
    let moved = payer == nil ? "Drawn" : "Paid"
    let line = CashLine(projection)
    let withCosts = !projection.grants.isEmpty || !projection.costs.isEmpty
    var columns: [Column] = [.label()]
    for quarter in 1...4 {
      columns.append(Column(quarter == 1 ? "\(moved) Q1" : "Q\(quarter)", id: "drawn_q\(quarter)"))
    }
    if withCosts {
      for quarter in 1...4 {
        columns.append(
          Column(quarter == 1 ? "Balance Q1" : "Q\(quarter)", id: "balance_q\(quarter)"))
      }
    }
    let rows = shownYears.map { year -> Row in
      var cells = (1...4).map { quarter -> Cell in
        let first = year.firstMonth(ofQuarter: quarter)
        return .pounds(funding.sum(from: first, through: first + 2))
      }
      if withCosts {
        cells += (1...4).map { quarter -> Cell in
          let last = year.firstMonth(ofQuarter: quarter) + 2
          guard last >= axis.first else { return .pounds(0) }
          return .pounds(line.cumulative[min(last - axis.first, axis.count - 1)])
        }
      }
      return .line(year.prose, cells)
    }
    return ReportSection(
      id: "quarters", title: "Quarterly cash",
      blocks: [.table(Table(id: "cash-by-quarter", unit: .pounds, columns: columns, rows: rows))])
  }
}
