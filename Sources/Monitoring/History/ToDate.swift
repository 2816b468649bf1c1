import PBRQuantities

/// The year to date and the periods' own amounts, from the rows that count (monitoring.md 3.3).
struct ToDate {
  let measure: Measure
  let calendar: PeriodCalendar
  let year: YearOfRows
  let addsUp: Bool
  let rows: [Observation]
  let values: [MeasuredValue?]
  /// Rows by the end of their period.
  let places: [CivilDate: Int]

  func point(_ index: Int) -> SeriesPoint {
    SeriesPoint(
      period: rows[index].period, row: rows[index], value: values[index], toDate: toDate(index),
      own: own(index))
  }

  /// With `sum` and `ratio` the rows of all places of the year so far; otherwise the row alone.
  private func toDate(_ index: Int) -> MeasuredValue? {
    guard measure.rows == .period, rows[index].period.place > 0 else { return values[index] }
    switch year {
    case .last: return values[index]
    case .none: return nil
    case .sum, .ratio: break
    }
    var (total, numerators, denominators) = (Fraction.zero, Fraction.zero, Fraction.zero)
    let period = rows[index].period
    for place in stride(from: period.place, through: 1, by: -1) {
      guard
        let at = place == period.place
          ? index
          : calendar.period(period.kind, in: period.year, place: place).flatMap({
            places[$0.ends]
          }), let value = values[at]
      else { return nil }
      if year == .sum {
        total += value.value
      } else {
        guard let numerator = value.numerator, let denominator = value.denominator else {
          return nil
        }
        numerators += numerator
        denominators += denominator
      }
    }
    if year == .sum { return MeasuredValue(value: total) }
    return (measure.unit.scale * numerators).divided(by: denominators).map {
      MeasuredValue(value: $0, numerator: numerators, denominator: denominators)
    }
  }

  /// What happened in the period alone.
  private func own(_ index: Int) -> MeasuredValue? {
    switch measure.rows {
    case .period, .months: return values[index]
    case .toDate, .ever: break
    }
    guard addsUp, let value = values[index] else { return nil }
    let period = rows[index].period
    if measure.rows == .toDate, period.place <= 1 { return value }
    let before: MeasuredValue? =
      if period.place <= 1 {
        rows.indices.last {
          rows[$0].period.year == period.year.adding(-1) && values[$0] != nil
        }
        .flatMap { values[$0] }
      } else {
        calendar.before(period).flatMap { places[$0.ends] }.flatMap { values[$0] }
      }
    return before.map { MeasuredValue(value: value.value - $0.value) }
  }
}
