/// An identity that holds in every appraisal (model.md section 10).
package struct AppraisalIdentity: Sendable, Hashable {
  package let name: String
  package let expected: Double
  package let actual: Double
  /// Whether the two agree to a penny in a million pounds, or to a millionth.
  package var passed: Bool {
    (expected - actual).magnitude <= 1e-6 + 1e-8 * max(expected.magnitude, actual.magnitude)
  }
}

extension Appraisal {
  /// Every identity, evaluated at the longest horizon.
  package var identities: [AppraisalIdentity] {
    let horizon = plan.longestHorizon
    let value = value(at: horizon)
    let all = waterfall(within: horizon, cashableOnly: false)
    let cash = waterfall(within: horizon, cashableOnly: true)
    let agencies = agencies(within: horizon)
    let segments = segments(within: horizon)
    let rows = rows.filter { $0.value == .fiscal && $0.stage == .discounted }
    let transfer = publicLedger(within: horizon)
    func identity(_ name: String, _ expected: Double, _ actual: Double) -> AppraisalIdentity {
      AppraisalIdentity(name: name, expected: expected, actual: actual)
    }
    return savings.map {
      identity(
        "agency-shares:\($0.saving.id)", 1, $0.saving.cost.shares.reduce(0) { $0 + $1.share })
    } + [
      identity("waterfall", value.netPresentValue, all.net),
      identity("waterfall-cashable", value.pvCashable - value.pvCost, cash.net),
      identity("agencies-gain", value.pvBenefit, agencies.reduce(0) { $0 + $1.gains }),
      identity("agencies-pay", value.pvCost, agencies.reduce(0) { $0 + $1.pays }),
      identity("agencies-cashable", value.pvCashable, agencies.reduce(0) { $0 + $1.cashable }),
      identity("cohorts-benefit", value.pvBenefit, segments.reduce(0) { $0 + $1.pvBenefit }),
      identity("cohorts-cost", value.pvCost, segments.reduce(0) { $0 + $1.pvCost }),
      identity("appraisal-rows", value.pvBenefit, rows.reduce(0) { $0 + $1.amount }),
      identity("transfers-net", 0, transfer.transferReceived - transfer.transferPaid),
    ]
  }
}
