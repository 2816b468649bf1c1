import PBRProgramme
import PBRProjection
package import PBRQuantities

extension Reconciliation {
  /// Fees and results by the month in which they were or will be received, in pounds, on the
  /// months of the plan. What lies before or after them stands in the first or the last.
  package var cashByMonth: (fees: MonthlyFlow, results: MonthlyFlow) {
    let axis = profile.axis
    func place(_ month: Month) -> Int { max(0, min(axis.count - 1, month - axis.first)) }
    var fees = axis.zeros
    for flow in remaining.feesCash {
      for (month, amount) in zip(remaining.axis.months, flow) { fees[place(month)] += amount }
    }
    var results = axis.zeros
    for item in toDate.results {
      for part in item.received { results[place(part.on.month)] += part.amount }
      results[place(dueMonth(item))] += item.due
    }
    let windows = scenario.scheme.windows
    for (index, cohort) in remaining.cohorts.enumerated() {
      let wait = scenario.cohorts[index].assumptions.paymentMonths
      for flows in cohort.results {
        for (window, claim) in flows.claims(windows: windows.count).enumerated() {
          results[place(windows[window].closes.month + wait)] += claim.amount
        }
      }
    }
    if let cut = remaining.contractCut {
      for (month, amount) in zip(remaining.axis.months, cut.cash) {
        results[place(month)] -= amount
      }
    }
    return (fees, results)
  }

  /// Fees or results received between two months, as far as they have been by the position date,
  /// and what is expected of them over a whole year, in pounds.
  package func cash(
    _ isWanted: (Line) -> Bool, in year: FinancialYear
  ) -> (actual: Double, total: Double) {
    let entry = lines.filter(isWanted).reduce(Entry.zero) { $0 + self.entry($1, .cash, year) }
    return (entry.actual, entry.total)
  }
}
