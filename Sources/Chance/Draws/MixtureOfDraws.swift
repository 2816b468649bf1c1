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
  struct Target: Sendable {
    let period: Int
    let uses: [PaymentUse]
    let lattice: PaymentLattice
  }

  /// All the periods of all places together.
  init(engine: PaymentEngine, draws: [Draws], processors: Processors) {
    let targets = engine.periods.indices.map {
      Target(period: $0, uses: engine.together[$0], lattice: engine.lattice)
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

  /// Where one target is worked out: the amounts within which every draw's total falls, and the
  /// angles at which the characteristic functions are not practically 0.
  struct Field: Sendable {
    let target: Int
    let window: ClosedRange<Int>
    let grid: Grid
    let angles: Angles
    let roots: RootsOfUnity
  }

  /// Sums over draws for one target.
  struct Sums: Sendable {
    /// One for each sub-sample, each of weight 1.
    var sums: [CharacteristicSum]
    /// Over all draws, in steps and steps squared.
    var mean = 0.0
    var luck = 0.0
    var meanSquare = 0.0
    /// The amounts within which every draw's total falls.
    var window: ClosedRange<Int>?
    /// The least variance of a draw, and which.
    var least = Double.infinity
    var leastDraw = 0

    mutating func look(_ places: PlaceGroups, _ number: Int, of count: Int) {
      let (mean, variance) = (places.mean, places.variance)
      self.mean += mean / Double(count)
      meanSquare += mean * mean / Double(count)
      luck += variance / Double(count)
      let own = places.window(mean: mean, variance: variance)
      window = window.map { MixtureOfDraws.union($0, own) } ?? own
      if variance < least { (least, leastDraw) = (variance, number) }
    }

    mutating func add(_ other: Sums) {
      sums += other.sums
      mean += other.mean
      meanSquare += other.meanSquare
      luck += other.luck
      if let own = other.window { window = window.map { MixtureOfDraws.union($0, own) } ?? own }
      if other.least < least { (least, leastDraw) = (other.least, other.leastDraw) }
    }
  }

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
    let kept = KeptRoots()
    let grids = Parallel.map(targets.count, on: processors) { target -> (ClosedRange<Int>, Grid) in
      let places = probes.map { $0[target] }
      let seen = places.dropFirst().reduce(places[0].window) {
        MixtureOfDraws.union($0, $1.window)
      }
      let reach = seen.upperBound - seen.lowerBound
      let margin = reach <= Grid.small ? reach / 16 : reach / 4
      let highest = engine.highest(targets[target].uses, targets[target].lattice)
      let window =
        max(0, seen.lowerBound - margin)...min(highest, seen.upperBound + margin)
      return (window, grid(target, window, places))
    }
    return grids.enumerated().map { target, found in
      Field(
        target: target, window: found.0, grid: found.1,
        angles: found.1.angles(targets[target].lattice.all), roots: kept.roots(found.1.cells))
    }
  }

  private func grid(_ target: Int, _ window: ClosedRange<Int>, _ places: [PlaceGroups]) -> Grid {
    let step = targets[target].lattice.step
    if var small = Grid(small: window, step: step) {
      small.blocks = small.live(places)
      return small
    }
    // The ends of the ranges, and the draws whose luck is least.
    let few = places.prefix(2) + places.dropFirst(2).sorted { $0.variance < $1.variance }.prefix(3)
    return Grid.any(window, step: step, places: Array(few), work: work(places))
  }

  private func work(_ places: [PlaceGroups]) -> Int {
    let groups = places.map(\.groups.count).max() ?? 1
    return Grid.work(draws: count, groups: groups, periods: targets.count)
  }

  /// With the window of all draws, and the angles of the one with the least luck.
  private func wider(_ field: Field, _ sums: Sums, _ probes: [[PlaceGroups]]) -> Field {
    let target = targets[field.target]
    let chances = engine.chances(of: engine.reads(of: [target.uses])) {
      draws[$0].value(of: $1, draw: sums.leastDraw)
    }
    let least = engine.groups(target.uses, chances, target.lattice)
    let window = sums.window.map { MixtureOfDraws.union($0, field.window) } ?? field.window
    return self.field(
      field.target, window,
      grid(field.target, window, probes.map { $0[field.target] } + [least]))
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
    return self.field(field.target, window, grid)
  }

  private func field(_ target: Int, _ window: ClosedRange<Int>, _ grid: Grid) -> Field {
    Field(
      target: target, window: window, grid: grid, angles: grid.angles(targets[target].lattice.all),
      roots: RootsOfUnity(grid.cells))
  }

  /// Targets that are worked out together, so that places are followed once for all of them, as
  /// many as keep within memory.
  private func batches(_ fields: [Field]) -> [[Field]] {
    var batches: [[Field]] = []
    var blocks = 0
    for field in fields {
      blocks += field.grid.blocks.count
      if batches.isEmpty || blocks > 1 << 14 {
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
    let parts = Parallel.map(subsamples, on: processors) { subsample in
      let own = draws[0].range(of: subsample)
      var sums = fields.map { Sums(sums: [CharacteristicSum($0.angles)]) }
      for number in own {
        let chances = engine.chances(of: reads) {
          draws[$0].value(of: $1, draw: number)
        }
        for (index, field) in fields.enumerated() {
          let target = targets[field.target]
          let places = engine.groups(target.uses, chances, target.lattice)
          sums[index].sums[0].add(
            places, weight: 1 / Double(own.count), at: field.angles, series: true)
          sums[index].look(places, number, of: count)
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
      if !trusted, let window = whole[index].window {
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

/// Roots of unity kept from one grid to the next.
final class KeptRoots {
  private var known: [Int: RootsOfUnity] = [:]

  func roots(_ cells: Int) -> RootsOfUnity {
    if let roots = known[cells] { return roots }
    let roots = RootsOfUnity(cells)
    known[cells] = roots
    return roots
  }
}
