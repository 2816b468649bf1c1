import PBRFiles
import PBRFindings
import PBRQuantities

/// `terms.csv`: when terms begin and end, as registers have it.
enum TermSheet {
  static let layout = SheetLayout(
    required: ["term", "starts", "ends"], optional: [], name: "terms")

  /// The last days of the terms.
  static func read(_ text: SourceText, order: SheetDateOrder, into log: FindingLog) -> [CivilDate] {
    var rows = CSVRows(text)
    guard let columns = layout.header(&rows, into: log) else { return [] }
    var cells = SheetCells(rows, columns, order: order, into: log)
    var ends: [CivilDate] = []
    while cells.next() {
      _ = cells.date("starts")
      if let end = cells.date("ends") { ends.append(end) }
    }
    return ends
  }
}
