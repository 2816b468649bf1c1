import PBRFindings

/// "Reduction in the number … fewer than": what a family has to do to count is turned round.
enum DoubleNegative {
  static func findings(_ card: Scorecard) -> [Finding] {
    card.measures.compactMap { measure in
      for (key, text) in [
        ("title", measure.title), ("definition", measure.definition),
        ("numerator", measure.numerator),
      ] where isDouble(text) {
        return .warning(
          "double-negative", at: measure.place(key),
          "\(measure.id): the \(key) asks for a reduction in the number that have fewer than some "
            + "number",
          effect: "Read to the letter, it is met when more families do badly.",
          remedy: "Say what one family must do to count.")
      }
      return nil
    }
  }

  /// A reduction in the number of those, and later fewer or less than something.
  static func isDouble(_ text: String) -> Bool {
    let words = Words.all(text)
    guard
      let start = words.indices.first(where: {
        words[$0...].starts(with: ["reduction", "in", "the", "number"])
      })
    else { return false }
    return zip(words[start...], words[start...].dropFirst()).contains {
      ($0 == "fewer" || $0 == "less") && $1 == "than"
    }
  }
}
