package import PBRQuantities

extension RewardAmounts {
  /// What is paid in a month over all targets, and how much of it is capital: target by target, half
  /// up to a penny.
  package struct Payment: Sendable, Equatable {
    package let month: Month
    package let amount: Money
    package let capital: Money
  }

  /// The earliest first.
  package var payments: [Payment] {
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
