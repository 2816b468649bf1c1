import PBRFindings
import PBRQuantities

/// More counted than there are: 87 of 85.
enum PartAboveWhole {
  static func findings(_ card: Scorecard) -> [Finding] {
    zip(card.measures, card.observations).flatMap { measure, rows -> [Finding] in
      guard measure.unit == .percent else { return [] }
      return rows.compactMap { row -> Finding? in
        guard row.hasParts, let part = row.numerator?.value, let whole = row.denominator?.value,
          part > whole, whole >= .zero
        else { return nil }
        return .error(
          "part-above-whole", at: row.row.place("numerator"),
          "\(measure.id) is \(part.text()) of \(whole.text()) in \(row.period.label), "
            + "\((part - whole).text()) too many",
          effect:
            "It would be \((part * Fraction(100)).divided(by: whole)?.text(decimals: 1) ?? "")%.",
          remedy: "Correct a part.")
      }
    }
  }
}
