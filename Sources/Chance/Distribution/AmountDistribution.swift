public import PBRQuantities

/// The probability distribution of an amount of money (model.md section 7): exact, or within a
/// bound that is known.
///
/// ```swift
/// // Two places, each with a fee of £3,200 and, one time in two, £700.
/// let june = Month(year: 2012, month: 6)
/// var draft = PlanDraft(title: "Two families", scheme: "troubled-families-2012")
/// draft.cohorts = [.init(id: "a", families: 2, funded: 2, from: june, through: june)]
/// draft.results = [.init("crime-education", rate: 0.5, months: .init(6, 12, 24))]
/// let funding = try Scenario(draft).fundingDistribution(draws: 0)
/// print(funding.mean)  // 7100.0
/// print(funding.percentile(0.2), funding.percentile(0.5))  // £6,400 £7,100
/// print(funding.probability(below: Money(pence: 710_000)))  // 0.25
/// ```
public struct AmountDistribution: Sendable {
  /// The lowest amount that is not practically impossible.
  package let first: Money
  /// The distance between neighbouring entries of `probabilities`, in pence; at least 1.
  package let step: Int64
  /// The probability of each amount from `first` upwards, or of each cell of `step` pence where
  /// the amounts are too many to be listed; they sum to 1 within 1e-9.
  package let probabilities: [Double]
  /// In pounds, worked out from the distributions of single places and not from
  /// `probabilities`, whose far tails are cut.
  public let mean: Double
  /// In pounds squared.
  package private(set) var variance: Double
  /// Tells the amounts within a cell apart; nil where each is a cell of its own, or blurred.
  let fine: FineAmounts?
  /// How blurred the amounts are, where they are; nil where all is exact.
  private(set) var blur: AmountBlur?
  /// The lower tail where it is thinner than `probabilities` can say; nil where draws are mixed.
  let tail: LowerTail?
  /// The most that is paid whatever is due; nil where nothing cuts the amount.
  private(set) var limit: Money?

  /// Whether every percentile and probability is exact, but for the rounding of arithmetic.
  public var isExact: Bool { blur == nil }
  /// In pounds.
  public var standardDeviation: Double { max(0, variance).squareRoot() }

  init(
    first: Money, step: Int64, probabilities: [Double], mean: Double, variance: Double,
    fine: FineAmounts? = nil, blur: AmountBlur? = nil, tail: LowerTail? = nil
  ) {
    self.first = first
    self.step = step
    self.probabilities = probabilities
    self.mean = mean
    self.variance = variance
    self.fine = fine
    self.blur = blur
    self.tail = tail
  }

  /// The same distribution with a certain amount added.
  package func adding(_ certain: Money) -> AmountDistribution {
    var sum = AmountDistribution(
      first: Money(pence: first.pence &+ certain.pence), step: step,
      probabilities: probabilities, mean: mean + certain.pounds, variance: variance, fine: fine,
      blur: blur?.adding(certain), tail: tail?.adding(certain))
    sum.limit = limit.map { Money(pence: $0.pence &+ certain.pence) }
    return sum
  }

  /// The smallest amount `x` with `P(amount ≤ x) ≥ share`; where it is not exact, to the digits
  /// that its bound allows (`bound(ofPercentile:)`).
  /// - Parameter share: 0 to 1: 0.1 for the tenth percentile.
  public func percentile(_ share: Double) -> Money {
    let due = percentileDue(share)
    return limit.map { min($0, due) } ?? due
  }

  /// The same of what is due, whatever limit cuts it.
  private func percentileDue(_ share: Double) -> Money {
    let (cell, before) = cell(at: share)
    if let blur { return blur.shown(due(cell)) }
    guard let fine else { return due(cell) }
    let steps = fine.percentile(cell: cell, needed: share - 1e-12 - before)
    return Money(pence: due(cell).pence &+ Int64(steps) &* fine.step)
  }

  /// The cell in which the probability reaches a share, and the probability before it.
  func cell(at share: Double) -> (cell: Int, before: Double) {
    var sum = 0.0
    for (index, probability) in probabilities.enumerated() {
      if sum + probability >= share - 1e-12 { return (index, sum) }
      sum += probability
    }
    let last = max(0, probabilities.count - 1)
    return (last, sum - (probabilities.last ?? 0))
  }

