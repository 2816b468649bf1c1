/// Text as markup (HTML, SVG, XML) that shows the same characters and means nothing more.
enum MarkupText {
  /// Text on one line, safe between tags and within quoted attributes.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in SafeText.line(text).unicodeScalars {
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
