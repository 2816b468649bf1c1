import PBRQuantities

/// The target to date at one place of the year (monitoring.md 3.4).
enum Profile {
  /// Nil without a target, and at a place that the profile does not list.
  static func value(
    _ target: YearTarget?, at period: Period, _ history: MeasureHistory
  ) -> Fraction? {
    guard let target else { return nil }
    let whole = target.target?.value
    switch target.profile ?? (history.addsUp ? .even : .flat) {
    case .flat: return whole
    case .places(let places): return places[period.place]?.value
    case .even:
      guard let whole, let share = Fraction(period.place, over: period.count) else { return nil }
      return spread(whole, share, period, history)
    case .seasonal:
      guard let whole, let share = YearShares.share(at: period, history)?.share else { return nil }
      return spread(whole, share, period, history)
    }
  }

  /// So much of the target as of the year has gone; of what counts everything so far, so much of the
  /// way from the end of the year before.
  private static func spread(
    _ whole: Fraction, _ share: Fraction, _ period: Period, _ history: MeasureHistory
  ) -> Fraction? {
    guard history.measure.rows == .ever else { return whole * share }
    guard let start = history.lastOfYear(before: period)?.value?.value else { return nil }
    return start + (whole - start) * share
  }
}

/// How much of a year is gone at a period of a measure (monitoring.md 3.9).
enum YearShares {
  /// By last year's season where it is known, else by the calendar; nil for days.
  static func share(at period: Period, _ history: MeasureHistory) -> YearShare? {
    YearShare(place: period.place, of: period.count, lastYear: lastYear(period, history))
  }

  /// Last year's part up to the same place and its whole, where no break lies between: amounts of
  /// what adds up, denominators of percentages.
  private static func lastYear(
    _ period: Period, _ history: MeasureHistory
  ) -> (toDate: Fraction, total: Fraction)? {
    let calendar = history.calendar
    guard let part = history.point(calendar.yearBefore(period)),
      let whole = history.point(calendar.endOfYearBefore(period)),
      history.measure.seriesBreak(after: part.period.ends, upTo: period.ends) == nil,
      let partValue = part.toDate, let wholeValue = whole.toDate
    else { return nil }
    if history.addsUp {
      guard history.measure.rows == .ever else { return (partValue.value, wholeValue.value) }
      return history.lastOfYear(before: part.period)?.value.map {
        (partValue.value - $0.value, wholeValue.value - $0.value)
      }
    }
    guard let done = partValue.denominator, let all = wholeValue.denominator else { return nil }
    return (done, all)
  }
}
