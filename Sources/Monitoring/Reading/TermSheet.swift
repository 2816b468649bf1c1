import PBRFiles
import PBRFindings
import PBRQuantities

/// `terms.csv`: when terms begin and end, as registers have it.
enum TermSheet {
  static let layout = SheetLayout(
    required: ["term", "starts", "ends"], optional: [], name: "terms")

  /// What to do where a measure has terms and the file that says when they end is not there.
  static let remedy =
    "A measure has terms for periods: write the file, with the columns \(layout.columns.joined(separator: ",")) "
    + "and a row for each term, or name another as \"terms\" of the scorecard."

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
