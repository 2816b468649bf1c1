import PBRFindings
import PBRQuantities

/// A change in per cent with the opposite sign of all its comparators: a fall written as a rise, most
/// likely.
enum SignDiffers {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.enumerated().compactMap { at, result in
      guard result.measure.unit == .percentChange,
        let shown = result.series.last(where: { $0.value != nil }),
        let value = shown.value?.value, value.sign != 0
      else { return nil }
      let others = results.scorecard.comparators.lazy.filter { $0.measure == at }
        .compactMap { $0.average(result.measure.unit) }
      let signs = Set(others.map(\.sign))
      guard signs == [-value.sign] else { return nil }
      return .warning(
        "sign-differs", at: shown.row.figurePlace,
        "\(result.measure.id) is \(Told.number(value)), and all its comparators are "
          + "\(value.sign > 0 ? "below" : "above") nought",
        effect: "It would be read as a \(value.sign > 0 ? "rise" : "fall").",
        remedy: value.sign > 0
          ? "A fall is negative: write \((-value).text())."
          : "A rise is positive: write \((-value).text()).")
    }
  }
}
