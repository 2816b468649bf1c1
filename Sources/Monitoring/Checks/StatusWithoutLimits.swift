import PBRFindings

/// A status is stated, and what its rule needs to give one is not: limits, or a minimum.
enum StatusWithoutLimits {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.compactMap { result in
      guard let rule = result.rule(results.scorecard),
        let point = result.series.last(where: { $0.row.stated?.status != nil }),
        let stated = point.row.stated?.status
      else { return nil }
      let year = point.period.year
      let target = result.measure.target(of: year)
      if rule.usesLimits, target?.limits == nil {
        return finding(
          result.measure, stated, at: result.measure.place("targets", year.dataText),
          "its target limits of \(year.dataText) are not given",
          "Add \"limits\": {\"better\": …, \"worse\": …}.")
      }
      // A range is its own standard.
      if case .range = result.measure.better { return nil }
      if rule.against == .minimum, target?.minimum == nil {
        return finding(
          result.measure, stated, at: result.measure.place("targets", year.dataText),
          "its minimum of \(year.dataText) is not given", "Add \"minimum\": ….")
      }
      return nil
    }
  }

  private static func finding(
    _ measure: Measure, _ stated: Status, at place: SourcePlace, _ what: String, _ remedy: String
  ) -> Finding {
    .warning(
      "status-without-limits", at: place,
      "\(measure.id) is stated \(stated.rawValue), and \(what)",
      effect: "Nobody can work the status out again.", remedy: remedy)
  }
}
