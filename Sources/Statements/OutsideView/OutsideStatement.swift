package import PBRChance
package import PBRProgramme
import PBRQuantities
package import PBRReporting

/// A plan's own range beside what contracts and councils really came to: a plan rests on its own
/// assumptions, and those are not what goes wrong most.
package struct OutsideStatement {
  private let scenario: Scenario
  private let comparison: OutsideComparison

  package init(_ scenario: Scenario, _ comparison: OutsideComparison) {
    self.scenario = scenario
    self.comparison = comparison
  }

  /// The programme's range beside the contracts', and what else has been seen.
  package var section: ReportSection? {
    guard let programme = comparison.programme else { return nil }
    return ReportSection(
      id: "outside-view", title: "What really happened elsewhere",
      blocks: [.table(table([programme])), .list(sentences(programme))])
  }

  /// The same up to each claim window, beside contracts as old.
  package var detail: ReportSection? {
    let windows = comparison.rows.filter { $0.period != .programme }
    guard !windows.isEmpty else { return nil }
    return ReportSection(
      id: "outside-view-by-window", title: "What really happened elsewhere, by claim window",
      detail: true, blocks: [.table(table(windows))])
  }

  private func table(_ rows: [OutsideComparison.Row]) -> Table {
    let isProgramme = rows.contains { $0.period == .programme }
    return Table(
      id: isProgramme ? "outside_view" : "outside_view_by_window", unit: .pounds,
      columns: [.label()]
        + [("P10", "p10"), ("P50", "p50"), ("P90", "p90")].map { Column($0, id: $1) },
      rows: rows.flatMap { row -> [Row] in
        let name = label(row)
        let contracts = "\(row.contracts) contracts" + age(row)
        let own = "This plan\(name), share of its mean"
        let seen = Row.line("\(contracts), paid as a share of plan", row.seen.map(share))
        // Where results are rare, shares of their mean are no amounts that could be paid.
        guard row.isComparable else {
          return [.line(own, row.plan.map { _ in .notApplicable }), seen]
        }
        return [
          .line(own, row.plan.map(share)), seen,
          .line("Results\(name) at their shares", row.atTheirShares.map { .pounds($0) }),
        ]
      },
      notes: rows.first { $0.isComparable && $0.isHeld }?.most.map {
        [
          "Results at their shares are no more than the \(NumberText.pounds($0)) that results can be paid."
        ]
      } ?? [])
  }

  /// A ratio in whole per cent: close to 1 is as near as any other.
  private func share(_ ratio: Double) -> Cell {
    .percent((ratio * 100).rounded() / 100, places: 0)
  }

  private func label(_ row: OutsideComparison.Row) -> String {
    guard case .upTo(let window) = row.period else { return "" }
    return " to \(scenario.scheme.windows[window].id)"
  }

  private func age(_ row: OutsideComparison.Row) -> String {
    row.months.map { " after \($0) months" } ?? " to date"
  }

  /// The mean of a row in words: less than half a pound is not nothing.
  private func mean(_ row: OutsideComparison.Row) -> String {
    row.mean < 0.5 ? "less than £1" : NumberText.pounds(row.mean)
  }

  private func sentences(_ row: OutsideComparison.Row) -> [String] {
    let beside =
      row.isComparable
      ? "\(row.outside) of the \(row.contracts) contracts "
        + "\(Noun("lies", "lie").form(row.outside)) outside this plan's own P10 to P90. A plan's "
        + "range holds only what the plan says it does not know."
      : "Results are so rare that their mean, \(mean(row)), lies above this "
        + "plan's own P90: shares of it say nothing, and no contract can be set beside its range."
    var lines = ["\(beside) Source: \(comparison.contracts.source)."]
    lines += PastForecast.concerning(scenario).map { "\($0.lesson) Source: \($0.source)." }
    return lines
  }
}
