import PBRProgramme
import PBRProjection
package import PBRQuantities

/// A cost of delivery in pounds of the base year, whoever bears it. Grants and payment by
/// results are transfers between public bodies and are no cost of delivery.
package struct DeliveryCost: Sendable {
  package let id: String
  package let title: String
  /// The agency that bears it; the council is the local authority.
  package let agency: String
  /// Pounds of the base year by month.
  package let amounts: MonthlyFlow
  /// The same for each cohort: a line that follows families by its families, any other in
  /// proportion to the families of the cohorts.
  package let byCohort: [MonthlyFlow]

  init(
    _ line: LineFlow, paidBy: String, projection: Projection, plan: AppraisalPlan,
    axis: MonthAxis
  ) {
    id = line.id
    title = line.title
    agency = plan.library.agencies.agency(paidBy)
    let prices = plan.library.prices
    let factors = MonthlyFlow(on: axis) {
      prices.factorWithin(from: $0.financialYear, to: plan.baseYear)
    }
    func real(_ flow: MonthlyFlow) -> MonthlyFlow { flow.on(axis) * factors }
    let total = real(line.amounts)
    amounts = total
    if let parts = line.byCohort {
      byCohort = parts.map(real)
    } else {
      let families = Double(max(1, projection.scenario.families))
      byCohort = projection.scenario.cohorts.map { cohort in
        total.changed { $0 * Double(cohort.families) / families }
      }
    }
  }
}
