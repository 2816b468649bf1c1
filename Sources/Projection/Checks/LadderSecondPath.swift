import PBRProgramme

/// Reached steps of a cohort on ladders, worked out a second way: the chance of each step by the
/// whole way up to it, times the people who start, found forward from every place first filled.
enum LadderSecondPath {
  /// Reached steps over the whole horizon, by result of the scheme, everyone counted.
  static func achieved(
    _ assumptions: CohortAssumptions, scheme: Scheme, attached: [Double], lastStart: Int
  ) -> [Double] {
    let leaving = assumptions.leaving.value
    let ways = scheme.results.indices.map { way(to: $0, assumptions, scheme) }
    let idle = idle(assumptions, scheme: scheme, months: attached.count)
    var people = attached
    if leaving > 0, assumptions.replacementShare.value > 0 {
      let gap = assumptions.replacementMonths
      for start in people.indices where people[start] > 0 {
        var there = 1.0
        var month = 1
        while start + month + gap <= lastStart {
          people[start + month + gap] +=
            people[start] * there * leaving * assumptions.replacementShare.value * idle[month - 1]
          there *= 1 - leaving
          month += 1
        }
      }
    }
    let all = people.reduce(0, +)
    return ways.map { way in
      var there = 1.0
      var sum = 0.0
      for chance in way {
        sum += chance * there
        there *= 1 - leaving
      }
      return all * sum
    }
  }

  /// `[month]`: the chance that no first step of any strand has been reached by then.
  static func idle(_ assumptions: CohortAssumptions, scheme: Scheme, months: Int) -> [Double] {
    let firsts = scheme.results.indices.filter { scheme.results[$0].step?.after == nil }
    let ways = firsts.map { (scheme.results[$0].step?.strand, way(to: $0, assumptions, scheme)) }
    return (0..<max(1, months)).map { month in
      scheme.strands.indices.reduce(1) { product, strand in
        let begun = ways.filter { $0.0 == strand }
          .reduce(0) { $0 + $1.1.prefix(month + 1).reduce(0, +) }
        return product * (1 - begun)
      }
    }
  }

  /// The chance of a step by month, from the steps on the way to it.
  static func way(to step: Int, _ assumptions: CohortAssumptions, _ scheme: Scheme)
    -> [Double]
  {
    var chance = [1.0]
    var next: Int? = step
    while let at = next {
      let own = assumptions.results[at]
      let time = own.time.probabilities
      var sum = [Double](repeating: 0, count: chance.count + time.count - 1)
      for (month, part) in time.enumerated() {
        for (later, rest) in chance.enumerated() {
          sum[month + later] += own.rate.value * part * rest
        }
      }
      chance = sum
      next = scheme.results[at].step?.after
    }
    return chance
  }
}
