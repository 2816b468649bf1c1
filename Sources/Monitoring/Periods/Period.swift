package import PBRQuantities

/// A period that an observation covers: it is named by the day on which it ends
/// (monitoring.md 3.1).
package struct Period: Hashable, Comparable, Sendable {
  package let kind: PeriodKind
  /// The last day.
  package let ends: CivilDate
  /// The year it belongs to.
  package let year: PeriodYear
  /// Its place in the year from 1; 0 for a day, which has none.
  package let place: Int
  /// How many such periods the year has; 0 for days.
  package let count: Int

  init(_ kind: PeriodKind, ends: CivilDate, year: PeriodYear, place: Int, count: Int) {
    self.kind = kind
    self.ends = ends
    self.year = year
    self.place = place
    self.count = count
  }

  package static func < (left: Period, right: Period) -> Bool { left.ends < right.ends }

  /// Whether it is the last of its year.
  package var endsYear: Bool { place == count && count > 0 }

  /// Its place as profiles name it: `M08`, `Q2`, `T1`; nil where a year has one period or none.
  package var placeName: String? { PlaceName.text(kind, place) }

  /// Its label, which begins with the year: `2010-11-Q2`, `2010-11`, `2010`, or the date of a day.
  package var label: String {
    if kind == .day { return ends.dataText }
    return placeName.map { "\(year.dataText)-\($0)" } ?? year.dataText
  }
}

/// Names of places in a year.
enum PlaceName {
  /// `M08`, `Q2`, `T1`; nil for periods that are a year or a day.
  static func text(_ kind: PeriodKind, _ place: Int) -> String? {
    switch kind {
    case .month: place < 10 ? "M0\(place)" : "M\(place)"
    case .quarter: "Q\(place)"
    case .term: "T\(place)"
    case .financialYear, .academicYear, .calendarYear, .day: nil
    }
  }

  /// The place that `M08`, `Q2` or `T1` names for periods of a kind; nil for anything else.
  static func place(_ text: String, _ kind: PeriodKind) -> Int? {
    let last =
      switch kind {
      case .month: 12
      case .quarter: 4
      case .term: 9
      case .financialYear, .academicYear, .calendarYear, .day: 0
      }
    guard last > 0 else { return nil }
    return (1...last).first { PlaceName.text(kind, $0) == text }
  }
}
