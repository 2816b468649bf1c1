import PBRFiles
import PBRProgramme

/// What savings may name of a plan: its results and its cohorts.
struct PlanNames {
  /// The ids of the scheme's results; nil where the scheme cannot be read, and any may be right.
  let results: [String]?
  let cohorts: [String]
  /// The rates assumed, result by result and cohort by cohort; empty where they are not known.
  private let scenario: Scenario?

  init(_ scenario: Scenario) {
    results = scenario.scheme.results.map(\.id)
    cohorts = scenario.cohorts.map(\.id)
    self.scenario = scenario
  }

  /// Of a plan as it is written, which may have errors: a cohort that cannot be read is there all
  /// the same.
  init(_ document: JSONValue, scheme: Scheme?) {
    results = scheme?.results.map(\.id)
    cohorts = (document.object?["cohorts"]?.array ?? []).compactMap {
      $0.object?["id"]?.string
    }
    scenario = nil
  }

  /// The rates of a result, cohort by cohort.
  func rates(of result: String?) -> [Double] { scenario?.rates(of: result) ?? [] }
}

extension Scenario {
  /// The rates of a result, cohort by cohort.
  func rates(of result: String?) -> [Double] {
    cohorts.map { cohort in
      cohort.assumptions.results.first { $0.result == result }?.rate.value ?? 0
    }
  }
}
