import PBRFiles
import PBRFindings

/// A table laid over a plan: the columns of `assumptions.csv`, as a spreadsheet saves them.
///
/// An empty cell changes nothing, and `-` clears. A value that changes drops its range, its source
/// and its status unless the row changes them, too.
struct AssumptionsTable {
  /// The columns that are read; others are ignored, and missing ones left alone.
  static let columns = [
    "path", "value", "low", "high", "source", "status", "quality", "impact", "owner",
  ]

  /// Where a run's table has what is no number: it is the value of a row that has none.
  private static let words = "text"

  let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// A cell of a row that says something.
  struct Cell {
    let text: String
    let place: SourcePlace
    var clears: Bool { text == "-" }
  }

  /// The plan with every row laid over it; nil when there is an error.
  ///
  /// - Parameter figures: those of the plan without the table.
  func laid(
    over plan: JSONValue, figures: [InputRecord], into log: FindingLog
  ) -> JSONValue? {
    var rows = CSVRows(text)
    guard rows.next() else { return failed(rows, log) }
    if let slip = rows.slipOfFirstLines({ AssumptionsTable.headings($0).contains("path") }) {
      log.add(slip)
      return nil
    }
    let headings = AssumptionsTable.headings(rows)
    guard let pathColumn = headings.firstIndex(of: "path") else {
      log.add(
        .error(
          "table-columns", at: rows.place(column: 0), "the table has no column path",
          remedy: "Its first line names its columns: \(Self.columns.joined(separator: ","))."))
      return nil
    }
    for name in Self.columns + [Self.words] where headings.filter({ $0 == name }).count > 1 {
      log.add(
        .error(
          "table-columns", at: rows.place(column: headings.lastIndex(of: name) ?? 0),
          "the table has two columns \(name)", remedy: "Remove one of them."))
      return nil
    }
    let known = Dictionary(figures.map { ($0.path, $0) }) { first, _ in first }
    var plan = plan
    var seen: Set<String> = []
    let before = log.errors
    let header = CSVHeader((0..<rows.count).map { rows.text($0) })
    while rows.next() {
      // A value alone may be that of a figure whose path was forgotten.
      if let stray = rows.stray(under: header), !rows[0].isEmpty {
        log.add(stray.finding(at: rows.place(column: 0), "one figure of the plan"))
        continue
      }
      var cells: [String: Cell] = [:]
      for (column, heading) in headings.enumerated() where column < rows.count {
        let words = Self.unprotected(rows.text(column))
        if !words.isEmpty, Self.columns.contains(heading) || heading == Self.words {
          cells[heading] = Cell(text: words, place: rows.place(column: column))
        }
      }
      if cells["value"] == nil { cells["value"] = cells[Self.words] }
      cells[Self.words] = nil
      guard let path = cells["path"] else {
        if !cells.isEmpty {
          log.add(
            .error(
              "table-path", at: rows.place(column: pathColumn),
              "row \(rows.line) has no path in column path", remedy: "Say which figure it is."))
        }
        continue
      }
      guard let figure = known[path.text] else {
        let nearest = Nearest.match(path.text, among: figures.map(\.path))
        log.add(
          .error(
            "table-path", at: path.place,
            "row \(rows.line), column path: the plan has no figure \(Quoted.value(path.text))",
            remedy: nearest.map { "Did you mean \"\($0)\"?" }
              ?? "pbr init --assumptions writes a table of all of them."))
        continue
      }
      guard seen.insert(path.text).inserted else {
        log.add(
          .error(
            "table-twice", at: path.place,
            "row \(rows.line), column path: \(path.text) is there already",
            remedy: "Keep one of the rows."))
        continue
      }
      TableRow(cells: cells, figure: figure, line: rows.line).lay(over: &plan, into: log)
    }
    if rows.problem != nil { return failed(rows, log) }
    // The table has the last word on the plan, as a file laid over it has.
    plan.place = SourcePlace(text: text, range: 0..<0)
    return log.errors == before ? plan : nil
  }

  private static func headings(_ rows: CSVRows) -> [String] {
    (0..<rows.count).map { rows.text($0).lowercased() }
  }

  private func failed(_ rows: CSVRows, _ log: FindingLog) -> JSONValue? {
    log.add(
      rows.problem
        ?? .error(
          "table-columns", file: text.name, "the table is empty",
          remedy: "Its first line names its columns: \(Self.columns.joined(separator: ","))."))
    return nil
  }

  /// A cell without spaces around it, and without the mark that keeps a spreadsheet from running it.
  private static func unprotected(_ text: String) -> String {
    var words = text[...]
    while words.first == " " { words = words.dropFirst() }
    while words.last == " " { words = words.dropLast() }
    guard words.first == "'", let next = words.dropFirst().first, "=+-@\t\r".contains(next) else {
      return String(words)
    }
    return String(words.dropFirst())
  }
}
