import PBRQuantities

/// Money that is paid before the end where an interim level was reached, and how the rest is paid.
enum OnAccount {
  /// A share of the potential, half up; of parts with levels of their own, of theirs.
  static func amount(
    _ target: RewardPlan.Target, _ potential: Money, _ scheme: RewardScheme
  ) -> Money {
    guard let part = scheme.onAccount else { return .zero }
    if target.reachedInterim == nil, !target.parts.isEmpty {
      let potentials = potential.divided(equally: target.parts.count)
      return Money.sum(zip(target.parts, potentials).map { amount($0, $1, scheme) })
    }
    guard target.reachedInterim == true else { return .zero }
    return Money(pence: Int64((Fraction(Int(potential.pence)) * part.share).halfUp ?? 0))
  }

  /// What is left after the money on account, by cumulative rounding; what is to be repaid, in the
  /// first. Of an amount that is not certain, what is left and what is repaid on the average.
  static func instalments(
    _ expected: Money, _ spread: AmountSpread, after before: Money, _ scheme: RewardScheme
  ) -> [Money] {
    let rest = expected.less(before)
    var surplus = max(rest, .zero)
    if !spread.isCertain, before > .zero {
      surplus = Money(rounding: spread.mean { max(0, $0 - Double(before.pence)) })
    }
    var parts = surplus.divided(by: scheme.instalments.map(\.share))
    if !parts.isEmpty { parts[0] = parts[0].plus(rest.less(surplus)) }
    return parts
  }
}
