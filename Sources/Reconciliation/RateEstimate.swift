import PBRChance
package import PBRProgramme

/// The share of families that reach a main result, estimated from what is known so far with
/// exposure counted: a family that has been there `k` months without its result counts only as
/// far as results come within `k` months.
///
/// The estimate maximises the likelihood, a product of `p` for every family that achieved it and
/// `1 − p·F(k)` for every other, `F` being the assumed distribution of the time to a result
/// (model.md section 4). The interval holds the rates whose likelihood ratio is not refused at
/// 20% (chi-squared with one degree of freedom).
///
/// Of a family that left without a result it is thereby assumed that, had it stayed, it would have
/// reached one as often and as soon as the others. What the register cannot tell is bounded: the
/// rate if none of them would have, and if all of them would have.
package struct RateEstimate: Sendable {
  /// What is known of one family.
  package struct Observation: Sendable {
    /// The cohort, by its place in the scenario's list.
    package let cohort: Int
    package let achieved: Bool
    /// Whole months after its start in which it could have shown a result and did not.
    package let months: Int
    /// Whether it has left, and without a result.
    package let hasLeft: Bool

    package init(cohort: Int, achieved: Bool, months: Int, hasLeft: Bool = false) {
      self.cohort = cohort
      self.achieved = achieved
      self.months = months
      self.hasLeft = hasLeft && !achieved
    }
  }

  package let families: Int
  package let achieved: Int
  /// How many families say something: one for each result, `F(k)` for each family without.
  package let informative: Double
  /// The rate assumed, on average over these families, or where there are none over those of the plan;
  /// a share, 0 to 1.
  package let assumed: Double
  package let estimate: Double
  /// The bounds of the 80% interval.
  package let low: Double
  package let high: Double
  /// Families that left without a result.
  package let left: Remainder
  /// The estimate if no family that left would have reached a result later, and if all would have.
  package let ifNone: Double
  package let ifAll: Double

  /// Families without a result.
  package struct Remainder: Sendable {
    package let families: Int
    /// How many of them the estimate takes to reach a result later, had those that left stayed: of
    /// `k` months without one a family has the chance `p·(1 − F(k)) / (1 − p·F(k))`.
    package let later: Double
  }

  /// Families that are there without a result, by the share of results that come within their months.
  private let there: [Double: Int]

  /// Families that are there without a result, and how many reach one later at a rate.
  package func there(at rate: Double) -> Remainder {
    Remainder(
      families: there.values.reduce(0, +), later: RateEstimate.later(there, at: rate))
  }

  /// Under 20 informative families nothing can be said yet.
  package var isTooEarly: Bool { informative < 20 }
  package var containsAssumed: Bool { low <= assumed && assumed <= high }

  /// - Parameter results: those of which at most one comes; nil for the main results.
  package init(_ scenario: Scenario, _ observations: [Observation], of results: [Int]? = nil) {
    let all = scenario.scheme.results
    let results = results ?? all.indices.filter { !all[$0].isAddOn }
    let shapes = scenario.cohorts.map { ResultTimes($0.assumptions, results) }
    var there: [Double: Int] = [:]
    var left: [Double: Int] = [:]
    var events = 0
    var assumed = 0.0
    for observation in observations {
      let shape = shapes[observation.cohort]
      assumed += shape.rate
      let share = shape.share(by: observation.months)
      if observation.achieved {
        events += 1
      } else if observation.hasLeft {
        left[share, default: 0] += 1
      } else {
        there[share, default: 0] += 1
      }
    }
    let gone = left.values.reduce(0, +)
    let likelihood = RateLikelihood(events: events, there, left)
    families = observations.count
    achieved = events
    informative = likelihood.events + likelihood.open.reduce(0) { $0 + $1.share * $1.count }
    if observations.isEmpty {
      let planned = scenario.cohorts.map { Double($0.families) }
      let all = planned.reduce(0, +)
      let sum = zip(shapes, planned).reduce(0) { $0 + $1.0.rate * $1.1 }
      self.assumed = all > 0 ? sum / all : 0
    } else {
      self.assumed = assumed / Double(observations.count)
    }
    let best = likelihood.best
    estimate = best
    self.left = Remainder(families: gone, later: RateEstimate.later(left, at: best))
    self.there = there
    ifNone = gone == 0 ? best : RateLikelihood(events: events, there, [1: gone]).best
    ifAll = gone == 0 ? best : RateLikelihood(events: events + gone, there, [:]).best
    (low, high) = likelihood.interval(threshold: 1.6423744151)
  }

  /// How many families of the given shares reach a result later, at a rate.
  private static func later(_ open: [Double: Int], at rate: Double) -> Double {
    open.sorted { $0.key < $1.key }.reduce(0) { sum, part in
      let without = 1 - rate * part.key
      return without > 0 ? sum + Double(part.value) * rate * (1 - part.key) / without : sum
    }
  }
}

