package import PBRProgramme

/// How the rates of a plan, or of some of its cohorts, grow when all are multiplied by one factor:
/// each group of which at most one can happen stops where its sum is 1.
package struct RateGrowth: Sendable {
  /// The factors at which a group stops growing, rising.
  package let ends: [Double]
  private let parts: [(families: Double, mains: [Double], parts: Double)]

  /// - Parameter cohorts: which cohorts; all when nil.
  package init(_ scenario: Scenario, cohorts: [Int]? = nil) {
    let scheme = scenario.scheme
    let chosen = (cohorts ?? Array(scenario.cohorts.indices)).map { scenario.cohorts[$0] }
    let groups = chosen.map { $0.growingRates(in: scheme) }
    ends = Set(groups.joined().filter { $0.sum > 0 }.map { max(1, 1 / $0.sum) }).sorted()
    parts = zip(chosen, groups).map { cohort, groups in
      (
        Double(cohort.families), groups.filter { !$0.isAddOn }.map(\.sum),
        scheme.isRateCard ? Double(scheme.strands.count) : 1
      )
    }
  }

  /// The sum of the main rates at a factor, weighted by families.
  package func mainRate(times factor: Double) -> Double {
    let families = max(1, parts.reduce(0) { $0 + $1.families })
    return parts.reduce(0) { sum, part in
      sum + part.families / families
        * part.mains.reduce(0) { $0 + min(factor * $1, max(1, $1)) } / part.parts
    }
  }
}
