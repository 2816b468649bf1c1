import PBRProgramme
package import PBRProjection
package import PBRQuantities

/// What a programme saves public bodies against what it costs them, month by month, in pounds of
/// the base year (model.md section 9). This is the public-sector ledger: payment by results is a
/// transfer in it and counts nothing. The council's own position is another ledger and is never
/// added to this one.
package struct Appraisal: Sendable {
  package let projection: Projection
  package let plan: AppraisalPlan
  /// From the first month of the projection, or of the base year, to the end of the longest
  /// horizon.
  package let axis: MonthAxis
  /// What an amount of each month is multiplied by for its present value.
  package let factors: MonthlyFlow
  /// In the order of the plan.
  package let savings: [SavingFlows]
  package let costs: [DeliveryCost]
  /// Costs of all lines together, by month.
  package let cost: MonthlyFlow
  /// Savings that are money of public bodies, by month.
  package let fiscal: BenefitFlows
  /// Value to society: another view, never added to the fiscal one.
  package let economic: BenefitFlows

  /// Works out an appraisal. A pure function of its arguments, so that it can be evaluated draw
  /// by draw.
  package init(_ projection: Projection, plan: AppraisalPlan) {
    let first = min(projection.axis.first, plan.baseYear.firstMonth)
    let last = plan.lastMonth(of: plan.longestHorizon)
    let axis = MonthAxis(first: first, count: last - first + 1)
    let savings = plan.savings.map {
      SavingFlows($0, projection: projection, plan: plan, axis: axis)
    }
    let costs = zip(projection.costs, projection.scenario.costs).map { line, source in
      DeliveryCost(line, paidBy: source.paidBy, projection: projection, plan: plan, axis: axis)
    }
    self.projection = projection
    self.plan = plan
    self.axis = axis
    factors = Self.factors(plan, axis)
    self.savings = savings
    self.costs = costs
    cost = .sum(costs.map(\.amounts), on: axis)
    fiscal = BenefitFlows(savings.filter { $0.saving.value == .fiscal }, axis: axis)
    economic = BenefitFlows(savings.filter { $0.saving.value == .economic }, axis: axis)
  }

  private static func factors(_ plan: AppraisalPlan, _ axis: MonthAxis) -> MonthlyFlow {
    let years = axis.years.map(plan.discountFactor)
    let first = axis.first.financialYear
    return MonthlyFlow(on: axis) { years[$0.financialYear - first] }
  }

  /// A flow of the projection, in pounds as they are paid, in pounds of the base year.
  func real(_ flow: MonthlyFlow) -> MonthlyFlow { Appraisal.real(flow, plan, axis) }

  /// - Parameter axis: the axis of the appraisal.
  static func real(_ flow: MonthlyFlow, _ plan: AppraisalPlan, _ axis: MonthAxis) -> MonthlyFlow {
    let prices = plan.library.prices
    return flow.on(axis)
      * MonthlyFlow(on: axis) { prices.factorWithin(from: $0.financialYear, to: plan.baseYear) }
  }

  /// The present value of a flow up to the end of a horizon.
  package func presentValue(_ flow: MonthlyFlow, within horizon: Int) -> Double {
    let end = min(flow.count, count(within: horizon))
    var sum = 0.0
    for month in 0..<max(0, end) { sum += flow[month] * factors[month] }
    return sum
  }

  /// The undiscounted sum of a flow up to the end of a horizon.
  package func sum(_ flow: MonthlyFlow, within horizon: Int) -> Double {
    flow.prefix(max(0, count(within: horizon))).reduce(0, +)
  }

  /// How many months of the axis a horizon counts.
  func count(within horizon: Int) -> Int {
    min(axis.count, plan.lastMonth(of: horizon) - axis.first + 1)
  }
}

extension AppraisalPlan {
  /// The appraisal of a projection.
  package func appraise(_ projection: Projection) -> Appraisal {
    Appraisal(projection, plan: self)
  }
}

/// The steps of several savings together, by month, in pounds of the base year.
package struct BenefitFlows: Sendable {
  package let gross: MonthlyFlow
  /// Taken off for what would have happened anyway.
  package let deadweight: MonthlyFlow
  /// Taken off for optimism.
  package let optimism: MonthlyFlow
  package let net: MonthlyFlow
  /// The part of `net` that agencies can take out of their budgets.
  package let cashable: MonthlyFlow
  /// What `net` would be if nothing would have happened anyway.
  package let withoutDeadweight: MonthlyFlow

  init(_ savings: [SavingFlows], axis: MonthAxis) {
    var gross = axis.zeros
    var deadweight = axis.zeros
    var optimism = axis.zeros
    var net = axis.zeros
    var cashable = axis.zeros
    var without = axis.zeros
    for flows in savings {
      let kept = 1 - flows.saving.optimism.value
      gross += flows.gross
      deadweight += flows.deadweight
      optimism += flows.optimism
      net += flows.net
      cashable += flows.cashableTotal
      without += flows.gross * kept
    }
    self.gross = gross
    self.deadweight = deadweight
    self.optimism = optimism
    self.net = net
    self.cashable = cashable
    withoutDeadweight = without
  }
}
