extension Table {
  /// The note under a table in which a printed total is not the sum of its printed parts.
  package static let roundingNote = "Figures may not sum due to rounding."

  /// Whether a reader who adds up the printed parts of some sum gets another figure, because
  /// each was rounded by itself (model.md section 11).
  ///
  /// Figures that are no sums before rounding either, such as a rate in a row of totals, are
  /// left out: rounding is not why they do not add up.
  package var needsRoundingNote: Bool {
    let pence = showsPence
    for (index, row) in rows.enumerated() {
      var parts = row.sumOf
      if case .total(let rows) = row.kind { parts = rows }
      if let parts {
        for column in columns.indices.dropFirst()
        where misfoots(cell(index, column), parts.map { cell($0, column) }, pence) {
          return true
        }
      }
      for (column, heading) in columns.enumerated() {
        if let parts = heading.totalOf,
          misfoots(cell(index, column), parts.map { cell(index, $0) }, pence)
        {
          return true
        }
        if let parts = heading.differenceOf, parts.count == 2,
          misfoots(cell(index, parts[0]), [parts[1], column].map { cell(index, $0) }, pence)
        {
          return true
        }
      }
    }
    return false
  }

  private func misfoots(_ total: Cell, _ parts: [Cell], _ pence: Bool) -> Bool {
    guard let wanted = printed(total, pence: pence), let exact = total.unrounded else {
      return false
    }
    let figures = parts.compactMap { part in
      printed(part, pence: pence).flatMap { number in part.unrounded.map { (number, $0) } }
    }
    guard !figures.isEmpty else { return false }
    let exactSum = figures.reduce(0) { $0 + $1.1.value }
    let tolerance =
      figures.reduce(exact.tolerance) { $0 + $1.1.tolerance } + exact.value.magnitude * 1e-9
    guard (exactSum - exact.value).magnitude <= tolerance else { return false }
    let places = figures.reduce(wanted.places) { max($0, $1.0.places) }
    guard let shown = wanted.digits(places: places) else { return false }
    var sum = 0
    for figure in figures {
      guard let digits = figure.0.digits(places: places) else { return false }
      let (next, overflow) = sum.addingReportingOverflow(digits)
      if overflow { return false }
      sum = next
    }
    return sum != shown
  }
}
