/// Text laid out in lines.
enum Wrapping {
  /// Paragraphs broken at spaces into lines of at most `width` characters, `indent` included; a
  /// word that is longer stands alone. Lines that begin with a space are kept as they are.
  static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let room = max(10, width - indent)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if paragraph.hasPrefix(" ") || paragraph.isEmpty {
        lines.append(paragraph.isEmpty ? "" : margin + paragraph)
        continue
      }
      lines += pieces(paragraph.split(separator: " ").map(String.init), room).map { margin + $0 }
    }
    return lines
  }

  /// Words put into lines of at most `room` characters.
  static func pieces(_ words: [String], _ room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= room {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
