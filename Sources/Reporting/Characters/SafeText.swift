/// Text that may come from a file, made safe to print on any page.
package enum SafeText {
  /// The text on one line: line ends and tabs as spaces, control characters and characters
  /// that hide, reverse or reorder what follows as `\u{…}`, and no more than a handful of
  /// marks on one letter, so that a text cannot spill over its neighbours.
  package static func line(_ text: String) -> String {
    // Nearly all text is plain, and plain text stays as it is.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
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
