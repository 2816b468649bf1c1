import PBRChance
package import PBRFiles
import PBRFindings
package import PBRProgramme
import PBRProjection
import PBRQuantities

/// What one unit more of each thing in a plan is worth, the largest first: each is a projection
/// of its own less the plan's, on the net and on the funding, earned over the horizon.
package struct Levers: Sendable {
  /// Those that can be moved, by what the net gains or loses; then those that cannot.
  package let levers: [Lever]
  /// The draws whose means are compared, where capacity binds and families wait; nil where the
  /// figures are exact.
  package let draws: Int?

  /// - Parameters:
  ///   - draws: how many draws are played where capacity binds.
  ///   - seed: of those draws, the same for the plan and for every step.
  package init(
    _ scenario: Scenario, seed: UInt64 = 1, draws: Int = 200, on processors: Processors = .all
  ) {
    let isPlayed = Projection(scenario).isOverBindingCapacity
    let base = LeverOutcome(scenario, played: isPlayed ? (seed, draws) : nil)
    let steps = scenario.leverSteps
    let found = Parallel.map(steps.count, on: isPlayed ? .one : processors) { number -> Lever in
      let step = steps[number]
      let (variant, settings, reason) = scenario.taking(step.move)
      guard let variant else {
        return Lever(
          title: step.title, step: step.step, settings: [], worth: .none(reason: reason))
      }
      let moved = LeverOutcome(variant, played: isPlayed ? (seed, draws) : nil)
      return Lever(
        title: step.title, step: step.step, settings: settings, worth: moved.less(base))
    }
    levers = found.enumerated().sorted { left, right in
      let (a, b) = (left.element.rank, right.element.rank)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
    self.draws = isPlayed ? draws : nil
  }
}

extension Lever {
  /// Levers that cannot be moved come last.
  fileprivate var rank: Double {
    guard let net, let funding else { return -1 }
    // Half pennies apart are alike; the funding decides between equal nets.
    return (net.magnitude * 100).rounded() + (funding.magnitude * 100).rounded() / 1e12
  }
}

extension Scenario {
  /// Every step, in the order of Documentation/explaining.md.
  var leverSteps: [LeverStep] {
    placeSteps + earlierSteps + rateSteps + timeSteps + leavingSteps + auditSteps
      + keyworkerSteps + windowSteps
  }

  /// The plan with a step taken, the settings that take it, and why it cannot be taken.
  func taking(_ move: LeverStep.Move) -> (Scenario?, [String], String) {
    switch move {
    case .none(let reason): return (nil, [], reason)
    case .settings(let settings):
      let reading = variant(settings: settings)
      return (reading.scenario, settings, reading.errors.first?.message ?? "")
    case .window:
      let log = FindingLog()
      guard let rules = scheme.withOneWindowMore,
        let scenario = Scenario.read(source, scheme: rules, into: log), !log.hasErrors
      else { return (nil, [], "the rules cannot be read with another window") }
      return (scenario, [], "")
    }
  }
}

/// Net and funding of a plan, earned over the horizon: exact, or draw by draw where families wait
/// for room.
struct LeverOutcome: Sendable {
  let net: [Double]
  let funding: [Double]

  init(_ scenario: Scenario, played: (seed: UInt64, draws: Int)?) {
    guard let played else {
      let projection = Projection(scenario)
      net = [projection.netEarned.total]
      funding = [projection.feesEarned.total + projection.resultsEarned.total]
      return
    }
    let outcomes = Simulation(scenario, seed: played.seed, draws: played.draws).outcomes()
    net = outcomes.map(\.net)
    funding = outcomes.map(\.funding)
  }

  func less(_ base: LeverOutcome) -> Lever.Worth {
    .some(
      net: LeverOutcome.difference(net, base.net),
      funding: LeverOutcome.difference(funding, base.funding))
  }

  /// The mean of the differences draw by draw, and its standard error.
  private static func difference(_ moved: [Double], _ base: [Double]) -> Lever.Change {
    let differences = zip(moved, base).map { $0 - $1 }
    let count = Double(max(1, differences.count))
    let mean = differences.reduce(0, +) / count
    guard differences.count > 1 else { return Lever.Change(amount: mean, error: nil) }
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Lever.Change(amount: mean, error: (squares / (count - 1) / count).squareRoot())
  }
}
