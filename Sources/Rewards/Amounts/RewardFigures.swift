public import PBRFindings
import PBRProgramme
public import PBRQuantities

extension RewardAmounts {
  /// The named figures of the run, by name: pounds, or shares.
  public var figures: [(name: String, value: Double, unit: FigureUnit)] {
    var figures: [(String, Double, FigureUnit)] = [
      ("reward.potential", plan.pot.pounds, .gbp), ("reward.total", total.pounds, .gbp),
    ]
    if let mean { figures.append(("reward.mean-share", mean.value, .share)) }
    for line in lines {
      if let share = line.share {
        figures.append(("reward.\(line.measure).share", share.value, .share))
      }
      figures.append(("reward.\(line.measure).amount", line.amount.pounds, .gbp))
    }
    for year in Set(payments.map(\.month.financialYear)).sorted() {
      let paid = Money.sum(payments.filter { $0.month.financialYear == year }.map(\.amount))
      figures.append(("cash.reward.\(year.dataText)", paid.pounds, .gbp))
    }
    return figures
  }

  /// An error for each figure that the plan expects and that comes out otherwise.
  public var misses: [Finding] {
    plan.expectations.compactMap { expected in
      guard let figure = figures.first(where: { $0.name == expected.figure }) else {
        return .error(
          "unknown-figure", at: expected.place,
          "there is no figure \(Quoted.value(expected.figure)) to expect",
          remedy: Nearest.match(expected.figure, among: figures.map(\.name)).map {
            "Did you mean \"\($0)\"?"
          })
      }
      let tolerance = figure.unit == .gbp ? 0.005 : 0.000_000_5
      guard (figure.value - expected.equals).magnitude >= tolerance else { return nil }
      return .error(
        "expectation", at: expected.place,
        "\(figure.name) is \(said(figure.value, figure.unit)), not "
          + "\(said(expected.equals, figure.unit)) as expected",
        remedy: "Mend the plan, or what it expects. Nothing was written.")
    }
  }

  private func said(_ value: Double, _ unit: FigureUnit) -> String {
    NumberText.fixed(value, places: unit == .gbp ? 2 : 6)
  }
}
