import PBRChance
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRStatements

extension CommitteeReport {
  /// How far the answer can differ: the distribution of funding, and which assumption moves it.
  var uncertaintySection: ReportSection? {
    var blocks: [Block] = []
    if var uncertainty {
      let words = words
      uncertainty.title = { words.title($0) }
      uncertainty.groupTitle = { InputWords.spaced($0) }
      if let chart = uncertainty.chart { blocks.append(.chart(chart)) }
      blocks += uncertainty.section.blocks.map { block in
        guard case .table(var table) = block else { return block }
        table.title = "Results payments and funding of the programme"
        table.notes.append(
          uncertainty.isStepped
            ? "P10: at most one time in ten it is less. P50: at most half the time it is less, or "
              + "more. P90: at most one time in ten it is more."
            : "P10: one time in ten it is less. P50: as often less as more. P90: one time in ten "
              + "it is more.")
        return .table(table)
      }
    }
    if let seen = uncertainty?.outside?.section {
      blocks += seen.blocks.map { block in
        guard case .table(var table) = block else { return block }
        table.title = seen.title
        return .table(table)
      }
    }
    if let tornado { blocks += tornado }
    guard !blocks.isEmpty else { return nil }
    return ReportSection(.uncertainty, blocks: blocks)
  }

  /// What the figure of the sensitivity is called within a sentence.
  var sensitiveFigure: String {
    sensitivity?.figure.name == "net.total" ? "\(scenario.bearers) net" : "funding"
  }

  /// At most so many bars are drawn; the table has them all.
  private static let mostBars = 8

  private var tornado: [Block]? {
    guard let sensitivity, let most = sensitivity.moving.first else { return nil }
    let bars = sensitivity.moving.map { row -> TornadoChart.Bar in
      let (low, high) = tried(row)
      return TornadoChart.Bar(
        words.title(row.input), lowInput: low, highInput: high,
        atLow: row.low?.value ?? sensitivity.figure.value,
        atHigh: row.high.value ?? sensitivity.figure.value)
    }
    var chart = Chart(
      id: "sensitivity", title: "\(words.title(most.input)) moves \(sensitiveFigure) most",
      description: "Bars on both sides of the central figure, the widest at the top: "
        + "\(sensitiveFigure) when one assumption is at the low and at the high end of its range. "
        + "The figures follow in a table.",
      unit: .pounds,
      form: .tornado(
        TornadoChart(
          base: sensitivity.figure.value, bars: Array(bars.prefix(CommitteeReport.mostBars)))))
    chart.isTabled = false
    let rows = bars.map { bar in
      Row.line(
        bar.label,
        [
          .text(bar.lowInput), .text(bar.highInput), .pounds(bar.atLow), .pounds(bar.atHigh),
          .pounds((bar.atHigh - bar.atLow).magnitude),
        ])
    }
    let unmoved = sensitivity.unmoved.map { words.title($0.input) }
    return [
      .chart(chart),
      .table(
        Table(
          id: "sensitivity",
          title: "What each assumption does to \(sensitiveFigure), one at a time", unit: .pounds,
          columns: [
            .label("Assumption"), Column("Low", id: "low", .left),
            Column("High", id: "high", .left),
            Column("At its low", id: "at_low"), Column("At its high", id: "at_high"),
            Column("Spread", id: "spread"),
          ], rows: rows)),
      .paragraph(
        "As planned it is \(NumberText.pounds(sensitivity.figure.value)). Expected values, without "
          + "luck; every other assumption is as planned."
          + (unmoved.isEmpty ? "" : " Without effect: \(unmoved.joined(separator: "; ")).")),
    ]
  }

  /// The ends of an input as tried, with their unit.
  func tried(_ row: Sensitivity.Row) -> (low: String, high: String) {
    if let together = words.together(row.input) {
      // Where all have the same ends these are told.
      func end(_ value: (InputRecord) -> String, _ words: String) -> String {
        let values = Set(together.figures.map { InputWords.value(value($0), unit: $0.unit) })
        return values.count == 1 ? values.first ?? words : words
      }
      return (end(\.low, "low"), end(\.high, "high"))
    }
    let unit = scenario.figure(at: row.input)?.unit ?? .none
    func text(_ label: String) -> String { InputWords.value(label, unit: unit) }
    return (row.low.map { text($0.label) } ?? "", text(row.high.label))
  }
}

