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
    if let uncertainty {
      if let chart = uncertainty.chart { blocks.append(.chart(chart)) }
      blocks += uncertainty.section.blocks.map { block in
        guard case .table(var table) = block else { return block }
        table.title = "Results payments and funding of the programme"
        table.notes.append(
          "P10: one time in ten it is less. P50: as often less as more. P90: one time in ten it is "
            + "more.")
        return .table(table)
      }
    }
    if let tornado { blocks += tornado }
    guard !blocks.isEmpty else { return nil }
    return ReportSection(
      id: "uncertainty", title: "How far it can differ", blocks: blocks + commentary("uncertainty"))
  }

  /// What the figure of the sensitivity is called within a sentence.
  var sensitiveFigure: String {
    sensitivity?.figure.name == "net.total" ? "the council's net" : "funding"
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
    let unit = scenario.figures.first { $0.path == row.input }?.unit ?? .none
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
    // Bands of a round number of pounds, between 12 and 30 of them.
    let step = UncertaintyStatement.roundStep((high - low) / 24)
    let first = (low / step).rounded(.down)
    let bands = max(1, Int((high / step).rounded(.down) - first) + 1)
    var shares = [Double](repeating: 0, count: bands)
    for (index, probability) in amounts.probabilities.enumerated() {
      let band = (amounts.amount(index).pounds / step).rounded(.down) - first
      shares[Int(min(max(0, band), Double(bands - 1)))] += probability
    }
    let (p10, p90) = (amounts.percentile(0.1).pounds, amounts.percentile(0.9).pounds)
    let ends = "\(NumberText.pounds(p10)) and \(NumberText.pounds(p90))"
    var chart = Chart(
      id: "distribution",
      title: draws > 0
        ? "Eight times in ten funding is between \(ends)"
        : "By luck alone funding is between \(ends) eight times in ten",
      description: "Columns: how often the programme's funding falls in each band of pounds, with "
        + "the mean and the tenth and ninetieth percentiles marked. The figures follow in a table.",
      unit: .pounds,
      form: .distribution(
        DistributionChart(
          bounds: (0...bands).map { (first + Double($0)) * step }, shares: shares,
          marks: [
            .init(p10, "1 in 10 below \(NumberText.pounds(p10))"),
            .init(amounts.mean, "Mean \(NumberText.pounds(amounts.mean))"),
            .init(p90, "1 in 10 above \(NumberText.pounds(p90))"),
          ])))
    chart.notes = ["The first and the last band hold everything beyond them."]
    return chart
  }

  /// 1, 2 or 5 times a power of ten, at least so much.
  private static func roundStep(_ least: Double) -> Double {
    var unit = 1.0
    while unit < least, unit < 1e15 { unit *= 10 }
    while unit / 10 >= least, unit > 1e-3 { unit /= 10 }
    return unit / 5 >= least ? unit / 5 : unit / 2 >= least ? unit / 2 : unit
  }
}
