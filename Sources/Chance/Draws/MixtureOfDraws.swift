import PBRFiles
import PBRProgramme
import PBRQuantities

/// The exact distributions given each draw, put together: of all places, and of those of one
/// council where that is asked for. What every council shares is worked out once in each draw.
struct MixtureOfDraws: Sendable {
  let engine: PaymentEngine
  /// `[member]`: the draws of each council, with the same seed and as many.
  let draws: [Draws]
  let processors: Processors
  /// What is worked out.
  let targets: [Target]

  /// A period of all places together, or of one council.
  final class Target: Sendable {
    let period: Int
    let uses: [PaymentUse]
    let lattice: PaymentLattice
    /// Whether it is asked how much chance is left in the draws.
    let isSampled: Bool
    /// The most that is paid whatever is due; nil where nothing cuts it.
    let limit: Money?

    init(
      period: Int, uses: [PaymentUse], lattice: PaymentLattice, isSampled: Bool = true,
      limit: Money? = nil
    ) {
      self.period = period
      self.uses = uses
      self.lattice = lattice
      self.isSampled = isSampled
      self.limit = limit
    }
  }

  /// All the periods of all places together.
  /// - Parameter contract: what cuts them.
  init(
    engine: PaymentEngine, draws: [Draws], processors: Processors, contract: ContractMaximum?
  ) {
    let targets = engine.periods.indices.map {
      Target(
        period: $0, uses: engine.together[$0], lattice: engine.lattice,
        limit: contract?.limit(of: engine.periods[$0]))
    }
    self.init(engine: engine, draws: draws, processors: processors, targets: targets)
  }

  init(engine: PaymentEngine, draws: [Draws], processors: Processors, targets: [Target]) {
    self.engine = engine
    self.draws = draws
    self.processors = processors
    self.targets = targets
  }

  var count: Int { draws[0].count }
  var subsamples: Int { draws[0].subsamples }

  /// All the targets, one exact distribution for every draw.
  ///
  /// Windows and angles are first taken from a few draws. Each draw then shows whether its
  /// window was wide enough, and the result whether an angle was missing (it would dip below
  /// 0); if so, that target is worked out again with what every draw showed, and at last with
  /// everything that can be paid, at all angles.
  func drawByDraw() -> [MixedAmounts] {
    var found: [Int: MixedAmounts] = [:]
    let probes = self.probes
    var missed: [(field: Field, sums: Sums)] = []
    for batch in batches(fields(probes)) { missed += run(batch, &found) }
    var still: [(field: Field, sums: Sums)] = []
    for batch in batches(missed.map { wider($0.field, $0.sums, probes) }) {
      still += run(batch, &found)
    }
    for batch in batches(still.map { whole($0.field, probes) }) {
      _ = run(batch, &found, trusted: true)
    }
    return targets.indices.compactMap { found[$0] }
  }

  private func fields(_ probes: [[PlaceGroups]]) -> [Field] {
    let kept = KeptTables()
    let made = Parallel.map(targets.count, on: processors) { target -> (ClosedRange<Int>, Made) in
      let places = probes.map { $0[target] }
      let windows = places.map(\.window)
      let seen = windows.dropFirst().reduce(windows[0], MixtureOfDraws.union)
      let reach = seen.upperBound - seen.lowerBound
      let margin = probesAll ? 0 : reach <= Grid.small ? reach / 16 : reach / 4
      let highest = engine.highest(targets[target].uses, targets[target].lattice)
      let window =
        max(0, seen.lowerBound - margin)...min(highest, seen.upperBound + margin)
      let widest = windows.reduce(0) { max($0, $1.count) }
      return (window, grid(target, window, places, widest: widest))
    }
    return made.enumerated().map { target, made in
      field(target, made.0, made.1, kept)
    }
  }

  /// A grid, and how far the windows of draws slide on it.
  private typealias Made = (grid: Grid, slide: Int?)

  /// - Parameter widest: the most amounts within which the total of one draw falls.
  private func grid(
    _ target: Int, _ window: ClosedRange<Int>, _ places: [PlaceGroups], widest: Int
  ) -> Made {
    let lattice = targets[target].lattice
    if var small = Grid(small: window, step: lattice.step) {
      if lattice.longest <= Envelope.most,
        let sliding = Grid(
          sliding: widest, within: window, step: lattice.step, amounts: lattice.all)
      {
        return (sliding, sliding.cells / 4)
      }
      small.blocks = small.live(places)
      return (small, nil)
    }
    // The ends of the ranges, and the draws whose luck is least.
    let few = places.prefix(2) + places.dropFirst(2).sorted { $0.variance < $1.variance }.prefix(3)
    return (Grid.any(window, step: lattice.step, places: Array(few), work: work(places)), nil)
  }

  private func work(_ places: [PlaceGroups]) -> Int {
    let groups = places.map(\.count).max() ?? 1
    return Grid.work(draws: count, groups: groups, periods: targets.count)
  }