/// The time to any of some results of a cohort.
private struct ResultTimes {
  /// The assumed rates of all of them together.
  let rate: Double
  private let cumulative: [Double]

  init(_ assumptions: CohortAssumptions, _ results: [Int]) {
    let mains = results.map { assumptions.results[$0] }.filter { $0.rate.value > 0 }
    rate = mains.reduce(0) { $0 + $1.rate.value }
    let times = mains.map { ($0.rate.value, $0.time.probabilities) }
    let length = times.map(\.1.count).max() ?? 0
    var sum = 0.0
    var cumulative: [Double] = []
    for month in 0..<length {
      for (rate, time) in times where month < time.count { sum += rate * time[month] }
      cumulative.append(min(1, sum / self.rate))
    }
    self.cumulative = cumulative
  }

  /// Of the results that come, the share that comes within so many months.
  func share(by months: Int) -> Double {
    guard months >= 0, let last = cumulative.last else { return 0 }
    return months < cumulative.count ? cumulative[months] : last
  }
}

private struct RateLikelihood {
  let events: Double
  /// Families without a result, by the share of results that come within their months.
  let open: [(share: Double, count: Double)]

  /// - Parameters: families without a result by that share, those there and those that left.
  init(events: Int, _ there: [Double: Int], _ left: [Double: Int]) {
    self.events = Double(events)
    open = there.merging(left, uniquingKeysWith: +).filter { $0.key > 0 }
      .sorted { $0.key < $1.key }.map { ($0.key, Double($0.value)) }
  }

  private func value(_ rate: Double) -> Double {
    guard events == 0 || rate > 0 else { return -.infinity }
    return open.reduce(events == 0 ? 0 : events * ElementaryFunctions.logarithm(rate)) {
      sum, part in
      let without = 1 - rate * part.share
      return without > 0 ? sum + part.count * ElementaryFunctions.logarithm(without) : -.infinity
    }
  }

  /// The rate that makes what is known most likely.
  var best: Double {
    guard events > 0 else { return 0 }
    func slope(_ rate: Double) -> Double {
      open.reduce(events / rate) { $0 - $1.count * $1.share / (1 - rate * $1.share) }
    }
    if open.allSatisfy({ $0.share < 1 }), slope(1) >= 0 { return 1 }
    return RateLikelihood.crossing(0, 1) { slope($0) > 0 }
  }

  func interval(threshold: Double) -> (Double, Double) {
    let best = best
    let least = value(best) - threshold / 2
    let low = best > 0 ? RateLikelihood.crossing(0, best) { value($0) < least } : 0
    let high =
      value(1) >= least ? 1 : RateLikelihood.crossing(best, 1) { value($0) >= least }
    return (low, high)
  }

  /// Where a condition that holds at first ceases to.
  private static func crossing(
    _ from: Double, _ to: Double, while holds: (Double) -> Bool
  ) -> Double {
    var (low, high) = (from, to)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
