/// Finds what looks like personal data: a register needs none, and none may come in.
package enum PersonalData {
  /// What a column with this heading would hold; nil when nothing personal.
  package static func column(_ heading: String) -> String? {
    let letters = String(
      decoding: heading.lowercased().utf8.filter { $0 >= 97 && $0 <= 122 }, as: UTF8.self)
    let kinds: [(words: [String], kind: String)] = [
      (["surname", "forename", "firstname", "lastname", "fullname", "name"], "names"),
      (["postcode", "postalcode", "zipcode"], "postcodes"),
      (["address", "street", "uprn", "housenumber"], "addresses"),
      (["dob", "birth", "birthday"], "dates of birth"),
      (["nino", "ninumber", "nationalinsurance"], "National Insurance numbers"),
      (["email", "emailaddress"], "e-mail addresses"),
      (["phone", "mobile", "telephone"], "telephone numbers"),
      (["nhs", "upn", "passport", "gender", "ethnic", "religion"], "personal details"),
    ]
    if letters.contains("email") { return "e-mail addresses" }
    return kinds.first { kind in
      kind.words.contains { letters == $0 || ($0.utf8.count > 3 && letters.contains($0)) }
    }?.kind
  }

  /// What a cell is, or has somewhere in it, that looks personal; nil when nothing.
  package static func anywhere(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    if let kind = cell(bytes, range) { return kind }
    // What has no space in it was looked at whole; what has ten digits may be a telephone number.
    var spaces = 0
    var digits = 0
    for at in range {
      if bytes[at] == 0x20 { spaces += 1 }
      if bytes[at] >= 48, bytes[at] <= 57 { digits += 1 }
    }
    guard spaces > 0 || digits > 9 else { return nil }
    return PersonalText.kind(in: String(decoding: range.map { bytes[$0] }, as: UTF8.self))
  }

  /// What a cell holds that looks personal; nil when nothing.
  package static func cell(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    guard range.count >= 5 else { return nil }
    if isDate(bytes, range) { return "a date, such as that of a birth" }
    var spaces = 0
    for at in range {
      if bytes[at] == UInt8(ascii: "@"), at > range.lowerBound, at + 1 < range.upperBound {
        return "an e-mail address"
      }
      if bytes[at] == 0x20 { spaces += 1 }
    }
    guard range.count <= 13 || spaces > 0 else { return nil }
    if range.count <= 9 || spaces > 0 {
      let shape = Shape(bytes, range)
      if shape.isInsuranceNumber { return "a National Insurance number" }
      if shape.isPostcode { return "a postcode" }
    }
    return spaces > 0 && isName(bytes, range) ? "a name" : nil
  }

  /// Digits in three groups with one kind of sign between them: `14/02/2001`, `2001-02-14`.
  private static func isDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound] &- 48
    guard first <= 9, range.count >= 6, range.count <= 10 else { return false }
    var groups = 1
    var digits = 0
    var sign: UInt8?
    for at in range {
      let byte = bytes[at]
      if byte >= 48, byte <= 57 {
        digits += 1
        continue
      }
      let separates =
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      guard separates, sign == nil || sign == byte, digits == 1 || digits == 2 || digits == 4
      else { return false }
      sign = byte
      groups += 1
      digits = 0
    }
    return groups == 3 && (digits == 1 || digits == 2 || digits == 4)
  }

  /// Two or three words of letters, each with a capital: `Ann Smith`, `O'Neill Mary`.
  private static func isName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var words = 0
    var startsWord = true
    for at in range {
      let byte = bytes[at]
      if byte == 0x20 {
        startsWord = true
        continue
      }
      if startsWord {
        guard byte >= 65, byte <= 90 else { return false }
        words += 1
        startsWord = false
        continue
      }
      let isLetter = (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte > 127
      guard isLetter || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") else {
        return false
      }
    }
    return words == 2 || words == 3
  }

  /// A text as letters `A` and digits `9`, spaces left out; four bits a sign.
  private struct Shape: Equatable {
    private var signs: UInt64 = 0

    /// Texts of more than nine signs are all alike.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
      var count = 0
      for at in range where bytes[at] != 0x20 {
        switch bytes[at] {
        case 48...57: add(1)
        case 65...90, 97...122: add(2)
        default: add(3)
        }
        count += 1
        if count > 9 { return }
      }
    }

    private init(_ text: String) {
      for byte in text.utf8 { add(byte == UInt8(ascii: "9") ? 1 : 2) }
    }

    private mutating func add(_ sign: UInt64) { signs = signs << 4 | sign }

    /// Two letters, six digits, a letter.
    var isInsuranceNumber: Bool { self == Shape.insuranceNumber }

    var isPostcode: Bool { Shape.postcodes.contains(self) }

    private static let insuranceNumber = Shape("AA999999A")
    private static let postcodes = [
      Shape("A99AA"), Shape("A999AA"), Shape("AA99AA"), Shape("AA999AA"), Shape("A9A9AA"),
      Shape("AA9A9AA"),
    ]
  }
}
