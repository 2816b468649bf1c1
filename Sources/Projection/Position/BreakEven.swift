package import PBRProgramme
import PBRQuantities

/// The success rate at which the council's net is nothing (model.md section 8): all rates
/// multiplied by one factor, replacement recomputed, on the earned total over the horizon.
package enum BreakEven: Sendable {
  /// Fees and grants cover the costs without a single result.
  case coveredByFees
  /// The net is still negative with every rate at its end, in this mix of results.
  case cannot
  /// No result is assumed, so no factor can help.
  case noRates
  /// Looked from a payer, whose net falls with every result that it pays for.
  case ofPayer
  /// The sum of the main rates there, weighted by families, and the factor.
  case rate(Double, factor: Double)

  package init(_ scenario: Scenario) {
    if scenario.payer != nil {
      self = .ofPayer
      return
    }
    self.init(RateGrowth(scenario), netCanFall: scenario.resultsCost) {
      scenario.netEarned(ratesTimes: $0)
    }
  }

  /// - Parameters:
  ///   - growth: how the rates grow with the factor, and where each of them ends.
  ///   - netCanFall: whether results themselves cost the council something, so that the net may
  ///     fall as the rates grow; of several roots the lowest is found, `NetCrossings` has them all.
  ///   - net: the council's net with all rates multiplied by a factor.
  package init(_ growth: RateGrowth, netCanFall: Bool, net: (Double) -> Double) {
    guard net(0) < 0 else {
      self = .coveredByFees
      return
    }
    guard let last = growth.ends.last else {
      self = .noRates
      return
    }
    if netCanFall {
      let first = NetCrossings(growth, most: 1, net: net).points.first
      self = first.map { .rate($0.rate, factor: $0.factor) } ?? .cannot
      return
    }
    // Where no result costs anything the net never falls as the rates grow: if it is negative at
    // the last end it is so throughout.
    guard net(last) >= 0 else {
      self = .cannot
      return
    }
    // Between two ends the rates grow together, and the net is nearly a straight line.
    let above = growth.ends.firstIndex { net($0) >= 0 } ?? growth.ends.count - 1
    let factor = Solver.root(
      from: above == 0 ? 0 : growth.ends[above - 1], to: growth.ends[above], net)
    self = .rate(growth.mainRate(times: factor), factor: factor)
  }
}

extension Cohort {
  /// The sum of the rates of the main results; on ladders that of the first steps, averaged over
  /// the strands.
  package func mainRate(in scheme: Scheme) -> Double {
    let groups = growingRates(in: scheme).filter { !$0.isAddOn }
    let sum = groups.reduce(0) { $0 + $1.sum }
    return scheme.isRateCard ? sum / Double(scheme.strands.count) : sum
  }

  /// The rates that grow together, by their places among the results, and their sum: main results
  /// together and each add-on by itself, or the first steps of each strand.
  func growingRates(in scheme: Scheme) -> [(results: [Int], sum: Double, isAddOn: Bool)] {
    func group(_ results: [Int], _ isAddOn: Bool) -> ([Int], Double, Bool) {
      (results, results.reduce(0) { $0 + assumptions.results[$1].rate.value }, isAddOn)
    }
    let all = scheme.results.indices
    if scheme.isRateCard {
      return scheme.alternatives.filter { scheme.results[$0[0]].step?.after == nil }
        .map { group($0, false) }
    }
    return [group(all.filter { !scheme.results[$0].isAddOn }, false)]
      + all.filter { scheme.results[$0].isAddOn }.map { group([$0], true) }
  }
}

extension Scenario {
  /// Whether the council bears a cost for each result.
  package var resultsCost: Bool {
    costs.contains { bears($0) && $0.incidence.followsResults }
  }

  /// The sum of the main rates, weighted by families.
  package var averageMainRate: Double {
    let families = Double(max(1, self.families))
    return cohorts.reduce(0) { $0 + $1.mainRate(in: scheme) * Double($1.families) } / families
  }

  /// The scenario with all rates, main and add-on, multiplied; on ladders those of first steps.
  /// Rates of which at most one can happen stop growing where their sum is 1; the others go on.
  package func ratesMultiplied(by factor: Double) -> Scenario {
    var cohorts = self.cohorts
    for cohort in cohorts.indices {
      for group in cohorts[cohort].growingRates(in: scheme) where group.sum > 0 {
        let own = min(factor, max(1, 1 / group.sum))
        for result in group.results {
          let rate = cohorts[cohort].assumptions.results[result].rate.value
          cohorts[cohort].assumptions.results[result].rate.value = min(1, rate * own)
        }
      }
    }
    return with(cohorts: cohorts)
  }

  /// The council's net over the whole horizon, earned.
  func netEarned(ratesTimes factor: Double) -> Double {
    Projection(ratesMultiplied(by: factor)).netEarned.total
  }
}