  /// The probability that the amount is less than a given one; where it is not exact, the middle
  /// of what it can be (`bounds(below:)`).
  public func probability(below amount: Money) -> Double {
    if let limit, amount > limit { return 1 }
    if blur != nil {
      let bounds = bounds(below: amount)
      return (bounds.lowerBound + bounds.upperBound) / 2
    }
    let sum = sum(below: amount)
    if sum < 1e-5, let tail, let thin = tail.probability(below: amount) { return thin }
    return sum
  }

  /// The probabilities of the cells, or parts of them, below an amount.
  func sum(below amount: Money) -> Double {
    let distance = amount.pence.subtractingReportingOverflow(first.pence)
    if distance.overflow { return amount < first ? 0 : 1 }
    guard distance.partialValue > 0 else { return 0 }
    guard let fine else {
      let steps = (distance.partialValue - 1) / step + 1
      guard steps < Int64(probabilities.count) else { return 1 }
      return min(1, probabilities[..<Int(steps)].reduce(0, +))
    }
    let steps = (distance.partialValue - 1) / fine.step + 1
    let cells = steps / Int64(fine.perCell)
    guard cells < Int64(probabilities.count) else { return 1 }
    let whole = probabilities[..<Int(cells)].reduce(0, +)
    return min(1, whole + fine.mass(cell: Int(cells), steps: Int(steps) % fine.perCell))
  }

  /// The amount at an index of `probabilities`, no more than the limit.
  package func amount(_ index: Int) -> Money {
    let due = due(index)
    return limit.map { min($0, due) } ?? due
  }

  /// The amount that is due there.
  private func due(_ index: Int) -> Money { Money(pence: first.pence &+ Int64(index) &* step) }
}

extension AmountDistribution {
  /// The distribution of the lesser of the amount and a limit.
  func cut(at limit: Money) -> AmountDistribution {
    guard exceeds(limit) else { return self }
    var mean = 0.0
    var square = 0.0
    for (index, probability) in probabilities.enumerated() {
      let pounds = min(middle(of: index), limit.pounds)
      mean += probability * pounds
      square += probability * pounds * pounds
    }
    return cut(at: limit, mean: mean, variance: max(0, square - mean * mean))
  }

  /// The same where mean and variance of the lesser are known, in pounds and pounds squared.
  func cut(at limit: Money, mean: Double, variance: Double) -> AmountDistribution {
    var cut = AmountDistribution(
      first: first, step: step, probabilities: probabilities, mean: mean, variance: variance,
      fine: fine, blur: blur, tail: tail)
    cut.limit = limit
    return cut
  }

  /// The same of so many draws, whose variance is that of a sample.
  func ofSample(_ count: Int) -> AmountDistribution {
    guard count > 1 else { return self }
    var sample = self
    sample.variance *= Double(count) / Double(count - 1)
    return sample
  }

  /// The same of amounts that were moved before they were sorted into cells.
  /// - Parameters:
  ///   - pence: how far at most.
  ///   - chance: that it is further.
  func displaced(by pence: Double, but chance: Double) -> AmountDistribution {
    var moved = self
    moved.blur?.displaced += pence
    moved.blur?.slack += chance
    return moved
  }

  /// Whether an amount above a limit is not practically impossible.
  func exceeds(_ limit: Money) -> Bool { amount(max(0, probabilities.count - 1)) > limit }

  /// The amount at an index in pounds, or the middle of those that share a cell.
  func middle(of index: Int) -> Double {
    let within = fine.map { Double($0.perCell - 1) * Double($0.step) / 2 } ?? 0
    return (Double(amount(index).pence) + within) / 100
  }
}

extension AmountDistribution {
  /// Whether it stands on so few amounts that P10 to P90, both of them in, hold clearly more than
  /// eight times in ten: nine, to the nearest tenth.
  package var isStepped: Bool {
    let (low, high) = (percentile(0.1).pence, percentile(0.9).pence)
    let within = probabilities.indices.filter { (low...high).contains(amount($0).pence) }
      .reduce(0) { $0 + probabilities[$1] }
    return (within * 10).rounded() > 8
  }
}
