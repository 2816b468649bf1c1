import PBRProgramme
package import PBRProjection
package import PBRReporting

extension FundingTables {
  /// `projection.csv`: a row for each cohort, line, basis and year that is not nothing.
  package static func lines(_ projection: Projection) -> DataTable {
    var rows = Rows(axis: projection.axis)
    for (index, cohort) in projection.cohorts.enumerated() {
      rows.add(
        cohort.cohort, "attachment-fee", "earned", cohort.placesAttached, cohort.feesEarned)
      rows.add(
        cohort.cohort, "attachment-fee", "cash", projection.feePlacesCash[index],
        projection.feesCash[index])
      for (result, flows) in cohort.results.enumerated() {
        let line = "result:\(flows.result)"
        let claimed = zip(flows.achieved, flows.window).map { $1 == nil ? 0 : $0 }
        rows.add(cohort.cohort, line, "earned", claimed, flows.earned)
        let cash = projection.resultReceipts(cohort: index, result: result)
        rows.add(cohort.cohort, line, "cash", cash.counts, cash.amounts)
        rows.add(
          cohort.cohort, "lapsed:\(flows.result)", "forgone", flows.lapsed, flows.forgone)
      }
      for cost in projection.costs {
        guard let part = cost.byCohort?[index] else { continue }
        rows.addBoth(cohort.cohort, "cost:\(cost.id)", part.map { -$0 })
      }
    }
    if let cut = projection.contractCut {
      rows.add("programme", "above-maximum", "earned", nil, cut.earned.map { -$0 })
      rows.add("programme", "above-maximum", "cash", nil, cut.cash.map { -$0 })
    }
    for grant in projection.grants {
      rows.addBoth("programme", "grant:\(grant.id)", grant.amounts)
    }
    for cost in projection.costs where cost.byCohort == nil {
      rows.addBoth("programme", "cost:\(cost.id)", cost.amounts.map { -$0 })
    }
    return DataTable(
      name: "projection",
      columns: ["cohort", "line", "basis", "financial_year", "quantity", "amount_gbp"],
      rows: rows.rows)
  }

  /// `cashflow.csv`: a row for each month and line; costs are negative.
  package static func cashflow(_ projection: Projection) -> DataTable {
    var lines: [(String, [Double])] = [("attachment-fee", projection.feesReceived)]
    for (result, rule) in projection.scheme.results.enumerated() {
      var total = projection.axis.zeros
      for cohort in projection.cohorts.indices {
        let cash = projection.resultCash(cohort: cohort, result: result)
        for month in total.indices { total[month] += cash[month] }
      }
      lines.append(("result:\(rule.id)", total))
    }
    if let cut = projection.contractCut { lines.append(("above-maximum", cut.cash.map { -$0 })) }
    lines += projection.grants.map { ("grant:\($0.id)", $0.amounts) }
    lines += projection.costs.map { ("cost:\($0.id)", $0.amounts.map { -$0 }) }
    var table = DataTable(name: "cashflow", columns: ["month", "line", "amount_gbp"])
    for (index, month) in projection.axis.months.enumerated() {
      for (line, amounts) in lines {
        table.rows.append([.month(month), .text(line), .pounds(amounts[index])])
      }
    }
    return table
  }

  private struct Rows {
    let axis: MonthAxis
    var rows: [[DataCell]] = []

    init(axis: MonthAxis) { self.axis = axis }

    mutating func add(
      _ cohort: String, _ line: String, _ basis: String, _ quantity: [Double]?,
      _ amounts: [Double]
    ) {
      for year in axis.years {
        let amount = axis.sum(amounts, in: year)
        let count = quantity.map { axis.sum($0, in: year) }
        guard amount != 0 || (count ?? 0) != 0 else { continue }
        rows.append([
          .text(cohort), .text(line), .text(basis), .year(year),
          count.map { .quantity($0) } ?? .empty, .pounds(amount),
        ])
      }
    }

    /// Lines that are earned and paid in the same month.
    mutating func addBoth(_ cohort: String, _ line: String, _ amounts: [Double]) {
      add(cohort, line, "earned", nil, amounts)
      add(cohort, line, "cash", nil, amounts)
    }
  }
}
