package import PBRFindings

extension CSVRows {
  /// What a spreadsheet put before the headings of a table, at its first line: `sep=`, another
  /// separator, lines of a title. Nil where there is nothing of the kind.
  ///
  /// - Parameter isHeader: whether a line has every heading that is needed.
  package func slipOfFirstLines(_ isHeader: (CSVRows) -> Bool) -> Finding? {
    otherSeparator ?? linesAbove(isHeader)
  }

  /// Lines above the headings of a file; nil where its first line has them, or none of the next ten.
  private func linesAbove(_ isHeader: (CSVRows) -> Bool) -> Finding? {
    guard !isHeader(self) else { return nil }
    var ahead = self
    for _ in 0..<10 where ahead.next() {
      guard isHeader(ahead) else { continue }
      let last = ahead.line - 1
      return .error(
        "missing-header", at: place(column: 0),
        "the headings stand on line \(ahead.line), not on line \(line)",
        remedy: last == line
          ? "Delete line \(line)." : "Delete lines \(line) to \(last).")
    }
    return nil
  }

  /// A header without commas that has semicolons or tabs, or Excel's `sep=` line.
  private var otherSeparator: Finding? {
    let first = text(0)
    if first.hasPrefix("sep=") {
      var ahead = self
      if ahead.next(), ahead.fields.count == 1, let name = CSVRows.separator(ahead.text(0)) {
        return .error(
          "csv-separator", at: place(column: 0), "cells are separated by \(name), not commas",
          remedy: "Save the file as \"CSV UTF-8 (comma delimited)\", without the line \"sep=\".")
      }
      return .error(
        "csv-separator", at: place(column: 0), "the first line is not a header",
        remedy: "Delete the line \"sep=\"; cells are separated by commas.")
    }
    guard fields.count == 1, let name = CSVRows.separator(first) else { return nil }
    return .error(
      "csv-separator", at: place(column: 0), "cells are separated by \(name), not commas",
      remedy: "Save the file as \"CSV UTF-8 (comma delimited)\".")
  }

  /// What separates the cells of a line without commas, in words.
  private static func separator(_ line: String) -> String? {
    [(";", "semicolons"), ("\t", "tabs"), ("|", "upright strokes")].first { line.contains($0.0) }?.1
  }

  /// The encoding of a file that has two or four bytes for each letter, by its first bytes; nil for one
  /// that may be UTF-8.
  package var wideEncoding: String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    let isWide =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(min(8, limit)).contains(0)
    return isWide ? "UTF-16" : nil
  }
}
