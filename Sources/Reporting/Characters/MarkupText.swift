/// Text as markup (HTML, SVG, XML) that shows the same characters and means nothing more.
enum MarkupText {
  /// Text on one line, safe between tags and within quoted attributes.
  static func escaped(_ text: String) -> String {
    let text = SafeText.line(text)
    guard text.utf8.contains(where: isSpecial) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      // Not characters at all; XML does not admit them.
      case "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The same for office programs, with the hyphen at which no line ends (U+2011) as the sign of negative
  /// amounts: some of them end a line between a minus and a pound sign.
  static func escapedUnbroken(_ text: String) -> String {
    // `-£` and `−£` hold one of these bytes, and few texts do.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else {
      return escaped(text)
    }
    return escaped(
      text.split(separator: "−£", omittingEmptySubsequences: false).joined(separator: "-£")
        .split(separator: "-£", omittingEmptySubsequences: false).joined(separator: "\u{2011}£"))
  }

  /// The opening tag of an element of a text, which keeps the spaces at its ends where it has some.
  static func opening(_ name: String, of text: String) -> String {
    let isKept = (text.utf8.first ?? 0x21) <= 0x20 || (text.utf8.last ?? 0x21) <= 0x20
    return isKept ? "<\(name) xml:space=\"preserve\">" : "<\(name)>"
  }

  /// Bytes that markup reads as its own, and those that begin what XML does not admit.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0xEF:
      true
    default: false
    }
  }

  /// A name for an element or a file: small letters, digits and dashes.
  static func name(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars.prefix(60) {
      switch scalar {
      case "a"..."z", "0"..."9": out.unicodeScalars.append(scalar)
      case "A"..."Z": out += String(Character(scalar)).lowercased()
      default: if !out.isEmpty, !out.hasSuffix("-") { out += "-" }
      }
    }
    return out.hasSuffix("-") ? String(out.dropLast()) : out
  }
}
