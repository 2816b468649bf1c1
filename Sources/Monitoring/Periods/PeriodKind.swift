package import PBRQuantities

/// How long a period of a measure is, and what it counts its years by.
package enum PeriodKind: String, Sendable, Hashable, CaseIterable {
  case month, quarter, term
  case financialYear = "financial-year"
  case academicYear = "academic-year"
  case calendarYear = "calendar-year"
  /// A snapshot at any date.
  case day

  /// What a year of such periods is: April to March, September to August, or January to December.
  package var years: PeriodYear.Kind {
    switch self {
    case .month, .quarter, .financialYear, .day: .financial
    case .term, .academicYear: .academic
    case .calendarYear: .calendar
    }
  }

  /// In words, for messages: `month`, `financial year`.
  package var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}

/// A year to which periods belong and for which targets are set.
package struct PeriodYear: Hashable, Comparable, Sendable {
  package enum Kind: String, Sendable, Hashable { case financial, academic, calendar }

  package let kind: Kind
  /// The calendar year in which it begins.
  package let startYear: Int

  package init(_ kind: Kind, startYear: Int) {
    self.kind = kind
    self.startYear = startYear
  }

  /// Reads `2010-11`, or `2010` for a calendar year. Nil for anything else.
  package init?(_ text: String, _ kind: Kind) {
    guard kind == .calendar else {
      guard let year = FinancialYear(text) else { return nil }
      self.init(kind, startYear: year.startYear)
      return
    }
    guard text.utf8.count == 4, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      let year = Int(text), (1900...2200).contains(year)
    else { return nil }
    self.init(kind, startYear: year)
  }

  /// The year of its kind in which a month lies.
  package init(_ kind: Kind, of month: Month) {
    let first = kind.firstMonth
    self.init(kind, startYear: month.monthOfYear >= first ? month.year : month.year - 1)
  }

  package static func < (left: PeriodYear, right: PeriodYear) -> Bool {
    left.startYear < right.startYear
  }

  /// The year so many years later.
  package func adding(_ years: Int) -> PeriodYear { PeriodYear(kind, startYear: startYear + years) }

  /// The month in which it begins.
  package var firstMonth: Month { Month(year: startYear, month: kind.firstMonth) }

  /// Its last day.
  package var ends: CivilDate { (firstMonth + 12).firstDay.adding(days: -1) }

  /// As files carry it: `2010-11`, or `2010` for a calendar year.
  package var dataText: String {
    kind == .calendar ? "\(startYear)" : FinancialYear(startYear: startYear).dataText
  }

  /// As pages carry it: `2010/11`, or `2010`.
  package var prose: String {
    kind == .calendar ? "\(startYear)" : FinancialYear(startYear: startYear).prose
  }
}

extension PeriodYear.Kind {
  /// The month, 1 to 12, in which such a year begins.
  fileprivate var firstMonth: Int {
    switch self {
    case .financial: 4
    case .academic: 9
    case .calendar: 1
    }
  }
}

extension Month {
  /// The first day of the month.
  var firstDay: CivilDate {
    // Every month of the years that are read has a first day.
    CivilDate(year: year, month: monthOfYear, day: 1) ?? CivilDate(dayNumber: 0)
  }
}
