package import PBRFiles
package import PBRProgramme
package import PBRProjection

/// Plans, or cohorts of plans, in the same draws: assumptions of the same name take the same
/// quantile in every plan, so that what they have in common cancels out of a difference
/// (model.md section 7).
package struct CommonDraws: Sendable {
  /// A plan or one of its cohorts.
  package struct Part: Sendable {
    package let scenario: Scenario
    /// The cohort's place in the scenario; nil for the whole plan.
    package let cohort: Int?
    /// Parts with the same text are of the same plan, which is worked out once.
    package let source: String

    package init(_ scenario: Scenario, cohort: Int?, source: String) {
      self.scenario = scenario
      self.cohort = cohort
      self.source = source
    }
  }

  package let seed: UInt64
  /// How many draws.
  package let count: Int
  /// Whether each draw plays the luck of every family too, as the literal simulator does; if not,
  /// a draw's figures are the exact expected values at the draw's assumptions.
  package let luck: Bool
  /// How many assumptions, of all plans together, have a range.
  package let unknowns: Int
  /// What each part comes to, `[part][draw]`. Break-even is not worked out in draws.
  package let positions: [[PartPosition]]

  /// The families times draws up to which luck is played.
  package static let mostPlayed = 4_000_000

  /// - Parameters:
  ///   - count: how many draws, at least 1.
  ///   - processors: the result is the same on one and on many.
  package init(_ parts: [Part], seed: UInt64, count: Int, on processors: Processors = .all) {
    let count = max(1, count)
    var plans: [Part] = []
    for part in parts where !plans.contains(where: { $0.source == part.source }) {
      plans.append(part)
    }
    let families = plans.reduce(0) { $0 + $1.scenario.families }
    let (plays, overflow) = families.multipliedReportingOverflow(by: count)
    let binds = plans.contains { $0.scenario.capacity?.binds ?? false }
    let luck = binds || (!overflow && plays <= CommonDraws.mostPlayed)
    var names: Set<String> = []
    var positions = [[PartPosition]](repeating: [], count: parts.count)
    for plan in plans {
      let draws = Draws(plan.scenario, seed: seed, count: count)
      for unknown in draws.unknowns { names.insert(unknown.name) }
      let simulation = luck ? Simulation(plan.scenario, seed: seed, draws: count) : nil
      let own = parts.indices.filter { parts[$0].source == plan.source }
      let cohorts = own.map { parts[$0].cohort }
      let drawn = Parallel.map(count, on: processors) { number -> [PartPosition] in
        let projection =
          simulation?.projection(draw: number)
          ?? Projection(plan.scenario.drawn(draws[number]))
        return cohorts.map { PartPosition(projection, cohort: $0, breakEven: .noRates) }
      }
      for (place, part) in own.enumerated() { positions[part] = drawn.map { $0[place] } }
    }
    self.seed = seed
    self.count = count
    self.luck = luck
    unknowns = names.count
    self.positions = positions
  }
}
