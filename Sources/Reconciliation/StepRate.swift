import PBRProgramme

/// The rate of the steps of a ladder that follow one step, estimated from those who reached that one:
/// alternatives together, with exposure from the month in which they reached it.
package struct StepRate: Sendable {
  /// The alternatives, by their places among the scheme's results.
  package let steps: [Int]
  /// The step they follow; nil for the first of a strand.
  package let after: Int?
  package let estimate: RateEstimate

  /// Every set of alternatives in the order of the scheme.
  static func all(_ scenario: Scenario, _ observations: [[RateEstimate.Observation]]) -> [StepRate]
  {
    zip(scenario.scheme.alternatives, observations).map { steps, own in
      StepRate(
        steps: steps, after: steps.first.flatMap { scenario.scheme.results[$0].step?.after },
        estimate: RateEstimate(scenario, own, of: steps))
    }
  }
}
