package import PBRFiles
package import PBRProgramme
import PBRQuantities

/// Why the mean over what is not known differs from the figure of the plan: what each range does by
/// itself, and what is left to all of them together.
package struct RangeContributions: Sendable {
  /// A range, or the ranges that move together.
  package struct Part: Sendable {
    /// The path of the assumption, or the name by which several move together.
    package let name: String
    package let members: [Assumption]
    /// The mean of results payments with this range alone drawn, less the plan's, in pounds.
    package let amount: Double
  }

  /// Results payments of the plan, with every assumption at its value.
  package let plan: Double
  /// The mean over the draws; what the parts do not make up of its difference from the plan is what
  /// the ranges do together, sampling error included.
  package let mean: Double
  /// The largest first.
  package let parts: [Part]

  /// Nil when nothing that bears on payments is unknown.
  /// - Parameter mean: of results payments over the draws.
  package init?(_ scenario: Scenario, draws: Draws, mean: Double, on processors: Processors = .all)
  {
    let bearing = scenario.namesBearingOnPayments
    let groups = draws.independentGroups.compactMap { group in
      let members = group.members.filter { bearing.contains($0.name) }
      return members.isEmpty ? nil : (name: group.name, members: members)
    }
    guard !groups.isEmpty else { return nil }
    let nodes = groups.map { group in group.members.map { RangeNodes($0) } }
    let trials = groups.indices.flatMap { group in
      (0..<RangeNodes.count).map { (group: group, node: $0) }
    }
    let expected = ExpectedResults(scenario)
    let plan = expected.total(\.value)
    let tried = Parallel.map(trials.count, on: processors) { index -> Double in
      let (group, node) = trials[index]
      let values = Dictionary(
        zip(groups[group].members.map(\.name), nodes[group].map { $0.values[node] })
      ) { first, _ in first }
      return expected.total { values[$0.name] ?? $0.value }
    }
    self.plan = plan
    self.mean = mean
    parts = groups.indices.map { group in
      let own = tried[group * RangeNodes.count..<(group + 1) * RangeNodes.count]
      return Part(
        name: groups[group].name, members: groups[group].members,
        amount: own.reduce(0, +) / Double(RangeNodes.count) - plan)
    }.sorted { $0.amount.magnitude > $1.amount.magnitude }
  }
}

/// A few values that stand for a range: one from the middle of each of equally likely parts, moved
/// so that their mean and variance are those of the range. The mean of anything that bends no more
/// than a parabola over the range is then exact.
struct RangeNodes {
  static let count = 4
  let values: [Double]

  init(_ assumption: Assumption) {
    guard let range = assumption.range, range.high > range.low else {
      values = [Double](repeating: assumption.value, count: RangeNodes.count)
      return
    }
    let quantile = RangeQuantile(assumption)
    let middles = (0..<RangeNodes.count).map {
      quantile((Double($0) + 0.5) / Double(RangeNodes.count))
    }
    let (mean, variance) = RangeNodes.moments(range, mode: assumption.value)
    let count = Double(RangeNodes.count)
    let own = middles.reduce(0, +) / count
    let spread = middles.reduce(0) { $0 + ($1 - own) * ($1 - own) } / count
    let stretch = spread > 0 ? (variance / spread).squareRoot() : 0
    values = middles.map { min(range.high, max(range.low, mean + ($0 - own) * stretch)) }
  }

  /// The mean and the variance of a range.
  private static func moments(_ range: Assumption.Range, mode: Double) -> (Double, Double) {
    let (low, high) = (range.low, range.high)
    switch range.shape {
    case .uniform: return ((low + high) / 2, (high - low) * (high - low) / 12)
    case .triangular:
      let square = low * low + high * high + mode * mode - low * high - low * mode - high * mode
      return ((low + high + mode) / 3, square / 18)
    case .pert:
      let mean = (low + 4 * mode + high) / 6
      return (mean, (mean - low) * (high - mean) / 7)
    }
  }
}
