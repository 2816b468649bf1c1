import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

/// Prices by number and a contract's maximum depend on all claims together, which the sheets, place
/// by place, cannot follow: what they come to as delivered stands in the formulas as a number, and
/// the limits say when it no longer holds.
extension CommitteeWorkbook {
  /// Whether anything is settled over all claims together, or paid by shares.
  var isSettledTogether: Bool {
    scheme.contract != nil || scheme.results.contains { $0.volume != nil }
  }

  /// What the contract's maximum leaves unpaid; nil where it takes nothing off.
  var cut: ContractCut? { projection.contractCut.flatMap { $0.total < 0.005 ? nil : $0 } }

  /// A formula that gives what was worked out, with what it lacks added as a number.
  func settled(_ formula: String, gives sum: Double, not value: Double) -> String {
    let more = value - sum
    guard isSettledTogether, more.magnitude > 1e-9 * max(1, value.magnitude) else { return formula }
    return more < 0 ? "\(formula)-\(-more)" : "\(formula)+\(more)"
  }

  /// What the sheet Claims gives for some of its rows: claims and pounds.
  func claimed(_ test: (ClaimRow) -> Bool) -> (count: Double, amount: Double) {
    claimRows.filter(test).reduce((0, 0)) { sum, claim in
      let places = Double(layout.placeRows[claim.place].attachment.places)
      let count = places * claim.expected.count
      return (sum.0 + count, sum.1 + count * rate(claim) - places * overValue(claim))
    }
  }

  /// The month in which a claim is paid; nil for one that comes too late.
  func paidMonth(_ claim: ClaimRow) -> Month? {
    let cohort = scenario.cohorts[layout.placeRows[claim.place].cohort]
    return claim.expected.window.map {
      scheme.windows[$0].closes.month + cohort.assumptions.paymentMonths
    }
  }

  /// The months of cash that the position counts as received, in pounds of results.
  var receivedResultsValue: (sum: Double, value: Double) {
    guard let position = bandValues?.positionMonth else { return (0, 0) }
    let sum = claimed { claim in paidMonth(claim).map { $0 <= position } ?? false }.amount
    return (sum, projection.resultsReceived.sum(through: position))
  }

  private func overValue(_ claim: ClaimRow) -> Double {
    switch over(claim).content {
    case .number(let value), .formula(_, let value): value
    default: 0
    }
  }
}
