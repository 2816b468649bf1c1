import PBRFindings
import PBRQuantities

/// A number to date, or of everything so far, that is lower than a period before.
enum CumulativeFalls {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.flatMap { result -> [Finding] in
      let measure = result.measure
      guard measure.unit == .number || measure.unit == .pounds,
        measure.rows == .toDate || measure.rows == .ever
      else { return [] }
      let known = result.series.filter { $0.value != nil }
      return zip(known, known.dropFirst()).compactMap { earlier, later -> Finding? in
        guard measure.rows == .ever || earlier.period.year == later.period.year,
          let before = earlier.value?.value, let now = later.value?.value,
          // Spending is counted below nought in some tables: there the sum grows downwards.
          before.sign >= 0 ? now < before : now > before,
          measure.seriesBreak(after: earlier.period.ends, upTo: later.period.ends) == nil
        else { return nil }
        let cover = measure.rows == .ever ? "everything so far" : "the year so far"
        return .warning(
          "cumulative-falls", at: later.row.figurePlace,
          "\(measure.id) covers \(cover), and goes from \(Told.number(before)) in "
            + "\(earlier.period.label) to \(Told.number(now)) in \(later.period.label)",
          effect: "The period alone would be \(Told.number(now - before)).",
          remedy: "Correct the row; if each stands for its period, \"rows\": \"period\".")
      }
    }
  }
}
