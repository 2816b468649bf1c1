/// Text that may come from a file, made safe to print on any page.
package enum SafeText {
  /// The text on one line: line ends and tabs as spaces, control characters and characters
  /// that hide, reverse or reorder what follows as `\u{…}`, and no more than a handful of
  /// marks on one letter, so that a text cannot spill over its neighbours.
  package static func line(_ text: String) -> String {
    // Nearly all text is plain, and plain text stays as it is.
    if isPlain(text) { return text }
    var out = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      if DisplayWidth.of(scalar) == 0, !isHidden(scalar) {
        marks += 1
        if marks > 6 { continue }
      } else {
        marks = 0
      }
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0xA0, 0x2028, 0x2029: out.append(" ")
      case _ where isHidden(scalar):
        out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Whether it is ASCII that is seen, with pounds and the dashes and quotation marks of print.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x20..<0x7F: place &+= 1
      // The pound sign.
      case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0xA3: place &+= 2
      case 0xE2 where place + 2 < bytes.count && isPrint(bytes[place + 1], bytes[place + 2]):
        place &+= 3
      default: return false
      }
    }
    return true
  }

  /// Whether these are the last bytes of a dash, a quotation mark, an ellipsis or a minus.
  private static func isPrint(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x93...0x94), (0x80, 0x98...0x99), (0x80, 0x9C...0x9D), (0x80, 0xA6), (0x88, 0x92):
      true
    default: false
    }
  }

  /// Control characters, direction marks, zero-width and tag characters.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
