import PBRFiles
import PBRFindings
import PBRQuantities

/// How dates of a scorecard's sheets are written.
package enum SheetDateOrder: String, Sendable, CaseIterable {
  /// `2010-09-30`; always understood.
  case ymd
  /// `30/09/2010`: what a British spreadsheet writes back.
  case dmy
}

/// Reads the typed cells of a sheet's rows and reports what is wrong with them.
struct SheetCells {
  var rows: CSVRows
  let columns: SheetColumns
  let order: SheetDateOrder
  let log: FindingLog
  /// Where the current row begins.
  private(set) var start = 0

  init(_ rows: CSVRows, _ columns: SheetColumns, order: SheetDateOrder, into log: FindingLog) {
    self.rows = rows
    self.columns = columns
    self.order = order
    self.log = log
  }

  /// Moves to the next row; false at the end or where rows can no longer be told apart. Rows that are
  /// none of the sheet are told of and passed over.
  mutating func next() -> Bool {
    while true {
      start = rows.offset
      guard rows.next() else {
        if let problem = rows.problem { log.add(problem) }
        return false
      }
      // A measure may be called total: what lacks a cell that every row has is one of others.
      if let stray = rows.stray(under: columns.header),
        stray != .total || columns.needed.contains(where: { rows[$0].isEmpty })
      {
        log.add(stray.finding(at: rows.place(column: 0), "one of the \(columns.name)"))
        continue
      }
      if rows.count > columns.width { reportWidth() }
      return true
    }
  }

  /// A cell behind the last heading: a column of notes, or a comma in a text without quotation marks.
  private func reportWidth() {
    guard let at = (columns.width..<rows.count).first(where: { !rows[$0].isEmpty }) else { return }
    if at < columns.cells || at > columns.width {
      log.add(
        .error(
          "row-width", at: rows.place(column: at),
          "column \(at + 1) holds text and has no heading", remedy: "Delete the column."))
      return
    }
    log.add(
      .error(
        "row-width", at: rows.place(column: at), "the row has more cells than there are headings",
        effect: "The cells before may stand in the wrong columns.",
        remedy: "Put a cell that holds a comma in quotation marks, or delete the cell."))
  }

  func field(_ heading: String) -> CSVField? {
    guard let at = columns.positions[heading] else { return nil }
    let field = rows[at]
    return field.isEmpty ? nil : field
  }

  /// The text of a cell without spaces around it; empty when there is none.
  func text(_ heading: String) -> String {
    guard let at = columns.positions[heading], !rows[at].isEmpty else { return "" }
    let text = rows.text(at)
    guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  func place(_ heading: String) -> SourcePlace {
    rows.place(column: columns.positions[heading] ?? 0)
  }

  /// A word out of a few; nil when the cell is empty, or wrong and reported.
  func choice(_ heading: String, among words: [String]) -> String? {
    let text = text(heading)
    if text.isEmpty || words.contains(text) { return text.isEmpty ? nil : text }
    log.add(
      .error(
        "unknown-word", at: place(heading), "\(heading) cannot be \(Quoted.value(text))",
        remedy: Nearest.match(text, among: words).map { "Did you mean \($0)?" }
          ?? "One of: \(words.joined(separator: ", "))."))
    return nil
  }
}
