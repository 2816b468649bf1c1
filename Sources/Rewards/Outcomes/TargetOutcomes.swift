import PBRChance
import PBRMonitoring
import PBRProgramme
import PBRQuantities

/// The shares of the way to its stretch that a target may have gone in the end.
struct TargetOutcomes: Sendable {
  struct Outcome: Sendable {
    let share: Fraction
    /// The share had one more case come out well; nil where there are no cases to count.
    let oneMore: Fraction?
    let probability: Double
  }

  let outcomes: [Outcome]
  /// Whether a value, or what it may be, is known at all; one that is not counts as nothing.
  let isKnown: Bool

  /// Of a target without parts.
  init(_ target: RewardPlan.Target, _ scheme: RewardScheme) {
    isKnown = target.expectedValue != nil
    switch target.prospect {
    case .known(let value, let oneMore):
      outcomes = [
        Outcome(
          share: target.share(of: value), oneMore: oneMore.map { target.share(of: $0) },
          probability: 1)
      ]
    case .values(let values):
      outcomes = values.outcomes.map {
        Outcome(
          share: target.share(of: $0.value), oneMore: target.share(of: $0.oneMore),
          probability: $0.probability)
      }
    case .range(let assumption):
      outcomes = TargetOutcomes.ranged(assumption, target, scheme)
    case .unknown:
      outcomes = [Outcome(share: .zero, oneMore: nil, probability: 1)]
    }
  }

  /// How many parts of a range are looked at.
  private static let parts = 4000

  /// A range in parts of equal probability, each taken at its middle. Parts end where the amount has
  /// a corner or a cliff, so that none lies on both sides of one.
  private static func ranged(
    _ assumption: Assumption, _ target: RewardPlan.Target, _ scheme: RewardScheme
  ) -> [Outcome] {
    let quantile = RangeQuantile(assumption)
    let way = (target.with - target.without).value
    let corners = [.zero, scheme.from, scheme.to, .one].map { share in
      below(target.without.value + share.value * way, quantile)
    }
    let ends = ([0, 1] + corners).sorted()
    return zip(ends, ends.dropFirst()).flatMap { low, high -> [Outcome] in
      guard high - low > 1e-12 else { return [] }
      let count = max(1, Int((Double(parts) * (high - low)).rounded()))
      let width = (high - low) / Double(count)
      return (0..<count).map { place in
        let value = quantile(low + (Double(place) + 0.5) * width)
        return Outcome(share: target.share(of: nearest(value)), oneMore: nil, probability: width)
      }
    }
  }

  /// The probability of values below one, by halves.
  private static func below(_ value: Double, _ quantile: RangeQuantile) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if quantile(middle) < value { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// To a thousand-millionth.
  private static func nearest(_ value: Double) -> Fraction {
    Fraction(Int((value * 1e9).rounded()), over: 1_000_000_000) ?? .zero
  }

  /// What is paid of a potential, outcome by outcome.
  func amounts(of potential: Money, _ scheme: RewardScheme) -> AmountSpread {
    AmountSpread(
      outcomes.map { (scheme.pence($0.share, of: potential), $0.probability) })
  }

  /// How much more is expected, in pence, were one more case to come out well; nil without cases.
  func worthOfOneMore(of potential: Money, _ scheme: RewardScheme) -> Double? {
    var sum = 0.0
    for outcome in outcomes {
      guard let oneMore = outcome.oneMore else { return nil }
      let more = scheme.pence(oneMore, of: potential)
      let now = scheme.pence(outcome.share, of: potential)
      sum += outcome.probability * Double(more - now)
    }
    return sum
  }

  /// The probability that the share is at least so much.
  func chance(ofAtLeast share: Fraction) -> Double {
    min(1, outcomes.reduce(0) { $0 + ($1.share >= share ? $1.probability : 0) })
  }

  /// That anything is paid: at a share, and of nothing only above it.
  func chance(ofAnyFrom share: Fraction) -> Double {
    guard share == .zero else { return chance(ofAtLeast: share) }
    return min(1, outcomes.reduce(0) { $0 + ($1.share > .zero ? $1.probability : 0) })
  }
}
