import PBRProgramme

extension Scenario {
  /// The plan of a council among others: how long results take is its own, while success rates,
  /// leaving and replacement of the same name are common. Councils differed from each other by
  /// delay (Documentation/uncertainty.md), so a delay shared by all of them would be none.
  /// - Parameter council: tells it apart from the others.
  func withOwnDelays(_ council: String) -> Scenario {
    var cohorts = cohorts
    for cohort in cohorts.indices {
      for result in cohorts[cohort].assumptions.results.indices {
        guard let shift = cohorts[cohort].assumptions.results[result].time.shift,
          let range = shift.range
        else { continue }
        cohorts[cohort].assumptions.results[result].time.shift = Assumption(
          name: shift.name, value: shift.value,
          range: Assumption.Range(
            low: range.low, high: range.high, shape: range.shape,
            together: "\(range.together ?? shift.name) of \(council)"), place: shift.place)
      }
    }
    return with(cohorts: cohorts)
  }

  /// Plans of councils, each with delays of its own; of two that have one name the second is told
  /// apart by its place.
  static func withOwnDelays(_ councils: [Scenario]) -> [Scenario] {
    var seen: [String: Int] = [:]
    return councils.map { council in
      let name = council.authority ?? council.displayName
      let number = seen[name, default: 0] + 1
      seen[name] = number
      return council.withOwnDelays(number == 1 ? name : "\(name) \(number)")
    }
  }
}
