package import PBRQuantities

/// Which days end periods, and which period comes before which (monitoring.md 3.1).
package struct PeriodCalendar: Sendable {
  /// The last days of terms, in order.
  package let terms: [CivilDate]

  package init(terms: [CivilDate] = []) { self.terms = Array(Set(terms)).sorted() }

  /// The period of a kind that ends on a day; nil when none does.
  package func period(_ kind: PeriodKind, ending day: CivilDate) -> Period? {
    switch kind {
    case .day:
      return Period(
        kind, ends: day, year: PeriodYear(.financial, of: day.month), place: 0, count: 0)
    case .term:
      guard terms.contains(day) else { return nil }
      let year = PeriodYear(.academic, of: day.month)
      let all = terms.filter { PeriodYear(.academic, of: $0.month) == year }
      guard let place = all.firstIndex(of: day) else { return nil }
      return Period(kind, ends: day, year: year, place: place + 1, count: all.count)
    case .month, .quarter, .financialYear, .academicYear, .calendarYear:
      guard day.endsMonth else { return nil }
      let year = PeriodYear(kind.years, of: day.month)
      let length = kind.months
      let gone = day.month - year.firstMonth + 1
      guard gone % length == 0 else { return nil }
      return Period(kind, ends: day, year: year, place: gone / length, count: 12 / length)
    }
  }

  /// The period at a place of a year; nil when the year has none there.
  package func period(_ kind: PeriodKind, in year: PeriodYear, place: Int) -> Period? {
    switch kind {
    case .day: return nil
    case .term:
      let all = terms.filter { PeriodYear(.academic, of: $0.month) == year }
      guard all.indices.contains(place - 1) else { return nil }
      return period(kind, ending: all[place - 1])
    case .month, .quarter, .financialYear, .academicYear, .calendarYear:
      guard place >= 1, place <= 12 / kind.months else { return nil }
      let after = year.firstMonth + place * kind.months
      return period(kind, ending: after.firstDay.adding(days: -1))
    }
  }

  /// The period before; nil for the first term that is known, and for days.
  package func before(_ period: Period) -> Period? {
    switch period.kind {
    case .day: return nil
    case .term:
      guard let at = terms.firstIndex(of: period.ends), at > 0 else { return nil }
      return self.period(.term, ending: terms[at - 1])
    case .month, .quarter, .financialYear, .academicYear, .calendarYear:
      let last = period.ends.month - period.kind.months
      return self.period(period.kind, ending: (last + 1).firstDay.adding(days: -1))
    }
  }

  /// The same place of the year before; nil for days.
  package func yearBefore(_ period: Period) -> Period? {
    self.period(period.kind, in: period.year.adding(-1), place: period.place)
  }

  /// The last period of the year before; nil for days.
  package func endOfYearBefore(_ period: Period) -> Period? {
    let year = period.year.adding(-1)
    guard period.kind == .term else {
      guard period.kind != .day else { return nil }
      return self.period(period.kind, in: year, place: 12 / period.kind.months)
    }
    let all = terms.filter { PeriodYear(.academic, of: $0.month) == year }
    return all.last.flatMap { self.period(.term, ending: $0) }
  }

  /// The end of a period of a kind that is nearest to a day, the later of two equally near.
  package func nearestEnd(_ kind: PeriodKind, to day: CivilDate) -> CivilDate? {
    let ends: [CivilDate]
    switch kind {
    case .day: return day
    case .term: ends = terms
    case .month, .quarter, .financialYear, .academicYear, .calendarYear:
      ends = (-13...13).map { (day.month + $0 + 1).firstDay.adding(days: -1) }.filter {
        period(kind, ending: $0) != nil
      }
    }
    return ends.min {
      let (left, right) = (abs($0.dayNumber - day.dayNumber), abs($1.dayNumber - day.dayNumber))
      return left == right ? $0 > $1 : left < right
    }
  }
}

extension PeriodKind {
  /// How many months such a period has; 12 for those that are not made of months.
  fileprivate var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .term, .financialYear, .academicYear, .calendarYear, .day: 12
    }
  }
}
