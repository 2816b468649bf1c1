/// One cell of a data file.
package enum CSVCell: Sendable, Equatable {
  /// Words, ids, dates: neutralised when a spreadsheet would run them as a formula.
  case text(String)
  /// The text of a number as `NumberText` and `Money.dataText` write it: stays a number,
  /// with a plain minus. What is not a plain number is written as a text.
  case number(String)
  case empty
}

/// A data file: RFC 4180, lines ended by CR LF, UTF-8, one header line.
///
/// A text that begins with `=`, `+`, `-` or `@`, which a spreadsheet would take for a formula, is
/// written in quotation marks with a single quotation mark before it (the rule of the OWASP page
/// "CSV Injection"). To undo this, take one `'` off every cell that begins with `'` followed by one
/// of those characters or by `'`: a text that already begins that way also gets the extra mark, so
/// nothing is lost.
///
/// Control characters, line ends and tabs among them, and marks that hide or reorder what follows
/// never stand raw: they are written `\u{202e}`, by their number in hexadecimal (`PlainText`).
package struct CSVWriter: Sendable {
  /// The file so far.
  package private(set) var bytes: [UInt8] = []
  /// How many cells a row has.
  package let width: Int

  /// A file with its header line; `excel` puts a byte-order mark first, without which Excel
  /// reads UTF-8 as another encoding.
  package init(columns: [String], excel: Bool = false) {
    width = columns.count
    if excel { bytes = [0xEF, 0xBB, 0xBF] }
    line(columns.map { .text($0) })
  }

  /// Adds a line. A row shorter than the header is filled with empty cells; cells beyond the
  /// header, which no caller has, are left out, so that the file stays a table.
  package mutating func row(_ cells: [CSVCell]) {
    if cells.count == width { return line(cells) }
    assert(false, "a row of \(cells.count) cells in a table of \(width) columns")
    line(cells.prefix(width) + Array(repeating: .empty, count: max(0, width - cells.count)))
  }

  private mutating func line(_ cells: some Sequence<CSVCell>) {
    let start = bytes.count
    var first = true
    for cell in cells {
      if !first { bytes.append(UInt8(ascii: ",")) }
      first = false
      switch cell {
      case .empty: break
      case .number(let text):
        if CSVCell.isNumber(text) { bytes.append(contentsOf: text.utf8) } else { self.text(text) }
      case .text(let text): self.text(text)
      }
    }
    // A line of one empty cell would read as no line at all.
    if width == 1, bytes.count == start { bytes.append(contentsOf: [0x22, 0x22]) }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private mutating func text(_ text: String) {
    if CSVWriter.isPlain(text) { return bytes.append(contentsOf: text.utf8) }
    let text = PlainText.escaped(text)
    let guarded = CSVWriter.needsGuard(text.utf8)
    guard guarded || CSVWriter.needsQuotes(text.utf8) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if guarded { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a text is its own cell, as nearly all are: ASCII that is seen, without separators,
  /// quotation marks and backslashes, and without spaces and signs at its ends.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count > 0 else { return true }
    guard
      bytes[0] > UInt8(ascii: "-") && bytes[0] != UInt8(ascii: "=")
        && bytes[0] != UInt8(ascii: "@") && bytes[bytes.count - 1] != 0x20
    else { return false }
    var isPlain = true
    for place in bytes.indices {
      let byte = bytes[place]
      let isApart =
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"")
        || byte == UInt8(ascii: "\\")
      isPlain = isPlain && byte >= 0x20 && byte < 0x7F && !isApart
    }
    return isPlain
  }

  /// Whether the text begins as a formula does, or as a neutralised text does.
  private static func needsGuard(_ text: String.UTF8View) -> Bool {
    guard let first = text.first else { return false }
    if first != UInt8(ascii: "'") { return startsFormula(first) }
    guard let second = text.dropFirst().first else { return false }
    return second == UInt8(ascii: "'") || startsFormula(second)
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }

  /// Separators and quotation marks; spaces at the ends, which some readers drop.
  private static func needsQuotes(_ text: String.UTF8View) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    return text.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ";")
    }
  }
}

extension CSVCell {
  /// An optional minus, digits, perhaps a point and digits.
  package static func isNumber(_ text: String) -> Bool {
    var digits = 0
    var point = false
    var first = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-") where first: break
      case UInt8(ascii: ".") where !point && digits > 0:
        point = true
        digits = 0
      default: return false
      }
      first = false
    }
    return digits > 0
  }
}
