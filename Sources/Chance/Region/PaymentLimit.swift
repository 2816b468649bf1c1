import PBRFiles
import PBRProgramme
import PBRProjection
import PBRQuantities

/// What stands between what the places of one council are due and what it is paid.
enum PaymentLimit {
  case none
  /// The contract pays no more than this over all.
  case contract(Money)
  /// What a claim pays depends on the claims before it, so that there is no exact distribution: what is
  /// paid in every draw, played family by family, in pence.
  case played([Int64])

  /// - Parameters:
  ///   - number: which of the councils it is, from 0: luck is each one's own, that of the first as
  ///     of its plan by itself.
  ///   - draws: how many are played where it must be.
  init(
    _ scenario: Scenario, number: Int, seed: UInt64, draws: Int, on processors: Processors
  ) {
    if scenario.hasNoExactTotal {
      let scenario = scenario.withoutCapacity
      let simulation = Simulation(
        scenario, drawn: Draws(scenario, seed: seed, count: draws),
        luck: number == 0 ? "families" : "families of \(number + 1)")
      self = .played(
        simulation.outcomes(on: processors).map { Int64(($0.results * 100).rounded()) })
    } else if let most = scenario.scheme.contract?.limit(of: .programme),
      BindingLimits(scenario).contract
    {
      self = .contract(most)
    } else {
      self = .none
    }
  }

  var isNone: Bool { if case .none = self { true } else { false } }
  var isPlayed: Bool { if case .played = self { true } else { false } }
}

extension Scenario {
  /// Whether the total of the whole programme is played.
  var hasNoExactTotal: Bool { exactPeriods([.programme]).isEmpty }
}

/// What a council is paid after its limit, in one draw.
struct LimitedAmounts {
  /// One place for the whole council, in steps.
  let group: PlaceGroup
  /// How far, at most, an amount lies from the one it stands for, in pence; but for a chance.
  let displaced: Double
  let chance: Double

  /// An amount that is known.
  /// - Parameter step: which it is a multiple of, in pence.
  init(_ pence: Int64, step: Int64) {
    group = PlaceGroup(count: 1, amounts: [Int(pence / step)], chances: [1])
    displaced = 0
    chance = 0
  }

  /// What a contract pays of what its places are due.
  /// - Parameters:
  ///   - due: the places.
  ///   - step: of which the limit and every amount due are multiples, in pence.
  init(_ due: PlaceGroups, on own: CouncilGrid, cutAt limit: Money, step: Int64) {
    let grid = own.grid
    let all = own.chances(due)
    let likely = all.indices.filter { all[$0] > 1e-15 }
    let (first, last) = (likely.first ?? 0, likely.last ?? 0)
    // As many neighbours in one as leaves no more amounts than that.
    let joined = max(1, (last - first + LimitedAmounts.most) / LimitedAmounts.most)
    let width = Int64(grid.perCell) * grid.step
    let within = grid.isBlurred ? 0 : Int64(grid.perCell / 2) * grid.step
    let middle = Int64(joined / 2) * width + within
    var amounts: [Int] = []
    var chances: [Double] = []
    for cell in likely {
      let from = first + (cell - first) / joined * joined
      let due = Int64(grid.lowest) * grid.step + Int64(from) * width + middle
      let steps = Int(min(limit.pence, max(0, due)) / step)
      if amounts.last == steps {
        chances[chances.count - 1] += all[cell]
      } else {
        amounts.append(steps)
        chances.append(all[cell])
      }
    }
    let sum = chances.reduce(0, +)
    group = PlaceGroup(count: 1, amounts: amounts, chances: chances.map { $0 / sum })
    // For certain all that the contract pays.
    guard amounts.count > 1 || amounts.first != Int(limit.pence / step) else {
      (displaced, chance) = (0, 0)
      return
    }
    let blur =
      grid.isBlurred ? AmountBlur(cell: width, least: .zero).reaches.first : nil
    displaced = Double(middle) + (blur?.pence ?? 0)
    chance = blur?.chance ?? 0
  }

  /// So many amounts stand for what one council is paid.
  private static let most = 2048
}

/// Where what the places of one council are due is worked out, draw by draw.
struct CouncilGrid {
  let grid: Grid
  private let angles: Angles
  private let roots: RootsOfUnity
  private let factors: [(real: Double, imaginary: Double)]

  /// More cells would tell apart what is then put together.
  static let mostCells = 1 << 16
  /// Of a few places with many amounts, more blocks of angles than this count: they are blurred.
  private static let mostBlocks = 1 << 12

  /// - Parameters:
  ///   - window: the amounts within which every draw's total falls, in steps.
  ///   - probes: some draws, and the one with the least luck.
  init(_ window: ClosedRange<Int>, step: Int64, probes: [PlaceGroups]) {
    let groups = probes.map(\.count).max() ?? 1
    let work = min(CouncilGrid.mostBlocks, Grid.work(draws: 1, groups: groups, periods: 1))
    let grid =
      Grid(small: window, step: step)
      ?? Grid(exact: window, step: step, places: probes, work: work)
      ?? Grid(
        blurred: window, step: step, places: probes, work: work, most: CouncilGrid.mostCells)
    self.grid = grid
    angles = grid.angles([])
    roots = RootsOfUnity(grid.cells)
    factors = grid.factors
  }

  /// The chance of each cell.
  func chances(_ places: PlaceGroups) -> [Double] {
    var sum = CharacteristicSum(angles)
    sum.add(places, weight: 1, at: angles, series: true)
    return sum.chances(grid, factors, roots)
  }
}
