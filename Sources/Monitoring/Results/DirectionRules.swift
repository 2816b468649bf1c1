import PBRQuantities

/// Which way a measure is going (monitoring.md 3.6).
struct DirectionRules {
  let history: MeasureHistory

  private var measure: Measure { history.measure }

  /// An earlier value to compare with, and the later one that it is compared with.
  private struct Pair {
    let earlier: Period?
    let day: CivilDate
    let before: MeasuredValue?
    let now: MeasuredValue?
    var isPartYear = false
    /// An amount of part of a year beside that of a year: not compared.
    var isUnequal = false
    /// The earlier amount is not known: the rules after this one are tried first.
    var isUnknown = false
  }

  /// Of so few of those of whom it could be known is it known, that nothing is said.
  static let tooFewKnown = "too few known"

  var result: DirectionResult {
    guard let shown = history.points.last, shown.value != nil else {
      return none("no value")
    }
    if shown.row.taken?.isOfTooFew == true { return none(DirectionRules.tooFewKnown) }
    var unknown: DirectionResult?
    for rule in measure.direction {
      guard let pair = pair(rule, shown) else { continue }
      guard pair.isUnknown else { return result(rule, pair, shown) }
      unknown = unknown ?? result(rule, pair, shown)
    }
    return unknown
      ?? none(measure.direction.isEmpty ? "no direction rule" : "no earlier value")
  }

  private func none(
    _ reason: String, _ rule: DirectionRule? = nil, earlier: Period? = nil
  ) -> DirectionResult {
    DirectionResult(
      direction: .notApplicable, rule: rule, reason: reason, earlier: earlier, before: nil,
      change: nil, isPartYear: false)
  }

  private func result(
    _ rule: DirectionRule, _ pair: Pair, _ shown: SeriesPoint
  ) -> DirectionResult {
    if let found = measure.seriesBreak(after: pair.day, upTo: shown.period.ends) {
      let note = found.note.isEmpty ? "" : ": \(found.note)"
      return none("series broken" + note, rule, earlier: pair.earlier)
    }
    if pair.isUnequal { return none("part of a year against a year", rule, earlier: pair.earlier) }
    guard let now = pair.now, let before = pair.before else {
      return none("no value to date", rule, earlier: pair.earlier)
    }
    let change = now.value - before.value
    return DirectionResult(
      direction: direction(from: before.value, to: now.value), rule: rule, reason: "",
      earlier: pair.earlier, before: before, change: change, isPartYear: pair.isPartYear)
  }

  private func direction(
    from before: Fraction, to now: Fraction
  ) -> DirectionResult.Direction {
    let change = now - before
    switch measure.better {
    case .bigger:
      return change.magnitude <= measure.tolerance ? .same : change > .zero ? .better : .worse
    case .smaller:
      return change.magnitude <= measure.tolerance ? .same : change < .zero ? .better : .worse
    case .range(let low, let high):
      func outside(_ value: Fraction) -> Fraction { max(max(low - value, value - high), .zero) }
      let further = outside(now) - outside(before)
      return further.magnitude <= measure.tolerance ? .same : further < .zero ? .better : .worse
    case .none:
      return change.magnitude <= measure.tolerance
        ? .noChange : change > .zero ? .increasing : .decreasing
    }
  }

  /// What a rule compares; nil where it has no earlier value.
  private func pair(_ rule: DirectionRule, _ shown: SeriesPoint) -> Pair? {
    if rule == .baseline { return measure.baseline.map { baseline($0, shown) } }
    if shown.period.kind == .day { return dayPair(rule, shown) }
    switch rule {
    case .previous: return previous(shown)
    case .yearAgo: return toDates(history.point(history.calendar.yearBefore(shown.period)), shown)
    case .lastYear:
      return toDates(history.point(history.calendar.endOfYearBefore(shown.period)), shown)
    case .baseline: return nil
    }
  }

