import PBRQuantities
import PBRReporting
import PBRRewards

/// What is drawn of a reward.
struct RewardCharts {
  let amounts: RewardAmounts

  init(_ amounts: RewardAmounts) { self.amounts = amounts }

  /// Each with the heading of the section it stands in.
  var all: [(heading: String, chart: Chart)] {
    [("What each target brings", targets)]
      + (amounts.isOpen ? [("How likely each amount is", total)] : [])
  }

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
    return Chart(
      id: "reward-total", title: totalTitle,
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

  /// How often the total falls where.
  private var totalTitle: String {
    let spread = amounts.spread
    let (low, high) = (spread.percentile(0.1), spread.percentile(0.9))
    let range =
      low == high
      ? NumberText.pounds(low) : "from \(NumberText.pounds(low)) to \(NumberText.pounds(high))"
    if spread.isWithinTenths { return "It is \(range)" }
    return "\(spread.isStepped ? "At least eight" : "Eight") times in ten it is \(range)"
  }
}
