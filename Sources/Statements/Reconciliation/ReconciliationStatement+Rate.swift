import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRReporting

extension ReconciliationStatement {
  /// The rate of main results by the register beside the one assumed.
  package var rateLine: String {
    let rate = reconciliation.rate
    let known =
      "\(NumberText.grouped(rate.achieved)) of \(count(rate.families, "family", "families")) "
      + "reached a main result by the end of \(reconciliation.remaining.now.prose); allowing for "
      + "the time each has had, that is worth \(NumberText.fixed(rate.informative, places: 1)) "
      + "families"
    guard !rate.isTooEarly else {
      return "Results rate: too early to tell. \(known), and under 20 say too little"
        + (rate.left.families > 0
          ? "; \(count(rate.left.families, "family", "families")) left without one" : "")
        + "; \(NumberText.percent(rate.assumed)) is assumed."
    }
    return "Results rate: \(NumberText.percent(rate.estimate)) by the register (80% interval "
      + "\(NumberText.percent(rate.low)) to \(NumberText.percent(rate.high))), "
      + "\(NumberText.percent(rate.assumed)) assumed, which is "
      + (rate.containsAssumed ? "inside it" : "outside it: look at the assumption")
      + ". \(known). \(leavers) The forecast uses the rate assumed."
  }

  /// What is assumed of families that left without a result, and the rate if it were otherwise.
  private var leavers: String {
    let rate = reconciliation.rate
    let left = rate.left.families
    guard left > 0 else { return "No family has left without one." }
    let later = NumberText.fixed(rate.left.later, places: 1)
    return "\(count(left, "family", "families")) left without one. What would have been is not "
      + "known: the estimate takes it that they would, had they stayed, have done as well as the "
      + "others (\(later) of them reaching one later). If none of them would have, the rate is "
      + "\(NumberText.percent(rate.ifNone)); if all of them, \(NumberText.percent(rate.ifAll))."
  }
}
