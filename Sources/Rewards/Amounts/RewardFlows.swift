import PBRProgramme
import PBRProjection
package import PBRQuantities

/// The reward, grants and costs month by month, in pounds.
package struct RewardFlows: Sendable {
  /// A line of `projection.csv` and `cashflow.csv`; costs are negative.
  package struct Line: Sendable {
    package let line: String
    /// By month; nil where the line has no such basis.
    package let earned: MonthlyFlow?
    package let cash: MonthlyFlow
  }

  package let axis: MonthAxis
  /// The reward target by target, then grants, then costs.
  package let lines: [Line]
  /// In pounds over all months: what is received in grants, and what the council bears.
  package let grants: Double
  package let costs: Double

  /// From the first month in which anything falls due to the last.
  package init(_ amounts: RewardAmounts) {
    let (plan, scheme) = (amounts.plan, amounts.plan.scheme)
    let spans = (plan.costs.map(\.incidence) + plan.grants.map(\.incidence)).compactMap(\.span)
    let months =
      [scheme.ends.month] + scheme.instalments.map(\.month)
      + (scheme.onAccount.map { [$0.month] } ?? []) + spans.flatMap { [$0.first, $0.last] }
    let first = months.min() ?? scheme.ends.month
    let axis = MonthAxis(first: first, count: ((months.max() ?? first) - first) + 1)
    func flow(_ parts: [(Month, Money)]) -> MonthlyFlow {
      var flow = axis.zeros
      for (month, amount) in parts { axis.index(month).map { flow[$0] += amount.pounds } }
      return flow
    }
    var lines: [Line] = []
    for line in amounts.lines {
      if let part = scheme.onAccount, line.onAccount != .zero {
        lines.append(
          Line(
            line: "on-account:\(line.measure)", earned: nil,
            cash: flow([(part.month, line.onAccount)])))
      }
      lines.append(
        Line(
          line: "reward:\(line.measure)", earned: flow([(scheme.ends.month, line.expected)]),
          cash: flow(Array(zip(scheme.instalments.map(\.month), line.instalments)))))
    }
    func month(_ id: String, _ title: String?, _ incidence: Incidence, _ councils: Bool) -> LineFlow
    {
      LineFlow(
        id: id, title: title, isCouncils: councils, incidence, flows: [], axis: axis)
    }
    let grants = plan.grants.map { month($0.id, $0.title, $0.incidence, true) }
    let costs = plan.costs.map { month($0.id, $0.title, $0.incidence, $0.isCouncils) }
    lines += grants.map {
      Line(line: LineName.grant($0.id).text, earned: $0.amounts, cash: $0.amounts)
    }
    lines += costs.map { cost in
      let amounts = -cost.amounts
      return Line(line: LineName.cost(cost.id).text, earned: amounts, cash: amounts)
    }
    self.axis = axis
    self.lines = lines
    self.grants = grants.reduce(0) { $0 + $1.amounts.total }
    self.costs = costs.reduce(0) { $0 + ($1.isCouncils ? $1.amounts.total : 0) }
  }
}
