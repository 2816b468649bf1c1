import PBRProgramme
import PBRProjection
package import PBRQuantities

/// What one saving is worth month by month, in pounds of the base year (model.md section 9).
package struct SavingFlows: Sendable {
  package let saving: Saving
  /// Pounds of the base year for one unit in a year.
  package let unitValue: Double
  /// For each cohort of the scenario, pounds before anything is taken off, by month; nothing for
  /// a cohort to which it does not apply.
  package let grossByCohort: [MonthlyFlow]
  /// For each cohort the share of its successes that would have come anyway.
  package let deadweightByCohort: [Double]
  /// By month: before anything is taken off; taken off for deadweight; then for optimism.
  package let gross: MonthlyFlow
  package let deadweight: MonthlyFlow
  package let optimism: MonthlyFlow
  /// What is left, by month.
  package let net: MonthlyFlow
  /// The cashable part of `net` by month, for each agency of `saving.cost.shares`.
  package let cashable: [MonthlyFlow]

  init(
    _ saving: Saving, projection: Projection, plan: AppraisalPlan, axis: MonthAxis
  ) {
    let scenario = projection.scenario
    let result = scenario.scheme.results.firstIndex { $0.id == saving.result } ?? 0
    let persistence = Persistence(saving)
    unitValue =
      saving.cost.amount.value
      * plan.library.prices.factorWithin(from: saving.cost.priceYear, to: plan.baseYear)
    let monthly = saving.perFamily.value * unitValue / 12
    let rates = scenario.rates(of: saving.result)
    deadweightByCohort = rates.map { saving.deadweight.share(ofRate: $0) }
    grossByCohort = scenario.cohorts.indices.map { cohort in
      guard saving.applies(to: scenario.cohorts[cohort].id) else { return axis.zeros }
      let flows = projection.cohorts[cohort].results[result]
      let achieved = (flows.achieved + flows.achievedUnfunded).on(axis)
      return MonthlyFlow(on: axis, persistence.felt(achieved.values)) * monthly
    }
    var gross = axis.zeros
    var deadweight = axis.zeros
    for (flow, share) in zip(grossByCohort, deadweightByCohort) {
      gross += flow
      deadweight += flow * share
    }
    let optimism = (gross - deadweight) * saving.optimism.value
    let net = gross - deadweight - optimism
    self.saving = saving
    self.gross = gross
    self.deadweight = deadweight
    self.optimism = optimism
    self.net = net
    let value = unitValue
    cashable = saving.cost.shares.map { share in
      guard let rule = saving.cashable.first(where: { $0.agency == share.agency }) else {
        return axis.zeros
      }
      return net.changed {
        $0 * share.share * rule.share * rule.released($0 * 12, unitValue: value)
      }
    }
  }

  /// Pounds by month, summed over the agencies.
  package var cashableTotal: MonthlyFlow { .sum(cashable, on: net.axis) }
}

extension Cashability {
  /// The part of a yearly amount that is released when cost can only be taken out in whole
  /// steps: the units of the steps that are full over all units. Of a disbenefit, which needs
  /// another step as soon as the first unit comes, more than all. 1 without steps.
  func released(_ yearly: Double, unitValue: Double) -> Double {
    guard let step, unitValue > 0, yearly != 0 else { return 1 }
    let units = yearly / unitValue
    return (units / step + 1e-9).rounded(.down) * step / units
  }
}
