import PBRFiles
import PBRFindings

/// The columns a kind of sheet has: those it must have, and those it may have.
struct SheetLayout {
  let required: [String]
  let optional: [String]
  /// What the file is called in messages: `observations`.
  let name: String

  var columns: [String] { required + optional }

  /// Reads the header row; nil when columns are missing, unknown, double or personal, which is
  /// reported.
  func header(_ rows: inout CSVRows, into log: FindingLog) -> SheetColumns? {
    let file = rows.hiddenPlace.text.name
    if let encoding = rows.wideEncoding {
      log.add(
        .error(
          "csv-encoding", file: file, "the file is saved as \(encoding)",
          remedy: "Save it as \"CSV UTF-8 (comma delimited)\"."))
      return nil
    }
    guard rows.next() else {
      log.add(
        rows.problem
          ?? .error(
            "csv-empty", file: file, "the file is empty",
            remedy: "Its first line must be: \(required.joined(separator: ","))."))
      return nil
    }
    let isHeader = { (rows: CSVRows) in
      let names = Set((0..<rows.count).map { rows.text($0) })
      return required.allSatisfy(names.contains)
    }
    if let slip = rows.slipOfFirstLines(isHeader) {
      log.add(slip)
      return nil
    }
    return columns(rows, into: log)
  }

  private func columns(_ rows: CSVRows, into log: FindingLog) -> SheetColumns? {
    var positions: [String: Int] = [:]
    var isGood = true
    for at in 0..<rows.count {
      let heading = rows.text(at)
      let known = columns.contains(heading)
      if known, positions[heading] == nil {
        positions[heading] = at
        continue
      }
      // Spreadsheets leave empty cells at the end of a header.
      if heading.isEmpty, (at..<rows.count).allSatisfy({ rows[$0].isEmpty }) { break }
      log.add(known ? double(heading, rows.place(column: at)) : unknown(heading, rows, at))
      isGood = false
    }
    let missing = required.filter { positions[$0] == nil }
    // A heading that is almost the missing one has been told already.
    if !missing.isEmpty, isGood {
      let names = missing.joined(separator: ", ")
      log.add(
        .error(
          "missing-column", at: rows.place(column: 0),
          missing.count == 1
            ? "the column \(names) is missing" : "the columns \(names) are missing",
          remedy: missing.count == 1
            ? "Add it; its cells may be left empty." : "Add them; their cells may be left empty."))
      isGood = false
    }
    guard isGood else { return nil }
    let width = (positions.values.max() ?? -1) + 1
    return SheetColumns(
      positions, CSVHeader((0..<width).map { rows.text($0) }, hasNumbersAsKeys: true),
      needed: required.compactMap { positions[$0] }, cells: rows.count, name: name)
  }

  private func double(_ heading: String, _ place: SourcePlace) -> Finding {
    .error(
      "duplicate-column", at: place, "the column \(Quoted.value(heading)) is there twice",
      remedy: "Delete or rename one of them.")
  }

  private func unknown(_ heading: String, _ rows: CSVRows, _ at: Int) -> Finding {
    let place = rows.place(column: at)
    if let kind = PersonalData.column(heading) {
      return .error(
        "personal-data", at: place,
        "the column \(Quoted.value(heading)) looks like personal data (\(kind))",
        remedy: "Delete the column: \(name) are sums over many people, never about one.")
    }
    if heading.isEmpty {
      return .error(
        "unknown-column", at: place, "a column between others has no heading",
        remedy: "Delete the column.")
    }
    return .error(
      "unknown-column", at: place, "unknown column \(Quoted.value(heading))",
      remedy: Nearest.match(heading, among: columns).map { "Did you mean \($0)?" }
        ?? "Delete it. Known here: \(columns.joined(separator: ", ")).")
  }
}

/// The headings of a sheet and the columns in which they stand, shared by its rows.
package final class SheetColumns: Sendable {
  let positions: [String: Int]
  let header: CSVHeader
  /// The columns that every row fills.
  let needed: [Int]
  /// The column behind the last heading.
  var width: Int { header.width }
  /// How many cells the first line has, with those at its end that are empty.
  let cells: Int
  /// What the sheet is called in messages.
  let name: String

  init(
    _ positions: [String: Int], _ header: CSVHeader, needed: [Int], cells: Int, name: String
  ) {
    self.positions = positions
    self.header = header
    self.needed = needed
    self.cells = cells
    self.name = name
  }
}
