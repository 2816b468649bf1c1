extension JSONParser {
  /// Skips spaces and line ends. Comments are reported once each and stepped over.
  mutating func skipSpace() throws(Stop) {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case UInt8(ascii: "/"), UInt8(ascii: "#"): try comment()
      case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0:
        throw stop(
          "json-space", at..<at + 2, "a no-break space, which JSON does not allow here",
          remedy: "Replace it with an ordinary space (it often comes with text pasted from Word).")
      default: return
      }
    }
  }

  private mutating func comment() throws(Stop) {
    let start = at
    if bytes[at] == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "*") {
      at += 2
      while at + 1 < bytes.count,
        bytes[at] != UInt8(ascii: "*") || bytes[at + 1] != UInt8(ascii: "/")
      { at += 1 }
      at = min(at + 2, bytes.count)
    } else if bytes[at] == UInt8(ascii: "#")
      || (at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/"))
    {
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    } else {
      throw stop("json-word", at..<at + 1, "a slash cannot stand here")
    }
    let end = bytes[start..<at].firstIndex(of: UInt8(ascii: "\n")) ?? at
    log.add(
      .error(
        "json-comment", at: place(start..<end), "JSON has no comments",
        remedy: "Say it in \"description\" or in a \"note\" beside the value."))
  }

  /// A text in straight quotation marks, escapes resolved.
  mutating func string() throws(Stop) -> String {
    let open = at
    at += 1
    var out: [UInt8] = []
    while true {
      guard at < bytes.count else {
        throw stop(
          "json-string-end", open..<open + 1, "this text is not closed with a quotation mark")
      }
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &out)
      case 0x0A, 0x0D:
        throw stop("json-string-end", open..<at, "this text is not closed on its line")
      case 0..<0x20:
        throw stop(
          "json-control", at..<at + 1,
          "a control character (code \(byte)) inside a text",
          remedy: "Delete it; write a tab as \\t.")
      default:
        out.append(byte)
        at += 1
      }
    }
  }

  private mutating func escape(into out: inout [UInt8]) throws(Stop) {
    let start = at
    let letter = at + 1 < bytes.count ? bytes[at + 1] : 0
    at += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(letter)
    case UInt8(ascii: "b"): out.append(8)
    case UInt8(ascii: "f"): out.append(12)
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "u"):
      guard let scalar = unicodeEscape() else {
        throw stop(
          "json-escape", start..<min(start + 6, bytes.count),
          "this is not a character: a \\u needs four hexadecimal digits, and halves of a pair "
            + "must stand together")
      }
      out.append(contentsOf: String(Character(scalar)).utf8)
    default:
      throw stop(
        "json-escape", start..<min(start + 2, bytes.count),
        "a backslash must be followed by one of \" \\ / b f n r t u",
        remedy: "In a path, write / (or \\\\) instead of \\.")
    }
  }

  /// The character of a `\uXXXX`, whose `\u` is already read; two of them for a pair.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hex4() else { return nil }
    if (0xD800..<0xDC00).contains(first) {
      guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      else { return nil }
      at += 2
      guard let second = hex4(), (0xDC00..<0xE000).contains(second) else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    return Unicode.Scalar(first)
  }

  private mutating func hex4() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[at..<at + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - 87)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - 55)
      default: return nil
      }
    }
    at += 4
    return value
  }

  /// A number by the grammar of RFC 8259. What officers type instead is named.
  mutating func number() throws(Stop) -> JSONValue {
    let start = at
    while at < bytes.count, isNumberByte(bytes[at]) { at += 1 }
    let written = String(decoding: bytes[start..<at], as: UTF8.self)
    let range = start..<at
    if at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "%"):
        throw stop(
          "json-percent", start..<at + 1, "a percentage cannot be written \(written)%",
          remedy: "Write the share: 60% is 0.60.")
      case UInt8(ascii: "/"):
        throw stop(
          "json-slash", start..<at + 1, "a slash inside a number",
          remedy:
            "Write years as \"2012-13\" and dates as \"2012-04-01\", in quotation marks.")
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        throw stop(
          "json-number", start..<at + 1, "this is not a number",
          remedy: "Put texts in quotation marks.")
      default: break
      }
    }
    if JSONParser.isValidNumber(bytes[range]) {
      return JSONValue(.number(written), at: place(range))
    }
    let problem: String
    if written.hasPrefix("+") {
      problem = "a number cannot begin with a plus sign"
    } else if written.hasPrefix(".") || written.hasPrefix("-.") {
      problem = "a number cannot begin with a point: write 0\(written.drop { $0 == "-" })"
    } else if written.hasSuffix(".") {
      problem = "a number cannot end with a point"
    } else if written.filter({ $0 == "-" }).count > 1 && !written.contains("e") {
      problem = "years and dates are texts: put \(written) in quotation marks"
    } else if written.drop(while: { $0 == "-" }).hasPrefix("0") {
      problem = "a number cannot begin with a zero: \(written)"
    } else {
      problem = "this is not a number: \(Quoted.plain(written.prefix(40)))"
    }
    throw stop("json-number", range, problem)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// Whether the bytes are a number by the grammar of RFC 8259.
  static func isValidNumber(_ number: ArraySlice<UInt8>) -> Bool {
    var rest = number
    func digits() -> Int {
      let run = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      rest = rest.dropFirst(run.count)
      return run.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let zero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    if whole == 0 || (zero && whole > 1) { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if digits() == 0 { return false }
    }
    if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }

  /// `true`, `false`, `null`, and what people write in their stead.
  mutating func word() throws(Stop) -> JSONValue {
    let start = at
    while at < bytes.count, bytes[at] >= 0x80 || isLetter(bytes[at]) { at += 1 }
    let written = String(decoding: bytes[start..<at], as: UTF8.self)
    let range = start..<max(at, start + 1)
    switch written {
    case "true": return JSONValue(.boolean(true), at: place(range))
    case "false": return JSONValue(.boolean(false), at: place(range))
    case "null": return JSONValue(.null, at: place(range))
    case "NaN", "nan", "Infinity", "inf":
      log.add(.error("json-nan", at: place(range), "\(written) is not a number in JSON"))
      return JSONValue(.null, at: place(range))
    default: break
    }
    if written.hasPrefix("\u{201C}") || written.hasPrefix("\u{201D}")
      || written.hasPrefix("\u{2018}")
    {
      throw stop(
        "json-quotes", start..<start + 3, "curly quotation marks",
        remedy: "Use straight ones (\"): a word processor has replaced them. Edit in a text editor."
      )
    }
    if written.hasPrefix("£") {
      throw stop(
        "json-pound", start..<start + 2, "a pound sign in a number",
        remedy: "Write the amount alone: £3,200 is 3200.")
    }
    if bytes[start] == UInt8(ascii: "'") {
      throw stop(
        "json-quotes", start..<start + 1, "single quotation marks",
        remedy: "Use double ones (\").")
    }
    if let right = ["true", "false", "null"].first(where: { $0 == written.lowercased() }) {
      throw stop("json-word", range, "expected \(right) in small letters")
    }
    throw stop(
      "json-word", range,
      written.isEmpty
        ? "expected a value, found \(Quoted.value(String(decoding: bytes[range], as: UTF8.self)))"
        : "the word \(Quoted.value(written)) is not in quotation marks",
      remedy: written.isEmpty ? nil : "Put texts in straight quotation marks (\").")
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
      || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
  }
}