extension UncertaintyStatement {
  /// How often the programme's funding falls where.
  var chart: Chart? {
    guard let amounts = distribution[.programme]?.payments.funding,
      amounts.probabilities.count > 1
    else { return nil }
    let (low, high) = (amounts.percentile(0.001).pounds, amounts.percentile(0.999).pounds)
    guard high > low else { return nil }
    // Between 12 and 30 bands.
    let (step, start) = UncertaintyStatement.bands(amounts, from: low, to: high)
    let first = ((low - start) / step).rounded(.down)
    let bands = max(1, Int(((high - start) / step).rounded(.down) - first) + 1)
    var shares = [Double](repeating: 0, count: bands)
    for (index, probability) in amounts.probabilities.enumerated()
    where probability > UncertaintyStatement.leastShown {
      let band = ((amounts.amount(index).pounds - start) / step).rounded(.down) - first
      shares[Int(min(max(0, band), Double(bands - 1)))] += probability
    }
    let (p10, p90) = (amounts.percentile(0.1).pounds, amounts.percentile(0.9).pounds)
    let ends = "between \(NumberText.pounds(p10)) and \(NumberText.pounds(p90))"
    let often = isStepped ? "at least eight times in ten" : "eight times in ten"
    let range = p10 == p90 ? NumberText.pounds(p10) : ends
    let tenth = isStepped ? "At most 1 in 10" : "1 in 10"
    var chart = Chart(
      id: "distribution",
      title: draws > 0
        ? "\(isStepped ? "At least eight" : "Eight") times in ten funding is \(range)"
        : "By luck alone funding is \(range) \(often)",
      description: "Columns: how often the programme's funding falls in each band of pounds, with "
        + "the mean and the tenth and ninetieth percentiles marked. The figures follow in a table.",
      unit: .pounds,
      form: .distribution(
        DistributionChart(
          bounds: (0...bands).map { start + (first + Double($0)) * step }, shares: shares,
          marks: [
            .init(p10, "\(tenth) below \(NumberText.pounds(p10))"),
            .init(amounts.mean, "Mean \(NumberText.pounds(amounts.mean))"),
            .init(p90, "\(tenth) above \(NumberText.pounds(p90))"),
          ])))
    chart.notes = ["The first and the last band hold everything beyond them."]
    return chart
  }

  /// Whether funding stands on few amounts (`AmountDistribution.isStepped`).
  var isStepped: Bool { distribution[.programme]?.payments.funding.isStepped ?? false }

  /// The width of the bands and where one begins: a round number of pounds, or where the amounts
  /// that can be paid stand further apart than a fifth of it, a whole number of their steps, so that
  /// no band stays empty for falling between two of them.
  private static func bands(
    _ amounts: AmountDistribution, from low: Double, to high: Double
  ) -> (step: Double, start: Double) {
    let least = (high - low) / 24
    let round = roundStep(least)
    let apart = spacing(amounts)
    guard apart > round / 5 else { return (round, 0) }
    let count = max(1, (least / apart).rounded(.up))
    let lowest = amounts.probabilities.firstIndex { $0 > leastShown } ?? 0
    return (count * apart, amounts.amount(lowest).pounds)
  }

  /// What is rarer is the rounding of arithmetic.
  private static let leastShown = 1e-12

  /// In pounds: the largest step of which all amounts that are paid stand a whole number apart.
  private static func spacing(_ amounts: AmountDistribution) -> Double {
    let places = amounts.probabilities.indices.filter { amounts.probabilities[$0] > leastShown }
    guard let first = places.first else { return Double(amounts.step) / 100 }
    let steps = places.dropFirst().reduce(0) { common, place in
      var (one, other) = (place - first, common)
      while other != 0 { (one, other) = (other, one % other) }
      return one
    }
    return Double(amounts.step) * Double(max(1, steps)) / 100
  }

  /// 1, 2 or 5 times a power of ten, at least so much.
  private static func roundStep(_ least: Double) -> Double {
    var unit = 1.0
    while unit < least, unit < 1e15 { unit *= 10 }
    while unit / 10 >= least, unit > 1e-3 { unit /= 10 }
    return unit / 5 >= least ? unit / 5 : unit / 2 >= least ? unit / 2 : unit
  }
}
