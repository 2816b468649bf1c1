package import PBRFindings

/// A cell of a CSV row: where its text stands among the bytes of the row's block, without the
/// quotation marks around it.
package struct CSVField: Sendable, Hashable {
  package let start: Int
  package let end: Int
  /// Whether quotation marks inside it are doubled and have to be taken back.
  package let hasDoubledMarks: Bool

  package var isEmpty: Bool { start == end }
  package var range: Range<Int> { start..<end }
}

/// The rows of one block of a CSV file (RFC 4180), one after the other.
///
/// Read are commas as separators, cells in quotation marks with doubled marks inside, lines
/// ended by CR LF, LF or CR, the last line with or without an end. Rows whose cells are all
/// empty, which spreadsheets leave behind, are passed over.
package struct CSVRows: Sendable {
  /// The bytes of the block; only the first `limit` count.
  package private(set) var bytes: [UInt8]
  /// The cells of the current row.
  package var fields: [CSVField] { cursor.fields }
  /// How many cells the current row has.
  package var count: Int { cursor.fields.count }
  /// A cell of the current row; an empty one where the row is shorter.
  package subscript(column: Int) -> CSVField {
    cursor.fields.indices.contains(column)
      ? cursor.fields[column] : CSVField(start: 0, end: 0, hasDoubledMarks: false)
  }
  /// The line of the file on which the current row begins.
  package var line: Int { cursor.line }
  /// A slip after which the rows can no longer be told apart; reading has stopped there.
  package private(set) var problem: Finding?

  /// How many cells a row can have.
  package static let mostCells = 1000
  /// How many bytes a row may have.
  static let mostBytes = 1_000_000

  let name: String
  /// Where the rows of the block end among the bytes.
  package let limit: Int
  /// Whether the last row goes on after the block and is too long to be read.
  private let isCut: Bool
  private var cursor: CSVCursor

  init(
    bytes: [UInt8], limit: Int, start: Int, firstLine: Int, name: String, isCut: Bool = false
  ) {
    self.bytes = bytes
    self.limit = limit
    self.name = name
    self.isCut = isCut
    cursor = CSVCursor(at: start, line: firstLine)
  }

  /// The rows of a text that is held whole.
  package init(_ text: SourceText) {
    let start = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.init(
      bytes: text.bytes, limit: text.bytes.count, start: start, firstLine: text.firstLine,
      name: text.name)
  }

  /// Where the next row begins among the bytes.
  package var offset: Int { cursor.at }
  /// The line of the file on which the next row begins.
  package var nextLine: Int { cursor.nextLine }

  /// Goes on at a later row, for a reader that has read those before it by itself.
  package mutating func goOn(at offset: Int, line: Int) {
    cursor.at = min(max(offset, cursor.at), limit)
    cursor.nextLine = line
  }

  /// Moves to the next row; false at the end of the block or at a problem.
  package mutating func next() -> Bool {
    while cursor.at < limit, problem == nil {
      if readRow() { return true }
    }
    return false
  }

  /// Gives the bytes away, so that the next block can be read into them.
  mutating func takeBytes() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    cursor.at = limit
    return taken
  }

  /// Reads one row; false when it is empty or broken.
  private mutating func readRow() -> Bool {
    let all = bytes
    let outcome = cursor.readRow(in: all.span, until: limit)
    if isCut && cursor.at >= limit || cursor.at - cursor.rowStart > CSVRows.mostBytes {
      problem = .error(
        "csv-row-long", at: place(cursor.rowStart..<cursor.rowStart + 1),
        "this row is longer than 1 MB", remedy: "End each row with a line end.")
      return false
    }
    switch outcome {
    case .row, .blank:
      if let (at, slip) = UTF8Check.first(in: bytes, cursor.rowStart..<min(cursor.at, limit)) {
        problem = encoding(at, slip)
        return false
      }
      guard case .row = outcome else { return false }
      guard count <= CSVRows.mostCells else {
        problem = .error(
          "csv-row-wide", at: hiddenPlace,
          "this row has \(count) cells; at most \(CSVRows.mostCells) are read",
          remedy: "Delete the columns after the last that is filled; spreadsheets keep empty ones.")
        return false
      }
      return true
    case .slip(let slip, let at):
      let words = slip.words
      problem = .error(slip.code, at: place(at..<at + 1), words.0, remedy: words.1)
      return false
    }
  }
}

extension CSVRows {
  /// What to say of a byte that is not UTF-8, or of a letter that was lost before. The row is
  /// shown as it was most likely meant.
  private func encoding(_ at: Int, _ slip: UTF8Check.Slip) -> Finding {
    let row = Array(bytes[cursor.rowStart..<min(cursor.at, limit)])
    let before = row[..<(at - cursor.rowStart)]
    guard case .malformed = slip else {
      return .error(
        "lost-letters", at: hiddenPlace,
        "a letter was lost in this row when the file was saved in another encoding",
        remedy: "Type it again, and save the file as \"CSV UTF-8 (comma delimited)\".")
    }
    let likely = TextEncoding.likely(row)
    let sign = likely.sign(bytes[at])
    let shown = likely.text(row.filter { $0 != 0x0A && $0 != 0x0D })
    let start = likely.text(before).utf8.count
    return .error(
      "csv-encoding",
      at: SourcePlace(
        text: SourceText(name: name, bytes: Array(shown.utf8), firstLine: line),
        range: start..<start + String(sign).utf8.count),
      "the file is not UTF-8, but most likely \(likely.rawValue)",
      effect: "Its letters beyond A to Z would be lost.",
      remedy: "Open it in the spreadsheet, see that they are right, and save it as \"CSV UTF-8 "
        + "(comma delimited)\".")
  }

  /// The text of a cell; nothing where the row is shorter.
  package func text(_ column: Int) -> String {
    guard fields.indices.contains(column) else { return "" }
    let field = fields[column]
    guard field.hasDoubledMarks else { return String(decoding: bytes[field.range], as: UTF8.self) }
    var plain: [UInt8] = []
    var skip = false
    for byte in bytes[field.range] {
      if skip {
        skip = false
        continue
      }
      plain.append(byte)
      skip = byte == UInt8(ascii: "\"")
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Where a cell stands; the start of the row where it has none. The text of the place holds
  /// this row alone, so that messages cost memory by row.
  package func place(column: Int) -> SourcePlace {
    fields.indices.contains(column)
      ? place(fields[column].range)
      : place(cursor.rowStart..<max(cursor.rowStart, min(cursor.at, limit)))
  }

  /// Where the row stands, without showing it: for rows whose cells must not be repeated.
  package var hiddenPlace: SourcePlace {
    SourcePlace(text: SourceText(name: name, bytes: [], firstLine: line), range: 0..<0)
  }

  private func place(_ range: Range<Int>) -> SourcePlace {
    var stop = min(max(range.upperBound, cursor.at), limit)
    if stop > cursor.rowStart, bytes[stop - 1] == 0x0A { stop -= 1 }
    while stop < limit, bytes[stop] != 0x0A, stop - cursor.rowStart < 10_000 { stop += 1 }
    while stop > cursor.rowStart, bytes[stop - 1] == 0x0A || bytes[stop - 1] == 0x0D { stop -= 1 }
    let from = min(cursor.rowStart, stop)
    let text = SourceText(name: name, bytes: Array(bytes[from..<stop]), firstLine: line)
    let low = max(0, range.lowerBound - from)
    return SourcePlace(text: text, range: low..<max(low, range.upperBound - from))
  }
}
