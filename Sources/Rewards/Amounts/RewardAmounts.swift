package import PBRQuantities

/// What a plan earns and when it is paid: whole pence, by exact arithmetic where values are known, and
/// by probabilities where they are not.
package struct RewardAmounts: Sendable {
  /// A target with its part of the pot.
  package struct Line: Sendable {
    package let measure: String
    package let title: String
    package let target: RewardPlan.Target
    package let potential: Money
    /// The share of the enhancement at the value known or expected; of a target with parts, nil.
    package let share: Fraction?
    /// The share of the potential that is paid at that value.
    package let paidShare: Fraction
    /// What is paid at that value.
    package let amount: Money
    /// What is paid on the average of all values it may have; the amount where it is known.
    package let expected: Money
    /// What it may come to.
    package let spread: AmountSpread
    /// How likely anything, and the whole, is earned; nil of a target with parts, and where the mean
    /// of all targets decides.
    package let anyChance: Double?
    package let wholeChance: Double?
    /// What one more case that comes out well adds to what is expected; nil where none is counted.
    package let oneMore: Money?
    package let onAccount: Money
    /// By instalment, on the average; below nought what is repaid.
    package let instalments: [Money]
  }

  package let plan: RewardPlan
  package let lines: [Line]
  /// With `average`: the mean of the shares, each cut to 0 to 1 before, at the values known or expected.
  package let mean: Fraction?
  /// What all of it may come to; targets are taken as independent.
  package let spread: AmountSpread

  /// What is earned at the values known or expected.
  package var total: Money { Money.sum(lines.map(\.amount)) }
  /// What is earned on the average of all values there may be.
  package var expected: Money { Money.sum(lines.map(\.expected)) }
  /// Whether any value is still open.
  package var isOpen: Bool { plan.targets.flatMap(\.leaves).contains(where: \.isOpen) }
  /// The titles of targets and parts whose value is not known.
  package var unknown: [String] {
    plan.targets.flatMap(\.leaves).filter { $0.expectedValue == nil }.map(\.title)
  }

  package init(_ plan: RewardPlan) {
    self.plan = plan
    let scheme = plan.scheme
    let weights = plan.targets.map { scheme.division == .weights ? $0.weight : Fraction.one }
    let potentials = plan.pot.divided(by: weights)
    let step = Double(plan.pot.pence) / 10_000
    if scheme.basis == .each {
      mean = nil
      lines = zip(plan.targets, potentials).map { target, potential in
        TargetAmounts(target, potential, scheme).line
      }
      spread = AmountSpread.sum(lines.map(\.spread), step: step)
    } else {
      let average = PotOnAverage(plan, weights)
      mean = average.mean
      spread = average.spread
      lines = average.lines(potentials)
    }
  }
}

extension RewardAmounts.Line {
  /// A target with what it may earn.
  init(
    _ target: RewardPlan.Target, _ potential: Money, _ scheme: RewardScheme, paidShare: Fraction,
    amount: Money, expected: Money, spread: AmountSpread, chances: (any: Double, whole: Double)?,
    oneMore: Money?
  ) {
    let before = OnAccount.amount(target, potential, scheme)
    self.init(
      measure: target.measure, title: target.title, target: target, potential: potential,
      share: target.share, paidShare: paidShare, amount: amount, expected: expected, spread: spread,
      anyChance: chances?.any, wholeChance: chances?.whole, oneMore: oneMore, onAccount: before,
      instalments: OnAccount.instalments(expected, spread, after: before, scheme))
  }
}
