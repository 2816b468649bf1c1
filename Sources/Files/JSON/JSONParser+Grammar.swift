extension JSONParser {
  /// Whether the bytes are a number by the grammar of RFC 8259.
  static func isValidNumber(_ number: ArraySlice<UInt8>) -> Bool {
    var at = number.startIndex
    func digits() -> Int {
      let from = at
      while at < number.endIndex, number[at] >= 0x30, number[at] <= 0x39 { at += 1 }
      return at - from
    }
    func next(_ either: UInt8, _ or: UInt8) -> Bool {
      guard at < number.endIndex, number[at] == either || number[at] == or else { return false }
      at += 1
      return true
    }
    _ = next(UInt8(ascii: "-"), UInt8(ascii: "-"))
    let zero = at < number.endIndex && number[at] == UInt8(ascii: "0")
    let whole = digits()
    if whole == 0 || (zero && whole > 1) { return false }
    if next(UInt8(ascii: "."), UInt8(ascii: ".")), digits() == 0 { return false }
    if next(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = next(UInt8(ascii: "-"), UInt8(ascii: "+"))
      if digits() == 0 { return false }
    }
    return at == number.endIndex
  }

  /// Whether a text is a number by the grammar of RFC 8259.
  package static func isNumber(_ text: String) -> Bool { isValidNumber(Array(text.utf8)[...]) }

  /// The hundredth of a plain number, as text: `60` is 0.60, `2.5` is 0.025.
  static func hundredth(_ number: String) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let parts = number.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let whole = "00" + (parts.first ?? "0")
    let fraction = parts.count > 1 ? parts[1] : ""
    let head = whole.dropLast(2).drop { $0 == "0" }
    return sign + (head.isEmpty ? "0" : head) + "." + whole.suffix(2) + fraction
  }
}
