public import PBRQuantities

/// How blurred the amounts of a distribution are (`Blur`).
struct AmountBlur: Sendable {
  /// The width of a cell, in pence.
  let cell: Int64
  /// No amount is less than this.
  let least: Money
  /// What the draws or the arithmetic may add to a probability.
  var slack = Blur.arithmetic
  /// How far, at most, an amount was moved before it was sorted into cells, in pence.
  var displaced = 0.0

  /// With which chance, at most, an amount lies further than so many pence from its cell's middle.
  var reaches: [(chance: Double, pence: Double)] {
    Blur.reaches.map {
      ($0.chance, (($0.deviations * Blur.deviation) + 0.5) * Double(cell) + displaced)
    }
  }

  /// The digit that is still worth printing, in pence: a power of ten, not less than most amounts
  /// are blurred.
  var digit: Int64 {
    let reach = reaches.map(\.pence).min() ?? 0
    var digit: Int64 = 1
    while Double(digit) < reach, digit < Int64.max / 10 { digit *= 10 }
    return digit
  }

  /// An amount to the digit.
  func shown(_ amount: Money) -> Money {
    let half = digit / 2
    let pence = amount.pence
    let up = pence >= 0 ? (pence + half) / digit * digit : -((half - pence) / digit * digit)
    return max(least, Money(pence: up))
  }

  func adding(_ certain: Money) -> AmountBlur {
    AmountBlur(
      cell: cell, least: Money(pence: least.pence &+ certain.pence), slack: slack,
      displaced: displaced)
  }
}

extension AmountDistribution {
  /// Between which amounts the exact percentile lies for certain.
  func bounds(ofPercentile share: Double) -> ClosedRange<Money> {
    guard let blur else {
      let exact = percentile(share)
      return exact...exact
    }
    var low = -Double.infinity
    var high = Double.infinity
    for (chance, pence) in blur.reaches {
      let missed = chance + blur.slack
      let below = amount(cell(at: max(0, share - missed)).cell).pence
      low = max(low, Double(below) - pence)
      if share + missed <= 1 {
        high = min(high, Double(amount(cell(at: share + missed).cell).pence) + pence)
      }
    }
    let lowest = max(blur.least, Money(pence: Int64(clamping: low)))
    return lowest...max(lowest, Money(pence: Int64(clamping: high)))
  }

  /// How far the percentile as it is given can be from the exact one; 0 where it is exact.
  /// - Parameter share: 0 to 1: 0.1 for the tenth percentile.
  public func bound(ofPercentile share: Double) -> Money {
    guard blur != nil else { return .zero }
    let given = percentile(share)
    let bounds = bounds(ofPercentile: share)
    return Money(
      pence: max(given.pence - bounds.lowerBound.pence, bounds.upperBound.pence - given.pence))
  }

  /// Between which bounds the probability of less than an amount lies for certain; exact, both
  /// are the same.
  package func bounds(below amount: Money) -> ClosedRange<Double> {
    guard let blur else {
      let exact = probability(below: amount)
      return exact...exact
    }
    guard amount > blur.least else { return 0...0 }
    var low = 0.0
    var high = 1.0
    for (chance, pence) in blur.reaches {
      let reach = Money(pence: Int64(clamping: pence.rounded(.up)) + 1)
      let missed = chance + blur.slack
      if let less = amount.subtracting(reach) { low = max(low, sum(below: less) - missed) }
      if let more = amount.adding(reach) { high = min(high, sum(below: more) + missed) }
    }
    return max(0, low)...max(max(0, low), high)
  }
}

extension Int64 {
  /// A number of pence, as near as 64 bits come.
  fileprivate init(clamping pence: Double) {
    self = pence >= 9.2e18 ? .max : pence <= -9.2e18 ? .min : Int64(pence.rounded(.up))
  }
}
