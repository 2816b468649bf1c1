import PBRFindings
import PBRQuantities

/// Parts below nought: nothing is counted of less than none. The sum that a mean divides may be one.
enum NegativePart {
  static func findings(_ card: Scorecard) -> [Finding] {
    zip(card.measures, card.observations).flatMap { measure, rows -> [Finding] in
      guard measure.unit.isRatio else { return [] }
      return rows.flatMap { row -> [Finding] in
        var parts = [("denominator", row.denominator)]
        if measure.unit != .mean { parts.insert(("numerator", row.numerator), at: 0) }
        return parts.compactMap { heading, part -> Finding? in
          guard let part, part.value < .zero else { return nil }
          return .error(
            "negative-part", at: row.row.place(heading),
            "\(measure.id) has the \(heading) \(part.value.text()) in \(row.period.label), below 0",
            effect: "Nothing is counted less than no times.",
            remedy: "Correct the \(heading), or leave the parts out.")
        }
      }
    }
  }
}
