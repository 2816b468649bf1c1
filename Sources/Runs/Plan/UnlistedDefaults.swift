import PBRFiles
import PBRProgramme
import PBRQuantities

/// Defaults that a plan leaves open and `assumptions.csv` does not list: funded places, rates of
/// results of which nothing is assumed, the year that sets a result's amount, who bears a cost.
struct UnlistedDefaults {
  let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// Writes them out and gives the paths at which a figure would be listed.
  func write(into plan: inout JSONValue) -> [String] {
    var paths: [String] = []
    func add(_ content: JSONValue.Content, at path: [String], listing: Bool = true) {
      guard plan.value(at: path) == nil else { return }
      plan.add(JSONValue(content, at: plan.place), at: path)
      if listing { paths.append(FieldPath.text(path)) }
    }
    for cohort in scenario.cohorts {
      add(.number("\(cohort.funded)"), at: ["cohorts", cohort.id, "funded"])
    }
    for result in scenario.scheme.results where !scenario.scheme.isRateCard {
      // A result of which the plan and some cohort say nothing; what another cohort says itself
      // stays laid over it.
      let isOpen = scenario.cohorts.contains { cohort in
        cohort.assumptions.results.contains {
          $0.result == result.id && $0.rate.place == nil && $0.rate.value == 0
        }
      }
      let path = ["assumptions", "results", result.id]
      guard isOpen, plan.value(at: path) == nil else { continue }
      add(.number("0"), at: path + ["rate"])
      add(.number("0"), at: path + ["months", "fixed"], listing: false)
      paths.append(FieldPath.text(path + ["months"]))
    }
    if !scenario.scheme.isRateCard {
      add(.string(scenario.scheme.resultsRate.rawValue), at: ["scheme", "resultsRate"])
    }
    for cost in scenario.costs {
      add(.string(cost.paidBy), at: ["costs", cost.id, "paidBy"], listing: false)
    }
    if let capacity = scenario.capacity {
      add(.boolean(capacity.binds), at: ["capacity", "binds"], listing: false)
    }
    return paths
  }
}
