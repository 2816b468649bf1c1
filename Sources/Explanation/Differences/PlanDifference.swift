import PBRChance
import PBRFiles
package import PBRProgramme
import PBRProjection

/// What differs between two plans, and what each difference does to figures of theirs.
package struct PlanDifference: Sendable {
  /// Every input that differs, words included.
  package let inputs: [InputDifference]
  package let groups: [DifferenceGroup]
  package let changes: [FigureChange]
  /// The draws whose means are compared, where capacity binds in one of the plans.
  package let draws: Int?

  /// - Parameters:
  ///   - draws: how many draws are played where capacity binds in one of the plans and families
  ///     wait.
  ///   - seed: of those draws, the same for both plans and all between.
  package init(
    _ first: Scenario, _ second: Scenario, figures: [ComparedFigure], seed: UInt64 = 1,
    draws: Int = 200
  ) {
    let inputs = InputDifference.all(first, second)
    let mixes = MixedPlans(first, second, groups: DifferenceGroup.all(inputs))
    let isPlayed = [first, second].contains { Projection($0).isOverBindingCapacity }
    let plans = mixes.plans.compactMap(\.self)
    // `[mix][figure][draw]`
    let values = Parallel.map(plans.count, on: isPlayed ? .one : .all) { mix -> [[Double?]] in
      guard isPlayed else {
        let projection = Projection(plans[mix])
        return figures.map { [$0.value(projection)] }
      }
      let simulation = Simulation(plans[mix], seed: seed, draws: draws)
      let played = Parallel.map(draws) { draw in
        let projection = simulation.projection(draw: draw)
        return figures.map { $0.value(projection) }
      }
      return figures.indices.map { figure in played.map { $0[figure] } }
    }
    self.inputs = inputs
    groups = mixes.groups
    self.draws = isPlayed ? draws : nil
    changes = figures.enumerated().map { index, figure in
      FigureChange(figure, values.map { $0[index] })
    }
  }
}

/// How a figure goes from one plan to another, group by group.
package struct FigureChange: Sendable {
  package struct Effect: Sendable {
    /// The group's place among the groups.
    package let group: Int
    /// Its share of the change, in whole pennies or millionths.
    package let amount: Double
    /// What changing the group alone would do.
    package let alone: Double
    /// What comes of its meeting other changes: the share less the effect alone.
    package let interaction: Double
  }

  package let figure: ComparedFigure
  /// Nil where the figure does not exist in a plan or in one between.
  package let was: Double?
  package let now: Double?
  /// The largest first; empty where the figure does not exist in all plans between.
  package let effects: [Effect]
  /// The standard error of the change, where means of draws are compared.
  package let error: Double?

  /// The change between the figures as printed.
  package var change: Double {
    effects.reduce(0) { $0 + ($1.amount * figure.steps).rounded() } / figure.steps
  }

  /// - Parameter values: `[mix][draw]`.
  init(_ figure: ComparedFigure, _ values: [[Double?]]) {
    self.figure = figure
    let means = values.map { draws -> Double? in
      let known = draws.compactMap(\.self)
      return known.count == draws.count ? known.reduce(0, +) / Double(max(1, known.count)) : nil
    }
    was = means.first.flatMap(\.self)
    now = means.last.flatMap(\.self)
    let known = means.compactMap(\.self)
    guard known.count == means.count, let from = known.first, let to = known.last, known.count > 1
    else {
      effects = []
      error = nil
      return
    }
    let exact = ShapleyValues.effects(known)
    let amounts = ShapleyValues.rounded(exact, from: from, to: to, steps: figure.steps)
    effects = exact.indices.map { group in
      let alone = known[1 << group] - from
      return Effect(
        group: group, amount: amounts[group], alone: alone, interaction: exact[group] - alone)
    }.sorted { ($0.amount.magnitude, -$0.group) > ($1.amount.magnitude, -$1.group) }
    error = FigureChange.error(of: values)
  }

  private static func error(of values: [[Double?]]) -> Double? {
    guard let first = values.first, let last = values.last, first.count > 1 else { return nil }
    let differences = zip(last, first).map { ($0 ?? 0) - ($1 ?? 0) }
    let count = Double(differences.count)
    let mean = differences.reduce(0, +) / count
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / (count - 1) / count).squareRoot()
  }
}
