import Programme
import Projection
import Quantities
import Reporting

extension FundingReport {
  /// Funding by year, earned and cash, against the council's profile.
  var fundingByYear: ReportSection? {
    var section = statement.years
    let late = statement.forgone
    let years = axis.years.filter {
      statement.shownYears.contains($0) || axis.sum(late, in: $0) >= 0.5
    }
    let earned = years.map { year in
      axis.sum(projection.feesEarned, in: year) + axis.sum(projection.resultsEarned, in: year)
    }
    guard let most = earned.indices.max(by: { earned[$0] < earned[$1] }) else { return section }
    let lost = late.reduce(0, +)
    var series = [
      ChartSeries("Attachment fees", years.map { axis.sum(projection.feesEarned, in: $0) }),
      ChartSeries("Results", years.map { axis.sum(projection.resultsEarned, in: $0) }),
    ]
    if lost >= 0.5 {
      series.append(ChartSeries("Results too late, not paid", years.map { axis.sum(late, in: $0) }))
    }
    let target =
      scenario.profile.isEmpty
      ? nil
      : ChartSeries("Council's profile", years.map { scenario.profile[$0]?.pounds ?? 0 })
    let loss = lost >= 0.5 ? "; \(NumberText.pounds(lost)) of results lapses" : ""
    let chart = Chart(
      id: "funding-by-year",
      title: "Funding is highest in \(years[most].prose)\(loss)",
      description: "Columns by financial year: attachment fees and results payments on top of "
        + "each other as they are earned"
        + (lost >= 0.5 ? ", and results achieved too late to be paid" : "")
        + ". The figures follow in a table.",
      unit: .pounds,
      form: .columns(
        ColumnChart(
          categories: years.map(\.prose), series: series, forecastFrom: forecastFrom(years),
          target: target, counted: 2)))
    section.title = "Funding by financial year"
    section.blocks = [.paragraph(fundingWords)] + [.chart(chart)] + section.blocks
    section.blocks.append(.paragraph(signs))
    section.blocks += commentary("years")
    return section
  }

  private var fundingWords: String {
    let years = statement.shownYears
    let cash = zip(projection.feesReceived, projection.resultsReceived).map { $0 + $1 }
    let earned = zip(projection.feesEarned, projection.resultsEarned).map { $0 + $1 }
    let parts = years.filter { axis.sum(earned, in: $0) >= 0.5 }.map {
      "\(NumberText.pounds(axis.sum(earned, in: $0))) in \($0.prose)"
    }
    var text = "Earned: \(parts.joined(separator: ", "))."
    if let last = years.last {
      let later = axis.sum(cash, in: last)
      if later > axis.sum(earned, in: last) + 0.5 {
        text += " \(NumberText.pounds(later)) is received in \(last.prose), after it is earned."
      }
    }
    return text
  }

  private var signs: String {
    "Income is positive and costs are negative. Earned: by the month in which a place is filled "
      + "or a result achieved. Cash: by the month in which the money is received."
  }

  /// The claims of each window.
  var claimSchedule: ReportSection? {
    var section = statement.schedule
    let byResult = scheme.results.indices.map { projection.claims(result: $0) }
    let used = scheme.windows.indices.filter { window in
      byResult.contains { $0[window].count >= 0.05 }
    }.prefix(24)
    let amounts = used.map { window in byResult.reduce(0) { $0 + $1[window].amount } }
    guard let most = amounts.indices.max(by: { amounts[$0] < amounts[$1] }) else {
      section.blocks.insert(.paragraph("No claim is expected in any window."), at: 0)
      return section
    }
    let windows = used.map { scheme.windows[$0] }
    let count = used.map { window in byResult.reduce(0) { $0 + $1[window].count } }
    let largest = windows[most]
    var chart = Chart(
      id: "claims-by-window",
      title: "The largest claim closes on \(largest.closes.prose)",
      description: "Bars by claim window: expected results of each kind. The figures follow in a "
        + "table.",
      unit: .count("Results"),
      form: .columns(
        ColumnChart(
          categories: windows.map(\.id),
          series: scheme.results.indices.map { result in
            ChartSeries(scheme.results[result].title, used.map { byResult[result][$0].count })
          }, isLying: true,
          forecastFrom: windows.firstIndex { window in
            position.map { window.closes.month > $0 } ?? true
          })))
    chart.isTabled = false
    let late = scheme.results.indices.map { projection.lapsed(result: $0) }
    let lost = late.reduce(0) { $0 + $1.count }
    var words =
      "\(NumberText.fixed(count.reduce(0, +), places: 1)) results are expected to be claimed, "
      + "\(NumberText.fixed(count[most], places: 1)) of them in \(largest.id) for "
      + "\(NumberText.pounds(amounts[most]))."
    if lost >= 0.05 {
      words +=
        " \(NumberText.fixed(lost, places: 1)) more are achieved too late, worth "
        + "\(NumberText.pounds(late.reduce(0) { $0 + $1.amount }))."
    }
    section.title = "Claim schedule"
    section.blocks = [.paragraph(words), .chart(chart)] + section.blocks
    if let last = scheme.windows.last {
      section.blocks.append(
        .paragraph(
          "The last window closes on \(last.closes.prose) and takes results achieved by the end "
            + "of \(last.cutOff.prose)."))
    }
    section.blocks += commentary("schedule")
    return section
  }

  /// What is received, expected and not expected of the maximum.
  var bandsSection: ReportSection? {
    guard let bands = Bands(projection, asOf: asOf), bands.maximum > 0 else { return nil }
    let day = bands.positionMonth.lastDay?.prose ?? bands.positionMonth.prose
    let parts = [
      ("Received", bands.received, "Certain, unless clawed back"),
      ("Fees to come", bands.feesToCome, "Certain as places fill"),
      ("Results expected", bands.resultsExpected, "Rests on the assumed rates and times"),
      ("Results not expected", bands.resultsNotExpected, "Not counted on"),
    ]
    let expected = bands.maximum - bands.resultsNotExpected
    let share = NumberText.percent(expected / bands.maximum, places: 0)
    var chart = Chart(
      id: "bands",
      title: "\(share) of the possible \(NumberText.pounds(bands.maximum)) is received or expected",
      description: "Steps from what is received to the maximum: fees to come, results expected "
        + "and results not expected. The figures follow in a table.",
      unit: .pounds,
      form: .waterfall(
        WaterfallChart(
          steps: [.init("Received", .level, bands.received)]
            + parts[1...].map { .init($0.0, .change, $0.1) }
            + [.init("Maximum", .level, bands.maximum)])))
    chart.isTabled = false
    var rows = parts.map { part in
      Row.line(
        part.0,
        [.pounds(part.1), .percent(part.1 / bands.maximum, places: 0), .text(part.2)])
    }
    rows.append(
      .total(
        "Maximum", of: Array(parts.indices),
        [.pounds(bands.maximum), .percent(1, places: 0), .empty]))
    return ReportSection(
      id: "bands", title: "What is certain, expected and at risk",
      blocks: [
        .chart(chart),
        .table(
          Table(
            id: "bands", title: "Position at \(day)", unit: .pounds,
            columns: [
              .label(), Column("Amount", id: "amount"), Column("Share", id: "share"),
              Column("How sure", id: "certainty", .left),
            ], rows: rows)),
      ]
        + (register == nil
          ? []
          : [.paragraph("This is what the plan had for the date; what happened follows.")])
        + commentary("bands"))
  }
}
