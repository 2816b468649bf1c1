import PBRReporting

/// The data files of two tables of the page that what has happened changes.
extension CommitteeReport {
  /// `bands.csv`: what makes up the maximum, as the page has it; nil where there is none.
  var bandsData: DataTable? {
    let tables = bandsSection?.blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    guard let table = tables?.first else { return nil }
    return DataTable(
      name: "bands",
      about: "What makes up the maximum, as the page has it on its day\(whose(.bands)).",
      columns: [
        .text("band", "what of the maximum").key, .pounds("amount_gbp", "pounds"),
      ],
      rows: table.rows.compactMap { row in
        // The total is the sum of the others.
        guard row.kind == .line, case .text(let band)? = row.cells.first else { return nil }
        return [.text(band), amount(row.cells[1])]
      })
  }

  /// `cash-by-quarter.csv`: what comes in and is spent, and the balance, quarter by quarter.
  var quarterData: DataTable {
    let table = quarterTable
    return DataTable(
      name: "cash-by-quarter",
      about: "What comes in, what is spent and the balance, by quarter\(whose(.cash)).",
      columns: [
        .text("quarter", "financial year and quarter; Q1 is April to June").key,
        .boolean("forecast", "whether it is forecast, in whole or in part"),
      ]
        + table.columns.dropFirst().map {
          .pounds("\($0.id)_gbp", $0.heading.prefix(1).lowercased() + $0.heading.dropFirst())
        },
      rows: table.rows.compactMap { row in
        guard case .text(let quarter)? = row.cells.first else { return nil }
        let isForecast = quarter.hasSuffix(CommitteeReport.forecastMark)
        let name =
          isForecast ? String(quarter.dropLast(CommitteeReport.forecastMark.count)) : quarter
        return [.text(name), .boolean(isForecast)] + row.cells.dropFirst().map(amount)
      })
  }

  private func amount(_ cell: Cell) -> DataCell {
    if case .pounds(let value) = cell { .pounds(value) } else { .empty }
  }

  /// Whose figures they are where there is a register.
  private func whose(_ part: ReportPart) -> String {
    guard register != nil else { return "" }
    if carriedOut != nil { return ": what has happened, and the forecast after it" }
    return part.holds == .happened ? ": what has happened" : ", as planned"
  }
}
