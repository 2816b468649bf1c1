import PBRQuantities

extension AmountDistribution {
  /// Of places with everything known.
  /// - Parameter roots: kept from one distribution to the next.
  init(of places: PlaceGroups, step: Int64, roots known: inout [Int: RootsOfUnity]) {
    let work = Grid.work(draws: 1, groups: max(1, places.count), periods: 1)
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
