public import PBRFindings
public import PBRProgramme
public import PBRQuantities

/// Measures with all that is known of them (monitoring.md 2).
public struct Scorecard: Sendable {
  public let id: String
  public let title: String
  public let authority: String
  /// The council's own name among the areas of the comparators; empty where it is not said.
  public let area: String
  /// The day it speaks of.
  public let period: CivilDate
  public let groups: [MeasureGroup]
  public let measures: [Measure]
  public let sums: [SumIdentity]
  public let flows: [FlowIdentity]
  /// By name: the built-in rules and the scorecard's own.
  public let statusRules: [String: StatusRule]
  /// Which share of the other areas makes which band.
  public let bands: StandingBands
  public let calendar: PeriodCalendar
  /// By measure, in the order of their periods and then of the days they were known.
  public let observations: [[Observation]]
  public let comparators: [ComparatorGroup]
  /// Every figure with its provenance, for the record of a run.
  public let figures: [InputRecord]
  /// The file it was read from.
  public let file: SourceText

  /// The place of a measure by its id.
  public func index(of id: String) -> Int? { measures.firstIndex { $0.id == id } }
}

/// Measures under one heading.
public struct MeasureGroup: Sendable, Equatable {
  public let id: String
  public let title: String
}

/// A total and its parts, which are equal to date on the same day wherever all are known.
public struct SumIdentity: Sendable {
  /// The places of measures.
  public let total: Int
  public let parts: [Int]
  public let place: SourcePlace
}

/// A stock that changes by what comes in and goes out between two days.
public struct FlowIdentity: Sendable {
  public let stock: Int
  public let inflows: [Int]
  public let outflows: [Int]
  public let place: SourcePlace
}

/// Bands of standing among other areas (monitoring.md 3.10).
public struct StandingBands: Sendable, Equatable {
  public struct Band: Sendable, Equatable {
    /// `worst-5`, `average`, `best-third`: as data carry it.
    public let id: String
    /// `worst 5%`: as pages print it.
    public let word: String
    /// The share of the others that is worse up to which it reaches, for a worst band.
    public let upTo: Fraction?
    /// The share of the others that is worse from which on it begins, for a best band.
    public let from: Fraction?

    public init(id: String, word: String, upTo: Fraction? = nil, from: Fraction? = nil) {
      self.id = id
      self.word = word
      self.upTo = upTo
      self.from = from
    }
  }

  /// In the order in which they are tried; the last needs no limit.
  public let bands: [Band]

  public init(_ bands: [Band]) { self.bands = bands }
}
