package import PBRFindings
import PBRProgramme
package import PBRProjection
import PBRQuantities

extension RewardAmounts {
  /// The named figures of the run: pounds, or shares.
  package var figures: [NamedFigure] {
    let flows = RewardFlows(self)
    let net = expected.pounds + flows.grants - flows.costs
    var figures = [
      NamedFigure("reward.potential", plan.pot.pounds),
      NamedFigure("reward.total", total.pounds, basis: "earned"),
      NamedFigure("reward.expected", expected.pounds, basis: "earned"),
    ]
    if isOpen {
      for (name, share) in [("p10", 0.1), ("p50", 0.5), ("p90", 0.9)] {
        figures.append(
          NamedFigure("reward.\(name)", spread.percentile(share).pounds, basis: "earned"))
      }
    }
    figures += [
      NamedFigure("funding.total", expected.pounds, basis: "earned"),
      NamedFigure("grants.total", flows.grants, basis: "earned"),
      NamedFigure("costs.council", flows.costs, basis: "earned"),
      NamedFigure("net.total", net, basis: "earned"),
    ]
    if let mean { figures.append(NamedFigure("reward.mean-share", mean.value, .share)) }
    for line in lines { figures += own(line) }
    for year in Set(payments.map(\.month.financialYear)).sorted() {
      let paid = Money.sum(payments.filter { $0.month.financialYear == year }.map(\.amount))
      figures.append(NamedFigure("cash.reward.\(year.dataText)", paid.pounds, basis: "cash"))
    }
    return figures
  }

  /// The same by their names.
  package var figuresByName: [String: Double] {
    Dictionary(figures.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private func own(_ line: Line) -> [NamedFigure] {
    let name = "reward.\(line.measure)"
    var figures: [NamedFigure] = []
    if let share = line.share { figures.append(NamedFigure("\(name).share", share.value, .share)) }
    figures.append(NamedFigure("\(name).amount", line.amount.pounds, basis: "earned"))
    figures.append(NamedFigure("\(name).expected", line.expected.pounds, basis: "earned"))
    if let chance = line.anyChance {
      figures.append(NamedFigure("\(name).chance", chance, .share))
    }
    if let chance = line.wholeChance {
      figures.append(NamedFigure("\(name).whole-chance", chance, .share))
    }
    if let worth = line.oneMore {
      figures.append(NamedFigure("\(name).one-more", worth.pounds, basis: "earned"))
    }
    return figures
  }

  /// An error for each figure that the plan expects and that comes out otherwise.
  package var misses: [Finding] {
    let figures = figures
    return plan.expectations.compactMap { expected in
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
