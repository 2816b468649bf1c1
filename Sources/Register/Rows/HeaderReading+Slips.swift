package import PBRFiles
package import PBRFindings

extension HeaderReading {
  /// Lines above the headings, such as a title or headings over several columns: a line further
  /// down has every column that is needed.
  func headingsBelow(_ rows: CSVRows) -> Finding? {
    func isHeader(_ rows: CSVRows) -> Bool {
      let names = Set(
        rows.fields.indices.map { at in
          let heading = rows.text(at).trimmed
          return map.entry(heading)?.column ?? heading
        })
      return layout.columns.allSatisfy { names.contains($0) || layout.optional.contains($0) }
    }
    return HeaderReading.linesAbove(rows, isHeader)
  }

  /// Lines above the headings of a file; nil where its first line has them, or none of the next ten.
  package static func linesAbove(_ rows: CSVRows, _ isHeader: (CSVRows) -> Bool) -> Finding? {
    guard !isHeader(rows) else { return nil }
    let first = rows.line
    var ahead = rows
    for _ in 0..<10 where ahead.next() {
      guard isHeader(ahead) else { continue }
      let last = ahead.line - 1
      return .error(
        "missing-header", at: rows.place(column: 0),
        "the headings stand on line \(ahead.line), not on line \(first)",
        remedy: last == first
          ? "Delete line \(first)." : "Delete lines \(first) to \(last).")
    }
    return nil
  }

  /// A header without commas that has semicolons or tabs, or Excel's `sep=` line.
  package static func otherSeparator(_ rows: CSVRows) -> Finding? {
    let first = rows.text(0)
    if first.hasPrefix("sep=") {
      var ahead = rows
      if ahead.next(), ahead.fields.count == 1, let name = separator(ahead.text(0)) {
        return .error(
          "csv-separator", at: rows.place(column: 0), "cells are separated by \(name), not commas",
          remedy: "Save the file as \"CSV UTF-8 (comma delimited)\", without the line \"sep=\".")
      }
      return .error(
        "csv-separator", at: rows.place(column: 0), "the first line is not a header",
        remedy: "Delete the line \"sep=\"; cells are separated by commas.")
    }
    guard rows.fields.count == 1 else { return nil }
    if let name = separator(first) {
      return .error(
        "csv-separator", at: rows.place(column: 0), "cells are separated by \(name), not commas",
        remedy: "Save the file as \"CSV UTF-8 (comma delimited)\".")
    }
    return nil
  }

  /// What separates the cells of a line without commas, in words.
  private static func separator(_ line: String) -> String? {
    [(";", "semicolons"), ("\t", "tabs"), ("|", "upright strokes")].first { line.contains($0.0) }?.1
  }
}
