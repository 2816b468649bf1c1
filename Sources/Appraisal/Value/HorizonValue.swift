import PBRProjection
public import PBRQuantities

/// The headlines of an appraisal over a horizon: present values in pounds of the base year
/// (model.md section 9).
public struct HorizonValue: Sendable, Hashable {
  /// Financial years from the base year.
  public let years: Int
  /// The last month that counts.
  public let lastMonth: Month
  public let pvCost: Double
  /// Fiscal benefit after deadweight and optimism.
  public let pvBenefit: Double
  /// The part of it that agencies can take out of their budgets.
  public let pvCashable: Double
  /// Value to society: another view, never added.
  public let pvEconomic: Double
  /// What the benefit would be if nothing would have happened anyway.
  public let pvWithoutDeadweight: Double
  /// The month from which cumulative discounted benefit stays at or above cumulative discounted
  /// cost to the end of the horizon; nil when at its end it is not.
  public let paybackMonth: Month?
  /// The first month in which benefit had reached cost, where later costs overtook it again; else
  /// nil.
  public let reachedBefore: Month?

  public var netPresentValue: Double { pvBenefit - pvCost }
  /// Fiscal benefit for each pound of cost; nil without cost.
  public var benefitPerPound: Double? { pvCost > 0 ? pvBenefit / pvCost : nil }
  public var cashablePerPound: Double? { pvCost > 0 ? pvCashable / pvCost : nil }
  public var economicPerPound: Double? { pvCost > 0 ? pvEconomic / pvCost : nil }
  /// The one share of deadweight, for all savings alike, at which benefit equals cost; below 0
  /// when even without deadweight it would not. Nil without benefit.
  public var breakEvenDeadweight: Double? {
    pvWithoutDeadweight > 0 ? 1 - pvCost / pvWithoutDeadweight : nil
  }
  /// What the benefit must be multiplied by to equal the cost; nil without benefit.
  public var breakEvenScale: Double? { pvBenefit > 0 ? pvCost / pvBenefit : nil }
}

extension Appraisal {
  /// The headlines at a horizon in years.
  public func value(at years: Int) -> HorizonValue {
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
  public var values: [HorizonValue] { plan.horizons.map(value) }

  /// The headlines at the horizon that reports put first.
  public var mainValue: HorizonValue { value(at: plan.mainHorizon) }
}

/// When cumulative discounted benefit reaches cumulative discounted cost for good.
private struct Payback {
  let month: Int?
  /// The first month of reaching it that did not last.
  let overtaken: Int?

  init(benefit: [Double], cost: [Double], _ factors: [Double], _ count: Int) {
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
