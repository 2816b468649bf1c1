package import PBRFiles
import PBRQuantities
package import PBRReporting

extension DataTable {
  /// The rows as objects keyed by column; numbers as numbers, empty cells as null.
  package var json: JSONOutput {
    .list(
      rows.map { row in
        .object(zip(headings, row).map { ($0, $1.json) })
      })
  }
}

extension DataCell {
  var json: JSONOutput {
    switch self {
    case .text(let text): return .string(text)
    case .integer(let value): return .whole(value)
    case .decimal(let value, let places):
      let text = NumberText.fixed(value, places: places)
      return text.isEmpty ? .null : .decimal(text)
    case .money(let money): return .decimal(money.dataText)
    case .written(let text):
      return text.isEmpty ? .null : CSVCell.isNumber(text) ? .decimal(text) : .string(text)
    case .boolean(let value): return .boolean(value)
    case .date(let date): return .string(date.dataText)
    case .month(let month): return .string(month.dataText)
    case .year(let year): return .string(year.dataText)
    case .empty: return .null
    }
  }
}
