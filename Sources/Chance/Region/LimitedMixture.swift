import PBRFiles
import PBRProgramme
import PBRQuantities

/// All councils together, draw by draw, where some are paid no more than their contract's maximum or
/// by the number of a claim: each of these counts as one place, with the distribution of what it is
/// paid in the draw. They are independent of the others given the draw, so that everything adds up.
struct LimitedMixture {
  let mixture: MixtureOfDraws
  /// `[member]`
  let limits: [PaymentLimit]
  /// The places without a limit, by all together.
  private let free: [PaymentUse]
  /// `[member]`: the places under a contract's maximum.
  private let cut: [[PaymentUse]]
  private let freeLattice: PaymentLattice
  private let ownLattices: [PaymentLattice]
  /// In pence: all amounts are multiples of it.
  private let step: Int64

  /// - Parameter mixture: whose targets are all together, and then each council.
  init(_ mixture: MixtureOfDraws, limits: [PaymentLimit]) {
    self.mixture = mixture
    self.limits = limits
    let uses = mixture.engine.uses[0]
    free = uses.filter { limits[$0.member].isNone }
    cut = limits.indices.map { member in
      guard case .contract = limits[member] else { return [] }
      return uses.filter { $0.member == member }
    }
    ownLattices = limits.indices.map { mixture.engine.lattice(of: $0) }
    var step = mixture.engine.lattice.step
    for limit in limits {
      switch limit {
      case .none: break
      case .contract(let most): step = commonStep(step, most.pence)
      case .played(let paid): for pence in paid { step = commonStep(step, pence) }
      }
    }
    self.step = max(1, step)
    freeLattice = mixture.engine.lattice.multiples(of: self.step)
  }

  /// What a draw looks like.
  private struct Drawn {
    var places: PlaceGroups
    /// The amounts within which the total falls.
    var window: ClosedRange<Int>
    var displaced = 0.0
    var chance = 0.0

    init(free: PlaceGroups) {
      places = free
      window = free.window
    }

    mutating func add(_ limited: LimitedAmounts) {
      let amounts = limited.group.amounts
      let (low, high) = (amounts.first ?? 0, amounts.last ?? 0)
      window = window.lowerBound + low...window.upperBound + high
      places.append(limited.group)
      displaced += limited.displaced
      chance += limited.chance
    }
  }

  /// The places of some councils in one draw.
  /// - Parameter members: the councils that count.
  private func drawn(
    _ number: Int, _ members: ClosedRange<Int>, _ grids: [CouncilGrid?]
  ) -> Drawn {
    let engine = mixture.engine
    let free = free.filter { members.contains($0.member) }
    let own = members.map { cut[$0] }
    let chances = engine.chances(of: engine.reads(of: [free] + own)) { member, assumption in
      mixture.draws[member].value(of: assumption, draw: number)
    }
    var drawn = Drawn(free: engine.groups(free, chances, freeLattice))
    for member in members {
      let limited: LimitedAmounts
      switch limits[member] {
      case .none: continue
      case .played(let paid):
        limited = LimitedAmounts(paid.indices.contains(number) ? paid[number] : 0, step: step)
      case .contract(let most):
        guard let grid = grids[member] else { continue }
        limited = LimitedAmounts(
          engine.groups(cut[member], chances, ownLattices[member]), on: grid, cutAt: most,
          step: step)
      }
      drawn.add(limited)
    }
    return drawn
  }

  /// - Parameters:
  ///   - target: its place among those of the mixture.
  ///   - members: the councils that count.
  func mixed(_ target: Int, _ members: ClosedRange<Int>) -> MixedAmounts? {
    let grids = limits.indices.map { members.contains($0) ? grid($0) : nil }
    let looked = look(members, grids)
    return run(field(target, looked, isWhole: false), looked, members, grids, dip: 1e-10)
      ?? run(field(target, looked, isWhole: true), looked, members, grids, dip: .infinity)
  }

  /// Where what one council is due is worked out, the same for every draw; nil where no contract cuts
  /// it.
  private func grid(_ member: Int) -> CouncilGrid? {
    guard case .contract = limits[member] else { return nil }
    let reads = mixture.engine.reads(of: [cut[member]])
    @Sendable func places(_ number: Int) -> PlaceGroups {
      let chances = mixture.engine.chances(of: reads) { member, assumption in
        mixture.draws[member].value(of: assumption, draw: number)
      }
      return mixture.engine.groups(cut[member], chances, ownLattices[member])
    }
    let parts = Parallel.map(mixture.subsamples, on: mixture.processors) { subsample in
      var sums = MixtureOfDraws.Sums(sums: [])
      for number in mixture.draws[0].range(of: subsample) {
        let places = places(number)
        let due = places.moments
        sums.look(due, within: places.window(mean: due.mean, variance: due.variance), number)
      }
      return sums
    }
    var sums = MixtureOfDraws.Sums(sums: [])
    for part in parts { sums.add(part) }
    return CouncilGrid(
      sums.window ?? 0...0, step: ownLattices[member].step,
      probes: Set([0, mixture.count - 1, sums.leastDraw]).sorted().map(places))
  }

