extension OptionDescription {
  /// Whether a word is meant as an option. Negative numbers are not: swift-argument-parser
  /// reports the value of `--budget -5` missing, but amounts and changes below zero are
  /// everyday values here, and no option is named by a digit.
  static func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word.count > 1 else { return isDashed(word) }
    let rest = word.dropFirst().drop { $0 == "£" }
    let digits = rest.first == "." ? rest.dropFirst() : rest
    return !(digits.first.map { ("0"..."9").contains($0) } ?? false)
  }

  /// Whether a word processor has made a long dash of the dashes before an option's name.
  static func isDashed(_ word: String) -> Bool {
    guard let dash = word.first, "‐‑‒–—―−".contains(dash) else { return false }
    return word.drop { "‐‑‒–—―−-".contains($0) }.first?.isLetter ?? false
  }
}
