package import PBRProgramme

extension ChainLedger {
  /// `[result][month]`: the chance that a person who stays reaches a step of a ladder so many months
  /// after the start.
  package static func ways(_ assumptions: CohortAssumptions, scheme: Scheme) -> [[Double]] {
    scheme.results.indices.map { LadderSecondPath.way(to: $0, assumptions, scheme) }
  }

  /// `[month]`: the chance that a family which stays has no main result by the end of that month
  /// after its start; on ladders that no first step has been reached.
  package static func idle(
    _ assumptions: CohortAssumptions, scheme: Scheme, months: Int
  ) -> [Double] {
    guard !scheme.isRateCard else {
      return LadderSecondPath.idle(assumptions, scheme: scheme, months: months)
    }
    let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    let times = mains.map { assumptions.results[$0].time.probabilities }
    return (0..<max(1, months)).map { month in
      1
        - zip(mains, times).reduce(0) { sum, main in
          sum
            + assumptions.results[main.0].rate.value
            * main.1.prefix(month + 1).reduce(0, +)
        }
    }
  }
}
