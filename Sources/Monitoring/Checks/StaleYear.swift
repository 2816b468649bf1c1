import PBRFindings
import PBRQuantities

/// The latest target is of a year that was over long before the day the scorecard speaks of.
enum StaleYear {
  /// A year's figures are still being reported for two months.
  private static let days = 60

  static func findings(_ card: Scorecard) -> [Finding] {
    card.measures.compactMap { measure in
      guard let latest = measure.targets.last,
        latest.year.ends.adding(days: days) < card.period
      else { return nil }
      let year = PeriodYear(latest.year.kind, of: card.period.month)
      return .warning(
        "stale-year", at: measure.place("targets", latest.year.dataText),
        "\(measure.id): the latest target is of \(latest.year.dataText), which ended on "
          + latest.year.ends.dataText,
        effect: "Rows of \(year.dataText) are not rated.",
        remedy: "Add \"\(year.dataText)\" to targets.")
    }
  }
}
