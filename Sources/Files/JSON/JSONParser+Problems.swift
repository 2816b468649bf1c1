import PBRFindings

extension JSONParser {
  /// Encodings other than UTF-8, named by their first bytes; bytes that are not UTF-8; size.
  mutating func checkEncoding() throws(Stop) {
    guard bytes.count <= JSONParser.largest else {
      throw Stop(
        finding: .error(
          "json-size", file: text.name,
          "the file is larger than \(JSONParser.largest / 1_048_576) MB, the most read"))
    }
    let remedy = "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
    if bytes.starts(with: Array("PK".utf8) + [3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11]) {
      throw Stop(
        finding: .error(
          "json-encoding", file: text.name, "this is a workbook or archive, not a JSON file"))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
    {
      throw Stop(
        finding: .error(
          "json-encoding", file: text.name, "the file is UTF-16, not UTF-8", remedy: remedy))
    }
    if let (offset, slip) = UTF8Check.first(in: bytes, 0..<bytes.count) {
      switch slip {
      case .malformed:
        throw Stop(finding: malformed(offset, remedy))
      case .lost:
        throw stop(
          "lost-letters", offset..<offset + 3,
          "a letter was lost here when the file was saved in another encoding",
          remedy: "Type it again.")
      }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// A byte that is not UTF-8, its line shown as it was most likely meant.
  private func malformed(_ offset: Int, _ remedy: String) -> Finding {
    let likely = TextEncoding.likely(bytes)
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    let start = bytes[..<offset].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    let stop = bytes[offset...].firstIndex(where: isEnd) ?? bytes.count
    let first = likely.text(bytes[start..<offset]).utf8.count
    let sign = String(likely.sign(bytes[offset]))
    return .error(
      "json-encoding",
      at: SourcePlace(
        text: SourceText(
          name: text.name, bytes: Array(likely.text(bytes[start..<stop]).utf8),
          firstLine: place(offset..<offset).line), range: first..<first + sign.utf8.count),
      "a byte that is not UTF-8 (code \(bytes[offset])): the file is most likely "
        + likely.rawValue, remedy: remedy)
  }

  /// A slip after which reading goes on. After a hundred of them it stops: the file is
  /// something else, and each costs a look for its line.
  mutating func report(
    _ code: String, _ range: Range<Int>, _ message: String, remedy: String? = nil
  ) throws(Stop) {
    log.add(.error(code, at: place(range), message, remedy: remedy))
    slips += 1
    if slips >= 100 {
      throw stop("json-many", at..<at, "a hundred problems so far; the rest is not read")
    }
  }

  /// Two entries without a comma, or a bracket of the other kind.
  func missingComma(since open: Int) -> Stop {
    if bytes[at] == UInt8(ascii: "]") || bytes[at] == UInt8(ascii: "}") {
      let opened = written(open..<open + 1)
      return stop(
        "json-bracket", at..<at + 1,
        "the \(opened) of line \(place(open..<open).line) cannot be closed with "
          + written(at..<at + 1))
    }
    let starts =
      bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "{")
      || bytes[at] == UInt8(ascii: "[") || isDigit(bytes[at]) || isLetter(bytes[at])
    return stop(
      "json-comma", at..<at + 1,
      starts
        ? "expected a comma before this, or the closing bracket"
        : "expected a comma or the closing bracket here")
  }

  /// No key where one must stand.
  func badKey() -> Stop {
    if let quotes = quotes(at: at) { return quotes }
    let word = bytes[at...].prefix { isLetter($0) || $0 >= 0x80 }
    if !word.isEmpty {
      return stop(
        "json-key", word.startIndex..<word.endIndex,
        "the key \(Quoted.value(String(decoding: word, as: UTF8.self))) is not in quotation marks",
        remedy: "Keys and texts stand in straight quotation marks (\").")
    }
    return stop(
      "json-key", at..<at + 1, "expected a key in quotation marks",
      remedy: "Keys and texts stand in straight quotation marks (\").")
  }

  func unclosed(_ open: Int, _ bracket: String) -> Stop {
    stop("json-unclosed", open..<open + 1, "this bracket is never closed with \(bracket)")
  }

  func unexpectedEnd(_ expected: String) -> Stop {
    stop("json-end", at..<at, "the file ends where \(expected) is expected")
  }
}
