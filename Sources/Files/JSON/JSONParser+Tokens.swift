extension JSONParser {
  /// Skips spaces and line ends. Comments are reported once each and stepped over.
  mutating func skipSpace() throws(Stop) {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      case UInt8(ascii: "/"), UInt8(ascii: "#"): try comment()
      case 0xC2, 0xE2, 0xE3, 0xEF:
        guard let length = strangeSpace() else { return }
        try report(
          "json-space", at..<at + length,
          bytes[at] == 0xC2
            ? "a no-break space, which JSON does not allow here"
            : "an unusual or invisible space, which JSON does not allow here",
          remedy: "Replace it with an ordinary space (it often comes with text pasted from Word).")
        at += length
      default: return
      }
    }
  }

  /// The length of the space at this point that only people take for one: no-break, thin, wide
  /// and zero-width spaces, line separators, a byte-order mark.
  private func strangeSpace() -> Int? {
    guard at + 1 < bytes.count else { return nil }
    if bytes[at] == 0xC2 { return bytes[at + 1] == 0xA0 ? 2 : nil }
    guard at + 2 < bytes.count else { return nil }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA4),
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return nil
    }
  }

  private mutating func comment() throws(Stop) {
    let start = at
    if bytes[at] == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "*") {
      at += 2
      while at + 1 < bytes.count,
        bytes[at] != UInt8(ascii: "*") || bytes[at + 1] != UInt8(ascii: "/")
      { at += 1 }
      guard at + 1 < bytes.count else {
        throw stop("json-comment", start..<start + 2, "this comment is never closed with */")
      }
      at += 2
    } else if bytes[at] == UInt8(ascii: "#")
      || (at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/"))
    {
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    } else {
      throw stop("json-word", at..<at + 1, "a slash cannot stand here")
    }
    let end = bytes[start..<at].firstIndex(of: UInt8(ascii: "\n")) ?? at
    try report(
      "json-comment", start..<end, "JSON has no comments",
      remedy: "Say it in \"description\" or in a \"note\" beside the value.")
  }

  /// A text in straight quotation marks, escapes resolved.
  mutating func string() throws(Stop) -> String {
    let open = at
    at += 1
    while at < bytes.count, isPlain(bytes[at]) { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
      at += 1
      return written(open + 1..<at - 1)
    }
    var out = Array(bytes[open + 1..<at])
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

  /// Whether a byte of a text stands for itself.
  private func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
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
        let digits = bytes[min(start + 2, bytes.count)...].prefix(4).prefix {
          isDigit($0) || isLetter($0)
        }
        throw stop(
          "json-escape", start..<start + 2 + digits.count,
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
}
