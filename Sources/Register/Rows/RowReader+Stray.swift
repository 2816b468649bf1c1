import PBRFiles
import PBRFindings

extension RowReader {
  /// A row that a spreadsheet or a case system put between those of the table.
  enum StrayRow {
    case total, headings, note

    var finding: (code: String, message: String, remedy: String) {
      switch self {
      case .total:
        (
          "total-row", "the row looks like a total",
          "Delete it: every row is one family, item or claim."
        )
      case .headings:
        (
          "repeated-header", "the headings stand here again",
          "Delete the row; those below it belong to the same table."
        )
      case .note:
        (
          "note-row", "the row holds a note and nothing else (not repeated here)",
          "Delete it: every row is one family, item or claim."
        )
      }
    }
  }

  /// What the row is when it is none of the table; nil for one that is to be read. Looked at closely
  /// are only rows that begin as such rows do.
  var stray: StrayRow? {
    guard let first = rows.fields.first(where: { !$0.isEmpty }) else { return nil }
    let byte = rows.bytes[first.start]
    if byte == sheet.head.first || byte == 0xEF, isHeadings { return .headings }
    let isFigure = byte >= 48 && byte <= 57
    if isFigure, rows[0].isEmpty || form.familyPrefix == nil, isFigures { return .total }
    let hasSpace = rows.bytes[first.range].contains(0x20)
    guard hasSpace || RowReader.isMark(byte) || "tsgac".utf8.contains(byte | 0x20) else {
      return nil
    }
    let text = String(decoding: rows.bytes[first.range].filter { $0 < 0x80 }, as: UTF8.self)
      .lowercased()
    let words = text.split { !$0.isLetter }.map { String($0) }
    if RowReader.totals.contains(words.joined(separator: " ")) { return .total }
    guard hasSpace || RowReader.isMark(byte) else { return nil }
    // As spreadsheets name their subtotals: F-0001 Total.
    if let last = words.last, RowReader.subtotals.contains(last) { return .total }
    return isAlone && isProse(text, byte) ? .note : nil
  }

  /// Whether the row begins with the heading of the first column, and so does its second cell.
  private var isHeadings: Bool {
    guard sheet.headings.count > 1 else { return false }
    return (0..<2).allSatisfy { column in
      rows.text(column).filter { $0 != "\u{FEFF}" } == sheet.headings[column]
    }
  }

  /// Whether the row has nothing but figures: all of them after an empty first cell, or too few for
  /// the table.
  private var isFigures: Bool {
    let filled = rows.fields.count { !$0.isEmpty }
    guard rows[0].isEmpty || filled * 2 <= sheet.width else { return false }
    return rows.fields.allSatisfy { field in
      field.isEmpty || rows.bytes[field.range].allSatisfy { $0 >= 48 && $0 <= 57 || $0 == 0x2E }
    }
  }

  /// Whether one cell is filled, or a line of text was parted at its commas.
  private var isAlone: Bool {
    rows.fields.count { !$0.isEmpty } == 1 || rows.count * 2 <= sheet.width
  }

  /// Whether a text is no key that was typed with a space: it begins with a mark, has a colon, no digit
  /// or three words.
  private func isProse(_ text: String, _ first: UInt8) -> Bool {
    RowReader.isMark(first) || text.contains(":") || !text.contains(where: \.isNumber)
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
