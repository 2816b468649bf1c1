import PBRProgramme
package import PBRProjection
import PBRQuantities
package import PBRReporting

extension FundingTables {
  /// `projection.csv`: a row for each cohort, line, basis and year that is not nothing.
  package static func lines(_ projection: Projection) -> DataTable {
    var rows = Rows()
    for (index, cohort) in projection.cohorts.enumerated() {
      rows.add(
        cohort.cohort, .attachmentFee, "earned", cohort.placesAttached, cohort.feesEarned)
      rows.add(
        cohort.cohort, .attachmentFee, "cash", projection.feePlacesCash[index],
        projection.feesCash[index])
      for (result, flows) in cohort.results.enumerated() {
        let line = LineName.result(flows.result)
        let claimed = flows.achieved - flows.lapsed
        rows.add(cohort.cohort, line, "earned", claimed, flows.earned)
        let cash = projection.resultReceipts(cohort: index, result: result)
        rows.add(cohort.cohort, line, "cash", cash.counts, cash.amounts)
        rows.add(
          cohort.cohort, .lapsed(flows.result), "forgone", flows.lapsed, flows.forgone)
      }
      for cost in projection.costs {
        guard let part = cost.byCohort?[index] else { continue }
        rows.addBoth(cohort.cohort, .cost(cost.id), -part)
      }
    }
    if let cut = projection.contractCut {
      rows.add("programme", .aboveMaximum, "earned", nil, -cut.earned)
      rows.add("programme", .aboveMaximum, "cash", nil, -cut.cash)
    }
    for grant in projection.grants {
      rows.addBoth("programme", .grant(grant.id), grant.amounts)
    }
    for cost in projection.costs where cost.byCohort == nil {
      rows.addBoth("programme", .cost(cost.id), -cost.amounts)
    }
    return .projection(rows.rows)
  }

  /// `cashflow.csv`: a row for each month and line; costs are negative.
  package static func cashflow(_ projection: Projection) -> DataTable {
    var lines: [(LineName, MonthlyFlow)] = [(.attachmentFee, projection.feesReceived)]
    for (result, rule) in projection.scheme.results.enumerated() {
      let received = projection.cohorts.indices.map {
        projection.resultCash(cohort: $0, result: result)
      }
      lines.append((.result(rule.id), .sum(received, on: projection.axis)))
    }
    if let cut = projection.contractCut { lines.append((.aboveMaximum, -cut.cash)) }
    lines += projection.grants.map { (.grant($0.id), $0.amounts) }
    lines += projection.costs.map { (.cost($0.id), -$0.amounts) }
    var table = DataTable(
      name: "cashflow", about: "Pounds received and spent by month and line, on the cash basis.",
      columns: [
        .month.key,
        .text("line", "attachment-fee, result:ID, grant:ID or cost:ID").key,
        .pounds("amount_gbp", "pounds received; costs are negative"),
      ])
    for (index, month) in projection.axis.months.enumerated() {
      for (line, amounts) in lines {
        table.rows.append([.month(month), .text(line.text), .pounds(amounts[index])])
      }
    }
    return table
  }

  private struct Rows {
    var rows: [[DataCell]] = []

    mutating func add(
      _ cohort: String, _ line: LineName, _ basis: String, _ quantity: MonthlyFlow?,
      _ amounts: MonthlyFlow
    ) {
      for year in amounts.axis.years {
        let amount = amounts.sum(in: year)
        let count = quantity.map { $0.sum(in: year) }
        guard amount != 0 || (count ?? 0) != 0 else { continue }
        rows.append([
          .text(cohort), .text(line.text), .text(basis), .year(year),
          count.map { .quantity($0) } ?? .empty, .pounds(amount),
        ])
      }
    }

    /// Lines that are earned and paid in the same month.
    mutating func addBoth(_ cohort: String, _ line: LineName, _ amounts: MonthlyFlow) {
      add(cohort, line, "earned", nil, amounts)
      add(cohort, line, "cash", nil, amounts)
    }
  }
}
