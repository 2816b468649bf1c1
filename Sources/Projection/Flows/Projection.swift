public import PBRProgramme
package import PBRQuantities

/// A scenario worked out: expected flows month by month, exact sums and not averages of samples
/// (model.md section 6).
///
/// ```swift
/// let projection = try Scenario(path: "Scenarios/halton-2012.json").projected()
/// print(try projection.figure("funding.results"))  // £145,022
/// print(try projection.figure("cash.total.2012-13"))  // £384,033
/// print(try projection.figure("cash.lowest.month"))  // February 2016
/// ```
public struct Projection: Sendable {
  /// The plan that was worked out.
  public let scenario: Scenario
  package let axis: MonthAxis
  /// In the order of the scenario's cohorts.
  package private(set) var cohorts: [CohortFlows]
  /// Attachment fees received by month, for each cohort, in pounds.
  package let feesCash: [MonthlyFlow]
  /// The places whose fees are received, by month, for each cohort.
  package let feePlacesCash: [MonthlyFlow]
  /// Which tier of a fee gate applies.
  package let gates: [GateOutcome]
  /// Fees earned that a gate withholds for good.
  package let feesWithheld: Double
  package let costs: [LineFlow]
  package let grants: [LineFlow]
  /// What the contract's maximum leaves unpaid; nil without one.
  package private(set) var contractCut: ContractCut?

  /// - Parameter share: the share of what is claimed that stands. What is found invalid uses
  ///   nothing up: neither a maximum nor a number.
  package init(_ scenario: Scenario, standing share: Double = 1) {
    let axis = MonthAxis(scenario)
    self.init(
      scenario, axis: axis,
      flows: scenario.cohorts.map {
        CohortFlows($0, scheme: scenario.scheme, axis: axis, standing: share)
      }, isPlayed: false, standing: share)
    if share < 1 { keep(share) }
  }

  /// From what happens to each cohort, expected or played.
  /// - Parameters:
  ///   - isPlayed: whether it is that of one draw, with whole families.
  ///   - isSettled: whether prices by number are in the flows already, claim by claim.
  ///   - share: the share of what is claimed that stands, of which the amounts are still the whole.
  package init(
    _ scenario: Scenario, axis: MonthAxis, flows: [CohortFlows], isPlayed: Bool,
    isSettled: Bool = false, standing share: Double = 1
  ) {
    var flows = flows
    if !isSettled {
      VolumePayments.apply(to: &flows, scenario, axis: axis, isPlayed: isPlayed, standing: share)
    }
    contractCut = ContractCut(
      scenario, flows: flows, axis: axis, isPlayed: isPlayed, standing: share)
    let fees = FeePayments(scenario, flows: flows, axis: axis)
    self.scenario = scenario
    self.axis = axis
    cohorts = flows
    feesCash = fees.cash
    feePlacesCash = fees.places
    gates = fees.gates
    feesWithheld = fees.withheld
    costs = scenario.costs.map {
      LineFlow(
        id: $0.id, title: $0.title, isCouncils: scenario.bears($0), $0.incidence, flows: flows,
        axis: axis)
    }
    grants = scenario.grants.map {
      LineFlow(
        id: $0.id, title: $0.title, isCouncils: scenario.receives($0), $0.incidence, flows: flows,
        axis: axis)
    }
  }

  package var scheme: Scheme { scenario.scheme }

  /// Leaves the share of every results payment that stands.
  private mutating func keep(_ share: Double) {
    for cohort in cohorts.indices {
      for result in cohorts[cohort].results.indices {
        let earned = cohorts[cohort].results[result].earned
        cohorts[cohort].results[result].earned = earned * share
      }
      cohorts[cohort].aboveMaximum *= share
    }
    contractCut = contractCut?.times(share)
  }
}

