import PBRFiles
import PBRFindings

/// One cell of a table that was read: its text, and where it stands.
struct TableCell {
  let text: String
  let place: SourcePlace
}

/// Tables as comma-separated values.
enum TableText {
  /// The rows that hold anything; cells without the spaces around them. A wrong quotation mark
  /// is reported, and what follows it is left out.
  static func rows(_ text: SourceText, into log: FindingLog) -> [[TableCell]] {
    var rows = CSVRows(text)
    var cells: [[TableCell]] = []
    while rows.next() {
      let row = (0..<rows.count).map { column in
        TableCell(text: trimmed(rows.text(column)), place: rows.place(column: column))
      }
      if row.contains(where: { !$0.text.isEmpty }) { cells.append(row) }
    }
    if let problem = rows.problem { log.add(problem) }
    return cells
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.utf8[...]
    while let first = rest.first, first == 0x20 || first == 0x09 { rest = rest.dropFirst() }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
    return String(Substring(rest))
  }
}
