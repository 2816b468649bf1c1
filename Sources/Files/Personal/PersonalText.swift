/// Finds what looks personal anywhere in a text: names with a title, postcodes, telephone and
/// National Insurance numbers, e-mail addresses, houses with their street, and dates beside a word
/// of birth. What is written in the journal cannot be taken out again. A name without a title is
/// not found.
package enum PersonalText {
  /// What the first such place looks like; nil when there is none.
  package static func kind(in text: String) -> String? {
    let words = Word.all(in: narrow(text))
    for at in words.indices {
      if isEmail(words[at]) { return "an e-mail address" }
      if isNameWithTitle(words, at) { return "a name" }
      if isInsuranceNumber(words, at) { return "a National Insurance number" }
      if isPostcode(words, at) { return "a postcode" }
      if isTelephone(words, at) { return "a telephone number" }
      if isHouse(words, at) { return "a house and its street" }
      if isBirth(words, at) { return "a date of birth" }
    }
    return nil
  }

  /// The text with the wide forms of letters, digits and signs as the plain ones.
  private static func narrow(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= 0xff01 }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = (0xff01...0xff5e).contains(scalar.value)
      plain.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xfee0)) : scalar)
    }
    return String(plain)
  }

  /// A stretch of a text without spaces, commas, brackets and marks that end a sentence.
  struct Word {
    let text: String
    /// In small letters.
    let small: String
    /// Whether a full stop, comma or the like stands before the next word.
    var ends = false

    init(_ text: Substring) {
      self.text = String(text)
      small = text.lowercased()
    }

    var isLetters: Bool {
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0 == "'" || $0 == "’" || $0 == "-" }
    }
    var isCapital: Bool { text.first?.isUppercase ?? false }
    var isDigits: Bool { !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }

    static func all(in text: String) -> [Word] {
      var words: [Word] = []
      for part in text.split(whereSeparator: {
        $0.isWhitespace || "()[]{}\"“”;,:!?<>|".contains($0)
      }) {
        let bare = part.drop { $0 == "'" || $0 == "." }.reversed().drop { $0 == "'" || $0 == "." }
        guard !bare.isEmpty else { continue }
        var word = Word(Substring(String(bare.reversed())))
        word.ends = part.last == "."
        words.append(word)
      }
      return words
    }
  }
}

extension PersonalText {
  private static func isEmail(_ word: Word) -> Bool {
    guard let at = word.text.firstIndex(of: "@"), at > word.text.startIndex else { return false }
    return word.text[word.text.index(after: at)...].contains(".")
  }

  private static let anyCase: Set<String> = ["mr", "mrs", "ms", "mx"]
  private static let withCapital: Set<String> = [
    "miss", "dr", "master", "sir", "lady", "rev", "revd", "prof", "professor", "cllr",
  ]

  /// What stands behind something like a title in the language of an office.
  private static let notNames: Set<String> = [
    "access", "column", "data", "error", "errors", "excel", "file", "files", "format", "missing",
    "office", "outlook", "paid", "return", "returns", "row", "rows", "sheet", "sql", "teams",
    "windows", "word",
  ]

  private static func isNameWithTitle(_ words: [Word], _ at: Int) -> Bool {
    // `Mr.Smith` is one word.
    let parts = words[at].text.split(separator: ".", maxSplits: 1)
    if parts.count == 2, isTitle(Word(parts[0]), of: Word(parts[1])) { return true }
    return at + 1 < words.count && isTitle(words[at], of: words[at + 1])
  }

  private static func isTitle(_ title: Word, of name: Word) -> Bool {
    guard name.isLetters, name.text.count > 1 || name.isCapital, !notNames.contains(name.small)
    else { return false }
    if anyCase.contains(title.small) { return true }
    return withCapital.contains(title.small) && title.isCapital && name.isCapital
  }

  /// Two letters, six digits, a letter, in one piece or in pairs: `AB 12 34 56 C`.
  private static func isInsuranceNumber(_ words: [Word], _ at: Int) -> Bool {
    var joined = ""
    for word in words[at...].prefix(5) {
      joined += word.small.filter { $0 != "-" && $0 != "." && $0 != "/" }
      guard joined.utf8.count <= 9 else { return false }
      if joined.utf8.count == 9 { break }
    }
    let signs = Array(joined.utf8)
    guard signs.count == 9 else { return false }
    return signs.indices.allSatisfy { at in
      let isDigit = signs[at] >= 48 && signs[at] <= 57
      return at < 2 || at == 8 ? signs[at] >= 97 && signs[at] <= 122 : isDigit
    } && "abcd".utf8.contains(signs[8])
  }

  /// `WA8 1AB`, `SW1A2AA`.
  private static func isPostcode(_ words: [Word], _ at: Int) -> Bool {
    // `WA8-1AB` is one word.
    let own = words[at].text.filter { $0 != "-" || words[at].text.utf8.count > 8 }
    if own.utf8.count >= 5, own.utf8.count <= 7 {
      let inward = own.suffix(3)
      if isOutward(String(own.dropLast(3))), isInward(String(inward)) { return true }
    }
    guard at + 1 < words.count, !words[at].ends else { return false }
    return isOutward(own) && isInward(words[at + 1].text)
  }

  private static func isOutward(_ text: String) -> Bool {
    let shape = String(
      text.map { character -> Character in
        character.isASCII && character.isLetter
          ? "A" : character.isASCII && character.isNumber ? "9" : "?"
      })
    return ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(shape)
  }

  private static func isInward(_ text: String) -> Bool {
    let signs = Array(text.lowercased().utf8)
    guard signs.count == 3, signs[0] >= 48, signs[0] <= 57 else { return false }
    return signs[1...].allSatisfy { $0 >= 97 && $0 <= 122 && !"cikmov".utf8.contains($0) }
  }

  private static let telephones: Set<String> = [
    "tel", "telephone", "phone", "mobile", "mob", "landline",
  ]

  /// Ten or eleven digits that begin with 0, or with +44: `0151 424 2061`, `+44 7700 900123`; after a
  /// word for a telephone six do: `tel: 424 2061`.
  private static func isTelephone(_ words: [Word], _ at: Int) -> Bool {
    var digits = ""
    if telephones.contains(words[at].small) {
      for word in words[(at + 1)...].prefix(4) where word.small != "no" && word.small != "number" {
        let plain = word.text.filter { !"-.+".contains($0) }
        guard plain.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), !plain.isEmpty else { break }
        digits += plain
      }
      return digits.utf8.count >= 6
    }
    let first = words[at].text
    let isAbroad =
      first.hasPrefix("+44") || first.hasPrefix("0044")
      || first.hasPrefix("447") && first.utf8.count == 12
    guard first.hasPrefix("0") || isAbroad else { return false }
    for word in words[at...].prefix(5) {
      let plain = word.text.filter { !"-.+".contains($0) }
      guard plain.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), !plain.isEmpty else { break }
      digits += plain
      if digits.utf8.count >= 10 { break }
    }
    if isAbroad { return digits.utf8.count >= 10 && digits.utf8.count <= 14 }
    return digits.utf8.count == 10 || digits.utf8.count == 11
  }
}
