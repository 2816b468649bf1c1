package import PBRProgramme
package import PBRQuantities

/// What a budget that counts on an income has to fear: how likely the income falls short of it,
/// and what to set aside.
package struct BudgetAnswer: Sendable {
  package let budget: Money
  /// The probability that the income is less than the budget.
  package let probabilityShort: Double
  /// Between which bounds it lies, where the income is not known exactly.
  package let bounds: ClosedRange<Double>
  /// Standard error of that probability from the draws; 0 where nothing was drawn.
  package let samplingError: Double
  /// What to set aside so that income and provision cover the budget with a probability of 80%:
  /// the budget less the 20th percentile of the income, or nothing.
  package let provision80: Money
  /// The same with 95%.
  package let provision95: Money

  /// From the funding of a period, fees and results together.
  package init(budget: Money, _ period: DrawnPeriod) {
    self.init(
      budget: budget, income: period.payments.funding,
      samplingError: budget.subtracting(period.payments.fees).map {
        period.sampling.ofProbability(below: $0)
      } ?? 0)
  }

  /// From any distribution of an income.
  package init(budget: Money, income: AmountDistribution, samplingError: Double = 0) {
    self.budget = budget
    self.samplingError = samplingError
    bounds = income.bounds(below: budget)
    probabilityShort = income.probability(below: budget)
    func provision(_ share: Double) -> Money {
      max(.zero, budget.subtracting(income.percentile(1 - share)) ?? .zero)
    }
    provision80 = provision(0.8)
    provision95 = provision(0.95)
  }
}

/// When funding would first be seen to fall short of a profile: claim window by claim window,
/// fees and results so far against the funding that the profile expects by then.
package struct ShortfallOverTime: Sendable {
  package struct AtWindow: Sendable {
    /// Its place in the scheme's list.
    package let window: Int
    /// What the profile expects up to the window's cut-off month.
    package let expected: Money
    /// The probability that funding so far is less than that.
    package let probabilityShort: Double
  }

  package let windows: [AtWindow]

  /// The first window at which a shortfall is as likely as this or likelier.
  package func first(atLeast probability: Double = 0.5) -> AtWindow? {
    windows.first { $0.probabilityShort >= probability }
  }

  /// Sets funding up to each window against a profile by financial year. Within a year the
  /// profile is taken to come in equal monthly parts.
  /// - Parameters:
  ///   - profile: funding expected by year, earned; the scenario's own where none is given.
  ///   - periods: those up to a window are used, whatever else is there.
  package init(
    profile: [FinancialYear: Money]? = nil, scenario: Scenario, periods: [PeriodDistribution]
  ) {
    let profile = profile ?? scenario.profile
    windows =
      profile.isEmpty
      ? []
      : periods.compactMap { period in
        guard case .upTo(let window) = period.period,
          scenario.scheme.windows.indices.contains(window)
        else { return nil }
        let expected = ShortfallOverTime.expected(
          profile, through: scenario.scheme.windows[window].cutOff)
        return AtWindow(
          window: window, expected: expected,
          probabilityShort: period.funding.probability(below: expected))
      }
  }

  private static func expected(_ profile: [FinancialYear: Money], through month: Month) -> Money {
    var twelfths: Int64 = 0
    for (year, amount) in profile {
      let months = max(0, min(12, month - year.firstMonth + 1))
      twelfths &+= amount.pence &* Int64(months)
    }
    return Money(pence: twelfths / 12)
  }
}
