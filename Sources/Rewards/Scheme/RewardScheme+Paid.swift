package import PBRQuantities

extension RewardScheme {
  /// What is paid of a share of the way: 0 below the least, else the lesser of it and the most.
  package func paidShare(_ share: Fraction) -> Fraction { share < from ? .zero : min(share, to) }

  /// What a share of the way earns of a potential, in pence, half up.
  func pence(_ share: Fraction, of potential: Money) -> Int64 {
    pence(paying: paidShare(share), of: potential)
  }

  /// What a share that is paid comes to, in pence, half up.
  func pence(paying paid: Fraction, of potential: Money) -> Int64 {
    if paid == .zero { return 0 }
    return Int64((Fraction(Int(potential.pence)) * paid * factor).halfUp ?? 0)
  }
}

extension Money {
  /// The amount divided in proportion to weights, each part the difference of cumulative sums rounded
  /// half up, so that they sum to it.
  package func divided(by weights: [Fraction]) -> [Money] {
    let whole = weights.sum
    var soFar = Fraction.zero
    var paid: Int64 = 0
    return weights.map { weight in
      soFar += weight
      let exact = (Fraction(Int(pence)) * soFar).divided(by: whole) ?? .zero
      let now = Int64(exact.halfUp ?? 0)
      defer { paid = now }
      return Money(pence: now - paid)
    }
  }

  /// Divided into so many equal parts.
  package func divided(equally parts: Int) -> [Money] {
    divided(by: [Fraction](repeating: .one, count: parts))
  }

  /// The nearest whole penny.
  init(rounding pence: Double) { self.init(pence: Int64(pence.rounded())) }
}

extension Fraction {
  /// The nearest whole number, halves up; nil where it does not fit.
  var halfUp: Int? {
    Fraction(1, over: 2).flatMap { (self + $0).roundedDown }
  }
}
