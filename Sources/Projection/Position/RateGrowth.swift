package import PBRProgramme

/// How the rates of a plan, or of some of its cohorts, grow when all are multiplied by one factor:
/// each group of which at most one can happen stops where its sum is 1.
package struct RateGrowth: Sendable {
  /// A cohort: its families, the sums of rates that count as its success rate, and how many of
  /// them that is the mean of.
  struct Part: Sendable {
    let families: Double
    let sums: [Double]
    var mean = 1.0
  }

  /// The factors at which a group stops growing, rising.
  package let ends: [Double]
  private let parts: [Part]

  init(parts: [Part], others: [Double] = []) {
    let sums = parts.flatMap(\.sums) + others
    ends = Set(sums.filter { $0 > 0 }.map { max(1, 1 / $0) }).sorted()
    self.parts = parts
  }

  /// - Parameter cohorts: which cohorts; all when nil.
  package init(_ scenario: Scenario, cohorts: [Int]? = nil) {
    let scheme = scenario.scheme
    let chosen = (cohorts ?? Array(scenario.cohorts.indices)).map { scenario.cohorts[$0] }
    let groups = chosen.map { $0.growingRates(in: scheme) }
    self.init(
      parts: zip(chosen, groups).map { cohort, groups in
        Part(
          families: Double(cohort.families), sums: groups.filter { !$0.isAddOn }.map(\.sum),
          mean: scheme.isRateCard ? Double(scheme.strands.count) : 1)
      }, others: groups.joined().filter(\.isAddOn).map(\.sum))
  }

  /// The sum of the main rates at a factor, weighted by families.
  package func mainRate(times factor: Double) -> Double {
    let families = max(1, parts.reduce(0) { $0 + $1.families })
    return parts.reduce(0) { sum, part in
      let rate = part.sums.reduce(0) { $0 + min(factor * $1, max(1, $1)) } / part.mean
      return sum + part.families / families * rate
    }
  }
}
