public import PBRQuantities

/// What the rules say of a measure on the day of a scorecard.
public struct MeasureResult: Sendable {
  public let measure: Measure
  /// Its periods with a row up to the one shown.
  public let history: MeasureHistory
  /// The target of the year of the period shown.
  public let target: YearTarget?
  /// The target to date at the period shown; nil without one.
  public let profile: Fraction?
  public internal(set) var status: StatusResult
  public internal(set) var direction: DirectionResult
  /// Whole numerators that would meet the target of the year (3.2).
  public internal(set) var needed: Needed?
  /// Whether the change is more than chance; nil where there are no counts.
  public internal(set) var changeChance: ChangeChance?
  /// The value to date against the target, where there are counts.
  public internal(set) var targetTails: Tails?
  public internal(set) var forecast: MeasureForecast?
  /// What the last value of the series says of it; nil where no statement is made.
  public internal(set) var signal: SeriesSignal?
  /// The limits of the last value of its series.
  public internal(set) var limits: SeriesLimits?
  /// Among other areas, for every day on which there is an own value beside theirs.
  public let standings: [GroupStanding]

  /// The latest period with a row: the one shown.
  public var shown: SeriesPoint? { history.points.last }
  public var value: MeasuredValue? { shown?.value }
  public var toDate: MeasuredValue? { shown?.toDate }
  /// Every period with a row up to the one shown, the earliest first.
  public var series: [SeriesPoint] { history.points }
}

/// A status and why it is so.
public struct StatusResult: Sendable, Equatable {
  public let status: Status
  /// The name of the rule; empty when none is named.
  public let rule: String
  /// Why it is not rated: `no value`, `no target` …; empty where it is rated.
  public let reason: String
  /// What it was judged against; nil for a range and for a value judged by itself.
  public let reference: Fraction?
  /// Positive on the good side.
  public let advantage: Fraction?
  /// What pages say: `Within target limits`.
  public let word: String
}

/// Which way a measure is going, and why that cannot be said.
public struct DirectionResult: Sendable, Equatable {
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case better, same, worse, increasing
    case noChange = "no-change"
    case decreasing
    case notApplicable = "n/a"
  }

  public let direction: Direction
  /// The rule that had an earlier value; nil when none had.
  public let rule: DirectionRule?
  /// Why it is n/a; empty otherwise.
  public let reason: String
  /// The earlier period and its value.
  public let earlier: Period?
  public let before: MeasuredValue?
  /// The later value less the earlier, in the measure's unit.
  public let change: Fraction?
  /// Whether part of a year is compared with a full year.
  public let isPartYear: Bool
}

/// How many a target needs of those there are.
public struct Needed: Sendable, Equatable {
  /// The smallest whole numerator that meets the target; the largest where smaller is better.
  public let numerator: Int
  public let of: Int
  /// How many more, or fewer where negative.
  public let more: Int
}

/// Whether a change is more than chance, and what was compared.
public struct ChangeChance: Sendable, Equatable {
  public let tails: Tails
  /// The two counts where counts were compared, with their lengths in years.
  public let counts:
    (earlier: Fraction, earlierYears: Fraction, later: Fraction, laterYears: Fraction)?

  public static func == (left: ChangeChance, right: ChangeChance) -> Bool {
    left.tails == right.tails
  }
}

/// What the year may come to, and by which share of it.
public struct MeasureForecast: Sendable, Equatable {
  public let yearEnd: YearEnd
  /// Nil where no share of the year enters: a level, a year that is over.
  public let basis: YearShare.Basis?
}

/// A council among the areas of a group on one day.
public struct GroupStanding: Sendable {
  public let group: ComparatorGroup
  /// The own period that ends on the day; nil where the own value stands among the comparators alone.
  public let period: Period?
  /// The own value of that day.
  public let own: Fraction
  let unit: MeasureUnit
  /// How many areas with a value there are, the own one included.
  public let areas: Int
  public let standing: Standing?

  /// The average of the areas, the own one among them; as published where none is given. It is worked
  /// out when it is asked for.
  public var average: Fraction? {
    group.others.isEmpty ? group.published?.value : group.others.mean(unit, with: own)
  }
}
