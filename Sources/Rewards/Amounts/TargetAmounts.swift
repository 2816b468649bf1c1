import PBRQuantities

/// What one target earns by itself.
struct TargetAmounts {
  let target: RewardPlan.Target
  let potential: Money
  let scheme: RewardScheme

  init(_ target: RewardPlan.Target, _ potential: Money, _ scheme: RewardScheme) {
    (self.target, self.potential, self.scheme) = (target, potential, scheme)
  }

  var line: RewardAmounts.Line {
    target.parts.isEmpty ? whole : ofParts
  }

  private var whole: RewardAmounts.Line {
    let outcomes = TargetOutcomes(target, scheme)
    let spread = outcomes.amounts(of: potential, scheme)
    let share = target.share
    let amount = share.map { scheme.pence($0, of: potential) } ?? 0
    return RewardAmounts.Line(
      target, potential, scheme,
      paidShare: share.map { scheme.paidShare($0) } ?? .zero,
      amount: Money(pence: amount), expected: Money(rounding: spread.mean), spread: spread,
      chances: outcomes.isKnown
        ? (outcomes.chance(ofAnyFrom: scheme.from), outcomes.chance(ofAtLeast: scheme.to)) : nil,
      oneMore: outcomes.worthOfOneMore(of: potential, scheme).map { Money(rounding: $0) })
  }

  /// Parts divide the potential equally, and each earns its own.
  private var ofParts: RewardAmounts.Line {
    let potentials = potential.divided(equally: target.parts.count)
    let parts = zip(target.parts, potentials).map { TargetAmounts($0, $1, scheme).whole }
    let amount = Money.sum(parts.map(\.amount))
    let step = Double(potential.pence) / 10_000
    return RewardAmounts.Line(
      target, potential, scheme,
      paidShare: Fraction(Int(amount.pence)).divided(by: Fraction(Int(potential.pence))) ?? .zero,
      amount: amount, expected: Money.sum(parts.map(\.expected)),
      spread: AmountSpread.sum(parts.map(\.spread), step: step), chances: nil, oneMore: nil)
  }
}
