package import PBRQuantities

/// A scorecard worked out: what the rules say of every measure (monitoring.md 3).
package struct ScorecardResults: Sendable {
  package let scorecard: Scorecard
  /// Rows known later do not count; nil counts all.
  package let asOf: CivilDate?
  /// In the order of the scorecard's measures.
  package internal(set) var measures: [MeasureResult]

  /// - Parameter asOf: the day on which the scorecard is worked out again; nil counts every row.
  package init(_ scorecard: Scorecard, asOf: CivilDate? = nil) {
    self.scorecard = scorecard
    self.asOf = asOf
    var groups = [[ComparatorGroup]](repeating: [], count: scorecard.measures.count)
    for group in scorecard.comparators { groups[group.measure].append(group) }
    measures = scorecard.measures.indices.map { index in
      MeasureResult(
        MeasureHistory(
          scorecard.measures[index], rows: scorecard.observations[index],
          calendar: scorecard.calendar, upTo: scorecard.period, asOf: asOf),
        rules: scorecard.statusRules, groups: groups[index])
    }
  }
}

extension MeasureResult {
  /// The rule of measures that name none, and whose scorecard does not.
  static let usualRule = "target-limits"

  init(_ history: MeasureHistory, rules: [String: StatusRule], groups: [ComparatorGroup]) {
    let measure = history.measure
    let shown = history.points.last
    let target = shown.flatMap { measure.target(of: $0.period.year) }
    let profile = shown.flatMap { Profile.value(target, at: $0.period, history) }
    let chance = ChanceRules(history: history)
    let series = chance.series(at: history.points.count - 1)
    let limits = series.flatMap { SeriesLimits(for: $0.judged, after: $0.before) }
    let forecast = ForecastRules.forecast(
      history, target: target?.target?.value, limits: limits, judged: series?.judged)
    let direction = DirectionRules(history: history).result
    self.measure = measure
    self.history = history
    self.target = target
    self.profile = profile
    self.direction = direction
    self.forecast = forecast
    self.limits = limits
    judged = series?.judged
    status =
      rules[measure.status ?? MeasureResult.usualRule].map {
        StatusRules(
          rule: $0, history: history, target: target, profile: profile,
          chance: forecast?.yearEnd.targetChance
        ).result
      }
      ?? StatusResult(
        status: .notRated, rule: "", reason: "no status rule", reference: nil, advantage: nil,
        word: "")
    needed =
      shown?.row.taken?.isOfTooFew == true
      ? nil : NeededRules.needed(measure, shown?.toDate, target: target?.target?.value)
    changeChance = chance.change(direction)
    targetTails = chance.target(target?.target?.value, profile: profile)
    signal = series.map {
      SeriesSignal(of: $0.judged, after: $0.before, better: measure.better)
    }
    standings = ComparisonRules.standings(groups, history)
  }
}
