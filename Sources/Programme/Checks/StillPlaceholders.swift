import PBRFindings

/// Figures that nobody has put right are told on every run: what rests on them is nobody's
/// forecast yet.
enum StillPlaceholders {
  static func findings(_ figures: [InputRecord], _ fields: FieldReader) -> [Finding] {
    let placeholders = Placeholders(figures)
    guard let sentence = placeholders.sentence else { return [] }
    return [
      .warning(
        "placeholder", at: fields.opening, String(sentence.dropLast()),
        remedy: "Put your own figures in their place, with where they come from, and take the "
          + "note \"\(Placeholders.note)\" away.")
    ]
  }
}
