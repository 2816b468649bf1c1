import Glibc

/// A distribution over whole numbers with one peak: the mass at a number, and by what it is
/// multiplied from there to the next.
struct WholeOutcomes {
  /// The smallest outcome.
  let least: Int
  /// The largest; nil without end.
  let most: Int?
  let mass: (Int) -> Double
  /// mass(k + 1) / mass(k).
  let ratio: (Int) -> Double

  /// P(X ≤ k), summed from the mass at k away from the peak, so that the smallest tail keeps all its
  /// digits; on the far side of the peak, one less the other tail.
  func lower(_ k: Int) -> Double {
    if k < least { return 0 }
    if let most, k >= most { return 1 }
    return ratio(k) < 1 ? 1 - up(from: k + 1) : down(from: k)
  }

  /// P(X ≥ k).
  func upper(_ k: Int) -> Double {
    if k <= least { return 1 }
    if let most, k > most { return 0 }
    return ratio(k - 1) < 1 ? up(from: k) : 1 - down(from: k - 1)
  }

  /// The first whole number at which the sum of the masses reaches a level below 1.
  func first(reaching level: Double, near start: Int) -> Int {
    first(near: start) { lower($0) >= level }
  }

  /// The first outcome for which something holds that holds for every one above it too, looked for in
  /// doubling steps from a start and then by halves.
  private func first(near start: Int, where holds: (Int) -> Bool) -> Int {
    var high = max(least, min(start, most ?? start))
    var (low, step) = (least - 1, 1)
    if holds(high) {
      while high - step >= least, holds(high - step) { (high, step) = (high - step, step * 2) }
      low = max(low, high - step)
    } else {
      low = high
      while high != most {
        high = min(high + step, most ?? high + step)
        if holds(high) { break }
        (low, step) = (high, step * 2)
      }
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func up(from k: Int) -> Double {
    var (term, sum, at) = (mass(k), 0.0, k)
    while term > sum * 1e-20 {
      sum += term
      if at == most { break }
      term *= ratio(at)
      at += 1
    }
    return sum
  }

  private func down(from k: Int) -> Double {
    var (term, sum, at) = (mass(k), 0.0, k)
    while term > sum * 1e-20 {
      sum += term
      if at == least { break }
      at -= 1
      term /= ratio(at)
    }
    return sum
  }
}

extension WholeOutcomes {
  /// The smallest and the largest outcome whose tails, the outcome included, are both above a level.
  func inside(tail level: Double, near mean: Double, deviation: Double) -> ClosedRange<Int> {
    let low = first(near: clamped(mean - 3 * deviation)) { lower($0) > level }
    let beyond = first(near: clamped(mean + 3 * deviation)) { upper($0) <= level }
    // With an end, the outcome at the end may still be inside.
    let high = upper(beyond) > level ? beyond : beyond - 1
    return min(low, high)...max(low, high)
  }

  private func clamped(_ value: Double) -> Int {
    let whole = Int(value.rounded())
    return max(least, min(whole, most ?? whole))
  }
}
