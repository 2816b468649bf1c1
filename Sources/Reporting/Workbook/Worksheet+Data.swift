import PBRQuantities

extension Worksheet {
  /// The rows of a data file on a sheet, numbers as numbers and days as days; none is a formula.
  package init(_ title: String, of table: DataTable) {
    self.init(
      title, widths: table.headings.map { $0 == "title" ? 60 : 16 }, frozenRows: 1,
      frozenColumns: 1,
      rows: [table.headings.map { .text($0, .heading) }]
        + table.rows.map { $0.map(Worksheet.cell) })
  }

  private static func cell(_ cell: DataCell) -> SheetCell {
    switch cell {
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .integer(let value): .number(Double(value), .integer)
    case .decimal(let value, _): value.isFinite ? .number(value, .plain) : .empty
    case .money(let money): .number(money.pounds, .pence)
    case .written(let text): Double(text).map { .number($0, .plain) } ?? .text(text)
    case .boolean(let value): .text(value ? "true" : "false")
    case .date(let day): .day(day)
    case .month(let month): .month(month)
    case .year(let year): .text(year.dataText)
    case .empty: .empty
    }
  }
}
