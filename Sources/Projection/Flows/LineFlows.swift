package import PBRProgramme
import PBRQuantities

/// A cost or a grant month by month, in pounds; costs are positive here.
package struct LineFlow: Sendable {
  package let id: String
  package let title: String
  package let isCouncils: Bool
  /// By month; lines that follow families also by cohort, in the order of the scenario.
  package let amounts: [Double]
  package let byCohort: [[Double]]?
}

extension LineFlow {
  /// - Parameter flows: of the cohorts, where lines follow families.
  package init(
    id: String, title: String?, isCouncils: Bool, _ incidence: Incidence, flows: [CohortFlows],
    axis: MonthAxis
  ) {
    self.id = id
    self.title = title ?? id
    self.isCouncils = isCouncils
    switch incidence {
    case .perFamilyMonth(let amount):
      let pounds = LineFlow.monthly(amount, axis)
      let parts = flows.map { LineFlow.product($0.active, pounds) }
      byCohort = parts
      amounts = LineFlow.total(parts, axis)
    case .perFamily(let amount):
      let pounds = LineFlow.monthly(amount, axis)
      let parts = flows.map { LineFlow.product($0.started, pounds) }
      byCohort = parts
      amounts = LineFlow.total(parts, axis)
    case .perResult(let results):
      let prices = results.map { LineFlow.monthly($0.amount, axis) }
      let parts = flows.map { flow in
        LineFlow.total(
          zip(results, prices).flatMap { result, pounds in
            result.results.flatMap { index in
              [flow.results[index].achieved, flow.results[index].achievedUnfunded].map {
                LineFlow.product($0, pounds)
              }
            }
          }, axis)
      }
      byCohort = parts
      amounts = LineFlow.total(parts, axis)
    case .perMonth(let amount, let from, let to):
      byCohort = nil
      amounts = axis.months.map {
        $0 >= from && $0 <= to ? amount.pounds(in: $0.financialYear) : 0
      }
    case .perYear(let years):
      byCohort = nil
      amounts = axis.months.map { month in
        (years.first { $0.year == month.financialYear }?.amount.value ?? 0) / 12
      }
    case .once(let amount, let due):
      byCohort = nil
      amounts = axis.months.map { $0 == due ? amount.value : 0 }
    }
  }

  /// What a unit costs in each month.
  private static func monthly(_ amount: LineAmount, _ axis: MonthAxis) -> [Double] {
    if case .one(let amount) = amount {
      return [Double](repeating: amount.value, count: axis.count)
    }
    return axis.months.map { amount.pounds(in: $0.financialYear) }
  }

  private static func product(_ counts: [Double], _ pounds: [Double]) -> [Double] {
    counts.indices.map { counts[$0] * pounds[$0] }
  }

  private static func total(_ parts: [[Double]], _ axis: MonthAxis) -> [Double] {
    var sum = axis.zeros
    for part in parts { for month in sum.indices { sum[month] += part[month] } }
    return sum
  }
}
