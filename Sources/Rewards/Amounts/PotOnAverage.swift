import PBRQuantities

/// The whole pot earned by the mean of the targets' shares.
struct PotOnAverage {
  let plan: RewardPlan
  let weights: [Fraction]
  /// At the values known or expected.
  let mean: Fraction
  /// What the pot may earn.
  let spread: AmountSpread

  init(_ plan: RewardPlan, _ weights: [Fraction]) {
    let scheme = plan.scheme
    self.plan = plan
    self.weights = weights
    let cut = plan.targets.map { PotOnAverage.cutShare($0) }
    let sum = zip(cut, weights).reduce(Fraction.zero) { $0 + $1.0 * $1.1 }
    mean = sum.divided(by: weights.sum) ?? .zero
    let leaves = zip(plan.targets, weights).flatMap { target, weight in
      target.leaves.map { leaf in
        (
          outcomes: TargetOutcomes(leaf, scheme),
          weight: weight.divided(by: Fraction(target.leaves.count)) ?? weight
        )
      }
    }
    spread = AmountSpread(
      MeanShare(leaves).paid(scheme).map { share, probability in
        (scheme.pence(paying: share, of: plan.pot), probability)
      })
  }

  /// A share cut to 0 to 1; of parts the mean of theirs.
  private static func cutShare(_ target: RewardPlan.Target) -> Fraction {
    guard target.parts.isEmpty else { return target.parts.map(cutShare).mean ?? .zero }
    return MeanShare.cut(target.share ?? .zero)
  }

  /// The amount divided among the targets as the pot is.
  func lines(_ potentials: [Money]) -> [RewardAmounts.Line] {
    let scheme = plan.scheme
    let paid = scheme.paidShare(mean)
    let amounts = Money(pence: scheme.pence(paying: paid, of: plan.pot)).divided(by: weights)
    let expected = Money(rounding: spread.mean).divided(by: weights)
    let whole = weights.sum
    return plan.targets.indices.map { place in
      let part = (weights[place].divided(by: whole) ?? .zero).value
      return RewardAmounts.Line(
        plan.targets[place], potentials[place], scheme, paidShare: paid, amount: amounts[place],
        expected: expected[place],
        spread: spread.mapped { Int64((Double($0) * part).rounded()) }, chances: nil, oneMore: nil)
    }
  }
}
