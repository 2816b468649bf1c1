import PBRFindings

/// Two measures with one definition, or where neither has any, with one title.
enum DuplicateDefinition {
  static func findings(_ card: Scorecard) -> [Finding] {
    var first: [String: Measure] = [:]
    return card.measures.compactMap { measure in
      let (words, name) =
        measure.definition.isEmpty
        ? (measure.title, "title") : (measure.definition, "definition")
      let key = name + Words.all(words).joined(separator: " ")
      guard let other = first[key] else {
        first[key] = measure
        return nil
      }
      return .warning(
        "duplicate-definition", at: measure.place(name),
        "\(other.id) and \(measure.id) have the same \(name)",
        effect:
          "They would count the same thing twice, or one of them something else than it says.",
        remedy: "Say what differs.")
    }
  }
}