  /// The baseline is of the part of its year that ends on its day; of a whole year where no period of
  /// the measure ends then.
  /// It is what that part of its year came to, so that of what counts everything so far the year's
  /// own amount is compared with it.
  private func baseline(_ baseline: Baseline, _ shown: SeriesPoint) -> Pair {
    let period = history.calendar.period(measure.period, ending: baseline.periodEnd)
    let isPart = (period?.place ?? shown.period.count) != shown.period.place && isOfYearSoFar
    return Pair(
      earlier: nil, day: baseline.periodEnd, before: MeasuredValue(value: baseline.value),
      now: ofYear(shown), isPartYear: isPart, isUnequal: history.addsUp && isPart)
  }

  /// What the year has come to at a period: the value to date; of what counts everything so far, the
  /// year's own amount.
  private func ofYear(_ point: SeriesPoint) -> MeasuredValue? {
    guard measure.rows == .ever, history.addsUp else { return point.toDate }
    guard let value = point.value, let start = history.lastOfYear(before: point.period)?.value
    else { return nil }
    return MeasuredValue(value: value.value - start.value)
  }

  /// Of snapshots the last earlier row, or the last of at least a year before.
  private func dayPair(_ rule: DirectionRule, _ shown: SeriesPoint) -> Pair? {
    let last: CivilDate
    switch rule {
    case .previous, .baseline: last = shown.period.ends.adding(days: -1)
    case .yearAgo: last = shown.period.ends.yearEarlier
    case .lastYear: last = shown.period.year.adding(-1).ends
    }
    return history.points.last { $0.period.ends <= last && $0.value != nil }.map {
      Pair(earlier: $0.period, day: $0.period.ends, before: $0.value, now: shown.value)
    }
  }

  /// Values to date; of what counts everything so far, the years' own amounts.
  private func toDates(_ earlier: SeriesPoint?, _ shown: SeriesPoint) -> Pair? {
    guard let earlier, let before = ofYear(earlier) else { return nil }
    let isPart = shown.period.place != earlier.period.place && isOfYearSoFar
    if history.addsUp, isPart {
      return Pair(
        earlier: earlier.period, day: earlier.period.ends, before: nil, now: nil, isUnequal: true)
    }
    let now = ofYear(shown)
    if measure.rows == .ever, history.addsUp, now == nil { return nil }
    return Pair(
      earlier: earlier.period, day: earlier.period.ends, before: before, now: now,
      isPartYear: isPart)
  }

  /// The periods' own values: own amounts of what adds up, and the two to-dates of a percentage to
  /// date.
  private func previous(_ shown: SeriesPoint) -> Pair? {
    guard let earlier = history.point(history.calendar.before(shown.period)), earlier.value != nil
    else { return nil }
    let isToDate = measure.rows == .toDate || measure.rows == .ever
    guard isToDate else {
      return Pair(
        earlier: earlier.period, day: earlier.period.ends, before: earlier.value, now: shown.value)
    }
    if history.addsUp {
      guard let before = earlier.own, let now = shown.own else {
        return Pair(
          earlier: earlier.period, day: earlier.period.ends, before: nil, now: nil,
          isUnequal: true, isUnknown: true)
      }
      return Pair(earlier: earlier.period, day: earlier.period.ends, before: before, now: now)
    }
    return Pair(
      earlier: earlier.period, day: earlier.period.ends, before: earlier.toDate,
      now: shown.toDate,
      isPartYear: measure.rows == .toDate && earlier.period.year != shown.period.year
        && shown.period.count > 1)
  }

  /// Whether what is compared is the part of a year up to the period.
  private var isOfYearSoFar: Bool {
    switch measure.rows {
    case .toDate: true
    case .ever: history.addsUp
    case .period: history.year == .sum || history.year == .ratio
    case .months: false
    }
  }
}

extension CivilDate {
  /// The same day a year before; 28 February for the leap day.
  fileprivate var yearEarlier: CivilDate {
    let (year, month, day) = components
    return CivilDate(year: year - 1, month: month, day: day)
      ?? CivilDate(year: year - 1, month: month, day: day - 1) ?? adding(days: -365)
  }
}
