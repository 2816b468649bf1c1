import PBRQuantities

/// Where chance is spoken of, and of what (monitoring.md 3.8).
struct ChanceRules {
  let history: MeasureHistory

  private var measure: Measure { history.measure }

  /// Rolled values share their months, episodes their people: nothing is said of them.
  var isSilent: Bool {
    if case .months = measure.rows { return true }
    return measure.counts == .episodes
  }

  /// Whether its values are counts of things that come one by one.
  private var isCount: Bool { measure.unit == .number && history.addsUp }

  /// Whether a change is more than chance: two percentages, or two counts over their times.
  func change(_ direction: DirectionResult) -> ChangeChance? {
    // Two days of a register count the same families.
    guard !isSilent, !measure.isTaken, let shown = history.points.last else { return nil }
    if isCount { return counts(direction, shown) }
    guard measure.unit == .percent, !sharesCases(direction, shown), let before = direction.before,
      let now = now(direction, shown),
      let earlier = before.numerator, let earlierOf = before.denominator,
      let later = now.numerator, let laterOf = now.denominator
    else { return nil }
    return Tails.shares(later, of: laterOf, and: earlier, of: earlierOf).map {
      ChangeChance(tails: $0, counts: nil)
    }
  }

  /// Whether the earlier value counts cases of the later one: two to-dates of one year, all so far.
  private func sharesCases(_ direction: DirectionResult, _ shown: SeriesPoint) -> Bool {
    switch measure.rows {
    case .ever: true
    case .toDate: direction.earlier?.year == shown.period.year
    case .period: false
    case .months: true
    }
  }

  private func now(_ direction: DirectionResult, _ shown: SeriesPoint) -> MeasuredValue? {
    direction.rule == .previous && measure.rows == .period ? shown.value : shown.toDate
  }

  /// Two counts with how much of a year each covers; also where part of a year stands beside a year,
  /// and no arrow is drawn.
  private func counts(_ direction: DirectionResult, _ shown: SeriesPoint) -> ChangeChance? {
    guard direction.rule != nil, direction.rule != .baseline, let period = direction.earlier,
      let earlier = history.point(ending: period.ends),
      measure.seriesBreak(after: period.ends, upTo: shown.period.ends) == nil
    else { return nil }
    let pair: (Amount, Amount)?
    if direction.rule == .previous, let before = direction.before, direction.change != nil,
      let own = shown.own
    {
      let one = Fraction(1, over: max(1, shown.period.count)) ?? .one
      pair = (Amount(count: before.value, years: one), Amount(count: own.value, years: one))
    } else {
      pair = amount(earlier).flatMap { before in amount(shown).map { (before, $0) } }
    }
    guard let (before, now) = pair,
      let tails = Tails.counts(
        before.count, over: before.years, and: now.count, over: now.years)
    else { return nil }
    return ChangeChance(
      tails: tails, counts: (before.count, before.years, now.count, now.years))
  }

  private struct Amount {
    let count: Fraction
    let years: Fraction
  }

  /// What the year has come to at a period, and how much of a year that is.
  private func amount(_ point: SeriesPoint) -> Amount? {
    guard let value = point.toDate?.value,
      let years = Fraction(point.period.place, over: point.period.count)
    else { return nil }
    guard measure.rows == .ever else { return Amount(count: value, years: years) }
    guard let start = history.lastOfYear(before: point.period), let before = start.value,
      let missing = Fraction(start.period.count - start.period.place, over: start.period.count)
    else { return nil }
    // Where the last row of that year is missing, what came since covers that time, too.
    return Amount(count: value - before.value, years: years + missing)
  }

  /// The value to date against the target of the year, or a count against the profile.
  func target(_ target: Fraction?, profile: Fraction?) -> Tails? {
    guard !isSilent, measure.better != .none, let shown = history.points.last,
      let now = shown.toDate, shown.row.taken?.isOfTooFew != true
    else { return nil }
    if isCount {
      guard let profile else { return nil }
      let start =
        measure.rows == .ever
        ? history.lastOfYear(before: shown.period)?.value?.value : Fraction.zero
      return start.flatMap { Tails.count(now.value - $0, mean: profile - $0) }
    }
    guard measure.unit == .percent, let numerator = now.numerator,
      let denominator = now.denominator, let level = target?.divided(by: measure.unit.scale)
    else { return nil }
    return Tails.share(numerator, of: denominator, level: level)
  }

  /// The value judged by its series and those before it since the last break, all of one kind: where
  /// one of them is no count, none is taken as one. Nil where no statement is made: of values that
  /// share their months, and of a register, whose values count everything so far.
  func series(at index: Int) -> (judged: SeriesValue, before: [SeriesValue])? {
    let points = history.points
    guard points.indices.contains(index), !isRolled, !measure.isTaken,
      let judged = points[index].own
    else { return nil }
    var values = [judged]
    for point in points[..<index].reversed() {
      if measure.seriesBreak(after: point.period.ends, upTo: points[index].period.ends) != nil {
        break
      }
      if let own = point.own { values.append(own) }
    }
    let counts = values.compactMap(counted)
    let kinds = counts.count == values.count ? counts : values.map { .other($0.value) }
    return (kinds[0], kinds.dropFirst().reversed())
  }

  private var isRolled: Bool { if case .months = measure.rows { true } else { false } }

  /// The own value of a period as a count or as a share of counts; nil where it is neither.
  private func counted(_ own: MeasuredValue) -> SeriesValue? {
    guard measure.counts != .episodes else { return nil }
    if measure.unit == .percent, let counts = own.counts, counts.denominator <= Tails.most {
      return .share(numerator: counts.numerator, denominator: counts.denominator)
    }
    return isCount ? Tails.whole(own.value).map { .count($0) } : nil
  }
}
