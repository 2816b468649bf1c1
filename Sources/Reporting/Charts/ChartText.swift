/// How much room words take in a drawing. The reader's font is not known: widths are those of
/// the widest of the usual sans-serif letters.
enum ChartText {
  static func width(_ text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) } * size * (bold ? 1.12 : 1)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!": 0.32
    case "f", "t", "r", " ", "(", ")", "-", "/": 0.4
    case "m", "w", "M", "W", "%", "—": 0.96
    case "A"..."Z": 0.7
    default: 0.62 * Double(DisplayWidth.of(scalar))
    }
  }

  /// The text on at most so many lines, the last cut where it does not fit.
  static func lines(
    _ text: String, width: Double, size: Double, most: Int, bold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    // No drawing has room for more, and long texts are not weighed word by word.
    for word in SafeText.line(text).prefix(600).split(separator: " ") {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || self.width(joined, size: size, bold: bold) <= width {
        line = joined
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > most {
      lines[most - 1] += " " + lines[most...].joined(separator: " ")
      lines = Array(lines[..<most])
    }
    return lines.map { cut($0, width: bold ? width / 1.12 : width, size: size) }
  }

  /// The text, cut to a width.
  static func cut(_ text: String, width: Double, size: Double) -> String {
    guard self.width(text, size: size) > width else { return text }
    var out = ""
    var used = self.width("…", size: size)
    for character in text {
      used += self.width(String(character), size: size)
      if used > width { break }
      out.append(character)
    }
    return out + "…"
  }

  /// A negative amount with a minus sign, `−£339,137`.
  static func signed(_ text: String) -> String {
    // £ is the bytes C2 A3.
    guard text.utf8.contains(0xA3) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    for (at, byte) in bytes.enumerated() {
      let isMinus =
        byte == UInt8(ascii: "-") && at + 2 < bytes.count && bytes[at + 1] == 0xC2
        && bytes[at + 2] == 0xA3
      if isMinus { out += Array("−".utf8) } else { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
