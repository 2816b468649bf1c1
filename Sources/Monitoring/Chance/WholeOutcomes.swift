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

  /// The first whole number at which the sum of the masses reaches a level.
  func first(reaching level: Double, near start: Int) -> Int {
    var k = max(least, min(start, most ?? start))
    var sum = lower(k)
    if sum >= level {
      while k > least {
        let below = lower(k - 1)
        if below < level { break }
        (k, sum) = (k - 1, below)
      }
      return k
    }
    while sum < level, most.map({ k < $0 }) ?? true {
      k += 1
      sum += mass(k)
    }
    return k
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
    var low = clamped(mean - 3 * deviation)
    while lower(low) > level, low > least { low -= 1 }
    while lower(low) <= level, most.map({ low < $0 }) ?? true { low += 1 }
    var high = clamped(mean + 3 * deviation)
    while upper(high) > level, most.map({ high < $0 }) ?? true { high += 1 }
    while upper(high) <= level, high > least { high -= 1 }
    return min(low, high)...max(low, high)
  }

  private func clamped(_ value: Double) -> Int {
    let whole = Int(value.rounded())
    return max(least, min(whole, most ?? whole))
  }
}
