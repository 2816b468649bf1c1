import PBRQuantities

/// The mean of the targets' shares, each cut to 0 to 1 before, and its probabilities.
struct MeanShare: Sendable {
  /// The mean where every share is certain, exactly; where not, as it may turn out.
  let outcomes: [(share: Fraction, probability: Double)]

  /// Means that differ by less are one.
  private static let fine = 1_000_000_000_000
  /// Beyond so many different means they are told apart by 1/10,000 only.
  private static let most = 20_000

  /// - Parameter targets: what each may come to, with its weight. Independent of each other.
  init(_ targets: [(outcomes: TargetOutcomes, weight: Fraction)]) {
    let whole = targets.map(\.weight).sum
    var certain = Fraction.zero
    var means: [Int: Double] = [0: 1]
    var open = 0
    for (outcomes, weight) in targets {
      guard let part = weight.divided(by: whole) else { continue }
      var shares: [Int: Double] = [:]
      if outcomes.outcomes.count == 1, let only = outcomes.outcomes.first {
        certain += MeanShare.cut(only.share) * part
        continue
      }
      open += 1
      for outcome in outcomes.outcomes {
        let share = (MeanShare.cut(outcome.share) * part).value * Double(MeanShare.fine)
        shares[Int(share.rounded()), default: 0] += outcome.probability
      }
      means = MeanShare.joined(means, shares)
    }
    outcomes = means.sorted { $0.key < $1.key }.map { mean, probability in
      let share = certain + (Fraction(mean, over: MeanShare.fine) ?? .zero)
      return (open == 0 ? certain : share, probability)
    }
  }

  static func cut(_ share: Fraction) -> Fraction { min(max(share, .zero), .one) }

  private static func joined(_ one: [Int: Double], _ other: [Int: Double]) -> [Int: Double] {
    let step = fine / 10_000
    func coarse(_ means: [Int: Double]) -> [Int: Double] {
      var found: [Int: Double] = [:]
      for (mean, probability) in means.sorted(by: { $0.key < $1.key }) {
        found[(mean + step / 2) / step * step, default: 0] += probability
      }
      return found
    }
    let isMany = one.count * other.count > most
    let (first, second) = isMany ? (coarse(one), coarse(other)) : (one, other)
    let (left, right) = (
      first.sorted { $0.key < $1.key }, second.sorted { $0.key < $1.key }
    )
    var sums: [Int: Double] = [:]
    for (own, probability) in left {
      for (another, chance) in right { sums[own + another, default: 0] += probability * chance }
    }
    return sums
  }

  /// A mean within a rounding of the least share that is paid is that share.
  func paid(_ scheme: RewardScheme) -> [(share: Fraction, probability: Double)] {
    outcomes.map { share, probability in
      let near = (share - scheme.from).magnitude.value < 1e-10
      return (scheme.paidShare(near ? scheme.from : share), probability)
    }
  }
}
