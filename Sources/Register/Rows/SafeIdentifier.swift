/// Identifiers that survive a spreadsheet: they begin with a letter and are not what one would
/// take for a date, a number or a truth value.
package enum SafeIdentifier {
  /// Whether it is of the usual shape, such as `HT-0042`, which is neither personal nor anything
  /// that a spreadsheet would change: one or two letters, marks and digits.
  static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 20 else { return false }
    var letters = 0
    var marks = 0
    for at in range {
      let byte = bytes[at]
      if byte &- 48 <= 9 { continue }
      if (byte | 0x20) &- 97 < 26 {
        letters &+= 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        marks &+= 1
      } else {
        return false
      }
    }
    return letters >= 1 && letters <= 2 && marks >= 1
      && (bytes[range.lowerBound] | 0x20) &- 97 < 26
  }

  /// What is wrong with an identifier, and what to do; nil when it can be used.
  package static func problem(
    _ bytes: Span<UInt8>, _ range: Range<Int>, startsWithLetter: Bool = true
  ) -> (problem: String, remedy: String)? {
    guard range.count <= 40 else {
      return ("is longer than 40 characters", "Use a short key such as HT-0042.")
    }
    if let problem = slip(bytes, range) { return problem }
    var letters = 0
    for at in range {
      let byte = bytes[at]
      let isLetter = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
      let isDigit = byte >= 48 && byte <= 57
      if isLetter { letters += 1 }
      let isMark =
        at > range.lowerBound
        && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "."))
      guard isLetter || isDigit || isMark else {
        if byte == UInt8(ascii: "#") {
          return ("is a spreadsheet's error", "Correct the cell in the spreadsheet.")
        }
        return (
          "has a character that an identifier cannot have",
          "Use letters, digits, hyphens and underscores, such as HT-0042."
        )
      }
    }
    let first = bytes[range.lowerBound]
    let beginsWithDigit = first >= 48 && first <= 57
    if startsWithLetter ? beginsWithDigit : letters == 0 {
      return (
        "begins with a digit: a spreadsheet would turn such identifiers into numbers or dates",
        "Put a letter in front, such as HT-0042."
      )
    }
    if isDateLike(bytes, range) {
      return (
        "is what a spreadsheet would turn into a date or a truth value",
        "Use another key, such as HT-0042."
      )
    }
    return nil
  }

  /// What spreadsheets leave: a space at the end that may not be seen, a long number cut short.
  private static func slip(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (problem: String, remedy: String)? {
    if EdgeSpace.isThere(bytes, range) {
      return ("has a space before or after it, perhaps one that cannot be seen", "Take it away.")
    }
    var hasExponent = false
    for at in range {
      let byte = bytes[at]
      if byte == UInt8(ascii: "E"), at > range.lowerBound, at + 1 < range.upperBound,
        bytes[at + 1] == UInt8(ascii: "+"), !hasExponent
      {
        hasExponent = true
      } else if !(byte >= 48 && byte <= 57), byte != UInt8(ascii: "."), byte != UInt8(ascii: "+") {
        return nil
      }
    }
    return hasExponent
      ? (
        "is a long number that a spreadsheet has cut short: its digits are lost",
        "Restore it from its source, with a letter in front, such as HT-0042."
      ) : nil
  }

  /// `MAR1`, `Sep-12`, `2012-MAR`, `TRUE`.
  private static func isDateLike(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 14 else { return false }
    // The only run of letters, and whether there are digits.
    var first = range.lowerBound
    var count = 0
    var hasDigits = false
    for at in range {
      let byte = bytes[at]
      if (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) {
        if count == 0 {
          first = at
        } else if first + count != at {
          return false
        }
        count += 1
      } else if byte >= 48, byte <= 57 {
        hasDigits = true
      }
    }
    guard count >= 3, count <= 9 else { return false }
    let word = String(
      decoding: (first..<first + count).map { bytes[$0] | 0x20 }, as: UTF8.self)
    return hasDigits ? months.contains(word) : word == "true" || word == "false"
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
}

/// A space before or after a text: a plain one, or a no-break space, which looks like nothing.
enum EdgeSpace {
  static func isThere(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let first = range.lowerBound
    return bytes[first] == 0x20 || bytes[last] == 0x20
      || range.count > 1
        && (bytes[first] == 0xC2 && bytes[first + 1] == 0xA0
          || bytes[last - 1] == 0xC2 && bytes[last] == 0xA0)
  }
}
