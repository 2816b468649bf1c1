package import PBRFindings

/// A row that a spreadsheet or a case system put between those of a table.
package enum StrayRow: Sendable {
  case total, headings, note

  /// What is said of it.
  ///
  /// - Parameter what: what every row of the table is.
  package func finding(at place: SourcePlace, _ what: String) -> Finding {
    switch self {
    case .total:
      .error(
        "total-row", at: place, "the row looks like a total",
        remedy: "Delete it: every row is \(what).")
    case .headings:
      .error(
        "repeated-header", at: place, "the headings stand here again",
        remedy: "Delete the row; those below it belong to the same table.")
    case .note:
      // A note may hold anything.
      .error(
        "note-row", at: place.withoutText,
        "the row holds a note and nothing else (not repeated here)",
        remedy: "Delete it: every row is \(what).")
    }
  }
}

/// The first line of a table.
package struct CSVHeader: Sendable {
  package let headings: [String]
  /// How many columns it has.
  package let width: Int
  /// Whether a number alone may be the key of a row.
  package var hasNumbersAsKeys: Bool
  /// The bytes of its first heading.
  fileprivate let head: [UInt8]

  package init(_ headings: [String], hasNumbersAsKeys: Bool = false) {
    self.headings = headings
    width = headings.count
    self.hasNumbersAsKeys = hasNumbersAsKeys
    head = Array((headings.first ?? "").utf8)
  }
}

extension CSVRows {
  /// What the row is when it is none of the table; nil for one that is to be read. Looked at closely
  /// are only rows that begin as such rows do.
  package func stray(under header: CSVHeader) -> StrayRow? {
    guard let first = fields.first(where: { !$0.isEmpty }) else { return nil }
    if line <= CSVRows.linesOfExplanations, isExplanation { return .note }
    let byte = bytes[first.start]
    if byte == header.head.first || byte == 0xEF, isHeadings(header) { return .headings }
    let isFigure = byte >= 48 && byte <= 57
    if isFigure, self[0].isEmpty || !header.hasNumbersAsKeys, isFigures(header) { return .total }
    let hasSpace = bytes[first.range].contains(0x20)
    guard hasSpace || CSVRows.isMark(byte) || "tsgac".utf8.contains(byte | 0x20) else {
      return nil
    }
    let text = String(decoding: bytes[first.range].filter { $0 < 0x80 }, as: UTF8.self)
      .lowercased()
    let words = text.split { !$0.isLetter }.map { String($0) }
    if CSVRows.totals.contains(words.joined(separator: " ")) { return .total }
    guard hasSpace || CSVRows.isMark(byte) else { return nil }
    // As spreadsheets name their subtotals: F-0001 Total.
    if let last = words.last, CSVRows.subtotals.contains(last) { return .total }
    return isAlone(header) && isProse(text, byte) ? .note : nil
  }

  /// Whether the row begins with the heading of the first column, and so does its second cell.
  private func isHeadings(_ header: CSVHeader) -> Bool {
    guard header.width > 1 else { return false }
    return (0..<2).allSatisfy { column in
      text(column).filter { $0 != "\u{FEFF}" } == header.headings[column]
    }
  }

  /// Whether the row has nothing but figures: all of them after an empty first cell, or too few for
  /// the table.
  private func isFigures(_ header: CSVHeader) -> Bool {
    let filled = fields.count { !$0.isEmpty }
    guard self[0].isEmpty || filled * 2 <= header.width else { return false }
    return fields.allSatisfy { field in
      field.isEmpty || bytes[field.range].allSatisfy { $0 >= 48 && $0 <= 57 || $0 == 0x2E }
    }
  }

  /// Down to which line a row may explain the headings above it.
  private static let linesOfExplanations = 4

  /// Whether the row explains the headings: words in its cells, several in more than one of them, and
  /// no digit anywhere, where a row of a table has keys, days and figures.
  private var isExplanation: Bool {
    let filled = fields.filter { !$0.isEmpty }
    guard filled.count > 2 else { return false }
    let isWords = filled.allSatisfy { field in
      !bytes[field.range].contains { $0 >= 48 && $0 <= 57 }
    }
    return isWords && filled.count { bytes[$0.range].contains(0x20) } > 1
  }

  /// Whether one cell is filled, or a line of text was parted at its commas.
  private func isAlone(_ header: CSVHeader) -> Bool {
    fields.count { !$0.isEmpty } == 1 || count * 2 <= header.width
  }

  /// Whether a text is no key that was typed with a space: it begins with a mark, has a colon, no digit
  /// or three words.
  private func isProse(_ text: String, _ first: UInt8) -> Bool {
    CSVRows.isMark(first) || text.contains(":") || !text.contains(where: \.isNumber)
      || text.split(separator: " ").count > 2
  }

  private static func isMark(_ byte: UInt8) -> Bool { "*#-(~+=".utf8.contains(byte) }

  private static let subtotals: Set<String> = [
    "total", "totals", "subtotal", "count", "average", "sum", "max", "min",
  ]

  private static let totals: Set<String> = [
    "total", "totals", "grand total", "sub total", "subtotal", "sum", "all", "average", "count",
    "total families", "total rows", "total results", "total count", "total amount", "grand count",
    "grand average",
  ]
}
