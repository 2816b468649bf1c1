/// Text as Markdown that shows the same characters and means nothing more.
enum MarkdownText {
  /// Text within a line: a heading, a cell, a part of a paragraph.
  static func inline(_ text: String) -> String {
    if isPlain(text) { return text }
    var out = ""
    let words = SafeText.line(text).split(separator: " ").joined(separator: " ")
    var rest = words.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\\", "|", "*", "_", "`", "[", "]", "~", "$", "#", "^":
        out += "\\"
        out.unicodeScalars.append(scalar)
      // A bare address would become a link.
      case ":" where rest.starts(with: "//".unicodeScalars): out += "\\:"
      case "." where out.suffix(3).lowercased() == "www": out += "\\."
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Whether a text shows what it is and nothing else: words of letters, digits and the like with
  /// one space between them, and nothing that could be an address.
  private static func isPlain(_ text: String) -> Bool {
    var last = UInt8(ascii: " ")
    var ws = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "):
        if last == byte { return false }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
        UInt8(ascii: "%"), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "+"):
        break
      default: return false
      }
      ws = byte | 0x20 == UInt8(ascii: "w") ? ws + 1 : 0
      if ws > 2 { return false }
      last = byte
    }
    return last != UInt8(ascii: " ")
  }

  /// Text at the start of a line, where a dash, a plus, an equals sign or a number with a
  /// point or bracket would begin a list or underline a heading.
  static func paragraph(_ text: String) -> String {
    let text = inline(text)
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return "" }
    if first == "-" || first == "+" || first == "=" {
      let next = scalars.dropFirst().first
      return next == nil || next == " " || next == first ? "\\" + text : text
    }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    let rest = scalars[digits.endIndex...]
    if !digits.isEmpty, rest.first == "." || rest.first == ")",
      rest.count == 1 || rest.dropFirst().first == " "
    {
      return String(digits) + "\\" + String(rest)
    }
    return text
  }
}
