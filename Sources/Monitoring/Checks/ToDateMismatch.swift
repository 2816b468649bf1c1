import PBRFindings
import PBRQuantities

/// A printed to-date that is not what its periods come to.
enum ToDateMismatch {
  /// Whether an identity sets a value to date beside the same by period.
  static func isToDate(_ identity: SumIdentity, _ card: Scorecard) -> Bool {
    guard identity.parts.count == 1 else { return false }
    let (total, part) = (card.measures[identity.total], card.measures[identity.parts[0]])
    return (total.rows == .toDate || total.rows == .ever) && part.rows == .period
  }

  static func finding(_ total: Measure, _ part: String, _ sum: SumEvaluation) -> Finding {
    .warning(
      "to-date-mismatch", at: sum.rows[0].figurePlace,
      "\(total.id) is \(Told.number(sum.total)) to date on \(sum.day.dataText), but its periods in "
        + "\(part) come to \(Told.number(sum.parts))",
      effect: "Status, forecast and direction rest on the printed one.",
      remedy: "Correct the row; if each stands for its period, \"rows\": \"period\".")
  }
}
