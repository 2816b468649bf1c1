import PBRFiles
import PBRProgramme
import PBRQuantities

/// The exact distributions given each draw, put together.
struct MixtureOfDraws: Sendable {
  let engine: PaymentEngine
  let scenario: Scenario
  let draws: Draws
  let processors: Processors

  /// Where one period is worked out: the amounts within which every draw's total falls, and the
  /// angles at which the characteristic functions are not practically 0.
  struct Field: Sendable {
    let period: Int
    let window: ClosedRange<Int>
    let angles: Angles
  }

  /// Sums over draws for one period.
  struct Sums: Sendable {
    /// One for each sub-sample, each of weight 1.
    var sums: [CharacteristicSum]
    /// Over all draws, in steps and steps squared.
    var mean = 0.0
    var luck = 0.0
    var meanSquare = 0.0
    /// Whether a draw's total may fall outside the window.
    var outside = false
  }

  /// All the periods, one exact distribution for every draw.
  ///
  /// Windows and angles are first taken from a few draws. Each draw then shows whether its
  /// window was wide enough, and the result whether an angle was missing (it would dip below
  /// 0); if so, all is worked out again with everything that can be paid, at all angles.
  func drawByDraw() throws(LatticeProblem) -> [DrawnPeriod] {
    let probes = self.probes
    var found: [DrawnPeriod] = []
    for batch in batches(try fields(probes)) {
      if let periods = run(batch) {
        found += periods
      } else {
        let highest = engine.highest
        var whole: [Field] = []
        for field in batch {
          var lattice = Lattice(step: engine.step)
          let window = 0...highest[field.period]
          let roots = lattice.roots(try lattice.points(for: window))
          whole.append(
            Field(period: field.period, window: window, angles: Angles(roots: roots)))
        }
        for batch in batches(whole) { found += run(batch, trusted: true) ?? [] }
      }
    }
    return found
  }

  /// The places at the ends of all ranges and in two draws of every sub-sample.
  private var probes: [[PlaceGroups]] {
    let ends = [
      scenario.replacingValues { $0.range?.low ?? $0.value },
      scenario.replacingValues { $0.range?.high ?? $0.value },
    ]
    let drawn = (0..<draws.subsamples).flatMap { subsample -> [Scenario] in
      let own = draws.range(of: subsample)
      return [own.lowerBound, own.upperBound - 1].map { scenario.drawn(draws[$0]) }
    }
    let variants = ends + drawn
    return Parallel.map(variants.count, on: processors) { engine.groups(variants[$0].cohorts) }
  }

  private func fields(_ probes: [[PlaceGroups]]) throws(LatticeProblem) -> [Field] {
    var lattice = Lattice(step: engine.step)
    let highest = engine.highest
    let amounts = engine.amounts
    var fields: [Field] = []
    for period in engine.calendar.periods.indices {
      let places = probes.map { $0[period] }
      let seen = places.dropFirst().reduce(places[0].window) {
        MixtureOfDraws.union($0, $1.window)
      }
      let margin = (seen.upperBound - seen.lowerBound) / 16
      let window =
        max(0, seen.lowerBound - margin)...min(highest[period], seen.upperBound + margin)
      let roots = lattice.roots(try lattice.points(for: window))
      let all = Angles(roots: roots)
      let blocks = Set(places.flatMap { CharacteristicSum.blocks(of: $0, at: all) })
      fields.append(
        Field(
          period: period, window: window,
          angles: Angles(roots: roots, blocks: blocks.sorted(), amounts: amounts)))
    }
    return fields
  }

  /// Periods that are worked out together, so that places are followed once for all of them,
  /// as many as keep within memory.
  private func batches(_ fields: [Field]) -> [[Field]] {
    var batches: [[Field]] = []
    var blocks = 0
    for field in fields {
      blocks += field.angles.blocks.count
      if batches.isEmpty || blocks > 1 << 16 {
        batches.append([])
        blocks = field.angles.blocks.count
      }
      batches[batches.count - 1].append(field)
    }
    return batches
  }

  /// Nil when a window or an angle was missing.
  private func run(_ fields: [Field], trusted: Bool = false) -> [DrawnPeriod]? {
    let parts = Parallel.map(draws.subsamples, on: processors) { subsample in
      let own = draws.range(of: subsample)
      var sums = fields.map { Sums(sums: [CharacteristicSum($0.angles)]) }
      for number in own {
        let groups = engine.groups(scenario.drawn(draws[number]).cohorts)
        for (index, field) in fields.enumerated() {
          let places = groups[field.period]
          sums[index].sums[0].add(places, weight: 1 / Double(own.count), at: field.angles)
          let mean = places.mean
          sums[index].mean += mean / Double(draws.count)
          sums[index].meanSquare += mean * mean / Double(draws.count)
          sums[index].luck += places.variance / Double(draws.count)
          let window = places.window
          if !field.window.contains(window.lowerBound)
            || !field.window.contains(window.upperBound)
          {
            sums[index].outside = true
          }
        }
      }
      return sums
    }
    var found: [DrawnPeriod] = []
    for (index, field) in fields.enumerated() {
      var sums = Sums(sums: [])
      for part in parts {
        sums.sums += part[index].sums
        sums.mean += part[index].mean
        sums.meanSquare += part[index].meanSquare
        sums.luck += part[index].luck
        sums.outside = sums.outside || part[index].outside
      }
      guard trusted || !sums.outside,
        let period = finished(sums, field, dip: trusted ? .infinity : 1e-10, noise: 1e-16)
      else { return nil }
      found.append(period)
    }
    return found
  }

  static func union(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> ClosedRange<Int> {
    min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }

  /// From sums over draws to the figures of a period; nil when more than `dip` of probability is
  /// below 0.
  func finished(_ sums: Sums, _ field: Field, dip: Double, noise: Double) -> DrawnPeriod? {
    let lattice = Lattice(step: engine.step)
    let lowest = field.window.lowerBound
    let parts = sums.sums.map { $0.chances(from: lowest, at: field.angles) }
    var all = [Double](repeating: 0, count: field.angles.points)
    for (subsample, part) in parts.enumerated() {
      let share = Double(draws.range(of: subsample).count) / Double(draws.count)
      for index in all.indices { all[index] += part[index] * share }
    }
    let below = all.reduce(0) { $0 - min(0, $1) }
    guard below <= dip else { return nil }
    let spread = max(0, sums.meanSquare - sums.mean * sums.mean)
    let results = lattice.amount(
      all, from: lowest, mean: sums.mean, variance: sums.luck + spread, noise: noise)
    let pounds = Double(engine.step) / 100
    return DrawnPeriod(
      payments: PeriodDistribution(
        period: engine.calendar.periods[field.period],
        fees: Money(pence: engine.fees[field.period]), results: results),
      luck: sums.luck * pounds * pounds, notKnowing: spread * pounds * pounds,
      sampling: SamplingError(
        subsamples: parts.map {
          lattice.amount($0, from: lowest, mean: 0, variance: 0, noise: noise)
        }, of: results))
  }
}
