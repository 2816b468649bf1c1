package import PBRQuantities

extension YearEnd {
  /// A count to date: the rest of the year is negative binomial with size y + ½. With `from`, a total
  /// of everything so far begins the year there: y is counted from it, the target is the total's.
  /// Nil when the count is none (not whole, below 0, beyond a thousand million).
  package static func count(
    _ toDate: Fraction, share: Fraction, from start: Fraction = .zero, target: Fraction?,
    better: Better
  ) -> YearEnd? {
    if share >= .one { return ended(toDate, target: target, better: better) }
    guard let y = Tails.whole(toDate - start), share > .zero,
      let central = Fraction(y).divided(by: share), central <= Fraction(Tails.most),
      spread(Double(y) + 0.5, share.value) <= widest
    else { return nil }
    let rest = WholeOutcomes.restOfYear(after: y, share: share)
    let guess = (central - Fraction(y)).roundedDown ?? 0
    return YearEnd(
      central: start + central,
      low: toDate + Fraction(rest.first(reaching: 0.1, near: guess)),
      high: toDate + Fraction(rest.first(reaching: 0.9, near: guess)),
      targetChance: target.flatMap { target in
        chance(
          rest, better: better, least: (target - toDate).roundedUp,
          most: (target - toDate).roundedDown)
      })
  }

  /// A percentage (or rate) to date of whole parts: the rest of the year has m = D(1−s)/s more cases,
  /// of them beta-binomial many. `scale` is 100 for a percentage. Nil without counts.
  package static func share(
    _ numerator: Fraction, of denominator: Fraction, scale: Fraction, share: Fraction,
    target: Fraction?, better: Better
  ) -> YearEnd? {
    guard denominator != .zero, let now = (scale * numerator).divided(by: denominator) else {
      return nil
    }
    if share >= .one { return ended(now, target: target, better: better) }
    guard let (part, all) = Tails.counts(numerator, of: denominator), share > .zero,
      let m = (denominator * (.one - share)).divided(by: share)?.rounded(decimals: 0).whole,
      m <= Tails.most, spread(part: part, of: all, further: m) <= widest
    else { return nil }
    let rest = WholeOutcomes.restOfCases(m, after: part, of: all)
    let cases = Fraction(all + m)
    func value(_ further: Int) -> Fraction {
      (scale * Fraction(part + further)).divided(by: cases) ?? now
    }
    let guess = Int(Double(m) * Double(part) / Double(all))
    return YearEnd(
      central: now, low: value(rest.first(reaching: 0.1, near: guess)),
      high: value(rest.first(reaching: 0.9, near: guess)),
      targetChance: target.flatMap { target in
        guard let needed = (target * cases).divided(by: scale) else { return nil }
        let further = needed - Fraction(part)
        return chance(rest, better: better, least: further.roundedUp, most: further.roundedDown)
      })
  }

  /// A level, as the children looked after at the end: the reach of its target within the limits of
  /// its series says 1 or 0, else nothing is known.
  package static func level(
    _ value: Fraction, reach: Reach?, isYearOver: Bool, target: Fraction?, better: Better
  )
    -> YearEnd
  {
    if isYearOver { return ended(value, target: target, better: better) }
    let chance: Double? = reach == .always ? 1 : reach == .never ? 0 : nil
    return YearEnd(central: value, targetChance: chance)
  }

  /// Pounds, numbers that are not whole, episodes: the central figure alone. With `from`, as for
  /// counts.
  package static func centralOnly(
    _ toDate: Fraction, share: Fraction, from start: Fraction = .zero, target: Fraction?,
    better: Better
  ) -> YearEnd? {
    if share >= .one { return ended(toDate, target: target, better: better) }
    return (toDate - start).divided(by: share).map {
      YearEnd(central: start + $0, targetChance: nil)
    }
  }

  /// A rest of the year whose standard deviation is more than a million says nothing; and every outcome
  /// within it would have to be added up.
  private static let widest = 1_000_000.0

  /// The standard deviation of the rest after a count.
  private static func spread(_ size: Double, _ share: Double) -> Double {
    (size * (1 - share)).squareRoot() / share
  }

  /// The standard deviation of the successes among further cases.
  private static func spread(part: Int, of all: Int, further m: Int) -> Double {
    let (share, cases) = ((Double(part) + 0.5) / Double(all + 1), Double(all + 1))
    return
      (Double(m) * share * (1 - share) * (cases + Double(m)) / (cases + 1)).squareRoot()
  }

  private static func chance(
    _ rest: WholeOutcomes, better: Better, least: Int?, most: Int?
  ) -> Double? {
    switch better {
    case .bigger: least.map { rest.upper($0) }
    case .smaller: most.map { rest.lower($0) }
    case .range, .none: nil
    }
  }
}
