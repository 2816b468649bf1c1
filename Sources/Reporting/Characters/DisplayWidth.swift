/// How many columns of a terminal a text takes.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// 0 for marks that stand on another character, 2 for wide characters of East Asia and for
  /// pictures, 1 for everything else (Unicode Standard Annex 11).
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The text, cut to a width with a sign that something is missing.
  package static func cut(_ text: String, to width: Int, sign: String) -> String {
    guard of(text) > width else { return text }
    let room = width - of(sign)
    guard room > 0 else { return String(sign.prefix(max(0, width))) }
    return head(text, width: room).head + sign
  }

  /// The longest beginning that is no wider than so many columns, and what is left.
  static func head(_ text: String, width: Int) -> (head: String, rest: Substring) {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += of(text[index...index])
      if used > width { break }
      end = text.index(after: index)
    }
    return (String(text[..<end]), text[end...])
  }

  /// The words on as many lines as they need; a word wider than a line is broken.
  package static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var word = String(word)
      var wide = of(word)
      if used > 0, used + 1 + wide <= width {
        line += " " + word
        used += 1 + wide
        continue
      }
      if used > 0 { lines.append(line) }
      while wide > width {
        let (head, rest) = head(word, width: width)
        // A single character wider than the line is left out: it cannot be shown.
        if !head.isEmpty { lines.append(head) }
        word = String(head.isEmpty ? rest.dropFirst() : rest)
        wide = of(word)
      }
      line = word
      used = wide
    }
    if used > 0 { lines.append(line) }
    return lines
  }
}
