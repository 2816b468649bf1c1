import PBRProgramme
package import PBRQuantities

/// On what day money counts.
package enum FlowBasis: Sendable {
  /// In the month in which it is earned.
  case earned
  /// In the month in which it is paid.
  case cash
}

extension Projection {
  /// What a payer pays by month, in pounds: its share of fees and of results, after every cut.
  package func payments(by payer: Int, _ basis: FlowBasis) -> MonthlyFlow {
    guard let payers = scheme.payers else { return axis.zeros }
    let fees = basis == .earned ? feesEarned : feesReceived
    var paid = fees * payers.all[payer].share
    // By window: what is due in all, and from this payer.
    var due = [Double](repeating: 0, count: scheme.windows.count)
    var own = due
    for (result, rule) in scheme.results.enumerated() {
      let share = payers.share(of: payer, result: rule.ruleId)
      for (window, claim) in claims(result: result).enumerated() {
        due[window] += claim.amount
        own[window] += claim.amount * share
      }
      for cohort in cohorts.indices where share > 0 {
        let flow =
          basis == .earned
          ? cohorts[cohort].results[result].earned : resultCash(cohort: cohort, result: result)
        paid += flow * share
      }
    }
    guard let cut = contractCut else { return paid }
    let shares = zip(own, due).map { $1 > 0 ? $0 / $1 : 0 }
    for (window, share) in shares.enumerated() where share > 0 {
      let flow = basis == .earned ? cut.earnedByWindow[window] : cut.cashByWindow[window]
      for (month, amount) in flow { paid[month] -= amount * share }
    }
    return paid
  }

  /// What a payer owes for some cohorts, earned, in pounds, before what the contract's maximum takes
  /// off all of them together.
  package func due(from payer: Int, of part: Range<Int>) -> Double {
    guard let payers = scheme.payers else { return 0 }
    return cohorts[part].reduce(0) { sum, flow in
      let results = scheme.results.enumerated().reduce(0) { sum, rule in
        sum + flow.results[rule.offset].earned.total
          * payers.share(of: payer, result: rule.element.ruleId)
      }
      return sum + flow.feesEarned.total * payers.all[payer].share + results
    }
  }

  /// What each payer pays in all, earned, in pounds and pence; the odd pence go to the first.
  package var payerTotals: [(id: String, amount: Double)] {
    guard let payers = scheme.payers else { return [] }
    let funding = (resultsEarned.reduce(feesEarned.total, +) * 100).rounded() / 100
    let others = payers.all.indices.dropFirst().map {
      (payments(by: $0, .earned).total * 100).rounded() / 100
    }
    return zip(payers.all, [funding - others.reduce(0, +)] + others).map { ($0.id, $1) }
  }
}

extension Projection {
  /// By window: expected pounds paid for results claimed in it, after the contract's maximum.
  package var paidByWindow: [Double] {
    if let contractCut { return contractCut.windows.map(\.paid) }
    let byResult = scheme.results.indices.map { claims(result: $0) }
    return scheme.windows.indices.map { window in
      byResult.reduce(0) { $0 + $1[window].amount }
    }
  }
}
