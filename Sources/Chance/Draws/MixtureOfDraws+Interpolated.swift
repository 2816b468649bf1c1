import PBRFiles
import PBRProgramme

extension MixtureOfDraws {
  /// All the periods when one assumption alone is unknown. The exact distribution is a smooth
  /// function of it, so that it is worked out at a few values, the Chebyshev points of its range,
  /// and that of every draw follows by interpolation; what is left of error is measured at some
  /// of the draws. Where it is above 1e-10 (a time that is shifted and rounded is not smooth),
  /// or there are few draws, it is worked out draw by draw.
  func interpolated(over unknown: Assumption) throws(LatticeProblem) -> [DrawnPeriod] {
    let row = draws.unknowns.firstIndex { $0.name == unknown.name } ?? 0
    let values = draws.values(ofUnknown: row)
    guard let range = unknown.range, let lowest = values.min(), let highest = values.max(),
      draws.count >= 64
    else { return try drawByDraw() }
    let ends = groups(of: unknown, at: [range.low, range.high])
    let order = MixtureOfDraws.order(ends)
    guard order < draws.count / 2, order <= 256, lowest < highest else {
      return try drawByDraw()
    }
    let points = ChebyshevPoints(order: order, from: range.low, to: range.high)
    let nodes = groups(of: unknown, at: points.values)
    let weights = (0..<draws.subsamples).map { subsample in
      points.averageWeights(values[draws.range(of: subsample)])
    }
    // The first draw of some sub-samples, worked out both ways.
    let probes = stride(from: 0, to: draws.subsamples, by: 3).map {
      values[draws.range(of: $0).lowerBound]
    }
    let exact = groups(of: unknown, at: probes)
    let everything =
      weights + probes.map { points.averageWeights([$0][...]) }
    let periods = Array(engine.calendar.periods.indices)
    var windows: [ClosedRange<Int>] = []
    var lattice = Lattice(step: engine.step)
    var roots: [RootsOfUnity] = []
    for period in periods {
      let window = nodes.dropFirst().reduce(nodes[0][period].window) {
        MixtureOfDraws.union($0, $1[period].window)
      }
      windows.append(window)
      roots.append(lattice.roots(try lattice.points(for: window)))
    }
    let (places, known) = (windows, roots)
    let found = Parallel.map(periods.count, on: processors) { period -> DrawnPeriod? in
      let field = Field(
        period: period, window: places[period], angles: Angles(roots: known[period]))
      let empty = CharacteristicSum(field.angles)
      var sums = [CharacteristicSum](repeating: empty, count: everything.count)
      for (node, groups) in nodes.enumerated() {
        CharacteristicSum.add(
          groups[period], weights: everything.map { $0[node] }, to: &sums, at: field.angles)
      }
      for (probe, groups) in exact.enumerated() {
        var sum = empty
        sum.add(groups[period], weight: 1, at: field.angles)
        if sum.distance(to: sums[draws.subsamples + probe]) > 1e-10 { return nil }
      }
      var total = Sums(sums: Array(sums.prefix(draws.subsamples)))
      for subsample in 0..<draws.subsamples {
        let share = Double(draws.range(of: subsample).count) / Double(draws.count)
        for (node, groups) in nodes.enumerated() {
          let weight = weights[subsample][node] * share
          let mean = groups[period].mean
          total.mean += weight * mean
          total.meanSquare += weight * mean * mean
          total.luck += weight * groups[period].variance
        }
      }
      return finished(total, field, dip: 1e-9, noise: 1e-13)
    }
    guard !found.contains(where: { $0 == nil }) else { return try drawByDraw() }
    return found.compactMap { $0 }
  }

  /// The places at some values of the unknown, all else at its value.
  private func groups(of unknown: Assumption, at values: [Double]) -> [[PlaceGroups]] {
    Parallel.map(values.count, on: processors) { index in
      let variant = scenario.replacingValues {
        $0.name == unknown.name ? values[index] : $0.value
      }
      return engine.groups(variant.cohorts)
    }
  }

  /// How many points are enough. The characteristic function turns, at the angles where it is
  /// not yet nothing (7.5 over the standard deviation), by this angle times the change of the
  /// mean from end to end; Chebyshev interpolation of a turning function converges as soon as
  /// there are a few more points than half of what it turns by.
  private static func order(_ ends: [[PlaceGroups]]) -> Int {
    guard let low = ends.first, let high = ends.last else { return .max }
    var turn = 0.0
    for (a, b) in zip(low, high) {
      let deviation = max(0.25, min(a.variance, b.variance)).squareRoot()
      let angle = min(3.2, 7.5 / deviation)
      turn = max(turn, angle * (a.mean - b.mean).magnitude / 2)
    }
    guard turn < 200 else { return .max }
    var order = 16
    while Double(order) < turn * 1.2 + 24 { order *= 2 }
    return order
  }
}

/// The points at which a polynomial through them stays close to a smooth function everywhere
/// between the ends.
struct ChebyshevPoints: Sendable {
  let values: [Double]

  /// - Parameter order: a power of two, at least 2; there is one point more.
  init(order: Int, from low: Double, to high: Double) {
    let roots = RootsOfUnity(order * 2)
    values = (0...order).map { (low + high) / 2 + (high - low) / 2 * roots.cosines[$0] }
  }

  /// The weights that, applied to a function at the points, give the average of its
  /// interpolation over some arguments (barycentric formula).
  func averageWeights(_ arguments: ArraySlice<Double>) -> [Double] {
    var sums = [Double](repeating: 0, count: values.count)
    var terms = sums
    let share = 1 / Double(arguments.count)
    for argument in arguments {
      if let exact = values.firstIndex(of: argument) {
        sums[exact] += share
        continue
      }
      var total = 0.0
      for index in values.indices {
        let half = index == 0 || index == values.count - 1 ? 0.5 : 1.0
        let sign = index & 1 == 0 ? half : -half
        terms[index] = sign / (argument - values[index])
        total += terms[index]
      }
      let scale = share / total
      for index in values.indices { sums[index] += terms[index] * scale }
    }
    return sums
  }
}
