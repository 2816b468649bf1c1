package import PBRFiles
package import PBRProgramme
package import PBRProjection
package import PBRQuantities

/// The literal simulator: families one by one, exactly as model.md sections 4 and 5 read. It
/// exists for what has no closed form (capacity that binds, the lowest point of cash), to make
/// synthetic registers, and to prove the exact distributions.
///
/// A draw is the same whichever processor plays it: every draw and cohort has a
/// stream of random numbers of its own, keyed by the seed, the draw and the cohort. What is not
/// known is drawn first (`Draws`), then luck.
package struct Simulation: Sendable {
  package let scenario: Scenario
  package let draws: Draws
  /// Covers everything that can happen in any draw.
  package let axis: MonthAxis
  let tariffs: [PlaceTariff]
  /// Whether claims are priced when all places have been played (`ClaimsInTurn`).
  private let inTurn: Bool
  /// Cohorts whose families can be counted without following each (`AloneTables`).
  let tables: [AloneTables?]
  /// The same of rate cards.
  private let ladders: [LadderAloneTables?]
  /// `[cohort]`: the first of which the same is assumed in every draw.
  private let alike: [Int]
  /// Tells the luck of one plan from that of another in the same draws.
  private let luck: String

  /// - Parameters:
  ///   - draws: how many, at least 1; what is unknown is drawn as `Draws(scenario…)` does.
  ///   - knowing: take every assumption at its value, so that only luck is drawn.
  package init(_ scenario: Scenario, seed: UInt64, draws: Int, knowing: Bool = false) {
    self.init(
      scenario, drawn: Draws(knowing ? [] : scenario.assumptions, seed: seed, count: draws))
  }

  /// - Parameters:
  ///   - drawn: what is unknown, drawn.
  ///   - luck: the name of the random numbers that families take; of another name they are others.
  package init(_ scenario: Scenario, drawn: Draws, luck: String = "families") {
    let axis = MonthAxis(anyDrawOf: scenario, drawn)
    let inTurn = Simulation.pricesInTurn(scenario)
    let tariffs = scenario.cohorts.map {
      PlaceTariff($0, scheme: scenario.scheme, axis: axis, isCut: !inTurn)
    }
    self.scenario = scenario
    self.draws = drawn
    self.axis = axis
    self.tariffs = tariffs
    self.inTurn = inTurn
    self.luck = luck
    alike = AssumptionSet.firsts(of: scenario)
    let binds = scenario.capacity?.binds ?? false
    let names = Set(drawn.unknowns.map(\.name))
    ladders = scenario.cohorts.enumerated().map { index, cohort in
      binds || inTurn
        ? nil
        : LadderAloneTables(
          cohort, scheme: scenario.scheme, tariff: tariffs[index], axis: axis, unknown: names)
    }
    tables = scenario.cohorts.enumerated().map { index, cohort in
      binds
        ? nil
        : AloneTables(
          cohort, scheme: scenario.scheme, tariff: tariffs[index], axis: axis, unknown: names)
    }
  }

  /// The totals of every draw, funded places alone.
  package func totals(on processors: Processors = .all) -> [SimulatedTotals] {
    let share = max(1, min(64, draws.count / 32))
    let parts = Parallel.map((draws.count + share - 1) / share, on: processors) { part in
      (part * share..<min(draws.count, (part + 1) * share)).map(totals(draw:))
    }
    return parts.flatMap { $0 }
  }

  /// The totals of one draw, counted from 0.
  package func totals(draw number: Int) -> SimulatedTotals {
    // Prices by number and maxima by year are known when every claim is.
    if isSettledLast { return SimulatedTotals(projection(draw: number)) }
    var sum = SimulatedTotals(windows: scenario.scheme.windows.count)
    let draw = draws[number]
    let isTabled = scenario.cohorts.indices.allSatisfy { tables[$0] != nil || ladders[$0] != nil }
    let variant = isTabled ? scenario : scenario.drawn(draw)
    if let capacity = variant.capacity, capacity.binds {
      for witness in played(variant, number, room: capacity.families) {
        sum.add(witness.totals)
      }
      return sum
    }
    for (index, cohort) in variant.cohorts.enumerated() {
      if let alone = tables[index] {
        var random = stream(cohort, number)
        alone.add(&random, to: &sum, value: draw.value)
      } else if let ladder = ladders[index] {
        var random = stream(cohort, number)
        ladder.add(&random, to: &sum)
      } else {
        sum.add(totals(cohort, index, number))
      }
    }
    if case .whole(let most) = scenario.scheme.contract { sum.cut(at: most.pence) }
    return sum
  }

  /// One draw as flows month by month, of the shape of the expected ones: with caseload, costs
  /// and cash. Counts are whole families.
  package func projection(draw number: Int) -> Projection {
    var variant = scenario.drawn(draws[number])
    var witnesses: [FlowWitness]
    if let capacity = variant.capacity, capacity.binds {
      witnesses = played(variant, number, room: capacity.families)
      variant = variant.with(
        cohorts: zip(variant.cohorts, witnesses).map { $0.with(attachments: $1.attachments) })
    } else {
      witnesses = zip(variant.cohorts, lives(of: variant)).enumerated().map { index, pair in
        played(pair.0, index, number, pair.1)
      }
    }
    if inTurn { settle(&witnesses, variant) }
    return Projection(
      variant, axis: axis, flows: witnesses.map(\.finished), isPlayed: true, isSettled: inTurn)
  }

  /// Every family of one draw, places first, in the order of cohorts and attachment.
  package func families(draw number: Int) -> [FamilyHistory] {
    let variant = scenario.drawn(draws[number])
    var families: [FamilyHistory] = []
    var places = 0
    func play(
      _ life: PlaceLife, _ index: Int, _ start: Int, _ funded: Bool,
      _ random: inout RandomStream
    ) {
      if funded { places += 1 }
      var witness = HistoryWitness(
        axis: axis, cohort: index, supportMonths: life.tables.supportMonths,
        place: funded ? places : nil, before: families.count)
      life.play(from: start, funded: funded, &random, &witness)
      witness.close()
      families += witness.families
    }
    if let capacity = variant.capacity, capacity.binds {
      attachInTurn(variant, number, room: capacity.families, play)
      return families
    }
    for (index, (cohort, life)) in zip(variant.cohorts, lives(of: variant)).enumerated() {
      var random = stream(cohort, number)
      for funded in [true, false] {
        for attachment in cohort.attachments {
          for _ in 0..<(funded ? attachment.places : attachment.families - attachment.places) {
            play(life, index, attachment.month - axis.first, funded, &random)
          }
        }
      }
    }
    return families
  }

  private var isSettledLast: Bool {
    let scheme = scenario.scheme
    let byYear = if case .perYear = scheme.contract { true } else { false }
    return byYear || scheme.results.contains { $0.volume != nil }
  }

  func stream(_ cohort: Cohort, _ number: Int) -> RandomStream {
    RandomStream(KeyedRandom(seed: draws.seed, name: "\(luck):\(cohort.id)").part(number))
  }

  /// What can happen to the families of a cohort.
  private func life(_ cohort: Cohort, _ index: Int) -> PlaceLife {
    PlaceLife(
      tables: FamilyTables(cohort.assumptions, scheme: scenario.scheme, horizon: axis.count),
      tariff: tariffs[index])
  }

  /// `[cohort]`: what can happen to its families in one draw.
  func lives(of variant: Scenario) -> [PlaceLife] {
    var lives: [PlaceLife] = []
    for (index, cohort) in variant.cohorts.enumerated() {
      lives.append(
        alike[index] < index
          ? PlaceLife(tables: lives[alike[index]].tables, tariff: tariffs[index])
          : life(cohort, index))
    }
    return lives
  }

  func witness(_ cohort: Cohort, _ index: Int) -> FlowWitness {
    var witness = FlowWitness(
      cohort, scheme: scenario.scheme, axis: axis, window: tariffs[index].window)
    if inTurn { witness.inTurn = ClaimsInTurn(scenario.scheme) }
    return witness
  }

  /// A cohort's places alone, counted without months.
  private func totals(_ cohort: Cohort, _ index: Int, _ number: Int) -> SimulatedTotals {
    let life = life(cohort, index)
    var witness = TotalsWitness(windows: scenario.scheme.windows.count)
    var random = stream(cohort, number)
    for attachment in cohort.attachments {
      let start = attachment.month - axis.first
      witness.totals.fees &+=
        life.tariff.fee[life.tariff.year[start]] &* Int64(attachment.places)
      for _ in 0..<attachment.places {
        life.play(from: start, funded: true, &random, &witness)
      }
    }
    return witness.totals
  }

  /// A cohort's places, and then the families outside them.
  private func played(
    _ cohort: Cohort, _ index: Int, _ number: Int, _ life: PlaceLife
  ) -> FlowWitness {
    var witness = witness(cohort, index)
    var random = stream(cohort, number)
    for funded in [true, false] {
      witness.funded = funded
      for attachment in cohort.attachments {
        let start = attachment.month - axis.first
        for _ in 0..<(funded ? attachment.places : attachment.families - attachment.places) {
          witness.attached(start, fee: life.tariff.fee[life.tariff.year[start]])
          life.play(from: start, funded: funded, &random, &witness)
        }
      }
    }
    return witness
  }
}

extension MonthAxis {
  /// The months in which anything can happen in any draw, wherever attachments are delayed to.
  fileprivate init(anyDrawOf scenario: Scenario, _ draws: Draws) {
    let names = Set(draws.unknowns.map(\.name))
    let extremes = [
      scenario,
      scenario.replacingValues { names.contains($0.name) ? $0.range?.low ?? $0.value : $0.value },
      scenario.replacingValues { names.contains($0.name) ? $0.range?.high ?? $0.value : $0.value },
    ].map { MonthAxis($0) }
    let first = extremes.map(\.first).min() ?? extremes[0].first
    var last = extremes.map(\.last).max() ?? extremes[0].last
    let attached = scenario.cohorts.flatMap(\.attachments).map(\.month).max() ?? first
    if scenario.capacity?.binds ?? false {
      last = last + max(0, scenario.scheme.attachmentEnds.month - attached)
    }
    self.init(first: first, count: last - first + 1)
  }
}
