extension HTMLPage {
  /// Text between tags. The sign of a negative amount is a minus; sign and amount stay on one
  /// line without a character between them, so that whoever searches for the amount finds it.
  static func escaped(_ text: String) -> String {
    let text = MarkupText.escaped(text)
    // £ is the bytes C2 A3, ± is C2 B1.
    guard text.utf8.contains(0xA3) else { return text }
    let bytes = Array(text.utf8)
    func pound(_ at: Int) -> Bool {
      at + 1 < bytes.count && bytes[at] == 0xC2 && bytes[at + 1] == 0xA3
    }
    let (full, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let isMinus = bytes[at] == UInt8(ascii: "-") && pound(at + 1)
      let isBoth =
        bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xB1 && pound(at + 2)
      let isPlus = bytes[at] == UInt8(ascii: "+") && pound(at + 1)
      guard isMinus || isPlus || isBoth else {
        out.append(bytes[at])
        at += 1
        continue
      }
      let start = at + (isBoth ? 2 : 1)
      var end = start + 2
      while end < bytes.count,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) || bytes[end] == full
          || bytes[end] == comma
      {
        end += 1
      }
      // A full stop or comma after an amount is the sentence's.
      while bytes[end - 1] == full || bytes[end - 1] == comma { end -= 1 }
      out += Array("<span class=\"k\">\(isMinus ? "−" : isPlus ? "+" : "±")".utf8)
      out += bytes[start..<end]
      out += Array("</span>".utf8)
      at = end
    }
    return String(decoding: out, as: UTF8.self)
  }
}
