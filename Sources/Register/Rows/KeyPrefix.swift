/// What is put before keys that are digits alone, such as the case numbers of a council's own
/// system: with `F-`, `004217` is the family `F-004217`. Leading zeros are kept.
package struct KeyPrefix: Sendable, Hashable {
  package let text: String
  private let bytes: [UInt8]

  /// The longest number that is taken for a key.
  static let mostDigits = 20

  /// - Parameter text: begins with a letter, ends with anything but a digit, at most 12 characters
  ///   that a key can have; `problem` says what is wrong with any other.
  package init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// What is wrong with a prefix; nil when it can be used.
  static func problem(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return "is empty" }
    guard bytes.count <= 12 else { return "is longer than 12 characters" }
    guard (first | 0x20) &- 97 < 26 else { return "does not begin with a letter" }
    guard last &- 48 > 9 else { return "ends with a digit: F1 before 23 would be F12 before 3" }
    for number in ["1", "12"] {
      let key = Array((text + number).utf8)
      if let problem = SafeIdentifier.problem(key.span, 0..<key.count) { return problem.problem }
    }
    return nil
  }

  /// The key whose prefix a column of `families.csv`, `members.csv` or `evidence.csv` takes; nil
  /// for one that takes none.
  static func column(of name: String) -> String? {
    switch name {
    case "family_id", "replaces": "family_id"
    case "place_id": "place_id"
    default: nil
    }
  }

  /// Whether a cell is digits alone.
  static func isBare(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= mostDigits else { return false }
    for at in range where bytes[at] &- 48 > 9 { return false }
    return true
  }

  /// Whether a text is digits alone.
  static func isBare(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isBare(bytes.span, 0..<bytes.count)
  }

  /// A key with the prefix, if it is digits alone; else the key as it is.
  package func key(_ typed: String) -> String { KeyPrefix.isBare(typed) ? text + typed : typed }

  /// The digits behind the prefix; nil when the cell is anything else.
  func digits(_ cell: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard range.count > bytes.count else { return nil }
    for offset in bytes.indices where cell[range.lowerBound + offset] != bytes[offset] {
      return nil
    }
    let rest = range.lowerBound + bytes.count..<range.upperBound
    return KeyPrefix.isBare(cell, rest) ? rest : nil
  }
}
