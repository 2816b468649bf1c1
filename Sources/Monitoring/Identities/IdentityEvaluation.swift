package import PBRQuantities

/// Whether a total is its parts, on one day (monitoring.md 3.12).
package struct SumEvaluation: Sendable {
  package let day: CivilDate
  package let total: Fraction
  package let parts: Fraction
  /// The rows: the total's, then the parts' in their order.
  package let rows: [Observation]
  package let holds: Bool
}

/// Whether a stock is what it was, and what came in less what went out since.
package struct FlowEvaluation: Sendable {
  package let from: CivilDate
  package let to: CivilDate
  package let before: Fraction
  package let inflow: Fraction
  package let outflow: Fraction
  package let after: Fraction
  /// The rows: of the stock now, of what came in, of what went out.
  package let rows: [Observation]

  package var holds: Bool { before + inflow - outflow == after }
}

extension SumIdentity {
  /// The identity on every day on which the total and all its parts are known to date.
  package func evaluated(_ results: [MeasureResult]) -> [SumEvaluation] {
    guard results.indices.contains(total) else { return [] }
    let unit = results[total].measure.unit
    return results[total].series.compactMap { point in
      guard let whole = point.toDate else { return nil }
      let found = parts.compactMap { part -> SeriesPoint? in
        guard results.indices.contains(part) else { return nil }
        return results[part].series.last { $0.period.ends == point.period.ends && $0.toDate != nil }
      }
      guard found.count == parts.count else { return nil }
      let sum = found.compactMap { $0.toDate?.value }.sum
      let rows = [point.row] + found.map(\.row)
      // Ratios printed to so many decimals may each be half a digit off; counts may not.
      let slack =
        unit.isRatio
        ? rows.compactMap { row in
          row.hasParts ? nil : row.given.flatMap { SumIdentity.halfDigit($0.decimals) }
        }.sum : .zero
      return SumEvaluation(
        day: point.period.ends, total: whole.value, parts: sum, rows: rows,
        holds: (whole.value - sum).magnitude <= slack)
    }
  }

  private static func halfDigit(_ decimals: Int) -> Fraction? {
    var scale = 2
    for _ in 0..<min(decimals, 17) { scale *= 10 }
    return Fraction(1, over: scale)
  }
}

extension FlowIdentity {
  /// The identity between each two days on which the stock is known, the earliest first, wherever
  /// everything that came in and went out between them is known.
  package func evaluated(_ results: [MeasureResult]) -> [FlowEvaluation] {
    guard results.indices.contains(stock) else { return [] }
    let known = results[stock].series.filter { $0.value != nil }
    return zip(known, known.dropFirst()).compactMap { earlier, later in
      guard let before = earlier.value?.value, let after = later.value?.value,
        let came = FlowIdentity.sum(inflows, results, earlier.period.ends, later.period.ends),
        let went = FlowIdentity.sum(outflows, results, earlier.period.ends, later.period.ends)
      else { return nil }
      return FlowEvaluation(
        from: earlier.period.ends, to: later.period.ends, before: before, inflow: came.amount,
        outflow: went.amount, after: after, rows: [later.row] + came.rows + went.rows)
    }
  }

  private static func sum(
    _ measures: [Int], _ results: [MeasureResult], _ from: CivilDate, _ to: CivilDate
  ) -> (amount: Fraction, rows: [Observation])? {
    var (amount, rows) = (Fraction.zero, [Observation]())
    for measure in measures {
      guard results.indices.contains(measure),
        let (one, row) = results[measure].amount(after: from, upTo: to)
      else { return nil }
      amount += one
      rows.append(row)
    }
    return (amount, rows)
  }
}

extension MeasureResult {
  /// What a number that adds up brought after one day and up to another, with the row of the second;
  /// nil unless both days end periods and the years between are known.
  func amount(after from: CivilDate, upTo to: CivilDate) -> (Fraction, Observation)? {
    func known(_ day: CivilDate) -> SeriesPoint? {
      series.last { $0.period.ends == day && $0.toDate != nil }
    }
    guard let end = known(to), let value = end.toDate?.value else { return nil }
    if measure.rows == .ever {
      return known(from)?.toDate.map { (value - $0.value, end.row) }
    }
    var (amount, year) = (value, end.period.year.adding(-1))
    let firstDay = end.period.year.firstMonth.firstDay
    if from >= firstDay {
      return known(from)?.toDate.map { (value - $0.value, end.row) }
    }
    // Whole years between, and what was left of the first.
    while year.ends > from {
      guard let total = known(year.ends)?.toDate?.value else { return nil }
      amount += total
      if from >= year.firstMonth.firstDay {
        guard let before = known(from)?.toDate?.value else { return nil }
        amount -= before
        break
      }
      year = year.adding(-1)
    }
    return (amount, end.row)
  }
}
