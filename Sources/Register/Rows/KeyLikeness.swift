/// When two keys are so alike that one is most likely the other, typed again: they differ only in
/// capitals, leading zeros, separators or letters that look like digits.
enum KeyLikeness {
  /// By byte: what it counts as when keys are looked for that are alike; 0 for a separator.
  static let folded: [UInt8] = (0..<256).map { value in
    let byte = UInt8(value)
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "),
      UInt8(ascii: "/"):
      return 0
    case UInt8(ascii: "O"), UInt8(ascii: "o"): return UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "L"), UInt8(ascii: "l"):
      return UInt8(ascii: "1")
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    default: return byte
    }
  }

  /// In what two keys differ, in words; nil when they are alike in every sign, or differ in more
  /// than that.
  static func difference(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> String?
  {
    let (one, other) = (Array(one), Array(other))
    guard one != other else { return nil }
    for withoutZeros in [false, true] {
      let (left, right) = (Signs(one, withoutZeros), Signs(other, withoutZeros))
      guard left.letters.count == right.letters.count else { continue }
      var kinds = Set<Kind>()
      var isAlike = true
      for (first, second) in zip(left.letters, right.letters) where first != second {
        guard let kind = Kind(first, second) else {
          isAlike = false
          break
        }
        kinds.insert(kind)
      }
      // Digits that are parted in different places are different numbers: F-1-11 and F-11-1.
      guard isAlike, left.parts == right.parts || left.parts.isEmpty || right.parts.isEmpty else {
        continue
      }
      if withoutZeros { kinds.insert(.zeros) }
      if left.hasLetterForZero || right.hasLetterForZero { kinds.insert(.lookAlike) }
      if left.separators != right.separators { kinds.insert(.separators) }
      let names = Kind.allCases.filter { kinds.contains($0) }.map(\.rawValue)
      return names.count < 2
        ? names.first ?? "separators"
        : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }
    return nil
  }

  private enum Kind: String, CaseIterable {
    case capitals = "capital letters"
    case zeros = "leading zeros"
    case separators = "separators"
    case lookAlike = "letters that look alike"

    init?(_ one: UInt8, _ other: UInt8) {
      if one | 0x20 == other | 0x20, one | 0x20 >= 97, one | 0x20 <= 122 {
        self = .capitals
        return
      }
      let pair = Set([one, other].map { Character(UnicodeScalar($0)) })
      guard Kind.pairs.contains(pair) else { return nil }
      self = .lookAlike
    }

    private static let pairs: [Set<Character>] = [
      ["O", "0"], ["o", "0"], ["l", "1"], ["I", "1"], ["i", "1"], ["l", "I"],
    ]
  }

  /// A key without its separators, and where they stood.
  private struct Signs {
    var letters: [UInt8] = []
    /// After how many letters each separator stood.
    var separators: [[UInt8]] = []
    /// Those between two digits.
    var parts: Set<Int> = []
    /// Whether a leading zero that was left out is a letter.
    var hasLetterForZero = false

    init(_ key: [UInt8], _ withoutZeros: Bool) {
      func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
      func isLetter(_ byte: UInt8) -> Bool {
        KeyLikeness.folded[Int(byte)] != 0 && !isDigit(byte)
      }
      var separator: [UInt8] = []
      var at = 0
      while at < key.count {
        if KeyLikeness.folded[Int(key[at])] == 0 {
          separator.append(key[at])
          at += 1
          continue
        }
        var run = key[at...at]
        if withoutZeros, at == 0 || !isLetter(key[at - 1]) {
          // A number may begin with a letter for its zero: F-O1.
          let whole = key[at...].prefix { isDigit($0) || $0 | 0x20 == 0x6F }
          let zeros = whole.dropLast().prefix { $0 == 48 || $0 | 0x20 == 0x6F }
          if let first = whole.dropFirst(zeros.count).first, isDigit(first) {
            hasLetterForZero = hasLetterForZero || zeros.contains { $0 != 48 }
            at = zeros.endIndex
          }
          run = key[at...at]
        }
        if isDigit(key[at]) {
          run = key[at...].prefix { isDigit($0) }
          at = run.endIndex
          while withoutZeros, run.count > 1, run.first == 48 { run = run.dropFirst() }
        } else {
          at += 1
        }
        if !separator.isEmpty {
          separators.append([UInt8(truncatingIfNeeded: letters.count)] + separator)
          if let last = letters.last, let first = run.first, isDigit(last), isDigit(first) {
            parts.insert(letters.count)
          }
        }
        separator = []
        letters += run
      }
      if !separator.isEmpty { separators.append(separator) }
    }
  }

  /// A key in plain letters where it has letters of other alphabets, or wide ones, that look like
  /// them; nil when it has none, or others besides.
  static func plain(_ key: String) -> String? {
    guard !key.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var plain = ""
    for scalar in key.unicodeScalars {
      if scalar.value < 0x80 {
        plain.unicodeScalars.append(scalar)
      } else if (0xFF01...0xFF5E).contains(scalar.value),
        let narrow = UnicodeScalar(scalar.value - 0xFEE0)
      {
        plain.unicodeScalars.append(narrow)
      } else if let letter = lookAlikes[scalar] {
        plain.append(letter)
      } else {
        return nil
      }
    }
    return plain
  }

  private static let lookAlikes: [UnicodeScalar: Character] = {
    let pairs =
      "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԚQ ԜW аa еe оo рp сc уy хx іi јj ѕs ԁd ԛq ԝw һh "
      + "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv αa ιi κk ρp υu ‐- ‑- ‒- –- —- −-"
    var table: [UnicodeScalar: Character] = [:]
    for pair in pairs.split(separator: " ") {
      if let first = pair.unicodeScalars.first, let last = pair.last { table[first] = last }
    }
    for space: UnicodeScalar in ["\u{A0}", "\u{2007}", "\u{202F}", "\u{200B}"] {
      table[space] = " "
    }
    return table
  }()
}
