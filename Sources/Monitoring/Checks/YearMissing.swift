import PBRFindings

/// Numbers and pounds of several periods a year, of which nobody says what a year is: the sum of its
/// periods, or the last of them.
enum YearMissing {
  static func findings(_ card: Scorecard) -> [Finding] {
    card.measures.filter { measure in
      guard measure.unit == .number || measure.unit == .pounds, measure.rows == .period,
        measure.year == nil
      else { return false }
      return measure.period == .month || measure.period == .quarter || measure.period == .term
    }.map { measure in
      .error(
        "year-missing", at: measure.place("period"),
        "is a year of \(measure.id) the sum of its \(measure.period.words)s, or the last of them?",
        effect: "Its year to date cannot be worked out.",
        remedy:
          "Add \"year\": \"last\" for what stands at the end (children looked after), \"sum\" "
          + "for what happens (visits made).")
    }
  }
}
