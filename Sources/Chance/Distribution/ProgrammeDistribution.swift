public import PBRProgramme
public import PBRQuantities

/// The exact distribution of what a programme earns, with its assumptions given: luck alone.
/// Places are independent, so that the total is a sum of independent place totals; no sampling
/// and no sampling error (model.md section 7).
public struct ProgrammeDistribution: Sendable {
  public let periods: [PeriodDistribution]

  /// Works out some periods, or all: the programme, each financial year on the earned basis, and
  /// the cumulative total up to each claim window.
  /// - Parameter step: a lattice coarser than the amounts need, when they are too fine.
  /// - Throws: when the lattice would need more memory than is sensible.
  public init(
    _ scenario: Scenario, periods: [PaymentPeriod]? = nil, step: Money? = nil
  ) throws(LatticeProblem) {
    let engine = try PaymentEngine(scenario, periods: periods, step: step)
    let groups = engine.groups(scenario.cohorts)
    var lattice = Lattice(step: engine.step)
    var found: [PeriodDistribution] = []
    for (index, period) in engine.calendar.periods.enumerated() {
      let results = try lattice.distribution(of: groups[index])
      found.append(
        PeriodDistribution(
          period: period, fees: Money(pence: engine.fees[index]), results: results
        )
        .cut(by: scenario.scheme.contract))
    }
    self.periods = found
  }

  public subscript(_ period: PaymentPeriod) -> PeriodDistribution? {
    periods.first { $0.period == period }
  }
}

/// What is earned in one period.
public struct PeriodDistribution: Sendable {
  public let period: PaymentPeriod
  /// Attachment fees earned in the period, which are certain; up to a claim window: in the
  /// months up to its cut-off month.
  public let fees: Money
  /// Results payments.
  public let results: AmountDistribution
  /// Fees and results together.
  public var funding: AmountDistribution { results.adding(fees) }
}

/// Sums of places on a lattice, with the roots of unity kept from one to the next.
struct Lattice {
  /// In pence.
  let step: Int64
  private var known: [Int: RootsOfUnity] = [:]

  /// More points than this are refused: 8 megabytes a row.
  static let most = 1 << 20

  init(step: Int64) { self.step = step }

  mutating func roots(_ points: Int) -> RootsOfUnity {
    if let roots = known[points] { return roots }
    let roots = RootsOfUnity(points)
    known[points] = roots
    return roots
  }

  /// How many points a window of amounts takes: a power of two.
  func points(for window: ClosedRange<Int>) throws(LatticeProblem) -> Int {
    let needed = window.upperBound - window.lowerBound + 1
    guard needed <= Lattice.most else {
      throw .tooFine(
        points: needed, step: Money(pence: step),
        coarser: Lattice.coarser(step, needed: needed))
    }
    var points = 16
    while points < needed { points *= 2 }
    return points
  }

  /// The next round amount that makes a lattice of a sensible size.
  static func coarser(_ step: Int64, needed: Int) -> Money {
    let least = Double(step) * Double(needed) / Double(most / 4)
    var round: Int64 = 1
    for factor: Int64 in [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] {
      for digit: Int64 in [1, 2, 5] {
        round = digit * factor
        if Double(round) >= least { return Money(pence: round) }
      }
    }
    return Money(pence: round)
  }

  mutating func distribution(of places: PlaceGroups) throws(LatticeProblem)
    -> AmountDistribution
  {
    let window = places.window
    let angles = Angles(roots: roots(try points(for: window)))
    var sum = CharacteristicSum(angles)
    sum.add(places, weight: 1, at: angles)
    return amount(
      sum.chances(from: window.lowerBound, at: angles), from: window.lowerBound,
      mean: places.mean, variance: places.variance)
  }

  /// From chances by step from a lowest one, and moments in steps, to a distribution in pounds.
  /// - Parameter noise: chances not above it are taken for 0.
  func amount(
    _ chances: [Double], from lowest: Int, mean: Double, variance: Double,
    noise: Double = 1e-16
  ) -> AmountDistribution {
    let first = chances.firstIndex { $0 > noise } ?? 0
    let last = chances.lastIndex { $0 > noise } ?? 0
    let pounds = Double(step) / 100
    return AmountDistribution(
      first: Money(pence: Int64(lowest + first) &* step), step: step,
      probabilities: chances[first...last].map { $0 > noise ? $0 : 0 },
      mean: mean * pounds, variance: variance * pounds * pounds)
  }
}
