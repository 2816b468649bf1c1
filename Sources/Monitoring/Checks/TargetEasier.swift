import PBRFindings
import PBRQuantities

/// A target on the bad side of what the last full year achieved.
enum TargetEasier {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.flatMap { result in
      result.measure.targets.compactMap { finding($0, result) }
    }
  }

  private static func finding(_ target: YearTarget, _ result: MeasureResult) -> Finding? {
    let (measure, year) = (result.measure, target.year.dataText)
    guard target.note.isEmpty, !target.isWorkedOut, let asked = target.target?.value,
      let last = result.series.last(where: { $0.period.year < target.year }),
      last.period.endsYear, last.period.year.adding(1) == target.year,
      let achieved = last.toDate?.value,
      measure.seriesBreak(after: last.period.ends, upTo: target.year.ends) == nil
    else { return nil }
    switch measure.better {
    case .bigger: guard asked < achieved else { return nil }
    case .smaller: guard asked > achieved else { return nil }
    case .range, .none: return nil
    }
    return .note(
      "target-easier", at: measure.place("targets", year, "target"),
      "\(measure.id): the target of \(year), \(Told.number(asked)), asks less than "
        + "\(last.period.year.dataText) achieved, \(Told.number(achieved))",
      effect: "It is met by doing worse than the year before.",
      remedy: "Give the reason as the target's note.")
  }
}
