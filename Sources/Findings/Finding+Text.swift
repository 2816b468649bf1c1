extension Finding {
  /// The finding as a person reads it:
  ///
  ///     plan.json:21:38: error[profile-total]: what is wrong
  ///        21 |   the line it stands on
  ///           |   ^^
  ///       What it does to the figures.
  ///       What to do instead.
  ///
  /// Control characters of the file are shown escaped and long lines are cut around the place,
  /// so that a hostile file cannot move the cursor or hide the message.
  public var text: String { text(excerpt: true) }

  /// The same without the line it stands on, for pages that tell many findings.
  package var brief: String { text(excerpt: false) }

  private func text(excerpt isShown: Bool) -> String {
    var lines = [heading]
    if isShown, let place, !place.text.bytes.isEmpty { lines += excerpt(place) }
    for part in [effect, remedy] {
      guard let part else { continue }
      for line in part.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append("  " + line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let label = "\(severity.rawValue)[\(code)]: \(message)"
    if let place {
      return "\(Quoted.plain(place.text.name)):\(place.line):\(place.column): \(label)"
    }
    if let file { return "\(Quoted.plain(file)): \(label)" }
    return label
  }

  private func excerpt(_ place: SourcePlace) -> [String] {
    let bytes = place.text.bytes
    let start = place.lineStart
    var stop = start
    while stop < bytes.count, bytes[stop] != UInt8(ascii: "\n") { stop += 1 }
    if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
    let from = min(max(place.range.lowerBound, start), stop)
    let to = min(max(place.range.upperBound, from), stop)
    // Enough bytes for what is shown, so that a file of one long line costs no more.
    let early = from - start > 400
    var before = Quoted.visible(bytes[start..<from].suffix(400))
    var marked = Quoted.visible(bytes[from..<to].prefix(400))
    var after = Quoted.visible(bytes[to..<stop].prefix(400))
    if early || before.count > 60 { before = "…" + before.suffix(59) }
    if marked.count > 60 { marked = marked.prefix(59) + "…" }
    let room = max(10, 100 - before.count - marked.count)
    if after.count > room { after = after.prefix(room - 1) + "…" }
    let number = "\(place.line)"
    let gutter = String(repeating: " ", count: max(5, number.count + 1) - number.count) + number
    let blank = String(repeating: " ", count: gutter.count)
    let indent = String(repeating: " ", count: before.count)
    let caret = String(repeating: "^", count: max(1, marked.count))
    return ["\(gutter) | \(before)\(marked)\(after)", "\(blank) | \(indent)\(caret)"]
  }
}

/// Text from files and command lines, made safe to show in a message.
package enum Quoted {
  /// The text in quotation marks, control characters escaped, cut after 60 characters.
  package static func value(_ text: some StringProtocol) -> String {
    let shown = visible(Array(text.utf8)[...])
    return shown.count > 60 ? "\"\(shown.prefix(59))…\"" : "\"\(shown)\""
  }

  /// The text without quotation marks, control characters escaped.
  package static func plain(_ text: some StringProtocol) -> String {
    visible(Array(text.utf8)[...])
  }

  /// Bytes as visible text: tabs as spaces, control and direction-changing characters as
  /// `\u{…}`, bytes that are not UTF-8 as the replacement character.
  static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    var out = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09: out += " "
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        out += "\\u{\(String(scalar.value, radix: 16))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
