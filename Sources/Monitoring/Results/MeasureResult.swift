package import PBRQuantities

/// What the rules say of a measure on the day of a scorecard.
package struct MeasureResult: Sendable {
  package let measure: Measure
  /// Its periods with a row up to the one shown.
  package let history: MeasureHistory
  /// The target of the year of the period shown.
  package let target: YearTarget?
  /// The target to date at the period shown; nil without one.
  package let profile: Fraction?
  package internal(set) var status: StatusResult
  package internal(set) var direction: DirectionResult
  /// Whole numerators that would meet the target of the year (3.2).
  package internal(set) var needed: Needed?
  /// Whether the change is more than chance; nil where there are no counts.
  package internal(set) var changeChance: ChangeChance?
  /// The value to date against the target, where there are counts.
  package internal(set) var targetTails: Tails?
  package internal(set) var forecast: MeasureForecast?
  /// What the last value of the series says of it; nil where no statement is made.
  package internal(set) var signal: SeriesSignal?
  /// The last value of its series as it is judged; nil where no statement is made.
  package internal(set) var judged: SeriesValue?
  /// The limits of the last value of its series.
  package internal(set) var limits: SeriesLimits?
  /// Among other areas, for every day on which there is an own value beside theirs.
  package let standings: [GroupStanding]

  /// The latest period with a row: the one shown.
  package var shown: SeriesPoint? { history.points.last }
  package var value: MeasuredValue? { shown?.value }
  package var toDate: MeasuredValue? { shown?.toDate }
  /// Every period with a row up to the one shown, the earliest first.
  package var series: [SeriesPoint] { history.points }
}

/// A status and why it is so.
package struct StatusResult: Sendable, Equatable {
  package let status: Status
  /// The name of the rule; empty when none is named.
  package let rule: String
  /// Why it is not rated: `no value`, `no target` …; empty where it is rated.
  package let reason: String
  /// What it was judged against; nil for a range and for a value judged by itself.
  package let reference: Fraction?
  /// Positive on the good side.
  package let advantage: Fraction?
  /// What pages say: `Within target limits`.
  package let word: String
  /// Whether the period's own value was judged, not the value to date.
  package var isOfPeriod = false
}

/// Which way a measure is going, and why that cannot be said.
package struct DirectionResult: Sendable, Equatable {
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    case better, same, worse, increasing
    case noChange = "no-change"
    case decreasing
    case notApplicable = "n/a"
  }

  package let direction: Direction
  /// The rule that had an earlier value; nil when none had.
  package let rule: DirectionRule?
  /// Why it is n/a; empty otherwise.
  package let reason: String
  /// The earlier period and its value.
  package let earlier: Period?
  package let before: MeasuredValue?
  /// The later value less the earlier, in the measure's unit.
  package let change: Fraction?
  /// Whether part of a year is compared with a full year.
  package let isPartYear: Bool
}

/// How many a target needs of those there are.
package struct Needed: Sendable, Equatable {
  /// The smallest whole numerator that meets the target; the largest where smaller is better.
  package let numerator: Int
  package let of: Int
  /// How many more, or fewer where negative.
  package let more: Int
}

/// Whether a change is more than chance, and what was compared.
package struct ChangeChance: Sendable, Equatable {
  package let tails: Tails
  /// The two counts where counts were compared, with their lengths in years.
  package let counts:
    (earlier: Fraction, earlierYears: Fraction, later: Fraction, laterYears: Fraction)?

  package static func == (left: ChangeChance, right: ChangeChance) -> Bool {
    left.tails == right.tails
  }
}

/// What the year may come to, and by which share of it.
package struct MeasureForecast: Sendable, Equatable {
  package let yearEnd: YearEnd
  /// Nil where no share of the year enters: a level, a year that is over.
  package let basis: YearShare.Basis?
}

/// A council among the areas of a group on one day.
package struct GroupStanding: Sendable {
  package let group: ComparatorGroup
  /// The own period that ends on the day; nil where the own value stands among the comparators alone.
  package let period: Period?
  /// The own value of that day.
  package let own: Fraction
  /// Its parts, where it has any.
  let ownParts: (numerator: Fraction, denominator: Fraction)?
  let unit: MeasureUnit
  /// Whether anything is said of chance.
  let judgesChance: Bool
  /// How many areas with a value there are, the own one included.
  package let areas: Int
  package let standing: Standing?

  /// The average of the areas, the own one among them; as published where none is given. It is worked
  /// out when it is asked for.
  /// Grades are never averaged.
  package var average: Fraction? {
    if case .grade = unit { return nil }
    return group.others.isEmpty ? group.published?.value : group.others.mean(unit, with: own)
  }

  /// The areas taken together, the own one among them: scale × Σ N / Σ D. With it the chance of the
  /// own value at that level, where there are counts. Nil where an area has no parts.
  package var together: (value: Fraction, tails: Tails?)? {
    guard unit.isRatio, !group.others.isEmpty, let ownParts,
      let level = group.others.together(with: ownParts)
    else { return nil }
    let tails =
      judgesChance
      ? Tails.share(ownParts.numerator, of: ownParts.denominator, level: level) : nil
    return (unit.scale * level, tails)
  }
}
