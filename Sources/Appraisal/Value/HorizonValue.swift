import PBRProjection
package import PBRQuantities

/// The headlines of an appraisal over a horizon: present values in pounds of the base year
/// (model.md section 9).
package struct HorizonValue: Sendable, Hashable {
  /// Financial years from the base year.
  package let years: Int
  /// The last month that counts.
  package let lastMonth: Month
  package let pvCost: Double
  /// Fiscal benefit after deadweight and optimism.
  package let pvBenefit: Double
  /// The part of it that agencies can take out of their budgets.
  package let pvCashable: Double
  /// Value to society: another view, never added.
  package let pvEconomic: Double
  /// What the benefit would be if nothing would have happened anyway.
  package let pvWithoutDeadweight: Double
  /// The month from which cumulative discounted benefit stays at or above cumulative discounted
  /// cost to the end of the horizon; nil when at its end it is not.
  package let paybackMonth: Month?
  /// The first month in which benefit had reached cost, where later costs overtook it again; else
  /// nil.
  package let reachedBefore: Month?

  package var netPresentValue: Double { pvBenefit - pvCost }
  /// Fiscal benefit for each pound of cost; nil without cost.
  package var benefitPerPound: Double? { pvCost > 0 ? pvBenefit / pvCost : nil }
  package var cashablePerPound: Double? { pvCost > 0 ? pvCashable / pvCost : nil }
  package var economicPerPound: Double? { pvCost > 0 ? pvEconomic / pvCost : nil }
  /// The one share of deadweight, for all savings alike, at which benefit equals cost; below 0
  /// when even without deadweight it would not. Nil without benefit.
  package var breakEvenDeadweight: Double? {
    pvWithoutDeadweight > 0 ? 1 - pvCost / pvWithoutDeadweight : nil
  }
  /// What the benefit must be multiplied by to equal the cost; nil without benefit.
  package var breakEvenScale: Double? { pvBenefit > 0 ? pvCost / pvBenefit : nil }
}

extension Appraisal {
  /// The headlines at a horizon in years.
  package func value(at years: Int) -> HorizonValue {
    let payback = Payback(benefit: fiscal.net, cost: cost, factors, count(within: years))
    return HorizonValue(
      years: years, lastMonth: plan.lastMonth(of: years),
      pvCost: presentValue(cost, within: years),
      pvBenefit: presentValue(fiscal.net, within: years),
      pvCashable: presentValue(fiscal.cashable, within: years),
      pvEconomic: presentValue(economic.net, within: years),
      pvWithoutDeadweight: presentValue(fiscal.withoutDeadweight, within: years),
      paybackMonth: payback.month.map { axis.first + $0 },
      reachedBefore: payback.overtaken.map { axis.first + $0 })
  }

  /// The headlines at each horizon of the plan.
  package var values: [HorizonValue] { plan.horizons.map(value) }

  /// The headlines at the horizon that reports put first.
  package var mainValue: HorizonValue { value(at: plan.mainHorizon) }
}

/// When cumulative discounted benefit reaches cumulative discounted cost for good.
private struct Payback {
  let month: Int?
  /// The first month of reaching it that did not last.
  let overtaken: Int?

  init(benefit: MonthlyFlow, cost: MonthlyFlow, _ factors: MonthlyFlow, _ count: Int) {
    var first: Int?
    var kept: Int?
    var gained = 0.0
    var spent = 0.0
    for month in 0..<max(0, count) {
      gained += benefit[month] * factors[month]
      spent += cost[month] * factors[month]
      let reached = gained >= spent && (gained > 0 || spent > 0)
      if reached, first == nil { first = month }
      kept = reached ? kept ?? month : nil
    }
    month = kept
    overtaken = first == kept ? nil : first
  }
}