  /// What is seen of all draws before any is worked out.
  private struct Looked {
    var sums = MixtureOfDraws.Sums(sums: [])
    var displaced = 0.0
    var chance = 0.0
    /// Some draws, and the one with the least luck.
    var probes: [PlaceGroups] = []

    mutating func add(_ drawn: Drawn, _ number: Int, of count: Int) {
      let moments = drawn.places.moments
      sums.look(moments, within: drawn.window, number)
      sums.add(moments, of: count)
      displaced = max(displaced, drawn.displaced)
      chance = max(chance, drawn.chance)
    }
  }

  private func look(_ members: ClosedRange<Int>, _ grids: [CouncilGrid?]) -> Looked {
    let parts = Parallel.map(mixture.subsamples, on: mixture.processors) { subsample in
      var looked = Looked()
      for number in mixture.draws[0].range(of: subsample) {
        looked.add(drawn(number, members, grids), number, of: mixture.count)
      }
      return looked
    }
    var looked = Looked()
    for part in parts {
      looked.sums.add(part.sums)
      looked.displaced = max(looked.displaced, part.displaced)
      looked.chance = max(looked.chance, part.chance)
    }
    let last = mixture.count - 1
    looked.probes = Set([0, last / 2, last, looked.sums.leastDraw]).sorted().map {
      drawn($0, members, grids).places
    }
    return looked
  }

  /// - Parameter isWhole: whether all angles are followed, in fewer cells.
  private func field(_ target: Int, _ looked: Looked, isWhole: Bool) -> MixtureOfDraws.Field {
    let window = looked.sums.window ?? 0...0
    let places = looked.probes
    let groups = places.map(\.count).max() ?? 1
    let work = Grid.work(draws: mixture.count, groups: groups, periods: 1)
    var exact: Grid?
    if looked.displaced == 0 {
      exact = Grid(small: window, step: step)
      if exact == nil, !isWhole, window.count <= Grid.middling {
        exact = Grid(exact: window, step: step, places: places, work: work)
      }
    }
    var grid =
      exact
      ?? Grid(
        blurred: window, step: step, places: places, work: work,
        most: isWhole ? Grid.small : CouncilGrid.mostCells)
    if isWhole { grid = grid.whole }
    return MixtureOfDraws.Field(
      target: target, window: window, grid: grid, angles: grid.angles([]),
      roots: RootsOfUnity(grid.cells))
  }

  /// Whether all that is known of them is one amount in each draw.
  private func isSample(_ members: ClosedRange<Int>) -> Bool {
    members.allSatisfy { limits[$0].isPlayed }
  }

  /// Nil when more than `dip` of probability is below 0: an angle was missing.
  private func run(
    _ field: MixtureOfDraws.Field, _ looked: Looked, _ members: ClosedRange<Int>,
    _ grids: [CouncilGrid?], dip: Double
  ) -> MixedAmounts? {
    let parts = Parallel.map(mixture.subsamples, on: mixture.processors) { subsample in
      let own = mixture.draws[0].range(of: subsample)
      var sum = SlidingSum()
      for number in own {
        sum.add(
          drawn(number, members, grids).places, weight: 1 / Double(own.count), at: field, in: 0)
      }
      return sum
    }
    var sums = looked.sums
    sums.sums = parts
    guard let found = mixture.finished(sums, field, dip: dip, noise: 1e-16) else { return nil }
    let results = found.results.displaced(by: looked.displaced, but: looked.chance)
    return MixedAmounts(
      target: found.target, results: isSample(members) ? results.ofSample(mixture.count) : results,
      luck: found.luck, notKnowing: found.notKnowing, sampling: found.sampling)
  }
}

extension PaymentLattice {
  /// The same amounts in a step that divides this one.
  func multiples(of step: Int64) -> PaymentLattice {
    let times = Int(self.step / step)
    return PaymentLattice(step: step, amounts: amounts.map { $0.map { $0 * times } })
  }

  private init(step: Int64, amounts: [[Int]]) {
    self.step = step
    self.amounts = amounts
  }
}
