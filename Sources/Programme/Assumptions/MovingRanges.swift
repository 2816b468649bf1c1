/// Which ranges of success rates take the same quantile in every draw.
package enum MovingRanges: String, Sendable, CaseIterable {
  /// As the plan says; on a rate card those of the steps of one strand.
  case strand
  /// The rates of all results.
  case all
  /// None: every rate by itself.
  case none
}

extension Scenario {
  /// The plan with the ranges of its success rates moving together otherwise; those of times,
  /// leaving, costs and everything else stay as they are.
  package func moving(_ ranges: MovingRanges) -> Scenario {
    guard ranges != .strand else { return self }
    var cohorts = cohorts
    for cohort in cohorts.indices {
      for result in cohorts[cohort].assumptions.results.indices {
        let rate = cohorts[cohort].assumptions.results[result].rate
        cohorts[cohort].assumptions.results[result].rate = Assumption(
          name: rate.name, value: rate.value,
          range: rate.range.map {
            Assumption.Range(
              low: $0.low, high: $0.high, shape: $0.shape,
              together: ranges == .all ? "rates" : nil)
          }, place: rate.place)
      }
    }
    return with(cohorts: cohorts)
  }
}
