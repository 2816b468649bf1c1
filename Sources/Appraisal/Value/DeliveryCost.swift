import PBRProgramme
import PBRProjection
import PBRQuantities

/// A cost of delivery in pounds of the base year, whoever bears it. Grants and payment by
/// results are transfers between public bodies and are no cost of delivery.
package struct DeliveryCost: Sendable {
  package let id: String
  package let title: String
  /// The agency that bears it; the council is the local authority.
  package let agency: String
  /// Pounds of the base year by month.
  package let amounts: [Double]
  /// The same for each cohort: a line that follows families by its families, any other in
  /// proportion to the families of the cohorts.
  package let byCohort: [[Double]]

  init(
    _ line: LineFlow, paidBy: String, projection: Projection, plan: AppraisalPlan,
    axis: MonthAxis
  ) {
    id = line.id
    title = line.title
    agency = plan.library.agencies.agency(paidBy)
    let offset = projection.axis.first - axis.first
    let prices = plan.library.prices
    let factors = axis.months.map {
      prices.factorWithin(from: $0.financialYear, to: plan.baseYear)
    }
    func real(_ flow: [Double]) -> [Double] {
      var amounts = axis.zeros
      for month in flow.indices where amounts.indices.contains(month + offset) {
        amounts[month + offset] = flow[month] * factors[month + offset]
      }
      return amounts
    }
    let total = real(line.amounts)
    amounts = total
    if let parts = line.byCohort {
      byCohort = parts.map(real)
    } else {
      let families = Double(max(1, projection.scenario.families))
      byCohort = projection.scenario.cohorts.map { cohort in
        total.map { $0 * Double(cohort.families) / families }
      }
    }
  }
}
