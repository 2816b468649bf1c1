package import PBRProgramme
package import PBRQuantities

/// A cost or a grant month by month, in pounds; costs are positive here.
package struct LineFlow: Sendable {
  package let id: String
  package let title: String
  package let isCouncils: Bool
  /// By month; lines that follow families also by cohort, in the order of the scenario.
  package let amounts: MonthlyFlow
  package let byCohort: [MonthlyFlow]?
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
      let parts = flows.map { $0.active * pounds }
      byCohort = parts
      amounts = .sum(parts, on: axis)
    case .perFamily(let amount):
      let pounds = LineFlow.monthly(amount, axis)
      let parts = flows.map { $0.started * pounds }
      byCohort = parts
      amounts = .sum(parts, on: axis)
    case .perResult(let results):
      let prices = results.map { LineFlow.monthly($0.amount, axis) }
      let parts = flows.map { flow in
        MonthlyFlow.sum(
          zip(results, prices).flatMap { result, pounds in
            result.results.flatMap { index in
              [flow.results[index].achieved, flow.results[index].achievedUnfunded].map {
                $0 * pounds
              }
            }
          }, on: axis)
      }
      byCohort = parts
      amounts = .sum(parts, on: axis)
    case .perMonth(let amount, let from, let to):
      byCohort = nil
      amounts = MonthlyFlow(on: axis) {
        $0 >= from && $0 <= to ? amount.pounds(in: $0.financialYear) : 0
      }
    case .perYear(let years):
      byCohort = nil
      amounts = MonthlyFlow(on: axis) { month in
        (years.first { $0.year == month.financialYear }?.amount.value ?? 0) / 12
      }
    case .once(let amount, let due):
      byCohort = nil
      amounts = MonthlyFlow(on: axis) { $0 == due ? amount.value : 0 }
    }
  }

  /// What a unit costs in each month.
  private static func monthly(_ amount: LineAmount, _ axis: MonthAxis) -> MonthlyFlow {
    if case .one(let amount) = amount {
      return MonthlyFlow(on: axis, [Double](repeating: amount.value, count: axis.count))
    }
    return MonthlyFlow(on: axis) { amount.pounds(in: $0.financialYear) }
  }
}
