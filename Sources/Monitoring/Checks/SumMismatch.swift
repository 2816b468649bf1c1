import PBRFindings
import PBRQuantities

/// A total that is not its parts. Where the one part is the same thing by period and the total the
/// same to date, the to-date is not its periods' (`to-date-mismatch`).
enum SumMismatch {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.scorecard.sums.flatMap { identity -> [Finding] in
      let names = identity.parts.map { results.scorecard.measures[$0].id }
      let total = results.scorecard.measures[identity.total]
      return identity.evaluated(results.measures).filter { !$0.holds }.map { sum in
        if ToDateMismatch.isToDate(identity, results.scorecard) {
          return ToDateMismatch.finding(total, names[0], sum)
        }
        let apart = Told.number((sum.total - sum.parts).magnitude)
        return .warning(
          "sum-mismatch", at: sum.rows[0].figurePlace,
          "\(total.id) is \(Told.number(sum.total)) on \(sum.day.dataText), but \(Told.list(names)) "
            + "sum to \(Told.number(sum.parts)): \(apart) apart",
          effect: "One of the figures is wrong, or something is missing among the parts.",
          remedy: "Correct one of \(Told.rows(sum.rows)).")
      }
    }
  }
}
