import PBRProgramme
import PBRProjection
package import PBRQuantities

/// A cost of delivery in pounds of the base year, whoever bears it. Grants and payment by
/// results are transfers between public bodies and are no cost of delivery.
package struct DeliveryCost: Sendable {
  package let id: String
  package let title: String
  /// The agency that bears it. The council is the local authority; on a rate card what nobody else is
  /// named for is the provider's, and payers go by their titles.
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
    agency = DeliveryCost.agency(paidBy, projection.scheme, plan.library.agencies)
    func real(_ flow: MonthlyFlow) -> MonthlyFlow { Appraisal.real(flow, plan, axis) }
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

  private static func agency(_ paidBy: String, _ scheme: Scheme, _ names: AgencyNames) -> String {
    let known = names.agency(paidBy)
    if let payer = scheme.payers?.all.first(where: { $0.id == paidBy }) {
      return known == paidBy ? payer.title : known
    }
    let isDeliverers = CostLine.deliverers.contains(paidBy)
    return scheme.isRateCard && isDeliverers ? "Provider" : known
  }
}
