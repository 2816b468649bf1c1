package import PBRFiles
package import PBRFindings
package import PBRQuantities

/// Something that is observed again and again by a definition: a row of a scorecard
/// (monitoring.md 2.1).
package struct Measure: Sendable {
  package let id: String
  /// The name its publisher gave it: `NI 059`; empty where it has none.
  package let ref: String
  /// The id of its group; empty for one outside groups.
  package let group: String
  package let title: String
  package let definition: String
  /// What is counted, in words; empty where the file does not say.
  package let numerator: String
  /// Of what it is counted, in words; empty where the file does not say.
  package let denominator: String
  package let unit: MeasureUnit
  package let better: Better
  package let period: PeriodKind
  /// What a row covers.
  package let rows: RowsCover
  /// How the periods make the year to date, where the file says so.
  package let year: YearOfRows?
  /// In the order of their years.
  package internal(set) var targets: [YearTarget]
  /// The name of its status rule; nil where neither it nor the scorecard names one.
  package let status: String?
  /// In the order in which they are tried.
  package let direction: [DirectionRule]
  /// Changes up to this much are none, in the measure's unit.
  package let tolerance: Fraction
  package let baseline: Baseline?
  /// In the order of their days.
  package let breaks: [SeriesBreak]
  package let declared: DeclaredStatus?
  package let counts: Counted
  /// Whether it stands in for something that cannot be measured.
  package let isProxy: Bool
  /// False for a measure that is told and never judged.
  package let isRated: Bool
  /// How many decimals are printed.
  package let decimals: Int
  package let owner: String
  package let source: String
  /// The object it was read from, for places in messages.
  package let written: JSONValue

  /// Whether its values are taken from the register of a programme, where each counts everything up
  /// to its day, and not from rows that somebody typed.
  package var isTaken: Bool { written.object?["from"] != nil }

  /// Where the value under some keys stands, or the nearest around it that the file has:
  /// `place("targets", "2010-11", "target")`.
  package func place(_ keys: String...) -> SourcePlace {
    var value = written
    for key in keys {
      let bare = value.object?["value"]?.object == nil ? value : value.object?["value"] ?? value
      guard let next = bare.object?[key] else { break }
      value = next
    }
    return value.object?["value"]?.place ?? value.place
  }

  /// The target of a year.
  package func target(of year: PeriodYear) -> YearTarget? {
    targets.first { $0.year == year }
  }

  /// The first break after one day, and on or before another: the two are then not compared.
  package func seriesBreak(after earlier: CivilDate, upTo later: CivilDate) -> SeriesBreak? {
    breaks.first { $0.from > earlier && $0.from <= later }
  }
}

/// What a value of a measure is counted in.
package enum MeasureUnit: Sendable, Equatable {
  case percent
  /// A number for every so many: per 10,000 children.
  case rate(per: Fraction)
  case mean, number, pounds, days
  /// A difference of two percentages.
  case points
  case percentChange
  /// Whole numbers, each with its words.
  case grade([Int: String])

  /// As files name it.
  package var name: String {
    switch self {
    case .percent: "percent"
    case .rate: "rate"
    case .mean: "mean"
    case .number: "number"
    case .pounds: "pounds"
    case .days: "days"
    case .points: "points"
    case .percentChange: "percent-change"
    case .grade: "grade"
    }
  }

  /// What numerator / denominator is multiplied by (monitoring.md 3.2).
  package var scale: Fraction {
    switch self {
    case .percent: Fraction(100)
    case .rate(let per): per
    case .mean, .number, .pounds, .days, .points, .percentChange, .grade: Fraction(1)
    }
  }

  /// Whether its values are ratios of two parts, where rows have parts.
  package var isRatio: Bool {
    switch self {
    case .percent, .rate, .mean: true
    case .number, .pounds, .days, .points, .percentChange, .grade: false
    }
  }
}

/// What is good of a measure.
package enum Better: Sendable, Equatable {
  case bigger, smaller
  /// Neither too much nor too little.
  case range(from: Fraction, to: Fraction)
  /// Neither more nor less is better.
  case none
}

/// What a row of a measure covers.
package enum RowsCover: Sendable, Hashable {
  /// Its own period.
  case period
  /// The year so far.
  case toDate
  /// Everything so far.
  case ever
  /// The last so many months.
  case months(Int)
}

/// How the periods of a year make the year to date (monitoring.md 3.3).
package enum YearOfRows: String, Sendable, Hashable, CaseIterable { case sum, ratio, last, none }

/// What a measure counts.
package enum Counted: String, Sendable, Hashable, CaseIterable {
  /// Small numbers of them are not published.
  case people
  /// They come in clusters, one child having many: nothing is said of chance.
  case episodes
  case things
}

/// The earlier value that `baseline` compares with.
package struct Baseline: Sendable, Equatable {
  package let periodEnd: CivilDate
  package let value: Fraction
}

/// A day from which a series is counted differently; what lies before and after is not compared.
package struct SeriesBreak: Sendable, Hashable {
  package let from: CivilDate
  package let note: String
}

/// An officer's own judgement, printed beside the rule's.
package struct DeclaredStatus: Sendable, Hashable {
  package let status: Status
  package let by: String
  package let on: CivilDate?
  package let why: String
}
