import PBRProgramme
import PBRProjection

/// The council's ledger (model.md section 8): what it is paid and what it spends, earned, over
/// the whole projection, in pounds as they are paid. Never added to the public-sector ledger.
public struct CouncilLedger: Sendable, Hashable {
  public let fees: Double
  public let results: Double
  public let grants: Double
  /// Costs the council bears.
  public let costs: Double
  public var received: Double { fees + results + grants }
  public var net: Double { received - costs }
}

/// The public-sector ledger over a horizon: present values in pounds of the base year. What the
/// payer pays the council receives, so the transfer nets to zero.
public struct PublicLedger: Sendable, Hashable {
  /// Attachment fees, results payments and grants, as the payer pays and the council receives
  /// them.
  public let transferPaid: Double
  public let transferReceived: Double
  public let pvBenefit: Double
  public let pvCost: Double
  public var net: Double { transferReceived - transferPaid + pvBenefit - pvCost }
}

extension Appraisal {
  public var councilLedger: CouncilLedger {
    CouncilLedger(
      fees: projection.feesEarned.reduce(0, +), results: projection.resultsEarned.reduce(0, +),
      grants: projection.grantsReceived.reduce(0, +),
      costs: projection.councilCosts.reduce(0, +))
  }

  public func publicLedger(within horizon: Int) -> PublicLedger {
    let transfer = councilLedger.received
    let value = value(at: horizon)
    return PublicLedger(
      transferPaid: transfer, transferReceived: transfer, pvBenefit: value.pvBenefit,
      pvCost: value.pvCost)
  }

  /// What the families cost public services in a year when nothing is done. It stands beside
  /// the appraisal and is never mixed with it: it is what they cost, not what could be saved.
  public var doingNothing: DoingNothing {
    DoingNothing(
      families: projection.scenario.families, perFamily: plan.doingNothing.value,
      source: plan.doingNothing.source)
  }
}

/// The cost of doing nothing.
public struct DoingNothing: Sendable, Hashable {
  public let families: Int
  /// Pounds a family in a year.
  public let perFamily: Double
  public let source: String
  /// Pounds in a year for all families.
  public var aYear: Double { Double(families) * perFamily }
}
