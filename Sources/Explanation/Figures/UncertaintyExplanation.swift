package import PBRChance
import PBRProgramme
import PBRProjection
import PBRQuantities

/// Takes the distribution of results and of funding apart: a mean by the ranges that move it, a
/// percentile by the probabilities to its two sides, a standard deviation by luck and not knowing.
package struct UncertaintyExplanation: Sendable {
  private let plan: FigureExplanation
  /// The plan, its ranges moving together as those of `simulate` do.
  private let scenario: Scenario
  private let draws: Draws
  private let period: DrawnPeriod

  private enum Measure: String, CaseIterable { case results, funding }

  /// Nil when the plan has no distribution of the whole programme.
  /// - Parameter seed: of the draws; the same as `simulate` takes gives the same figures.
  /// - Throws: when the results of one place can be paid in too many ways.
  package init?(_ plan: FigureExplanation, seed: UInt64, draws count: Int) throws(LatticeProblem) {
    self.plan = plan
    scenario = plan.scenario.moving(.strand)
    draws = Draws(scenario, seed: seed, count: count)
    let distribution = try DrawnDistribution(scenario, draws: draws, periods: [.programme])
    guard let period = distribution[.programme] else { return nil }
    self.period = period
  }

  /// Whether a name is one of a distribution.
  package static func isOne(_ name: String) -> Bool { name.hasPrefix("uncertainty.") }

  /// The names that can be explained: `uncertainty.results.p10`.
  package static var names: [String] {
    Measure.allCases.flatMap { measure in
      ["mean", "sd", "p10", "p50", "p90"].map { "uncertainty.\(measure.rawValue).\($0)" }
    }
  }

  /// A figure of the distribution by its name; nil when there is none.
  package func node(_ name: String) -> ExplainedNode? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "uncertainty", let measure = Measure(rawValue: parts[1])
    else { return nil }
    switch parts[2] {
    case "mean": return mean(name, measure)
    case "sd": return deviation(name, measure)
    case "p10": return percentile(name, measure, 10)
    case "p50": return percentile(name, measure, 50)
    case "p90": return percentile(name, measure, 90)
    default: return nil
    }
  }

  private func amounts(_ measure: Measure) -> AmountDistribution {
    measure == .results ? period.payments.results : period.payments.funding
  }

  private func title(_ measure: Measure) -> String {
    measure == .results ? "Results payments" : "Funding"
  }

  /// The plan's own figure, and what each range, alone, adds to it; the rest is what they do
  /// together. Fees are certain, so that what a range does to results it does to funding.
  private func mean(_ name: String, _ measure: Measure) -> ExplainedNode? {
    let value = amounts(measure).mean
    guard let own = plan.node(measure == .results ? "funding.results" : "funding.total") else {
      return nil
    }
    let count = Noun("draw").counted(draws.count)
    return ExplainedNode(
      name, "\(title(measure)), mean over \(count)", value, .sum, section: 7
    ) { [self] in
      let contributions = RangeContributions(
        scenario, draws: draws, mean: period.payments.results.mean)
      let alone = (contributions?.parts ?? []).map { part in
        ExplainedNode(
          "range:\(measure.rawValue):\(part.name)", "The range of \(part.name), alone",
          part.amount, .difference(plus: 1), section: 7
        ) {
          [
            ExplainedNode(
              "ranged:\(measure.rawValue):\(part.name)",
              "\(title(measure)), mean over this range, all else at its value",
              own.value + part.amount, .gbp, .settled, section: 7), own,
          ]
        }
      }.filter { $0.value.magnitude >= 0.005 }
      let rest = value - own.value - alone.reduce(0) { $0 + $1.value }
      return [own] + alone + [
        ExplainedNode(
          "range:\(measure.rawValue):together", "What the ranges do together", rest, .gbp, .settled,
          section: 7)
      ]
    }
  }

  /// Luck and not knowing the rates, each as a standard deviation of its own.
  private func deviation(_ name: String, _ measure: Measure) -> ExplainedNode {
    let value = amounts(measure).standardDeviation
    let (luck, notKnowing) = (max(0, period.luck), max(0, period.notKnowing))
    let words = "\(title(measure)), standard deviation"
    return ExplainedNode(name, words, value, .rootSumOfSquares, section: 7) {
      [
        ExplainedNode(
          "luck", "Luck: the mean over the draws of what chance does in each", luck.squareRoot(),
          .gbp, .settled, section: 7),
        ExplainedNode(
          "not-knowing", "Not knowing: how far the draws' means lie apart",
          notKnowing.squareRoot(), .gbp, .settled, section: 7),
      ]
    }
  }

  /// The least amount up to which the probability reaches a share, beside the probability that
  /// the amount is less.
  private func percentile(_ name: String, _ measure: Measure, _ percent: Int) -> ExplainedNode {
    let amounts = amounts(measure)
    let amount = amounts.percentile(Double(percent) / 100)
    let words = "\(title(measure)), \(percent)% of what can happen is at most this"
    let above = amounts.probability(below: Money(pence: amount.pence + 1))
    let below = amounts.probability(below: amount)
    let share = Double(percent) / 100
    guard amounts.isExact, below < share + 1e-9, share <= above + 1e-9 else {
      return ExplainedNode(name, words, amount.pounds, .gbp, .settled, section: 7)
    }
    let over = Noun("draw").counted(draws.count)
    return ExplainedNode(name, words, amount.pounds, .percentile, section: 7) {
      [
        ExplainedNode(
          "\(name):to", "Probability of at most \(NumberText.pounds(amount)), mean over \(over)",
          above, .share, .settled, section: 7),
        ExplainedNode(
          "\(name):below",
          "Probability of less than \(NumberText.pounds(amount)), mean over \(over)",
          below, .share, .settled, section: 7),
        ExplainedNode("\(name):share", "The share asked for", share, .share, .settled, section: 7),
      ]
    }
  }
}
