package import PBRQuantities

extension MeasureHistory {
  /// The years' last values that a measure may come to on a day, from the point shown then; nil where
  /// the year is over or nothing is known of how it spreads (monitoring.md 3.9).
  ///
  /// - Parameters:
  ///   - point: the last period that counts.
  ///   - end: the day on which the value is final; a year that ends later is not forecast.
  ///   - rising: whether more is better.
  package func finalValues(
    after point: SeriesPoint, by end: CivilDate, rising: Bool
  ) -> FinalValues? {
    let period = point.period
    guard let now = point.toDate, period.place > 0, !period.endsYear,
      let last = calendar.period(period.kind, in: period.year, place: period.count),
      last.ends <= end, measure.counts != .episodes,
      let share = YearShares.share(at: period, self)?.share, share < .one
    else { return nil }
    let step = rising ? 1 : -1
    if addsUp {
      return measure.unit == .number ? number(now.value, period, share, step) : nil
    }
    guard measure.unit == .percent, let numerator = now.numerator, let all = now.denominator
    else { return nil }
    if case .months = measure.rows { return nil }
    if measure.rows == .period, year == .last { return nil }
    return percentage(numerator, of: all, share, step)
  }

  private func number(
    _ now: Fraction, _ period: Period, _ share: Fraction, _ step: Int
  ) -> FinalValues? {
    var start = Fraction.zero
    if measure.rows == .ever {
      guard let last = lastOfYear(before: period)?.value?.value else { return nil }
      start = last
    }
    guard let y = Tails.whole(now - start), let central = Fraction(y).divided(by: share),
      central <= Fraction(Tails.most)
    else { return nil }
    let rest = WholeOutcomes.restOfYear(after: y, share: share)
    let guess = (central - Fraction(y)).roundedDown ?? 0
    return FinalValues(rest, near: guess, expected: start + central, step: step) {
      now + Fraction($0)
    }
  }

  private func percentage(
    _ numerator: Fraction, of denominator: Fraction, _ share: Fraction, _ step: Int
  ) -> FinalValues? {
    guard let (part, all) = Tails.counts(numerator, of: denominator),
      let m = (denominator * (.one - share)).divided(by: share)?.rounded(decimals: 0).whole,
      m <= Tails.most,
      let expected = (measure.unit.scale * numerator).divided(by: denominator)
    else { return nil }
    let cases = all + m
    let guess = Int(Double(m) * Double(part) / Double(all))
    return FinalValues(
      .restOfCases(m, after: part, of: all), near: guess, expected: expected, step: step
    ) { further in
      let successes = Fraction(max(0, min(cases, part + further)))
      return (measure.unit.scale * successes).divided(by: Fraction(cases)) ?? expected
    }
  }
}
