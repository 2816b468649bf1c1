import PBRProgramme
import PBRProjection
package import PBRQuantities

extension Reconciliation {
  /// Fees and results by the month in which they were or will be received, in pounds, on the
  /// months of the plan. What lies before or after them stands in the first or the last.
  /// - Parameter payer: one of the payers, whose part of it is wanted; nil for the whole.
  package func cashByMonth(paidBy payer: Int? = nil) -> (fees: MonthlyFlow, results: MonthlyFlow) {
    let axis = profile.axis
    let shares = resultShares(of: payer)
    func place(_ month: Month) -> Int { max(0, min(axis.count - 1, month - axis.first)) }
    var fees = axis.zeros
    for flow in remaining.feesCash {
      for (month, amount) in zip(remaining.axis.months, flow) { fees[place(month)] += amount }
    }
    fees = fees * feeShare(of: payer)
    var results = axis.zeros
    for item in toDate.results {
      let share = shares[item.result]
      for part in item.received { results[place(part.on.month)] += part.amount * share }
      results[place(dueMonth(item))] += item.due * share
    }
    let windows = scenario.scheme.windows
    for (index, cohort) in remaining.cohorts.enumerated() {
      let wait = scenario.cohorts[index].assumptions.paymentMonths
      for (flows, share) in zip(cohort.results, shares) {
        for (window, claim) in flows.claims(windows: windows.count).enumerated() {
          results[place(windows[window].closes.month + wait)] += claim.amount * share
        }
      }
    }
    for (month, amount) in zip(remaining.axis.months, remainingCut(of: payer)) {
      results[place(month)] -= amount
    }
    return (fees, results)
  }

  /// Fees or results received in a year, as far as they have been by the position date, and what is
  /// expected of them over the whole of it, in pounds.
  /// - Parameter payer: one of the payers, whose part of it is wanted; nil for the whole.
  package func cash(
    _ isWanted: (Line) -> Bool, in year: FinancialYear, paidBy payer: Int? = nil
  ) -> (actual: Double, total: Double) {
    let shares = resultShares(of: payer)
    return lines.filter(isWanted).reduce((0, 0)) { sum, line in
      let share: Double
      switch line {
      case .fees: share = feeShare(of: payer)
      case .result(let result): share = shares[result]
      case .contract: return (sum.0, sum.1 - remainingCut(of: payer).sum(in: year))
      }
      let entry = entry(line, .cash, year)
      return (sum.0 + entry.actual * share, sum.1 + entry.total * share)
    }
  }
}

/// Which part of everything a payer pays; all of it where none is asked for.
extension Reconciliation {
  private func feeShare(of payer: Int?) -> Double {
    payer.flatMap { scenario.scheme.payers?.all[$0].share } ?? 1
  }

  private func resultShares(of payer: Int?) -> [Double] {
    let scheme = scenario.scheme
    return scheme.results.map { rule in
      payer.flatMap { scheme.payers?.share(of: $0, result: rule.ruleId) } ?? 1
    }
  }

  /// What the contract's maximum takes off what is still to come, by the month in which it would be
  /// paid: of a payer in each window its part of what is due in it.
  private func remainingCut(of payer: Int?) -> MonthlyFlow {
    guard let cut = remaining.contractCut else { return remaining.axis.zeros }
    let windows = scenario.scheme.windows.count
    var due = [Double](repeating: 0, count: windows)
    var own = due
    for cohort in remaining.cohorts {
      for (flows, share) in zip(cohort.results, resultShares(of: payer)) {
        for (window, claim) in flows.claims(windows: windows).enumerated() {
          due[window] += claim.amount
          own[window] += claim.amount * share
        }
      }
    }
    return cut.cash(times: zip(own, due).map { $1 > 0 ? $0 / $1 : 0 })
  }
}
