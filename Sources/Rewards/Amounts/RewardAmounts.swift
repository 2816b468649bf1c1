public import PBRQuantities

/// What a plan earns and when it is paid, in whole pence, by exact arithmetic.
public struct RewardAmounts: Sendable {
  /// A target with its part of the pot.
  public struct Line: Sendable {
    public let measure: String
    public let title: String
    public let target: RewardPlan.Target
    public let potential: Money
    /// The share of the enhancement; of a target with parts, nil.
    public let share: Fraction?
    /// The share of the potential that is paid.
    public let paidShare: Fraction
    public let amount: Money
    public let onAccount: Money
    /// By instalment; below nought what is repaid.
    public let instalments: [Money]
  }

  public let plan: RewardPlan
  public let lines: [Line]
  /// With `average`: the mean of the shares, each cut to 0 to 1 before.
  public let mean: Fraction?

  public var total: Money { Money.sum(lines.map(\.amount)) }
  /// The titles of targets and parts whose value is not known.
  public var unknown: [String] {
    plan.targets.flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
      .filter { $0.actual == nil }.map(\.title)
  }

  public init(_ plan: RewardPlan) {
    self.plan = plan
    let scheme = plan.scheme
    let weights = plan.targets.map { scheme.division == .weights ? $0.weight : Fraction.one }
    let potentials = RewardAmounts.divided(plan.pot, by: weights)
    guard scheme.basis == .average else {
      mean = nil
      lines = zip(plan.targets, potentials).map { target, potential in
        let (paid, amount) = RewardAmounts.earned(target, potential, scheme)
        return RewardAmounts.line(target, potential, paid, amount, scheme)
      }
      return
    }
    let cut = plan.targets.map { RewardAmounts.cutShare($0) }
    let sum = zip(cut, weights).reduce(Fraction.zero) { $0 + $1.0 * $1.1 }
    let average = sum.divided(by: weights.sum) ?? .zero
    mean = average
    let paid = RewardAmounts.paidShare(average, scheme)
    let whole = (Fraction(Int(plan.pot.pence)) * paid * scheme.factor).halfUp ?? 0
    let amounts = RewardAmounts.divided(Money(pence: Int64(whole)), by: weights)
    lines = plan.targets.indices.map {
      RewardAmounts.line(plan.targets[$0], potentials[$0], paid, amounts[$0], scheme)
    }
  }

  /// A share cut to 0 to 1; of parts the mean of theirs.
  private static func cutShare(_ target: RewardPlan.Target) -> Fraction {
    guard target.parts.isEmpty else { return target.parts.map(cutShare).mean ?? .zero }
    return min(max(target.share ?? .zero, .zero), .one)
  }

  /// 0 below the least share; else the lesser of the share and the most.
  static func paidShare(_ share: Fraction, _ scheme: RewardScheme) -> Fraction {
    share < scheme.from ? .zero : min(share, scheme.to)
  }

  /// The share paid and the amount, half up to a penny; of parts the sum.
  private static func earned(
    _ target: RewardPlan.Target, _ potential: Money, _ scheme: RewardScheme
  ) -> (Fraction, Money) {
    guard target.parts.isEmpty else {
      let potentials = divided(potential, by: target.parts.map { _ in Fraction.one })
      let amount = Money.sum(zip(target.parts, potentials).map { earned($0, $1, scheme).1 })
      let whole = Fraction(Int(potential.pence))
      return (Fraction(Int(amount.pence)).divided(by: whole) ?? .zero, amount)
    }
    let paid = target.share.map { paidShare($0, scheme) } ?? .zero
    let pence = (Fraction(Int(potential.pence)) * paid * scheme.factor).halfUp ?? 0
    return (paid, Money(pence: Int64(pence)))
  }

  private static func line(
    _ target: RewardPlan.Target, _ potential: Money, _ paid: Fraction, _ amount: Money,
    _ scheme: RewardScheme
  ) -> Line {
    var before = Money.zero
    if let part = scheme.onAccount, target.reachedInterim == true {
      let pence = (Fraction(Int(potential.pence)) * part.share).halfUp ?? 0
      before = Money(pence: Int64(pence))
    }
    let rest = Money(pence: amount.pence - before.pence)
    return Line(
      measure: target.measure, title: target.title, target: target, potential: potential,
      share: target.share, paidShare: paid, amount: amount, onAccount: before,
      instalments: instalments(rest, scheme))
  }

  /// What is left after the money on account, by cumulative rounding; what is to be repaid in the
  /// first.
  private static func instalments(_ rest: Money, _ scheme: RewardScheme) -> [Money] {
    guard rest >= .zero else {
      return scheme.instalments.indices.map { $0 == 0 ? rest : .zero }
    }
    return divided(rest, by: scheme.instalments.map(\.share))
  }

  /// An amount divided in proportion to weights, each part the difference of cumulative sums rounded
  /// half up, so that they sum to it.
  static func divided(_ amount: Money, by weights: [Fraction]) -> [Money] {
    let whole = weights.sum
    var soFar = Fraction.zero
    var paid: Int64 = 0
    return weights.map { weight in
      soFar += weight
      let exact = (Fraction(Int(amount.pence)) * soFar).divided(by: whole) ?? .zero
      let now = Int64(exact.halfUp ?? 0)
      defer { paid = now }
      return Money(pence: now - paid)
    }
  }

  /// What is paid in a month over all targets, and how much of it is capital: target by target, half
  /// up to a penny.
  public struct Payment: Sendable, Equatable {
    public let month: Month
    public let amount: Money
    public let capital: Money
  }

  /// The earliest first.
  public var payments: [Payment] {
    var parts: [Month: [Money]] = [:]
    if let part = plan.scheme.onAccount { parts[part.month, default: []] += lines.map(\.onAccount) }
    for (index, part) in plan.scheme.instalments.enumerated() {
      parts[part.month, default: []] += lines.map { $0.instalments[index] }
    }
    return parts.sorted { $0.key < $1.key }.map { month, amounts in
      Payment(
        month: month, amount: Money.sum(amounts), capital: Money.sum(amounts.map(capital)))
    }
  }

  /// A payment's capital part, half up; the rest is revenue.
  private func capital(of amount: Money) -> Money {
    let pence = (Fraction(Int(amount.pence)) * plan.scheme.capitalShare).halfUp ?? 0
    return Money(pence: Int64(pence))
  }
}

extension Fraction {
  /// The nearest whole number, halves up; nil where it does not fit.
  var halfUp: Int? {
    Fraction(1, over: 2).flatMap { (self + $0).roundedDown }
  }
}
