public import PBRQuantities

/// The probability distribution of an amount of money that takes only the values of a lattice:
/// a first amount and whole steps above it (model.md section 7).
public struct AmountDistribution: Sendable {
  /// The lowest amount that is not practically impossible.
  public let first: Money
  /// The distance between neighbouring amounts, in pence; at least 1.
  public let step: Int64
  /// The probability of each amount from `first` upwards; they sum to 1 within 1e-9.
  public let probabilities: [Double]
  /// In pounds, worked out from the distributions of single places and not from
  /// `probabilities`, whose far tails are cut.
  public let mean: Double
  /// In pounds squared.
  public let variance: Double

  /// In pounds.
  public var standardDeviation: Double { max(0, variance).squareRoot() }

  init(
    first: Money, step: Int64, probabilities: [Double], mean: Double, variance: Double
  ) {
    self.first = first
    self.step = step
    self.probabilities = probabilities
    self.mean = mean
    self.variance = variance
  }

  /// The same distribution with a certain amount added.
  public func adding(_ certain: Money) -> AmountDistribution {
    AmountDistribution(
      first: Money(pence: first.pence &+ certain.pence), step: step,
      probabilities: probabilities, mean: mean + certain.pounds, variance: variance)
  }

  /// The smallest amount `x` with `P(amount ≤ x) ≥ share`.
  /// - Parameter share: 0 to 1: 0.1 for the tenth percentile.
  public func percentile(_ share: Double) -> Money {
    var sum = 0.0
    for (index, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= share - 1e-12 { return amount(index) }
    }
    return amount(max(0, probabilities.count - 1))
  }

  /// The probability that the amount is less than a given one.
  public func probability(below amount: Money) -> Double {
    let distance = amount.pence.subtractingReportingOverflow(first.pence)
    if distance.overflow { return amount < first ? 0 : 1 }
    guard distance.partialValue > 0 else { return 0 }
    let steps = (distance.partialValue - 1) / step + 1
    guard steps < Int64(probabilities.count) else { return 1 }
    return min(1, probabilities[..<Int(steps)].reduce(0, +))
  }

  /// The amount at an index of `probabilities`.
  public func amount(_ index: Int) -> Money {
    Money(pence: first.pence &+ Int64(index) &* step)
  }
}
