package import PBRFindings
package import PBRProgramme
package import PBRQuantities

/// Measures with all that is known of them (monitoring.md 2).
package struct Scorecard: Sendable {
  package let id: String
  package let title: String
  package let authority: String
  /// The council's own name among the areas of the comparators; empty where it is not said.
  package let area: String
  /// The day it speaks of.
  package let period: CivilDate
  package let groups: [MeasureGroup]
  package let measures: [Measure]
  package let sums: [SumIdentity]
  package let flows: [FlowIdentity]
  /// By name: the built-in rules and the scorecard's own.
  package let statusRules: [String: StatusRule]
  /// Which share of the other areas makes which band.
  package let bands: StandingBands
  package let calendar: PeriodCalendar
  /// By measure, in the order of their periods and then of the days they were known.
  package let observations: [[Observation]]
  package let comparators: [ComparatorGroup]
  /// Every figure with its provenance, for the record of a run.
  package let figures: [InputRecord]
  /// The file it was read from.
  package let file: SourceText

  /// The place of a measure by its id.
  package func index(of id: String) -> Int? { measures.firstIndex { $0.id == id } }
}

/// Measures under one heading.
package struct MeasureGroup: Sendable, Equatable {
  package let id: String
  package let title: String
}

/// A total and its parts, which are equal to date on the same day wherever all are known.
package struct SumIdentity: Sendable {
  /// The places of measures.
  package let total: Int
  package let parts: [Int]
  package let place: SourcePlace
}

/// A stock that changes by what comes in and goes out between two days.
package struct FlowIdentity: Sendable {
  package let stock: Int
  package let inflows: [Int]
  package let outflows: [Int]
  package let place: SourcePlace
}

/// Bands of standing among other areas (monitoring.md 3.10).
package struct StandingBands: Sendable, Equatable {
  package struct Band: Sendable, Equatable {
    /// `worst-5`, `average`, `best-third`: as data carry it.
    package let id: String
    /// `worst 5%`: as pages print it.
    package let word: String
    /// The share of the others that is worse up to which it reaches, for a worst band.
    package let upTo: Fraction?
    /// The share of the others that is worse from which on it begins, for a best band.
    package let from: Fraction?

    package init(id: String, word: String, upTo: Fraction? = nil, from: Fraction? = nil) {
      self.id = id
      self.word = word
      self.upTo = upTo
      self.from = from
    }
  }

  /// In the order in which they are tried; the last needs no limit.
  package let bands: [Band]

  package init(_ bands: [Band]) { self.bands = bands }
}
