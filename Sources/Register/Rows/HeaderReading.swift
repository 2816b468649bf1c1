import PBRFiles
import PBRFindings
import PBRQuantities

/// A heading of a file, and what it was understood as.
package struct ReadHeading: Sendable, Hashable {
  package enum Meaning: Sendable, Hashable {
    /// A column of the register, under its own name or by the map of `register.json`.
    case column(String, isMapped: Bool)
    /// Passed over, as `register.json` says.
    case passedOver
    /// Not known; what it most likely means, where anything does.
    case unknown(String?)
    /// It looks like personal data.
    case personal(String)
    /// A column without a heading.
    case blank
  }
  package let heading: String
  package let meaning: Meaning
}

/// Reads the first line of one file of a register: where each of its columns stands.
package struct HeaderReading {
  let layout: Sheet.Layout
  let map: HeadingMap
  private(set) var problems = RowProblems()
  /// The headings in their order, as far as they could be told apart.
  private(set) var headings: [ReadHeading] = []

  init(_ layout: Sheet.Layout, _ map: HeadingMap) {
    self.layout = layout
    self.map = map
  }

  /// Reads the header row; nil when columns are missing, unknown or personal, which is reported.
  mutating func read(_ rows: inout CSVRows) -> Sheet? {
    guard isReadable(&rows) else { return nil }
    var width = rows.fields.count
    while width > 0, rows.fields[width - 1].isEmpty { width -= 1 }
    let texts = (0..<width).map { rows.text($0) }
    let taken = Set(texts.compactMap { column($0) })
    let free = layout.columns.filter { !taken.contains($0) }
    headings = texts.map { ReadHeading(heading: $0, meaning: meaning($0, free)) }
    if !headings.contains(where: \.isLikely) {
      headings = []
      problems.add(
        .error(
          "missing-header", at: rows.hiddenPlace, "the first line has none of the column headings",
          remedy: "It must be: \(layout.columns.joined(separator: ",")).\(ownHeadings)"), group: "")
      return nil
    }
    let positions = place(rows)
    reportUnfound()
    reportMissing(positions, rows)
    guard problems.count == 0 else { return nil }
    return Sheet(
      columns: layout.columns, names: zip(layout.columns, positions).map { name($0, texts, $1) },
      positions: positions, header: CSVHeader(texts), cells: rows.fields.count,
      isWritten: layout.isWritten,
      hidesRows: headings.contains { $0.meaning == .passedOver })
  }

  /// Whether the first line can be a header at all.
  private mutating func isReadable(_ rows: inout CSVRows) -> Bool {
    let name = rows.hiddenPlace.text.name
    if let encoding = rows.wideEncoding {
      problems.add(
        .error(
          "csv-encoding", file: name, "the file is saved as \(encoding)",
          remedy: "Save it as \"CSV UTF-8 (comma delimited)\"."), group: "")
      return false
    }
    guard rows.next() else {
      problems.add(
        rows.problem
          ?? .error(
            "csv-empty", file: name, "the file is empty",
            remedy: "Its first line must be: \(layout.columns.joined(separator: ",")).",
          ), group: "")
      return false
    }
    if let problem = rows.slipOfFirstLines(isHeader) ?? headingsOverTwoLines(rows) {
      problems.add(problem, group: "")
      return false
    }
    return true
  }

  /// Whether a line has every column that is needed, under its own name, by the map, or as a heading
  /// that most likely means it.
  private func isHeader(_ rows: CSVRows) -> Bool {
    let headings = rows.fields.indices.map { rows.text($0).trimmed }
    let known = Set(headings.compactMap { column($0) })
    let free = layout.columns.filter { !known.contains($0) }
    let needed = free.filter { !layout.optional.contains($0) }
    guard !needed.isEmpty else { return true }
    guard headings.count >= layout.columns.count - layout.optional.count else { return false }
    let likely = Set(
      headings.filter { column($0) == nil }.compactMap {
        HeadingSynonyms.column($0, in: layout, free: free)
      })
    return needed.allSatisfy { likely.contains($0) }
  }

  /// That the second line has headings for columns that have none in the first; nil where it has not.
  private func headingsOverTwoLines(_ rows: CSVRows) -> Finding? {
    guard !isHeader(rows), rows.fields.indices.contains(where: { column(rows.text($0)) != nil })
    else { return nil }
    var ahead = rows
    guard ahead.next() else { return nil }
    let under = ahead.fields.indices.filter { !ahead.fields[$0].isEmpty }
    let isHeading = under.allSatisfy { at in
      let heading = ahead.text(at).trimmed
      return column(heading) != nil
        || HeadingSynonyms.column(heading, in: layout, free: layout.columns) != nil
    }
    guard !under.isEmpty, isHeading else { return nil }
    return .error(
      "missing-header", at: ahead.place(column: under[0]),
      "the headings go on in line \(ahead.line): "
        + under.map { Quoted.value(ahead.text($0).trimmed) }.joined(separator: ", "),
      remedy: "Write all of them in line \(rows.line), each over its column, and delete line "
        + "\(ahead.line).")
  }

  /// The column that a heading stands for, by the map or by its own name.
  private func column(_ heading: String) -> String? {
    if let entry = map.entry(heading) { return entry.column }
    return layout.columns.contains(heading) ? heading : nil
  }

  private func meaning(_ heading: String, _ free: [String]) -> ReadHeading.Meaning {
    if let entry = map.entry(heading) {
      return entry.column.map { .column($0, isMapped: true) } ?? .passedOver
    }
    if layout.columns.contains(heading) { return .column(heading, isMapped: false) }
    if let kind = PersonalData.column(heading) { return .personal(kind) }
    if heading.trimmed.isEmpty { return .blank }
    return .unknown(HeadingSynonyms.column(heading, in: layout, free: free))
  }

  /// Where each column stands, -1 for none; reports what is not known, and what is there twice.
  private mutating func place(_ rows: CSVRows) -> [Int] {
    var positions = [Int](repeating: -1, count: layout.columns.count)
    for (at, read) in headings.enumerated() {
      guard case .column(let name, _) = read.meaning,
        let column = layout.columns.firstIndex(of: name)
      else {
        if let problem = unknown(read, rows.place(column: at)) {
          problems.add(problem, group: read.heading)
        }
        continue
      }
      if positions[column] >= 0 {
        let other = headings[positions[column]].heading
        problems.add(
          other == read.heading
            ? .error(
              "duplicate-column", at: rows.place(column: at),
              "the column \(Quoted.value(name)) is there twice",
              remedy: "Delete or rename one of them.")
            : .error(
              "duplicate-column", at: rows.place(column: at),
              "the column \(name) is there twice: as \(Quoted.value(other)) and as "
                + "\(Quoted.value(read.heading))",
              remedy: "Name one of them otherwise, or pass it over: in register.json, "
                + "\"columns\": {\"\(layout.file)\": {\(Quoted.value(read.heading)): null}}."),
          group: read.heading)
      }
      positions[column] = at
    }
    return positions
  }

  private func unknown(_ read: ReadHeading, _ place: SourcePlace) -> Finding? {
    let shown = Quoted.value(read.heading)
    switch read.meaning {
    case .column, .passedOver: return nil
    case .personal(let kind):
      return .error(
        "personal-data", at: place, "the column \(shown) looks like personal data (\(kind))",
        remedy: "Delete the column: the register needs no personal data.")
    case .blank:
      return .error(
        "unknown-column", at: place, "a column between others has no heading",
        remedy: "Give it one, or delete the column if its cells are empty.")
    case .unknown where layout.isWritten:
      return .error(
        "unknown-column", at: place, "unknown column \(shown)",
        remedy: "\(layout.file) is written by pbr: put back its last sound copy; notes belong "
          + "elsewhere.")
    case .unknown(let likely?):
      return .error(
        "unknown-column", at: place, "unknown column \(shown)",
        remedy: "It may be \(likely): rename it, or write in register.json \"columns\": "
          + "{\"\(layout.file)\": {\(shown): \"\(likely)\"}}.")
    case .unknown:
      return .error(
        "unknown-column", at: place, "unknown column \(shown)",
        remedy: "Say in register.json which column it is, or null to pass it over: \"columns\": "
          + "{\"\(layout.file)\": {\(shown): null}}. "
          + "Columns here: \(layout.columns.joined(separator: ", ")).")
    }
  }

  /// What register.json maps and the file does not have.
  private mutating func reportUnfound() {
    let texts = headings.map(\.heading.trimmed)
    for entry in map.entries where !texts.contains(entry.heading) {
      let near = Nearest.match(entry.heading, among: texts)
      problems.add(
        .error(
          "heading-missing", at: entry.place,
          "\(layout.file) has no heading \(Quoted.value(entry.heading))",
          remedy: near.map { "Did you mean \(Quoted.value($0))?" }
            ?? "Its headings are \(texts.map { Quoted.value($0) }.joined(separator: ", "))."),
        group: entry.heading)
    }
  }

  private mutating func reportMissing(_ positions: [Int], _ rows: CSVRows) {
    // What another heading may be is told with that heading.
    let likely = Set(headings.compactMap(\.likely))
    let missing = zip(layout.columns, positions).filter {
      $1 < 0 && !layout.optional.contains($0) && !likely.contains($0)
    }.map(\.0)
    guard !missing.isEmpty else { return }
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

  /// A column's name in messages, after its heading where that is the council's own.
  private func name(_ column: String, _ texts: [String], _ at: Int) -> String {
    guard at >= 0, texts[at] != column else { return column }
    return "\(Quoted.value(texts[at].trimmed)) (\(column))"
  }

  /// That headings of the council's own can be mapped, where they can.
  private var ownHeadings: String {
    layout.isWritten
      ? ""
      : " Headings of your own are named in register.json under \"columns\"."
  }
}

extension ReadHeading {
  /// The column that a heading which is not known may be.
  package var likely: String? { if case .unknown(let column) = meaning { column } else { nil } }

  /// Whether it shows that the line is a header.
  fileprivate var isLikely: Bool {
    switch meaning {
    case .column, .passedOver, .personal, .unknown(_?): true
    case .unknown, .blank: false
    }
  }
}
