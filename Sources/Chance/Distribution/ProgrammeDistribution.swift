public import PBRProgramme
public import PBRQuantities

/// The distribution of what a programme earns, with its assumptions given: luck alone. Places are
/// independent, so that the total is a sum of independent place totals; no sampling and no
/// sampling error (model.md section 7).
public struct ProgrammeDistribution: Sendable {
  public let periods: [PeriodDistribution]

  /// Works out some periods, or all: the programme, each financial year on the earned basis, and
  /// the cumulative total up to each claim window.
  /// - Throws: when the results of one place can be paid in too many ways.
  public init(
    _ scenario: Scenario, periods: [PaymentPeriod]? = nil
  ) throws(LatticeProblem) {
    let engine = try PaymentEngine(scenario, periods: scenario.exactPeriods(periods))
    let groups = engine.groups { $1.value }
    var roots: [Int: RootsOfUnity] = [:]
    self.periods = engine.periods.indices.map { index in
      PeriodDistribution(
        period: engine.periods[index], fees: Money(pence: engine.fees[0][index]),
        results: AmountDistribution(
          of: groups[index], step: engine.lattice.step, roots: &roots)
      ).cut(by: scenario.scheme.contract)
    }
  }

  public subscript(_ period: PaymentPeriod) -> PeriodDistribution? {
    periods.first { $0.period == period }
  }
}

/// What is earned in one period.
public struct PeriodDistribution: Sendable {
  public let period: PaymentPeriod
  /// Attachment fees earned in the period, which are certain; up to a claim window: in the
  /// months up to its cut-off month.
  public let fees: Money
  /// Results payments.
  public let results: AmountDistribution
  /// Fees and results together.
  public var funding: AmountDistribution { results.adding(fees) }
}

extension AmountDistribution {
  /// Of places with everything known.
  /// - Parameter roots: kept from one distribution to the next.
  init(of places: PlaceGroups, step: Int64, roots known: inout [Int: RootsOfUnity]) {
    let work = Grid.work(draws: 1, groups: max(1, places.groups.count), periods: 1)
    let grid = Grid.any(places.window, step: step, places: [places], work: work)
    let roots = known[grid.cells] ?? RootsOfUnity(grid.cells)
    known[grid.cells] = roots
    let angles = grid.angles([])
    var sum = CharacteristicSum(angles)
    sum.add(places, weight: 1, at: angles)
    self = grid.distribution(
      sum.chances(grid, grid.factors, roots), of: sum, mean: places.mean,
      variance: places.variance, tail: LowerTail(places: places, step: step))
  }
}

extension Grid {
  /// From chances by cell, and moments in steps, to a distribution in pounds.
  /// - Parameters:
  ///   - sum: the characteristic function, to tell the amounts within a cell apart.
  ///   - noise: chances not above it are taken for 0.
  func distribution(
    _ chances: [Double], of sum: CharacteristicSum?, mean: Double, variance: Double,
    noise: Double = 1e-16, tail: LowerTail? = nil
  ) -> AmountDistribution {
    let begin = chances.firstIndex { $0 > noise } ?? 0
    let end = chances.lastIndex { $0 > noise } ?? 0
    let pounds = Double(step) / 100
    let from = lowest + begin * perCell
    let isFine = !isBlurred && perCell > 1
    return AmountDistribution(
      first: Money(pence: Int64(from) &* step), step: step &* Int64(perCell),
      probabilities: chances[begin...end].map { $0 > noise ? $0 : 0 },
      mean: mean * pounds, variance: variance * pounds * pounds,
      fine: isFine ? sum.map { FineAmounts($0, self, first: from) } : nil,
      blur: isBlurred ? AmountBlur(cell: step &* Int64(perCell), least: .zero) : nil, tail: tail)
  }
}
