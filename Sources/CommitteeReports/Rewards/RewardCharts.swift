import PBRQuantities
import PBRReporting
import PBRRewards

/// What is drawn of a reward.
struct RewardCharts {
  let amounts: RewardAmounts

  init(_ amounts: RewardAmounts) { self.amounts = amounts }

  var all: [Chart] { [targets] + (amounts.isOpen ? [total] : []) }

  /// What each target earns of its part of the pot.
  private var targets: Chart {
    let expected = amounts.lines.map(\.expected.pounds)
    let rest = amounts.lines.map { max(0, $0.potential.pounds - $0.expected.pounds) }
    let share =
      amounts.plan.pot > .zero ? amounts.expected.pounds / amounts.plan.pot.pounds : 0
    let earned = amounts.isOpen ? "Expected" : "Earned"
    return Chart(
      id: "reward-targets",
      title: "\(NumberText.percent(share)) of the pot is \(earned.lowercased())",
      description: "Bars: for each target, its part of the pot and how much of it is "
        + "\(earned.lowercased()). The figures follow in a table.",
      unit: .pounds,
      form: .columns(
        ColumnChart(
          categories: amounts.lines.map(\.title),
          series: [ChartSeries(earned, expected), ChartSeries("Not \(earned.lowercased())", rest)],
          isLying: true)))
  }

  /// How likely the total falls in each twentieth of the pot.
  private var total: Chart {
    let bands = 20
    let width = max(0.01, amounts.plan.pot.pounds / Double(bands))
    var shares = [Double](repeating: 0, count: bands)
    for part in amounts.spread.parts {
      let band = Int(Double(part.pence) / 100 / width)
      shares[min(max(0, band), bands - 1)] += part.probability
    }
    let ends = (low: amounts.spread.percentile(0.1), high: amounts.spread.percentile(0.9))
    return Chart(
      id: "reward-total",
      title: "Eight times in ten it is from \(NumberText.pounds(ends.low)) to "
        + NumberText.pounds(ends.high),
      description: "Columns: how likely the reward falls in each twentieth of the pot, with the "
        + "expected amount marked. The figures follow in a table.",
      unit: .pounds,
      form: .distribution(
        DistributionChart(
          bounds: (0...bands).map { Double($0) * width }, shares: shares,
          marks: [
            .init(
              amounts.expected.pounds, "Expected \(NumberText.pounds(amounts.expected))")
          ])),
      notes: ["The last band holds the whole pot."])
  }
}
