/// Texts of data files without characters that are not seen and do something.
enum PlainText {
  /// The text with each control character, direction mark, zero-width and tag character as `\u{…}`,
  /// its number in hexadecimal. A text that has `\u{` of its own gets `\u{5c}` for that backslash,
  /// so that whoever puts the characters back loses nothing.
  static func escaped(_ text: String) -> String {
    // Nearly all text is plain, and plain text stays as it is.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != backslash }) { return text }
    var out = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let scalar = scalars[place]
      let isOwn = scalar == "\\" && scalars[place...].starts(with: mark)
      if isOwn || isHidden(scalar) {
        out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let mark = Array("\\u{".unicodeScalars)

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
