package import PBRQuantities

/// The periods of a measure that count on a day, the earliest first, with the values worked out from
/// them (monitoring.md 3.2, 3.3).
package struct MeasureHistory: Sendable {
  package let measure: Measure
  package let calendar: PeriodCalendar
  /// One for every period with a row.
  package let points: [SeriesPoint]
  /// How the periods of a year make the year to date, as said or left out.
  package let year: YearOfRows
  /// Whether its rows add up over time: a number or pounds by period, to date or ever.
  package let addsUp: Bool
  private let places: [CivilDate: Int]
  /// Rows in whose place a later one of the same period counts.
  private let replaced: [Observation]

  /// - Parameters:
  ///   - rows: in the order of their periods and then of the days on which they were known.
  ///   - day: the last day of a period that counts.
  ///   - asOf: rows known later do not count; nil counts all.
  init(
    _ measure: Measure, rows: [Observation], calendar: PeriodCalendar, upTo day: CivilDate,
    asOf: CivilDate?
  ) {
    self.measure = measure
    self.calendar = calendar
    let (counted, replaced) = MeasureHistory.counted(rows, upTo: day, asOf: asOf)
    self.replaced = replaced
    let year =
      measure.year ?? (measure.unit.isRatio && rows.contains { $0.hasParts } ? .ratio : .last)
    self.year = year
    addsUp = measure.addsUp(year)
    var places: [CivilDate: Int] = [:]
    for (index, row) in counted.enumerated() { places[row.period.ends] = index }
    let reckoning = ToDate(
      measure: measure, calendar: calendar, year: year, addsUp: addsUp, rows: counted,
      values: counted.map { MeasuredValue($0, measure.unit) }, places: places)
    points = counted.indices.map { reckoning.point($0) }
    self.places = places
  }

  /// The row of a period that ends on a day.
  package func point(ending day: CivilDate) -> SeriesPoint? { places[day].map { points[$0] } }

  /// The same for a period; nil where there is none.
  func point(_ period: Period?) -> SeriesPoint? { period.flatMap { point(ending: $0.ends) } }

  /// What was known earlier of a period, the earliest first.
  func replaced(in period: Period) -> [Observation] { replaced.filter { $0.period == period } }

  /// The last row of the year before a period, for what counts everything so far.
  func lastOfYear(before period: Period) -> SeriesPoint? {
    points.last { $0.period.year == period.year.adding(-1) && $0.value != nil }
  }

  /// Of several rows of a period the one that was known last, of those known by a day.
  private static func counted(
    _ rows: [Observation], upTo day: CivilDate, asOf: CivilDate?
  ) -> (counted: [Observation], replaced: [Observation]) {
    var (counted, replaced): ([Observation], [Observation]) = ([], [])
    counted.reserveCapacity(rows.count)
    for row in rows where row.period.ends <= day {
      if let asOf, let known = row.asAt, known > asOf { continue }
      if counted.last?.period == row.period { replaced.append(counted.removeLast()) }
      counted.append(row)
    }
    return (counted, replaced)
  }
}

extension Measure {
  /// Whether its rows add up over time (monitoring.md 3.3).
  func addsUp(_ year: YearOfRows) -> Bool {
    guard unit == .number || unit == .pounds else { return false }
    return switch rows {
    case .toDate, .ever: true
    case .period: year == .sum
    case .months: false
    }
  }
}

extension MeasuredValue {
  /// The value of a row: its parts where it has both, else the value as given.
  init?(_ row: Observation, _ unit: MeasureUnit) {
    if row.hasParts, let numerator = row.numerator?.value, let denominator = row.denominator?.value,
      let value = (unit.scale * numerator).divided(by: denominator)
    {
      self.init(value: value, numerator: numerator, denominator: denominator)
      return
    }
    guard let given = row.given?.value else { return nil }
    self.init(value: given)
  }
}
