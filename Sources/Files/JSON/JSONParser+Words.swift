import PBRFindings

extension JSONParser {
  /// `true`, `false`, `null`, and what people write in their stead.
  mutating func word(inObject: Bool = false) throws(Stop) -> JSONValue {
    let start = at
    if bytes[at...].starts(with: JSONParser.pound) { return try pounds(from: at, inObject) }
    while at < bytes.count, bytes[at] >= 0x80 || isLetter(bytes[at]) { at += 1 }
    let text = written(start..<at)
    let range = start..<max(at, start + 1)
    switch text {
    case "true": return JSONValue(.boolean(true), at: place(range))
    case "false": return JSONValue(.boolean(false), at: place(range))
    case "null": return JSONValue(.null, at: place(range))
    default: break
    }
    switch text.lowercased() {
    case "nan", "infinity", "inf":
      let sign = start > 0 && bytes[start - 1] == UInt8(ascii: "-") ? start - 1 : start
      try report("json-nan", sign..<at, "\(written(sign..<at)) is not a number in JSON")
      return JSONValue(.null, at: place(sign..<at))
    case let word where ["true", "false", "null"].contains(word):
      try report("json-word", range, "expected \(word) in small letters")
      let content: JSONValue.Content = word == "null" ? .null : .boolean(word == "true")
      return JSONValue(content, at: place(range))
    default: break
    }
    if let quotes = quotes(at: start) { throw quotes }
    if text.hasPrefix("\u{2013}") || text.hasPrefix("\u{2212}") {
      throw stop(
        "json-minus", start..<start + 3, "a dash that is not a minus sign",
        remedy: "Write a plain hyphen: -5.")
    }
    if text.isEmpty {
      throw stop(
        "json-word", range, "expected a value, found \(Quoted.value(written(range)))")
    }
    throw stop(
      "json-word", range, "the word \(Quoted.value(text)) is not in quotation marks",
      remedy: "Put texts in straight quotation marks (\").")
  }

  /// Quotation marks other than the straight double ones, where a text should begin.
  func quotes(at start: Int) -> Stop? {
    if bytes[start] == UInt8(ascii: "'") {
      return stop(
        "json-quotes", start..<start + 1, "single quotation marks", remedy: "Use double ones (\").")
    }
    guard start + 2 < bytes.count, bytes[start] == 0xE2, bytes[start + 1] == 0x80,
      (0x98...0x9F).contains(bytes[start + 2])
    else { return nil }
    return stop(
      "json-quotes", start..<start + 3, "curly quotation marks",
      remedy: "Use straight ones (\"): a word processor has replaced them. Edit in a text editor.")
  }

  func isLetter(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
      || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
  }
}