  /// With the window of all draws, and the angles of the one with the least luck.
  private func wider(_ field: Field, _ sums: Sums, _ probes: [[PlaceGroups]]) -> Field {
    let target = targets[field.target]
    let chances = engine.chances(of: engine.reads(of: [target.uses])) {
      draws[$0].value(of: $1, draw: sums.leastDraw)
    }
    let least = groups(of: target, chances)
    let window = sums.window.map { MixtureOfDraws.union($0, field.window) } ?? field.window
    let made = grid(
      field.target, window, probes.map { $0[field.target] } + [least], widest: sums.widest)
    return self.field(field.target, window, made, KeptTables())
  }

  /// With everything that can be paid, at all angles.
  private func whole(_ field: Field, _ probes: [[PlaceGroups]]) -> Field {
    let target = targets[field.target]
    let window = 0...engine.highest(target.uses, target.lattice)
    let places = probes.map { $0[field.target] }
    let grid =
      Grid(small: window, step: target.lattice.step)
      ?? Grid(
        blurred: window, step: target.lattice.step, places: places, work: work(places),
        most: 1 << 13
      ).whole
    return self.field(field.target, window, (grid, nil), KeptTables())
  }

  private func field(
    _ target: Int, _ window: ClosedRange<Int>, _ made: Made, _ kept: KeptTables
  ) -> Field {
    let lattice = targets[target].lattice
    let roots = kept.roots(made.grid.cells)
    guard let slide = made.slide else {
      return Field(
        target: target, window: window, grid: made.grid, angles: made.grid.angles(lattice.all),
        roots: roots)
    }
    return Field(
      target: target, window: window, grid: made.grid,
      angles: kept.angles(made.grid, lattice.all), roots: roots,
      envelope: kept.envelope(made.grid.cells, longest: lattice.longest), slide: slide)
  }

  /// The most blocks of angles of targets that are worked out together: 6 megabytes a sub-sample.
  private static let mostBlocks = 3 << 14

  /// Targets that are worked out together, so that places are followed once for all of them, as
  /// many as keep within memory.
  private func batches(_ fields: [Field]) -> [[Field]] {
    var batches: [[Field]] = []
    var blocks = 0
    for field in fields {
      blocks += field.grid.blocks.count
      if batches.isEmpty || blocks > MixtureOfDraws.mostBlocks {
        batches.append([])
        blocks = field.grid.blocks.count
      }
      batches[batches.count - 1].append(field)
    }
    return batches
  }

  /// Adds what is found; returns the targets of which a window or an angle was missing.
  private func run(
    _ fields: [Field], _ found: inout [Int: MixedAmounts], trusted: Bool = false
  ) -> [(field: Field, sums: Sums)] {
    let reads = engine.reads(of: fields.map { targets[$0.target].uses })
    // `[set][slot][draw]`
    let rows = engine.sets.map { set in set.slots.map { draws[set.member].values(of: $0) } }
    @Sendable func value(_ set: Int, _ slot: Int) -> Double { engine.sets[set].slots[slot].value }
    let parts = Parallel.map(subsamples, on: processors) { subsample in
      let own = draws[0].range(of: subsample)
      var sums = fields.map { _ in Sums(sums: [SlidingSum()]) }
      var cuts = fields.map { CutMoments(targets[$0.target], $0) }
      for number in own {
        let chances = engine.chances(of: reads, at: { rows[$0][$1]?[number] ?? value($0, $1) })
        for index in fields.indices {
          let field = fields[index]
          let places = groups(of: targets[field.target], chances)
          let due = places.moments
          let amounts = places.window(mean: due.mean, variance: due.variance)
          sums[index].look(due, within: amounts, number)
          guard let part = field.part(amounts) else {
            sums[index].isOutside = true
            continue
          }
          sums[index].sums[0].add(places, weight: 1 / Double(own.count), at: field, in: part)
          let paid = cuts[index].paid(due: due, within: amounts, in: part) {
            CharacteristicSum(places, at: field)
          }
          sums[index].add(paid, of: count)
        }
      }
      return sums
    }
    let whole = fields.indices.map { index in
      var sums = Sums(sums: [])
      for part in parts { sums.add(part[index]) }
      return sums
    }
    let mixed = Parallel.map(fields.count, on: processors) { index -> MixedAmounts? in
      if whole[index].isOutside { return nil }
      if !trusted, fields[index].slide == nil, let window = whole[index].window {
        let room = fields[index].grid.room(within: fields[index].window)
        guard room.contains(window.lowerBound), room.contains(window.upperBound) else { return nil }
      }
      return finished(
        whole[index], fields[index], dip: trusted ? .infinity : 1e-10, noise: 1e-16)
    }
    var missed: [(field: Field, sums: Sums)] = []
    for index in fields.indices {
      if index < mixed.count, let amounts = mixed[index] {
        found[amounts.target] = amounts
      } else {
        missed.append((fields[index], whole[index]))
      }
    }
    return missed
  }

  static func union(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> ClosedRange<Int> {
    min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }
}
