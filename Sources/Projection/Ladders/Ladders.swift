package import PBRProgramme

/// The ladders of a rate card with what is assumed of one cohort: when each step is reached by a
/// person who stays (Documentation/rate-cards.md, section 2 of its rules). Months count from the
/// start.
package struct Ladders: Sendable {
  package struct Step: Sendable {
    package let strand: Int
    /// The step before it, by its place among the scheme's results; nil for a first step.
    package let after: Int?
    /// `[k]`: the chance of the step `k` months after the one before it, once that is reached.
    package let chances: [Double]
  }

  /// In the order of the scheme's results.
  package let steps: [Step]
  /// How many strands.
  package let strands: Int
  /// The longest sum of months along any strand.
  package let span: Int
  /// `[step][k]`: the chance that the step is reached in month `k`, nobody leaving.
  package let reached: [[Double]]
  /// `[k]`: the chance that no step of any strand is reached by month `k`, nobody leaving.
  package let unreached: [Double]

  package init(_ assumptions: CohortAssumptions, scheme: Scheme) {
    self.init(
      steps: zip(scheme.results, assumptions.results).map { rule, assumed in
        let rate = assumed.rate.value
        return Step(
          strand: rule.step?.strand ?? 0, after: rule.step?.after,
          chances: rate > 0 ? assumed.time.probabilities.map { $0 * rate } : [])
      }, strands: scheme.strands.count)
  }

  init(steps: [Step], strands: Int) {
    self.steps = steps
    self.strands = strands
    var reached: [[Double]] = []
    for step in steps {
      guard let after = step.after else {
        reached.append(step.chances)
        continue
      }
      reached.append(Ladders.after(reached[after], step.chances))
    }
    let span = max(0, (reached.map(\.count).max() ?? 1) - 1)
    self.reached = reached.map { $0 + [Double](repeating: 0, count: span + 1 - $0.count) }
    self.span = span
    var begun = [[Double]](
      repeating: [Double](repeating: 0, count: span + 1), count: strands)
    for (index, step) in steps.enumerated() where step.after == nil {
      for month in 0...span { begun[step.strand][month] += self.reached[index][month] }
    }
    var unreached = [Double](repeating: 1, count: span + 1)
    for strand in begun {
      var sum = 0.0
      for month in 0...span {
        sum += strand[month]
        unreached[month] *= max(0, 1 - sum)
      }
    }
    self.unreached = unreached
  }

  /// The chance that nothing is reached by a month, nobody leaving.
  package func nothing(by month: Int) -> Double {
    month < 0 ? 1 : unreached[min(month, span)]
  }

  /// When a step comes, from when the one before it comes and how long after that.
  package static func after(_ earlier: [Double], _ chances: [Double]) -> [Double] {
    guard !earlier.isEmpty, !chances.isEmpty else { return [] }
    var sum = [Double](repeating: 0, count: earlier.count + chances.count - 1)
    for (month, chance) in earlier.enumerated() where chance > 0 {
      for (later, next) in chances.enumerated() { sum[month + later] += chance * next }
    }
    return sum
  }

  /// The dearest way up every strand together.
  func most(_ price: (Int) -> Int64) -> Int64 {
    var best = [Int64](repeating: 0, count: strands)
    var sums = [Int64](repeating: 0, count: steps.count)
    for (index, step) in steps.enumerated() where !step.chances.isEmpty {
      sums[index] = (step.after.map { sums[$0] } ?? 0) + price(index)
      best[step.strand] = max(best[step.strand], sums[index])
    }
    return best.reduce(0, +)
  }
}
