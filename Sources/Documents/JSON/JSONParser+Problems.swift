extension JSONParser {
  /// Encodings other than UTF-8, named by their first bytes; bytes that are not UTF-8; size.
  mutating func checkEncoding() throws(Stop) {
    guard bytes.count <= JSONParser.largest else {
      throw stop(
        "json-size", 0..<0,
        "the file is larger than \(JSONParser.largest / 1_048_576) MB, which no scenario needs")
    }
    let remedy = "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
    {
      throw Stop(
        finding: .error(
          "json-encoding", file: text.name, "the file is UTF-16, not UTF-8", remedy: remedy))
    }
    if let offset = firstInvalidUTF8() {
      throw stop(
        "json-encoding", offset..<offset + 1,
        "a byte that is not UTF-8 (code \(bytes[offset]))", remedy: remedy)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The offset of the first byte that is not part of a well-formed UTF-8 sequence.
  private func firstInvalidUTF8() -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length: Int
      let lowest: UInt32
      switch byte {
      case 0xC2...0xDF: (length, lowest) = (2, 0x80)
      case 0xE0...0xEF: (length, lowest) = (3, 0x800)
      case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
      default: return index
      }
      guard index + length <= bytes.count else { return index }
      var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
      for offset in 1..<length {
        let next = bytes[index + offset]
        guard next & 0xC0 == 0x80 else { return index }
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
      guard scalar >= lowest, Unicode.Scalar(scalar) != nil else { return index }
      index += length
    }
    return nil
  }

  func trailingComma(_ offset: Int) {
    log.add(
      .error(
        "json-trailing-comma", at: place(offset..<offset + 1),
        "a comma after the last entry", remedy: "Delete it."))
  }

  func missingComma() -> Stop {
    stop("json-comma", at..<at + 1, "expected a comma before this, or the closing bracket")
  }

  /// No key where one must stand. `3,200` as a value looks like this: a number, a comma and
  /// three digits.
  func badKey(previous: JSONValue?) -> Stop {
    let digits = bytes[at...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    if let previous, let number = previous.number, number.utf8.count <= 3, digits.count == 3 {
      let whole = number + String(decoding: digits, as: UTF8.self)
      return stop(
        "json-thousands", previous.place.range.lowerBound..<at + 3,
        "a comma inside a number",
        remedy: "Write it without the comma: \(whole).")
    }
    if bytes[at...].starts(with: [0xE2, 0x80]) {
      return stop(
        "json-quotes", at..<min(at + 3, bytes.count), "curly quotation marks",
        remedy: "Use straight ones (\"): a word processor has replaced them. Edit in a text editor."
      )
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
