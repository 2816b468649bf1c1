import PBRFiles
import PBRQuantities

extension DataTable {
  /// The table as a data file in CSV; `excel` puts a byte-order mark first. Texts that a
  /// spreadsheet would run as a formula are neutralised; numbers stay numbers.
  package func csv(excel: Bool = false) -> [UInt8] {
    var writer = CSVWriter(columns: headings, excel: excel)
    for row in rows { writer.row(row.map(\.csv)) }
    return writer.bytes
  }
}

extension DataCell {
  var csv: CSVCell {
    switch self {
    case .text(let text): return text.isEmpty ? .empty : .text(text)
    case .integer(let value): return .number("\(value)")
    case .decimal(let value, let places):
      let text = NumberText.fixed(value, places: min(max(places, 0), 12))
      return text.isEmpty ? .empty : .number(text)
    case .money(let money): return .number(money.dataText)
    case .written(let text): return text.isEmpty ? .empty : .number(text)
    case .boolean(let value): return .text(value ? "true" : "false")
    case .date(let date): return .text(date.dataText)
    case .month(let month): return .text(month.dataText)
    case .year(let year): return .text(year.dataText)
    case .empty: return .empty
    }
  }
}
