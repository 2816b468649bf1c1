package import PBRFiles
import PBRFindings

/// Reads the typed cells of a file's rows and collects what is wrong with them.
package struct RowReader: Sendable {
  var rows: CSVRows
  let sheet: Sheet
  let form: RegisterForm
  private let header: CSVHeader
  var order: DateOrder { form.order }
  package var problems = RowProblems()
  /// How many rows were read one by one.
  private(set) var read = 0

  package init(_ rows: CSVRows, _ sheet: Sheet, form: RegisterForm) {
    self.rows = rows
    self.sheet = sheet
    self.form = form
    var header = sheet.header
    header.hasNumbersAsKeys = form.familyPrefix != nil
    self.header = header
  }

  /// Moves to the next row; cells beyond the header's are reported, and so are rows that
  /// are none of the table, which are passed over.
  mutating func next() -> Bool {
    while true {
      guard rows.next() else {
        if let problem = rows.problem { problems.add(problem, group: "") }
        return false
      }
      if rows.count > sheet.width { reportWidth() }
      guard let stray = rows.stray(under: header) else {
        read += 1
        return true
      }
      let place = sheet.hidesRows ? rows.hiddenPlace : rows.place(column: 0)
      let finding = stray.finding(at: place, "one family, item or claim")
      problems.add(finding, group: finding.code)
    }
  }

  private mutating func reportWidth() {
    for column in sheet.width..<rows.count where !rows[column].isEmpty {
      // A cell under the header's empty ones, or apart from the others, is a note.
      let isNote = column < sheet.cells || column > sheet.width
      problems.add(
        isNote
          ? .error(
            "row-width", at: sheet.hidesRows ? rows.hiddenPlace : rows.place(column: column),
            "column \(column + 1) holds text and has no heading", remedy: "Delete the column.")
          : .error(
            "row-width", at: sheet.hidesRows ? rows.hiddenPlace : rows.place(column: column),
            "the row has more cells than the header has columns",
            remedy: "Put a cell that holds a comma in quotation marks; if column \(column + 1) "
              + "holds notes, delete the column."), group: isNote ? "note" : "")
      break
    }
  }

  func field(_ column: Int) -> CSVField? {
    let at = sheet.positions[column]
    guard at >= 0 else { return nil }
    let field = rows[at]
    return field.isEmpty ? nil : field
  }

  func isEmpty(_ column: Int) -> Bool { field(column) == nil }

  /// Whether a cell holds these bytes and no others; an empty cell never does.
  func isSame(_ column: Int, _ text: [UInt8]) -> Bool {
    guard let field = field(column), field.range.count == text.count else { return false }
    let bytes = rows.bytes
    let all = bytes.span
    for offset in text.indices where all[field.start + offset] != text[offset] { return false }
    return true
  }

  /// The text of a cell without spaces around it; empty when there is none.
  func text(_ column: Int) -> String {
    guard field(column) != nil else { return "" }
    return rows.text(sheet.positions[column]).trimmed
  }

  /// The text of a cell that `pbr` wrote: the mark that keeps a spreadsheet from taking it for
  /// a formula (`CSVWriter`) is taken off.
  func unguarded(_ column: Int) -> String {
    let text = text(column)
    let signs = text.utf8
    guard signs.first == UInt8(ascii: "'"), let second = signs.dropFirst().first,
      "=+-@'\t".utf8.contains(second)
    else { return text }
    return String(text.dropFirst())
  }

  func place(_ column: Int) -> SourcePlace {
    sheet.hidesRows ? rows.hiddenPlace : rows.place(column: sheet.positions[column])
  }

  /// What a column is called in messages.
  func name(_ column: Int) -> String { sheet.names[column] }

  mutating func report(
    _ code: String, _ column: Int, _ message: String, effect: String? = nil,
    remedy: String? = nil, group: String? = nil
  ) {
    problems.add(
      .error(code, at: place(column), message, effect: effect, remedy: remedy),
      group: group ?? sheet.columns[column])
  }

  /// Whether so many problems of a kind were met that this one is only counted, which it then is:
  /// its message need not be made.
  mutating func isOnlyCounted(_ code: String, _ column: Int, group: String? = nil) -> Bool {
    problems.addAlike(code, group: group ?? sheet.columns[column])
  }

  /// Reports a cell that has to be filled in.
  mutating func requireFilled(_ column: Int) {
    if isOnlyCounted("empty-cell", column) { return }
    report(
      "empty-cell", column, "\(sheet.names[column]) is empty",
      remedy: "Fill it in; the row means nothing without it.")
  }
}

extension RowReader {
  /// An identifier; empty with a report when it is missing (and required) or cannot be used.
  ///
  /// - Parameter prefix: what is put before it when it is digits alone.
  mutating func identifier(
    _ column: Int, required: Bool, startsWithLetter: Bool = true, prefix: KeyPrefix? = nil
  ) -> String {
    guard let field = field(column) else {
      if required { requireFilled(column) }
      return ""
    }
    let bytes = rows.bytes
    if SafeIdentifier.isPlain(bytes.span, field.range) {
      return rows.text(sheet.positions[column])
    }
    if reportPersonal(column, bytes.span, field.range) { return "" }
    if let prefix, KeyPrefix.isBare(bytes.span, field.range) {
      return prefix.key(rows.text(sheet.positions[column]))
    }
    let problem = SafeIdentifier.problem(
      bytes.span, field.range, startsWithLetter: startsWithLetter)
    if let problem {
      report(
        "bad-identifier", column,
        "\(sheet.names[column]) \(Quoted.value(text(column))) \(problem.problem)",
        remedy: problem.remedy + ownPrefix(column), group: sheet.columns[column] + problem.problem)
      return ""
    }
    return rows.text(sheet.positions[column])
  }

  /// That numbers alone can be keys, where the cell is one.
  private func ownPrefix(_ column: Int) -> String {
    guard !sheet.isWritten, let key = KeyPrefix.column(of: sheet.columns[column]),
      let field = field(column)
    else { return "" }
    let bytes = rows.bytes
    guard KeyPrefix.isBare(bytes.span, field.range) else { return "" }
    return " Or give all such numbers a letter in register.json: \"idPrefix\": "
      + "{\"\(key)\": \"\(key == "place_id" ? "P-" : "F-")\"}."
  }

  /// A text of the user's own; empty with a report when it looks like personal data.
  mutating func words(_ column: Int) -> String {
    guard let field = field(column) else { return "" }
    let bytes = rows.bytes
    return reportPersonal(column, bytes.span, field.range) ? "" : text(column)
  }

  /// Whether a cell looked like personal data, which is reported without repeating it.
  mutating func reportPersonal(_ column: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let kind = PersonalData.anywhere(bytes, range) else { return false }
    problems.add(
      .error(
        "personal-data", at: rows.hiddenPlace,
        "\(sheet.names[column]) holds what looks like \(kind) (not repeated here)",
        remedy: "Replace it by a key that means nothing outside the council; "
          + "the register needs no personal data."),
      group: sheet.columns[column] + kind)
    return true
  }
}

extension String {
  /// Without the spaces around it.
  package var trimmed: String {
    guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
    return String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
