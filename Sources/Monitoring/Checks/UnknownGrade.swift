import PBRFindings
import PBRQuantities

/// A grade that is not whole, as an average of grades is, is an error; one that has no words is told.
enum UnknownGrade {
  static func findings(_ card: Scorecard) -> [Finding] {
    zip(card.measures, card.observations).flatMap { measure, rows -> [Finding] in
      guard case .grade(let words) = measure.unit else { return [] }
      return rows.compactMap { finding($0, measure, words) }
    }
  }

  private static func finding(
    _ row: Observation, _ measure: Measure, _ words: [Int: String]
  ) -> Finding? {
    guard let value = MeasuredValue(row, measure.unit)?.value else { return nil }
    let said = "\(measure.id) is \(Told.number(value)) in \(row.period.label)"
    guard let grade = value.whole else {
      return .error(
        "unknown-grade", at: row.figurePlace, "\(said), and a grade is a whole number",
        effect: "The average of two grades is none.", remedy: "Write the grade that was given.")
    }
    guard words[grade] == nil else { return nil }
    let grades = Told.list(words.keys.sorted().map { "\($0)" })
    return .warning(
      "unknown-grade", at: row.figurePlace, "\(said), and its grades with words are \(grades)",
      effect: "It is judged and printed as a number that nobody can read.",
      remedy: "Correct the row, or add its words to \"grades\".")
  }
}
