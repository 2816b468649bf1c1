import PBRFiles
import PBRProgramme

extension MixtureOfDraws {
  /// All the periods when one assumption alone is unknown. The exact distribution is a smooth
  /// function of it, so that it is worked out at a few values, the Chebyshev points of its range,
  /// and that of every draw follows by interpolation; what is left of error is measured at some
  /// of the draws. Where it is above 1e-10 (a time that is shifted and rounded is not smooth),
  /// or there are few draws, it is worked out draw by draw.
  func interpolated(over unknown: Assumption) -> [MixedAmounts] {
    let row = draws[0].unknowns.firstIndex { $0.name == unknown.name } ?? 0
    let values = draws[0].values(ofUnknown: row)
    guard let range = unknown.range, let lowest = values.min(), let highest = values.max(),
      count >= 64
    else { return drawByDraw() }
    let ends = groups(of: unknown, at: [range.low, range.high])
    let order = MixtureOfDraws.order(ends)
    guard order < count / 2, order <= 256, lowest < highest else { return drawByDraw() }
    let points = ChebyshevPoints(order: order, from: range.low, to: range.high)
    let nodes = groups(of: unknown, at: points.values)
    let weights = (0..<subsamples).map { subsample in
      points.averageWeights(values[draws[0].range(of: subsample)])
    }
    // The first draw of some sub-samples, worked out both ways.
    let probes = stride(from: 0, to: subsamples, by: 3).map {
      values[draws[0].range(of: $0).lowerBound]
    }
    let exact = groups(of: unknown, at: probes)
    let everything =
      weights + probes.map { points.averageWeights([$0][...]) }
    let kept = KeptTables()
    let fields = targets.indices.map { target -> Field in
      let places = nodes.map { $0[target] }
      let window = places.dropFirst().reduce(places[0].window) {
        MixtureOfDraws.union($0, $1.window)
      }
      let work = Grid.work(
        draws: nodes.count, groups: places.map(\.count).max() ?? 1,
        periods: targets.count)
      let step = targets[target].lattice.step
      var grid = Grid.any(window, step: step, places: places, work: work)
      if grid.perCell == 1, !grid.isBlurred { grid.blocks = grid.live(places) }
      return Field(
        target: target, window: window, grid: grid,
        angles: grid.angles(targets[target].lattice.all), roots: kept.roots(grid.cells))
    }
    let found = Parallel.map(targets.count, on: processors) { target -> MixedAmounts? in
      let field = fields[target]
      let empty = CharacteristicSum(field.angles)
      var sums = [CharacteristicSum](repeating: empty, count: everything.count)
      for (node, groups) in nodes.enumerated() {
        CharacteristicSum.add(
          groups[target], weights: everything.map { $0[node] }, to: &sums, at: field.angles)
      }
      for (probe, groups) in exact.enumerated() {
        var sum = empty
        sum.add(groups[target], weight: 1, at: field.angles)
        if sum.distance(to: sums[subsamples + probe]) > 1e-10 { return nil }
      }
      var total = Sums(sums: sums.prefix(subsamples).map(SlidingSum.init))
      var cut = CutMoments(targets[target], field)
      let paid = nodes.map { groups in
        let places = groups[target]
        let due = places.moments
        return cut.paid(
          due: due, within: places.window(mean: due.mean, variance: due.variance), in: 0
        ) { CharacteristicSum(places, at: field) }
      }
      var square = 0.0
      for subsample in 0..<subsamples {
        let share = Double(draws[0].range(of: subsample).count) / Double(count)
        for (node, moments) in paid.enumerated() {
          let weight = weights[subsample][node] * share
          total.mean += weight * moments.mean
          square += weight * (moments.mean * moments.mean + moments.variance)
        }
      }
      // The square of a mean turns twice as often as the mean, so that it is taken after.
      total.meanSquare = points.meanSquare(paid.map(\.mean), at: values)
      total.luck = max(0, square - total.meanSquare)
      return finished(total, field, dip: 1e-9, noise: 1e-13)
    }
    guard !found.contains(where: { $0 == nil }) else { return drawByDraw() }
    return found.compactMap { $0 }
  }

  /// `[value][target]`: the places at some values of the unknown, all else at its value.
  private func groups(of unknown: Assumption, at values: [Double]) -> [[PlaceGroups]] {
    Parallel.map(values.count, on: processors) { index in
      groups { $1.name == unknown.name ? values[index] : $1.value }
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

  /// The average of the square of a function that is known at the points, interpolated at some
  /// arguments: the sum of its Chebyshev polynomials by the recurrence of Clenshaw.
  func meanSquare(_ known: [Double], at arguments: [Double]) -> Double {
    let order = values.count - 1
    let roots = RootsOfUnity(order * 2)
    let terms = (0...order).map { degree in
      var sum = 0.0
      for point in 0...order {
        let half = point == 0 || point == order ? 0.5 : 1.0
        sum += half * known[point] * roots.cosines[degree * point & (2 * order - 1)]
      }
      return (degree == 0 || degree == order ? 1 : 2) * sum / Double(order)
    }
    var total = 0.0
    inEights(arguments[...]) { at, counts in
      var (next, afterNext) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
      for degree in stride(from: order, to: 0, by: -1) {
        (next, afterNext) = (2 * at * next - afterNext + terms[degree], next)
      }
      let found = at * next - afterNext + terms[0]
      total += (found * found * counts).sum()
    }
    return total / Double(arguments.count)
  }

  /// Arguments eight at a time, the range's ends taken for -1 and 1; those that are missing in the last
  /// eight weigh nothing.
  @inline(__always)
  private func inEights(
    _ arguments: ArraySlice<Double>, _ use: (SIMD8<Double>, SIMD8<Double>) -> Void
  ) {
    let (low, high) = (values[values.count - 1], values[0])
    var index = arguments.startIndex
    while index < arguments.endIndex {
      var at = SIMD8<Double>.zero
      var counts = SIMD8<Double>.zero
      for lane in 0..<8 where index + lane < arguments.endIndex {
        at[lane] = (2 * arguments[index + lane] - low - high) / (high - low)
        counts[lane] = 1
      }
      use(at, counts)
      index += 8
    }
  }

  /// The weights that, applied to a function at the points, give the average of its
  /// interpolation over some arguments: the averages of the Chebyshev polynomials, turned into
  /// weights of the points by the cosine sums that interpolation is.
  func averageWeights(_ arguments: ArraySlice<Double>) -> [Double] {
    let order = values.count - 1
    var averages = [Double](repeating: 0, count: order + 1)
    inEights(arguments) { at, counts in
      var before = counts
      var now = at * counts
      averages[0] += before.sum()
      for degree in 1...order {
        averages[degree] += now.sum()
        (before, now) = (now, 2 * at * now - before)
      }
    }
    let share = 1 / Double(arguments.count)
    let roots = RootsOfUnity(order * 2)
    return (0...order).map { point in
      var sum = 0.0
      for degree in 0...order {
        let half = degree == 0 || degree == order ? 0.5 : 1.0
        sum += half * averages[degree] * roots.cosines[degree * point & (2 * order - 1)]
      }
      let half = point == 0 || point == order ? 0.5 : 1.0
      return 2 * half * sum * share / Double(order)
    }
  }
}
