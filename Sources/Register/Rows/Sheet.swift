package import PBRFiles
import PBRFindings

/// The columns of one file of the register, and where they stand in the file at hand.
package struct Sheet: Sendable {
  /// The columns a kind of file has, and which of them may be absent.
  package struct Layout: Sendable {
    let columns: [String]
    var optional: Set<String> = []
  }

  let columns: [String]
  /// The place of each column in the file; -1 where it is absent.
  let positions: [Int]
  /// How many columns the header has.
  let width: Int
  /// How many cells the header has, with those at its end that are empty.
  let cells: Int

  /// Whether the file's header is the layout's, column by column.
  package var isInOrder: Bool { positions == Array(positions.indices) && width == columns.count }

  /// Reads the header row; nil when columns are missing, unknown or personal, which is
  /// reported.
  package static func header(
    _ rows: inout CSVRows, _ layout: Layout, into problems: inout RowProblems
  ) -> Sheet? {
    if rows.bytes.starts(with: [0xFF, 0xFE]) || rows.bytes.starts(with: [0xFE, 0xFF])
      || rows.bytes.prefix(min(8, rows.limit)).contains(0)
    {
      problems.add(
        .error(
          "csv-encoding", file: rows.hiddenPlace.text.name, "the file is saved as UTF-16",
          remedy: "Save it as \"CSV UTF-8 (comma delimited)\"."), group: "")
      return nil
    }
    guard rows.next() else {
      problems.add(
        rows.problem
          ?? .error(
            "csv-empty", file: rows.hiddenPlace.text.name, "the file is empty",
            remedy: "Its first line must be: \(layout.columns.joined(separator: ",")).",
          ), group: "")
      return nil
    }
    if let problem = otherSeparator(rows) {
      problems.add(problem, group: "")
      return nil
    }
    var positions = [Int](repeating: -1, count: layout.columns.count)
    var width = rows.fields.count
    while width > 0, rows.fields[width - 1].isEmpty { width -= 1 }
    let before = problems
    let headings = (0..<width).map { rows.text($0) }
    if let problem = headingsBelow(rows, layout) {
      problems.add(problem, group: "")
      return nil
    }
    if !headings.contains(where: {
      layout.columns.contains($0) || PersonalData.column($0) != nil
        || Nearest.match($0, among: layout.columns) != nil
    }) {
      problems.add(
        .error(
          "missing-header", at: rows.hiddenPlace, "the first line has none of the column headings",
          remedy: "It must be: \(layout.columns.joined(separator: ","))."), group: "")
      return nil
    }
    for at in 0..<width {
      let heading = headings[at]
      if let column = layout.columns.firstIndex(of: heading) {
        if positions[column] >= 0 {
          problems.add(
            .error(
              "duplicate-column", at: rows.place(column: at),
              "the column \(Quoted.value(heading)) is there twice",
              remedy: "Delete or rename one of them."), group: heading)
        }
        positions[column] = at
      } else {
        problems.add(unknown(heading, at, rows, layout), group: heading)
      }
    }
    let missing = zip(layout.columns, positions).filter {
      $1 < 0 && !layout.optional.contains($0)
    }.map(\.0)
    if !missing.isEmpty {
      let names = missing.joined(separator: ", ")
      problems.add(
        .error(
          "missing-column", at: rows.place(column: 0),
          missing.count == 1
            ? "the column \(names) is missing" : "the columns \(names) are missing",
          remedy: missing.count == 1
            ? "Add it; its cells may be left empty."
            : "Add them; their cells may be left empty."), group: "")
    }
    guard problems.count == before.count else { return nil }
    return Sheet(
      columns: layout.columns, positions: positions, width: width, cells: rows.fields.count)
  }

  /// Lines above the headings, such as a title or headings over several columns: a line further
  /// down has every column that is needed.
  private static func headingsBelow(_ rows: CSVRows, _ layout: Layout) -> Finding? {
    func isHeader(_ rows: CSVRows) -> Bool {
      let names = Set(rows.fields.indices.map { rows.text($0).trimmed })
      return layout.columns.allSatisfy { names.contains($0) || layout.optional.contains($0) }
    }
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

  private static func unknown(
    _ heading: String, _ at: Int, _ rows: CSVRows, _ layout: Layout
  ) -> Finding {
    if let kind = PersonalData.column(heading) {
      return .error(
        "personal-data", at: rows.place(column: at),
        "the column \(Quoted.value(heading)) looks like personal data (\(kind))",
        remedy: "Delete the column: the register needs no personal data.")
    }
    if heading.isEmpty {
      return .error(
        "unknown-column", at: rows.place(column: at), "a column between others has no heading",
        remedy: "Delete the column.")
    }
    return .error(
      "unknown-column", at: rows.place(column: at),
      "unknown column \(Quoted.value(heading))",
      remedy: Nearest.match(heading, among: layout.columns).map { "Did you mean \($0)?" }
        ?? "Delete it. Known here: \(layout.columns.joined(separator: ", ")).")
  }

  /// A header without commas that has semicolons or tabs, or Excel's `sep=` line.
  private static func otherSeparator(_ rows: CSVRows) -> Finding? {
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
