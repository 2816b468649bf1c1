extension PersonalText {
  private static let streets: Set<String> = [
    "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "close", "drive", "court",
    "crescent", "terrace", "way", "gardens", "grove", "walk", "square", "hill", "row", "mews",
    "park", "view", "green", "place", "rise", "parade", "cottages",
  ]
  /// Streets that are known for such also in small letters.
  private static let plainStreets: Set<String> = [
    "street", "road", "avenue", "crescent", "terrace", "lane",
  ]
  private static let small: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "per", "the", "to",
    "with", "families", "family", "weeks", "months", "days", "results", "places", "years", "child",
    "children", "adult", "adults", "terms", "items", "more", "other", "people", "per",
  ]

  /// Those that are known at the end of a sentence.
  private static let shortStreets: Set<String> = ["st", "rd", "ave", "ln"]

  /// A number, one to three words, and a word for a street: `14 Elm Road`, `12a high street`,
  /// `12-14 Mill Lane`.
  static func isHouse(_ words: [Word], _ at: Int) -> Bool {
    let number = words[at].small
    let parts = number.split(separator: number.contains("/") ? "/" : "-")
    let isPair =
      parts.count == 2
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }
    let digits = isPair ? parts[0] : number.prefix { $0.isNumber }
    let rest = isPair ? "" : number.dropFirst(digits.count)
    guard (1...4).contains(digits.count),
      rest.isEmpty || rest.count == 1 && rest.first?.isLetter == true
    else { return false }
    for length in 1...3 {
      let end = at + length + 1
      guard end < words.count else { return false }
      let between = words[(at + 1)..<end]
      guard
        between.allSatisfy({
          $0.isLetters && !$0.ends && (!small.contains($0.small) || $0.text == "The")
        }),
        !between.contains(where: {
          months.contains(String($0.small.prefix(3))) && $0.text.count > 2 && isMonth($0)
        })
      else { return false }
      let street = words[end]
      guard streets.contains(street.small) else { continue }
      if between.allSatisfy(\.isCapital), street.isCapital { return true }
      if plainStreets.contains(street.small) { return true }
      if shortStreets.contains(street.small), street.ends || end == words.count - 1 { return true }
    }
    return false
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let monthNames: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "sept",
  ]

  private static func isMonth(_ word: Word) -> Bool {
    months.contains(word.small) || monthNames.contains(word.small)
  }

  private static let births: Set<String> = [
    "born", "birth", "dob", "d.o.b", "birthday", "birthdate", "b",
  ]

  /// A date within six words of a word of birth, or written on to one: `born on the 12th of March
  /// 1999`, `dob12/03/1999`, `DOB 120399`.
  static func isBirth(_ words: [Word], _ at: Int) -> Bool {
    for birth in ["dob", "born"] where words[at].small.hasPrefix(birth) {
      let rest = Word(Substring(words[at].small.dropFirst(birth.count)))
      if isDate([rest], 0) || isRunOfDigits(rest) { return true }
    }
    guard births.contains(words[at].small), words[at].small != "b" else { return false }
    let near = max(0, at - 6)..<min(words.count, at + 7)
    let next = at + 1..<min(words.count, at + 3)
    return near.contains { isDate(words, $0) } || next.contains { isRunOfDigits(words[$0]) }
  }

  /// `120399`, `12031999`
  private static func isRunOfDigits(_ word: Word) -> Bool {
    word.isDigits && (word.text.utf8.count == 6 || word.text.utf8.count == 8)
  }

  /// `14/02/2001`, `2001-02-14`, `14 February 2001`, `14th Feb 01`.
  private static func isDate(_ words: [Word], _ at: Int) -> Bool {
    let parts = words[at].text.split { "/-.".contains($0) }
    if parts.count == 3,
      parts.allSatisfy({ part in
        (1...4).contains(part.count) && part.allSatisfy(\.isNumber)
      })
    {
      return true
    }
    if parts.count == 3, parts[0].allSatisfy(\.isNumber), isMonth(Word(parts[1])) { return true }
    guard at + 1 < words.count, isMonth(words[at]) || isMonth(words[at + 1]) else { return false }
    let day = isMonth(words[at]) ? words[at + 1] : words[at]
    let digits = day.text.prefix { $0.isNumber }
    return !digits.isEmpty
      && ["", "st", "nd", "rd", "th"].contains(day.small.dropFirst(digits.count))
  }
}
