import PBRFindings
import PBRQuantities

/// Title or definition speak of another unit than the measure has: "per 10,000" or "%".
enum UnitWords {
  static func findings(_ card: Scorecard) -> [Finding] {
    card.measures.compactMap { measure in
      for (key, text) in [("title", measure.title), ("definition", measure.definition)] {
        if let clash = clash(text, measure.unit) {
          return .warning(
            "unit-words", at: measure.place(key),
            "\(measure.id): the \(key) says \"\(clash)\", the unit is \(name(measure.unit))",
            effect: "Readers take the figure for what the words say.",
            remedy: "Correct the unit or the words.")
        }
      }
      return nil
    }
  }

  /// The unit as the measure has it: of a rate also for how many.
  private static func name(_ unit: MeasureUnit) -> String {
    guard case .rate(let per) = unit else { return unit.name }
    return "a rate per \(Told.number(per))"
  }

  /// The words that clash, as they stand.
  private static func clash(_ text: String, _ unit: MeasureUnit) -> String? {
    let isShare = unit == .percent || unit == .points || unit == .percentChange
    if !isShare, let words = percent(text) { return words }
    if unit == .percentChange || unit == .percent && percent(text) != nil { return nil }
    guard let (per, words) = per(text) else { return nil }
    if case .rate(let other) = unit, other == Fraction(per) { return nil }
    return words
  }

  /// A per cent sign that stands for the unit, not behind a number (5%), or the word.
  private static func percent(_ text: String) -> String? {
    var before: Character?
    for character in text {
      if character == "%", before.map({ !$0.isNumber }) ?? true { return "%" }
      if character != " " { before = character }
    }
    let words = Words.all(text)
    if words.contains("percentage") { return "percentage" }
    return zip(words, words.dropFirst()).contains { $0 == "per" && $1 == "cent" } ? "per cent" : nil
  }

  /// "per 10,000": a power of ten from a hundred on.
  private static func per(_ text: String) -> (Int, String)? {
    let words = text.split(separator: " ")
    for (word, next) in zip(words, words.dropFirst()) where word.lowercased() == "per" {
      let digits = next.prefix { $0.isNumber || $0 == "," }
      let number = digits.hasSuffix(",") ? digits.dropLast() : digits
      if let value = Int(number.filter { $0 != "," }),
        [100, 1000, 10_000, 100_000, 1_000_000]
          .contains(value)
      {
        return (value, "per \(number)")
      }
    }
    return nil
  }
}
