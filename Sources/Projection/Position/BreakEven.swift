public import PBRProgramme

/// The success rate at which the council's net is nothing (model.md section 8): all rates
/// multiplied by one factor, replacement recomputed, on the earned total over the horizon.
public enum BreakEven: Sendable {
  /// Fees and grants cover the costs without a single result.
  case coveredByFees
  /// A cohort's main rates would have to exceed 1.
  case cannot
  /// No result is assumed, so no factor can help.
  case noRates
  /// The factor, and that factor times the sum of the main rates weighted by families.
  case rate(Double, factor: Double)

  public init(_ scenario: Scenario) {
    let sums = scenario.cohorts.map { $0.mainRate(in: scenario.scheme) }
    self.init(highest: sums.max() ?? 0, average: scenario.averageMainRate) {
      scenario.netEarned(ratesTimes: $0)
    }
  }

  /// - Parameters:
  ///   - highest: the highest sum of main rates of a cohort, which may not exceed 1.
  ///   - average: the sum of the main rates weighted by families.
  ///   - net: the council's net with all rates multiplied by a factor.
  package init(highest: Double, average: Double, net: (Double) -> Double) {
    guard net(0) < 0 else {
      self = .coveredByFees
      return
    }
    guard highest > 0 else {
      self = .noRates
      return
    }
    let limit = 1 / highest
    guard net(limit) >= 0 else {
      self = .cannot
      return
    }
    let factor = Solver.root(from: 0, to: limit, net)
    self = .rate(factor * average, factor: factor)
  }
}

extension Cohort {
  /// The sum of the rates of the main results.
  package func mainRate(in scheme: Scheme) -> Double {
    zip(scheme.results, assumptions.results).reduce(0) { sum, pair in
      pair.0.isAddOn ? sum : sum + pair.1.rate.value
    }
  }
}

extension Scenario {
  /// The sum of the main rates, weighted by families.
  public var averageMainRate: Double {
    let families = Double(max(1, self.families))
    return cohorts.reduce(0) { $0 + $1.mainRate(in: scheme) * Double($1.families) } / families
  }

  /// The scenario with all rates, main and add-on, multiplied; none above 1.
  public func ratesMultiplied(by factor: Double) -> Scenario {
    var cohorts = self.cohorts
    for cohort in cohorts.indices {
      for result in cohorts[cohort].assumptions.results.indices {
        let rate = cohorts[cohort].assumptions.results[result].rate.value
        cohorts[cohort].assumptions.results[result].rate.value = min(1, rate * factor)
      }
    }
    return with(cohorts: cohorts)
  }

  /// The council's net over the whole horizon, earned.
  func netEarned(ratesTimes factor: Double) -> Double {
    Projection(ratesMultiplied(by: factor)).netEarned.reduce(0, +)
  }
}
