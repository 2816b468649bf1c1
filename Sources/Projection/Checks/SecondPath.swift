import PBRProgramme
import PBRQuantities

/// Achieved results of a cohort worked out a second way, by month of start with the closed
/// formula of model.md section 6, to be compared with the calculation by place and state:
///
///     achieved_r = Σ_s Σ_k W(s) · rate_r · P(K_r = k) · (1−h)^k
///
/// with `W(s)` the families that start in month `s` (for an add-on: while it is still open).
struct SecondPath {
  /// Achieved results over the whole horizon, by result of the scheme, all families.
  let achieved: [Double]

  init(_ cohort: Cohort, scheme: Scheme, axis: MonthAxis) {
    let assumptions = cohort.assumptions
    let lastStart = min(axis.count - 1, scheme.attachmentEnds.month - axis.first)
    var attached = axis.list
    for attachment in cohort.attachments {
      if let month = axis.index(attachment.month) {
        attached[month] += Double(attachment.families)
      }
    }
    guard !scheme.isRateCard else {
      achieved = LadderSecondPath.achieved(
        assumptions, scheme: scheme, attached: attached, lastStart: lastStart)
      return
    }
    achieved = scheme.results.indices.map { result in
      let chain = Weights(assumptions, scheme: scheme, result: result, months: axis.count)
      let starts = chain.starts(
        attached: attached, assumptions: assumptions, lastStart: lastStart)
      var sum = 0.0
      for families in starts {
        sum += families * chain.achievedPerStart
      }
      return sum
    }
  }

  /// What one family passes on and achieves, for one result.
  private struct Weights {
    /// `[j]`: the probability that a family that leaves in its month `j` has not achieved its
    /// main result, and (for an add-on) has left the add-on open.
    let unspent: [Double]
    let achievedPerStart: Double

    init(_ assumptions: CohortAssumptions, scheme: Scheme, result: Int, months: Int) {
      let rule = scheme.results[result]
      let own = assumptions.results[result]
      let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
      let times = assumptions.results.map(\.time.probabilities)
      // Routes: the main results, and the one without.
      var routes = mains.map { main in
        (
          weight: assumptions.results[main].rate.value, time: times[main],
          open: !rule.isAddOn || !rule.notWith.contains(scheme.results[main].id)
        )
      }
      routes.append((1 - routes.reduce(0) { $0 + $1.weight }, [], true))
      unspent = (0..<max(2, months)).map { month in
        guard month > 0 else { return 0 }
        let done = rule.isAddOn ? own.rate.value * Self.upTo(month - 1, times[result]) : 0
        return routes.reduce(0) { sum, route in
          let waiting = route.weight * (1 - Self.upTo(month - 1, route.time))
          return sum + waiting * (route.open ? 1 - done : 1)
        }
      }
      let allowed =
        rule.isAddOn ? routes.reduce(0) { $0 + ($1.open ? $1.weight : 0) } : 1
      var staying = 1.0
      var sum = 0.0
      for probability in times[result] {
        sum += own.rate.value * probability * staying
        staying *= 1 - assumptions.leaving.value
      }
      achievedPerStart = allowed * sum
    }

    private static func upTo(_ month: Int, _ time: [Double]) -> Double {
      time.prefix(month + 1).reduce(0, +)
    }

    /// Families that start in each month, by the recursion over the chain.
    func starts(
      attached: [Double], assumptions: CohortAssumptions, lastStart: Int
    ) -> [Double] {
      var starts = attached
      let leaving = assumptions.leaving.value
      let share = assumptions.replacementShare.value
      guard leaving > 0, share > 0 else { return starts }
      for start in starts.indices where starts[start] > 0 {
        var staying = 1.0
        var month = 1
        while start + month + assumptions.replacementMonths <= lastStart {
          starts[start + month + assumptions.replacementMonths] +=
            starts[start] * leaving * staying * unspent[month] * share
          staying *= 1 - leaving
          month += 1
        }
      }
      return starts
    }
  }
}
