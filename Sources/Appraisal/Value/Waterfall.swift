/// From gross benefit to net value, step by step, over a horizon; the steps sum to the ends.
package struct Waterfall: Sendable, Hashable {
  /// Undiscounted, in prices of the base year, as if every success were the programme's.
  package let gross: Double
  /// Amounts taken off, 0 or below.
  package let deadweight: Double
  package let optimism: Double
  /// Benefit that no budget can give up; 0 in the waterfall of all benefit.
  package let notCashable: Double
  package let discounting: Double
  /// Present value of delivery, negative.
  package let deliveryCost: Double

  /// Undiscounted benefit after deadweight and optimism.
  package var netBenefit: Double { gross + deadweight + optimism }
  package var presentValue: Double { netBenefit + notCashable + discounting }
  package var net: Double { presentValue + deliveryCost }
}

extension Appraisal {
  /// The waterfall of fiscal benefit.
  /// - Parameter cashableOnly: whether benefit that cannot be cashed is taken off.
  package func waterfall(within horizon: Int, cashableOnly: Bool) -> Waterfall {
    let net = sum(fiscal.net, within: horizon)
    let kept = cashableOnly ? sum(fiscal.cashable, within: horizon) : net
    let present = presentValue(
      cashableOnly ? fiscal.cashable : fiscal.net, within: horizon)
    return Waterfall(
      gross: sum(fiscal.gross, within: horizon),
      deadweight: -sum(fiscal.deadweight, within: horizon),
      optimism: -sum(fiscal.optimism, within: horizon), notCashable: kept - net,
      discounting: present - kept, deliveryCost: -presentValue(cost, within: horizon))
  }
}
