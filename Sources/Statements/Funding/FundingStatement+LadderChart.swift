import PBRProgramme
import PBRQuantities
package import PBRReporting

extension FundingStatement {
  /// How many reach each step of every ladder that has more than one, drawn step under step; nil
  /// where no ladder has.
  package var ladderChart: Chart? {
    let ladders = scheme.strands.indices.map { shownSteps($0) }.filter { $0.count > 1 }
    let steps = ladders.flatMap { $0 }
    guard !steps.isEmpty, steps.contains(where: { reached($0.0) >= 0.5 }) else { return nil }
    let most = losses(steps).max { $0.lost < $1.lost }
    return Chart(
      id: "ladders",
      title: most.map {
        "Most are lost after \($0.after): \(NumberText.grouped($0.lost, places: 0)) of "
          + "\(NumberText.grouped(scenario.places))"
      } ?? "How far people come",
      description:
        "Bars by step, ladder by ladder: how many are expected to reach each. The figures "
        + "stand in the table of steps.",
      unit: .count(scheme.unit.heading),
      form: .columns(
        ColumnChart(
          categories: steps.map { $0.1.step?.repetition?.title ?? $0.1.title },
          series: [ChartSeries("Reached", steps.map { reached($0.0) })], isLying: true)))
  }
}
