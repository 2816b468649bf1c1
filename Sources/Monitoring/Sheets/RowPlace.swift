import PBRFiles
package import PBRFindings

/// A row of a sheet, by which messages find its cells.
package struct RowPlace: Sendable {
  let text: SourceText
  /// Where the row begins among the bytes of the text.
  let start: Int
  let line: Int
  let columns: SheetColumns

  /// Where the cell under a heading stands; the row itself when the file has no such column.
  package func place(_ heading: String) -> SourcePlace {
    var rows = CSVRows(text)
    rows.goOn(at: start, line: line)
    guard rows.next() else { return rows.hiddenPlace }
    return rows.place(column: columns.positions[heading] ?? 0)
  }
}