extension Projection {
  /// The month in which results claimed in a window are paid to a cohort.
  func paymentMonth(window: Int, cohort: Int) -> Month {
    scheme.windows[window].closes.month
      + scenario.cohorts[cohort].assumptions.paymentMonths
  }

  /// What is received for a result of a cohort, by month (cash basis): results and pounds.
  package func resultReceipts(cohort: Int, result: Int)
    -> (counts: MonthlyFlow, amounts: MonthlyFlow)
  {
    var counts = axis.zeros
    var amounts = axis.zeros
    let claims = cohorts[cohort].results[result].claims(windows: scheme.windows.count)
    for (window, claim) in claims.enumerated() where claim.count != 0 {
      if let index = axis.index(paymentMonth(window: window, cohort: cohort)) {
        counts[index] += claim.count
        amounts[index] += claim.amount
      }
    }
    return (counts, amounts)
  }

  /// Pounds received for a result of a cohort, by month.
  package func resultCash(cohort: Int, result: Int) -> MonthlyFlow {
    resultReceipts(cohort: cohort, result: result).amounts
  }

  private func sum(_ flows: [MonthlyFlow]) -> MonthlyFlow { .sum(flows, on: axis) }

  /// Attachment fees by month, over all cohorts.
  package var feesEarned: MonthlyFlow { sum(cohorts.map(\.feesEarned)) }
  package var feesReceived: MonthlyFlow { sum(feesCash) }

  /// Results payments by the month achieved, over all cohorts and results, after every cut.
  package var resultsEarned: MonthlyFlow {
    let due = sum(cohorts.flatMap(\.results).map(\.earned))
    return contractCut.map { due - $0.earned } ?? due
  }

  /// Results payments by the month received.
  package var resultsReceived: MonthlyFlow {
    let due = sum(
      cohorts.indices.flatMap { cohort in
        scheme.results.indices.map { resultCash(cohort: cohort, result: $0) }
      })
    return contractCut.map { due - $0.cash } ?? due
  }

  package var grantsReceived: MonthlyFlow { sum(grants.filter(\.isCouncils).map(\.amounts)) }
  /// Costs that the council bears, positive.
  package var councilCosts: MonthlyFlow { sum(costs.filter(\.isCouncils).map(\.amounts)) }

  /// Fees, results and grants less the council's costs, earned or cash; of a payer's viewpoint
  /// see `payments(by:)`.
  package func net(fees: MonthlyFlow, results: MonthlyFlow) -> MonthlyFlow {
    fees + results + grantsReceived - councilCosts
  }

  package var netEarned: MonthlyFlow {
    switch scenario.viewpoint {
    case .provider: net(fees: feesEarned, results: resultsEarned)
    case .payer(let index): net(fees: -payments(by: index, .earned), results: axis.zeros)
    }
  }
  package var netCash: MonthlyFlow {
    switch scenario.viewpoint {
    case .provider: net(fees: feesReceived, results: resultsReceived)
    case .payer(let index): net(fees: -payments(by: index, .cash), results: axis.zeros)
    }
  }

  /// Families active over all cohorts, by month.
  package var caseload: MonthlyFlow { sum(cohorts.map(\.active)) }

  /// A result's claims by window, over all cohorts.
  package func claims(result: Int) -> [ResultFlows.Claims] {
    var total = [ResultFlows.Claims](
      repeating: ResultFlows.Claims(), count: scheme.windows.count)
    for cohort in cohorts {
      for (window, claim) in cohort.results[result].claims(windows: total.count).enumerated() {
        total[window].count += claim.count
        total[window].amount += claim.amount
        total[window].families += claim.families
      }
    }
    return total
  }

  /// A result achieved too late: how many and the pounds forgone.
  package func lapsed(result: Int) -> (count: Double, amount: Double) {
    cohorts.reduce((0, 0)) { total, cohort in
      let flows = cohort.results[result]
      return (
        total.0 + flows.lapsed.total, total.1 + flows.forgone.total
      )
    }
  }
}
