import PBRProgramme
import PBRProjection
import PBRQuantities

/// The council's ledger (model.md section 8): what it is paid and what it spends, earned, over
/// the whole projection, in pounds as they are paid. Never added to the public-sector ledger.
package struct CouncilLedger: Sendable, Hashable {
  package let fees: Double
  package let results: Double
  package let grants: Double
  /// Costs the council bears.
  package let costs: Double
  /// What of fees and results it pays, where it is looked from as a payer of a rate card.
  package let payments: Double?
  package var received: Double { (payments.map { -$0 } ?? fees + results) + grants }
  package var net: Double { received - costs }
}

/// The public-sector ledger over a horizon: present values in pounds of the base year. What
/// payers pay others receive, so the transfer nets to zero. It has no viewpoint.
package struct PublicLedger: Sendable, Hashable {
  /// Attachment fees, results payments and every grant, whoever pays and whoever receives them, as
  /// they are earned.
  package let transferPaid: Double
  package let transferReceived: Double
  package let pvBenefit: Double
  package let pvCost: Double
  package var net: Double { transferReceived - transferPaid + pvBenefit - pvCost }
}

extension Appraisal {
  package var councilLedger: CouncilLedger {
    CouncilLedger(
      fees: projection.feesEarned.total, results: projection.resultsEarned.total,
      grants: projection.grantsReceived.total,
      costs: projection.councilCosts.total,
      payments: projection.scenario.payer.map { projection.payments(by: $0, .earned).total })
  }

  package func publicLedger(within horizon: Int) -> PublicLedger {
    let paid = projection.grants.reduce(projection.feesEarned + projection.resultsEarned) {
      $0 + $1.amounts
    }
    let transfer = presentValue(real(paid), within: horizon)
    let value = value(at: horizon)
    return PublicLedger(
      transferPaid: transfer, transferReceived: transfer, pvBenefit: value.pvBenefit,
      pvCost: value.pvCost)
  }

  /// What the families cost public services in a year when nothing is done. It stands beside
  /// the appraisal and is never mixed with it: it is what they cost, not what could be saved. The
  /// figure of the library is of families; nil where somebody else is attached and the plan gives
  /// none of its own.
  package var doingNothing: DoingNothing? {
    guard
      projection.scheme.unit == .family || plan.doingNothing != plan.library.measures.doingNothing
    else { return nil }
    return DoingNothing(
      families: projection.scenario.families, perFamily: plan.doingNothing.value,
      source: plan.doingNothing.source)
  }
}

/// The cost of doing nothing.
package struct DoingNothing: Sendable, Hashable {
  package let families: Int
  /// Pounds a family in a year.
  package let perFamily: Double
  package let source: String
  /// Pounds in a year for all families.
  package var aYear: Double { Double(families) * perFamily }
}
