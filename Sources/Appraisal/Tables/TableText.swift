import Documents

/// One cell of a table that was read: its text, and where it stands.
struct TableCell {
  let text: String
  let place: SourcePlace
}

/// Tables as text: comma-separated values by RFC 4180, with or without a byte-order mark, lines
/// ended by LF or CR LF.
enum TableText {
  /// The rows that hold anything; cells without the spaces around them. A quotation mark that is
  /// never closed is reported, and what follows it is left out.
  static func rows(_ text: SourceText, into log: FindingLog) -> [[TableCell]] {
    let bytes = text.bytes
    var rows: [[TableCell]] = []
    var row: [TableCell] = []
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      let start = at
      guard let content = cell(bytes, &at) else {
        log.add(
          .error(
            "table-quote", at: SourcePlace(text: text, range: start..<start + 1),
            "a quotation mark is opened here and never closed",
            remedy: "Close it, or double a quotation mark that belongs to the text."))
        return rows
      }
      row.append(
        TableCell(text: content, place: SourcePlace(text: text, range: start..<max(start + 1, at))))
      let ended = at >= bytes.count
      let comma = !ended && bytes[at] == UInt8(ascii: ",")
      if !ended {
        if bytes[at] == UInt8(ascii: "\r") { at += 1 }
        if at < bytes.count, comma || bytes[at] == UInt8(ascii: "\n") { at += 1 }
      }
      if !comma {
        if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        row = []
      }
    }
    if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    return rows
  }

  /// The cell that begins at an offset, which is moved to the separator after it; nil when a
  /// quotation mark is not closed.
  private static func cell(_ bytes: [UInt8], _ at: inout Int) -> String? {
    let quote = UInt8(ascii: "\"")
    var content: [UInt8] = []
    if at < bytes.count, bytes[at] == quote {
      at += 1
      while true {
        guard at < bytes.count else { return nil }
        if bytes[at] == quote {
          if at + 1 < bytes.count, bytes[at + 1] == quote {
            at += 1
          } else {
            at += 1
            break
          }
        }
        content.append(bytes[at])
        at += 1
      }
    }
    while at < bytes.count, !separators.contains(bytes[at]) {
      content.append(bytes[at])
      at += 1
    }
    return trimmed(content)
  }

  private static let separators: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
  ]

  private static func trimmed(_ bytes: [UInt8]) -> String {
    var rest = bytes[...]
    while let first = rest.first, first == 0x20 || first == 0x09 { rest = rest.dropFirst() }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
