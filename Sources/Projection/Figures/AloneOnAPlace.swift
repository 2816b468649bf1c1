package import PBRProgramme
package import PBRQuantities

extension Scheme {
  /// What whoever is attached to a funded place in each of some months can expect to earn it in
  /// results, without those that may replace them: exact, by the engine of the projection, in pounds,
  /// before what a contract's maximum leaves unpaid. A price by number counts at its highest.
  /// - Parameter months: any months, in any order; the end of attachment is not looked at.
  package func expectedResults(
    _ assumptions: CohortAssumptions, attachedIn months: [Month]
  ) -> [Double] {
    guard let first = months.min(), let last = months.max() else { return [] }
    var alone = assumptions
    alone.replacementShare.value = 0
    let longest =
      isRateCard
      ? Ladders(alone, scheme: self).span
      : alone.results.map(\.time.probabilities.count).max() ?? 0
    let axis = MonthAxis(first: first, count: last - first + longest + 1)
    let timing = ClaimTiming(scheme: self, auditMonths: alone.auditMonths, axis: axis)
    // Places of one year are paid alike.
    var chains: [FinancialYear: ResultChain] = [:]
    return months.map { month in
      let year = month.financialYear
      let chain =
        chains[year]
        ?? ResultChain(
          alone, scheme: self, axis: axis,
          payment: PlaceChain.Payment(self, placeYear: year, timing: timing))
      chains[year] = chain
      var attached = axis.list
      attached[month - first] = 1
      return chain.flows(attached: attached).earned.joined().reduce(0, +)
    }
  }

  /// A result and, on a ladder, the steps before it, by their places among the results, the last
  /// first: months count from the step before.
  func steps(to result: Int) -> [Int] {
    var steps = [result]
    while let before = results[steps[steps.count - 1]].step?.after { steps.append(before) }
    return steps
  }

  /// The least whole months after the start in which a result, with the steps before it, can be
  /// achieved, however seldom; nil where it never is.
  package func soonest(_ result: Int, _ assumptions: CohortAssumptions) -> Int? {
    var months = 0
    for step in steps(to: result) {
      let assumed = assumptions.results[step]
      guard assumed.rate.value > 0,
        let least = assumed.time.probabilities.firstIndex(where: { $0 > 0 })
      else { return nil }
      months += least
    }
    return months
  }
}
