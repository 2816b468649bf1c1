import PBRQuantities

/// Which of the forecasts applies to a measure (monitoring.md 3.9).
enum ForecastRules {
  /// Nil where nothing can be said of the year's end.
  static func forecast(
    _ history: MeasureHistory, target: Fraction?, limits: SeriesLimits?, judged: SeriesValue?
  ) -> MeasureForecast? {
    guard let shown = history.points.last, let now = shown.toDate else { return nil }
    let (measure, period) = (history.measure, shown.period)
    guard period.place > 0 else { return nil }
    if period.endsYear {
      let end = YearEnd.level(
        now.value, reach: nil, isYearOver: true, target: target, better: measure.better)
      return MeasureForecast(yearEnd: end, basis: nil)
    }
    if history.addsUp { return amount(history, now.value, at: period, target: target) }
    if isLevel(history) {
      let reach = limits.flatMap { limits in
        target.flatMap { level($0, measure, judged) }.flatMap {
          limits.reach(target: $0, better: measure.better)
        }
      }
      guard reach != nil else { return nil }
      return MeasureForecast(
        yearEnd: YearEnd.level(
          now.value, reach: reach, isYearOver: false, target: target, better: measure.better),
        basis: nil)
    }
    return share(history, now, at: period, target: target)
  }

  /// A target in the units in which the series is judged: a share for percentages with counts, else as
  /// it is written.
  private static func level(
    _ target: Fraction, _ measure: Measure, _ judged: SeriesValue?
  ) -> Fraction? {
    if case .share? = judged { return target.divided(by: measure.unit.scale) }
    return target
  }

  private static func isLevel(_ history: MeasureHistory) -> Bool {
    history.measure.rows == .period && history.year == .last
  }

  private static func amount(
    _ history: MeasureHistory, _ now: Fraction, at period: Period, target: Fraction?
  ) -> MeasureForecast? {
    let measure = history.measure
    guard let share = YearShares.share(at: period, history) else { return nil }
    var start = Fraction.zero
    if measure.rows == .ever {
      guard let last = history.lastOfYear(before: period)?.value?.value else { return nil }
      start = last
    }
    let counted =
      measure.unit == .number && measure.counts != .episodes
      ? YearEnd.count(
        now, share: share.share, from: start, target: target, better: measure.better) : nil
    let end =
      counted
      ?? YearEnd.centralOnly(
        now, share: share.share, from: start, target: target, better: measure.better)
    return end.map { MeasureForecast(yearEnd: $0, basis: share.basis) }
  }

  private static func share(
    _ history: MeasureHistory, _ now: MeasuredValue, at period: Period, target: Fraction?
  ) -> MeasureForecast? {
    let measure = history.measure
    guard measure.unit == .percent, let numerator = now.numerator,
      let denominator = now.denominator, let share = YearShares.share(at: period, history)
    else { return nil }
    if case .months = measure.rows { return nil }
    let counted =
      measure.counts == .episodes
      ? nil
      : YearEnd.share(
        numerator, of: denominator, scale: measure.unit.scale, share: share.share, target: target,
        better: measure.better)
    // Of what is no count the central figure alone: the same percentage.
    return MeasureForecast(
      yearEnd: counted ?? YearEnd(central: now.value, targetChance: nil), basis: share.basis)
  }
}
