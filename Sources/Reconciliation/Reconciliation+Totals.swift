import PBRProjection
import PBRQuantities

extension Reconciliation {
  /// Sums over all years in one pass, in pounds: what the entries of every line and year add up to.
  package struct Totals: Sendable {
    /// Fees of the places filled so far.
    package let feesEarned: Double
    /// Fees and results received so far.
    package let received: Double
    /// Results earned so far and those still to come.
    package let results: Double
    /// Results still to come that are too late for every window.
    package let forgone: Double
  }

  package var totals: Totals {
    var received = 0.0
    for flow in remaining.feesCash {
      for (index, amount) in flow.enumerated() where amount != 0 {
        if isReceived(remaining.axis.first + index) { received += amount }
      }
    }
    var results = 0.0
    for item in toDate.results {
      for part in item.received { received += part.amount }
      for part in item.earned { results += part.amount }
    }
    var forgone = 0.0
    for flows in remaining.cohorts.flatMap(\.results) {
      results += flows.earned.total
      forgone += flows.forgone.total
    }
    results -= remaining.contractCut?.total ?? 0
    return Totals(
      feesEarned: remaining.feesEarnedSoFar.reduce(0) { $0 + $1.total }, received: received,
      results: results, forgone: forgone)
  }
}
