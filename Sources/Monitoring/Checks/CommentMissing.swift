import PBRFindings
import PBRQuantities

/// Worse than target, and nobody says why.
enum CommentMissing {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.compactMap { result in
      // What a register says has no row in which a comment could stand.
      guard !result.measure.isTaken, result.status.status == .poor, let shown = result.shown,
        shown.row.comment.isEmpty
      else { return nil }
      let against = result.rule(results.scorecard)?.against == .minimum ? "its minimum" : "target"
      return .warning(
        "comment-missing", at: shown.row.row.place("comment"),
        "\(result.measure.id) is worse than \(against) and has no comment",
        remedy: "Write a comment in the row of \(shown.period.ends.dataText).")
    }
  }
}
