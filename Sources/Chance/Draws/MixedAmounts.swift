import PBRQuantities

/// A distribution mixed over draws, with its variance in two parts.
struct MixedAmounts: Sendable {
  let target: Int
  let results: AmountDistribution
  /// In pounds squared (`DrawnPeriod.luck`).
  let luck: Double
  let notKnowing: Double
  let sampling: SamplingError
}

extension MixtureOfDraws {
  /// From sums over draws to the figures of a target; nil when more than `dip` of probability is
  /// below 0.
  func finished(_ sums: Sums, _ field: Field, dip: Double, noise: Double) -> MixedAmounts? {
    let grid = field.grid
    let factors = grid.factors
    let parts = SlidingSum.chances(sums.sums, field, factors)
    var all = [Double](repeating: 0, count: parts.first?.count ?? 0)
    // To tell the amounts within a cell apart.
    var whole = grid.perCell > 1 ? CharacteristicSum(field.angles) : nil
    for (subsample, part) in parts.enumerated() {
      let share = Double(draws[0].range(of: subsample).count) / Double(count)
      for cell in all.indices { all[cell] += share * part[cell] }
      if let own = sums.sums[subsample].parts.first ?? nil { whole?.add(own, weight: share) }
    }
    let below = all.reduce(0) { $0 - min(0, $1) }
    guard below <= dip else { return nil }
    let spread = max(0, sums.meanSquare - sums.mean * sums.mean)
    let results = grid.distribution(
      all, of: whole, mean: sums.mean, variance: sums.luck + spread, noise: noise)
    var sampling = SamplingError.Subsamples(of: results)
    for part in parts {
      sampling.add(grid.distribution(part, of: nil, mean: 0, variance: 0, noise: noise))
    }
    let pounds = Double(grid.step) / 100
    return MixedAmounts(
      target: field.target, results: results, luck: sums.luck * pounds * pounds,
      notKnowing: spread * pounds * pounds, sampling: SamplingError(sampling))
  }
}
