import PBRFindings
import PBRQuantities

/// Comparators of another period than the value that stands beside them.
enum ComparatorPeriod {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    var latest: [Int: ComparatorGroup] = [:]
    for group in results.scorecard.comparators
    where group.periodEnd > latest[group.measure]?.periodEnd ?? CivilDate(dayNumber: .min) {
      latest[group.measure] = group
    }
    return results.measures.enumerated().compactMap { at, result in
      guard let group = latest[at],
        let shown = result.series.last(where: { $0.value != nil }),
        group.periodEnd != shown.period.ends
      else { return nil }
      return .warning(
        "comparator-period", at: group.place,
        "\(result.measure.id) is of \(shown.period.ends.dataText), and its comparators of "
          + group.periodEnd.dataText,
        effect: "The value is not ranked among them.",
        remedy: "Add the row of the same period, or read it as history.")
    }
  }
}
