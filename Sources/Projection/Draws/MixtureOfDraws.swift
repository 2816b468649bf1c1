import Programme
import Quantities

/// The exact distributions given each draw, put together.
struct MixtureOfDraws: Sendable {
  let engine: PaymentEngine
  let scenario: Scenario
  let draws: Draws
  let processors: Processors

  /// Sums over draws for one period.
  struct PeriodSums: Sendable {
    /// One for each sub-sample, each of weight 1.
    var sums: [CharacteristicSum]
    /// Over all draws, in steps and steps squared.
    var mean = 0.0
    var luck = 0.0
    var meanSquare = 0.0
  }

  /// All the periods, one exact distribution for every draw.
  func drawByDraw() throws(LatticeProblem) -> [DrawnPeriod] {
    let indices = Array(engine.calendar.periods.indices)
    let windows = self.windows
    var found: [DrawnPeriod] = []
    var rest = indices[...]
    while !rest.isEmpty {
      // As many periods at once as keep within memory; the places are followed once for each
      // such batch.
      var batch: [(period: Int, lattice: Int)] = []
      var total = 0
      while let next = rest.first {
        let points = try Lattice(step: engine.step).points(for: windows[next])
        if !batch.isEmpty, total + points > MixtureOfDraws.pointsAtOnce { break }
        total += points
        batch.append((next, points))
        rest.removeFirst()
      }
      found += run(batch, windows: windows)
    }
    return found
  }

  /// Sixteen bytes each, times the number of sub-samples.
  private static let pointsAtOnce = 1 << 20

  private func run(
    _ batch: [(period: Int, lattice: Int)], windows: [ClosedRange<Int>]
  ) -> [DrawnPeriod] {
    var lattice = Lattice(step: engine.step)
    let roots = batch.map { lattice.roots($0.lattice) }
    let parts = Parallel.map(draws.subsamples, on: processors) { subsample in
      let own = draws.range(of: subsample)
      var sums = batch.map { PeriodSums(sums: [CharacteristicSum(points: $0.lattice)]) }
      for number in own {
        let groups = engine.groups(scenario.drawn(draws[number]).cohorts)
        for (index, item) in batch.enumerated() {
          let places = groups[item.period]
          sums[index].sums[0].add(places, weight: 1 / Double(own.count), roots: roots[index])
          let mean = places.mean
          sums[index].mean += mean / Double(draws.count)
          sums[index].meanSquare += mean * mean / Double(draws.count)
          sums[index].luck += places.variance / Double(draws.count)
        }
      }
      return sums
    }
    return batch.indices.map { index in
      var sums = PeriodSums(sums: [])
      for part in parts {
        sums.sums += part[index].sums
        sums.mean += part[index].mean
        sums.meanSquare += part[index].meanSquare
        sums.luck += part[index].luck
      }
      return finished(
        sums, period: batch[index].period, lowest: windows[batch[index].period].lowerBound,
        lattice, roots[index], noise: 1e-16)
    }
  }

  /// The amounts within which every draw's total falls: everything that can be paid, or, where
  /// that is much, what the draws make of it.
  private var windows: [ClosedRange<Int>] {
    let highest = engine.highest
    if (highest.max() ?? 0) < 1 << 14 { return highest.map { 0...$0 } }
    let parts = Parallel.map(draws.subsamples, on: processors) { subsample in
      var windows: [ClosedRange<Int>] = []
      for number in draws.range(of: subsample) {
        let groups = engine.groups(scenario.drawn(draws[number]).cohorts)
        let own = groups.map(\.window)
        windows = windows.isEmpty ? own : zip(windows, own).map(MixtureOfDraws.union)
      }
      return windows
    }
    return parts.dropFirst().reduce(parts.first ?? []) { all, part in
      zip(all, part).map(MixtureOfDraws.union)
    }
  }

  static func union(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> ClosedRange<Int> {
    min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }

  /// From sums over draws to the figures of a period.
  func finished(
    _ sums: PeriodSums, period: Int, lowest: Int, _ lattice: Lattice, _ roots: RootsOfUnity,
    noise: Double
  ) -> DrawnPeriod {
    var all = CharacteristicSum(points: roots.count)
    for (subsample, sum) in sums.sums.enumerated() {
      let share = Double(draws.range(of: subsample).count) / Double(draws.count)
      all.add(sum, weight: share)
    }
    let spread = max(0, sums.meanSquare - sums.mean * sums.mean)
    let results = lattice.amount(
      all, from: lowest, roots, mean: sums.mean, variance: sums.luck + spread, noise: noise)
    let parts = sums.sums.map {
      lattice.amount($0, from: lowest, roots, mean: 0, variance: 0, noise: noise)
    }
    let pounds = Double(engine.step) / 100
    return DrawnPeriod(
      payments: PeriodDistribution(
        period: engine.calendar.periods[period], fees: Money(pence: engine.fees[period]),
        results: results),
      luck: sums.luck * pounds * pounds, notKnowing: spread * pounds * pounds,
      sampling: SamplingError(subsamples: parts, of: results))
  }
}
