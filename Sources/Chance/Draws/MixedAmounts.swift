import PBRQuantities

/// A distribution mixed over draws, with its variance in two parts.
struct MixedAmounts: Sendable {
  let target: Int
  let results: AmountDistribution
  /// In pounds squared (`DrawnPeriod.luck`).
  let luck: Double
  let notKnowing: Double
  /// Nil where it is not asked for.
  let sampling: SamplingError?
}

extension MixedAmounts {
  /// What was worked out of a plan by itself.
  init(target: Int, _ period: DrawnPeriod) {
    self.init(
      target: target, results: period.payments.results, luck: period.luck,
      notKnowing: period.notKnowing, sampling: period.sampling)
  }
}

extension MixtureOfDraws {
  /// From sums over draws to the figures of a target; nil when more than `dip` of probability is
  /// below 0.
  func finished(_ sums: Sums, _ field: Field, dip: Double, noise: Double) -> MixedAmounts? {
    let grid = field.grid
    let factors = grid.factors
    let shares = sums.sums.indices.map {
      Double(draws[0].range(of: $0).count) / Double(count)
    }
    let isSampled = targets[field.target].isSampled
    // All sub-samples in one where nobody asks how they differ.
    let parts = SlidingSum.chances(
      isSampled ? sums.sums : [SlidingSum(sums.sums, shares: shares)], field, factors)
    var all = [Double](repeating: 0, count: parts.first?.count ?? 0)
    // To tell the amounts within a cell apart.
    var whole = grid.perCell > 1 ? CharacteristicSum(field.angles) : nil
    for (subsample, share) in shares.enumerated() {
      if isSampled { for cell in all.indices { all[cell] += share * parts[subsample][cell] } }
      if let own = sums.sums[subsample].parts.first ?? nil { whole?.add(own, weight: share) }
    }
    if !isSampled { all = parts[0] }
    let below = all.reduce(0) { $0 - min(0, $1) }
    guard below <= dip else { return nil }
    let spread = max(0, sums.meanSquare - sums.mean * sums.mean)
    let results = targets[field.target].cut(
      grid.distribution(
        all, of: whole, mean: sums.mean, variance: sums.luck + spread, noise: noise))
    var sampling = SamplingError.Subsamples(of: results)
    for part in isSampled ? parts : [] {
      sampling.add(grid.distribution(part, of: nil, mean: 0, variance: 0, noise: noise))
    }
    let pounds = Double(grid.step) / 100
    return MixedAmounts(
      target: field.target, results: results, luck: sums.luck * pounds * pounds,
      notKnowing: spread * pounds * pounds, sampling: isSampled ? SamplingError(sampling) : nil)
  }
}
