import PBRFindings
import PBRQuantities

/// A printed band that the value beside it contradicts: a worst one on the good side of the average,
/// or a best one on the bad side.
enum RankClash {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.scorecard.comparators.compactMap { group in
      let result = results.measures[group.measure]
      let isWorst = group.printedBand.hasPrefix("worst")
      guard isWorst || group.printedBand.hasPrefix("best"),
        let shown = result.series.last(where: { $0.value != nil }),
        let value = shown.value?.value,
        let average = group.average(result.measure.unit),
        let advantage = result.measure.better.advantage(of: value, over: average),
        isWorst ? advantage.sign > 0 : advantage.sign < 0
      else { return nil }
      if case .range = result.measure.better { return nil }
      let other =
        group.periodEnd == shown.period.ends
        ? ""
        : "; the band is of \(group.periodEnd.dataText), the value of "
          + shown.period.ends.dataText
      return .warning(
        "rank-clash", at: group.place,
        "\(result.measure.id) is printed \(group.printedBand) of \(group.group), and "
          + "\(Told.number(value)) is \(isWorst ? "better" : "worse") than the average, "
          + "\(Told.number(average))\(other)",
        effect: "A reader takes the band for that of the value.",
        remedy: "Add the row of the same period, or read it as history.")
    }
  }
}

extension ComparatorGroup {
  /// The average as published, else of the areas given.
  func average(_ unit: MeasureUnit) -> Fraction? {
    published?.value ?? (others + (own.map { [$0] } ?? [])).mean(unit, with: nil)
  }
}
