import PBRFindings
import PBRQuantities

/// Numerator and denominator exchanged: the value is the one over the other, or the definition begins
/// with the words of the denominator.
enum SwappedParts {
  static func findings(_ card: Scorecard) -> [Finding] {
    card.measures.filter {
      !$0.isTaken
        && isSwapped(
          definition: $0.definition, numerator: $0.numerator, denominator: $0.denominator)
    }.map { measure in
      .warning(
        "swapped-parts", at: measure.place("numerator"),
        "\(measure.id): the definition begins with what the denominator counts, not the numerator",
        effect: "Worked out so, a share of 20% is one of 500%.",
        remedy: "Exchange numerator and denominator, here and in the rows.")
    }
  }

  /// The value as given is D/N and not N/D.
  static func byValue(
    _ row: Observation, _ measure: Measure, _ part: Fraction, _ whole: Fraction,
    _ given: WrittenNumber
  ) -> Finding? {
    guard let inverse = (measure.unit.scale * whole).divided(by: part),
      inverse.rounded(decimals: given.decimals) == given.value
    else { return nil }
    return .warning(
      "swapped-parts", at: row.row.place("value"),
      "\(measure.id): \(given.value.text(decimals: given.decimals)) is \(whole.text()) over "
        + "\(part.text()), the denominator over the numerator",
      effect: "The parts are used as they stand.",
      remedy: "Exchange numerator and denominator, here and in the rows.")
  }

  /// By the words: of all words of the part and of the definition's beginning, more are shared with
  /// the denominator than with the numerator.
  static func isSwapped(definition: String, numerator: String, denominator: String) -> Bool {
    guard !numerator.isEmpty, !denominator.isEmpty else { return false }
    let counted = Words.telling(beginning(of: definition))
    let (over, under) = (Words.telling(numerator), Words.telling(denominator))
    // Compared as fractions, by the products across.
    let (sharedOver, allOver) = (counted.intersection(over).count, counted.union(over).count)
    let (sharedUnder, allUnder) = (counted.intersection(under).count, counted.union(under).count)
    return sharedUnder * allOver > sharedOver * allUnder
  }

  /// What stands before the first of the phrases, tried in this order, that the definition has.
  private static func beginning(of definition: String) -> String {
    let words = definition.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" }
    for phrase in phrases {
      for start in words.indices.dropLast(phrase.count - 1)
      where words[start..<(start + phrase.count)].elementsEqual(phrase, by: { $0 == $1 }) {
        return words[..<start].joined(separator: " ")
      }
    }
    return definition
  }

  private static let phrases = [
    ["as", "a", "percentage", "of"], ["as", "a", "%", "of"], ["divided", "by"], ["per"], ["by"],
  ]
}
