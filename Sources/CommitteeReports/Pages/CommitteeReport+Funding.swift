import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRStatements

extension CommitteeReport {
  /// Funding by year, earned and cash, against the council's profile.
  var fundingByYear: ReportSection? {
    var section = statement.years
    let late = statement.forgone
    let years = axis.years.filter {
      statement.shownYears.contains($0) || late.sum(in: $0) >= 0.5
    }
    let earned = years.map { year in
      projection.feesEarned.sum(in: year) + projection.resultsEarned.sum(in: year)
    }
    guard let most = earned.firstPeak else { return section }
    let lost = late.total
    var series = [ChartSeries("Results", years.map { projection.resultsEarned.sum(in: $0) })]
    if projection.feesEarned.contains(where: { $0 != 0 }) {
      series.insert(
        ChartSeries("Attachment fees", years.map { projection.feesEarned.sum(in: $0) }),
        at: 0)
    }
    let counted = series.count
    if lost >= 0.5 {
      series.append(ChartSeries("Results too late, not paid", years.map { late.sum(in: $0) }))
    }
    let target =
      scenario.profile.isEmpty
      ? nil
      : ChartSeries(
        "\(scenario.bearersHeading) profile", years.map { scenario.profile[$0]?.pounds ?? .nan })
    let loss = lost >= 0.5 ? "; \(NumberText.pounds(lost)) of results lapses" : ""
    var chart = Chart(
      id: "funding-by-year",
      title: "Funding is highest in \(years[most].prose)\(loss)",
      description: "Columns by financial year: "
        + (counted > 1 ? "attachment fees and results payments on top of each other" : "results")
        + " as they are earned"
        + (lost >= 0.5 ? ", and results achieved too late to be paid" : "")
        + (target == nil ? "" : ", with \(scenario.bearers) profile as a line across each column")
        + ". The figures follow in a table.",
      unit: .pounds,
      form: .columns(
        ColumnChart(
          categories: years.map(\.prose), series: series, forecastFrom: forecastFrom(years),
          target: target, counted: counted, beside: "late")))
    chart.isTabled = false
    section.title = ReportPart.years.title
    section.blocks = section.blocks.map { block in
      guard case .table(let table) = block else { return block }
      return .table(withLate(table, years, late))
    }
    // Noughts alone make no picture.
    var drawn = earned.contains { $0 >= 0.5 } || lost >= 0.5 ? [Block.chart(chart)] : []
    if carriedOut != nil { drawn = carriedOutByYear.map { [.chart($0)] } ?? [] }
    section.blocks = fundingWords.map { .paragraph($0) } + drawn + section.blocks
    section.blocks.append(.paragraph(signs))
    return section
  }

  /// The table by year with the results that are not paid, in the years they are achieved.
  private func withLate(_ table: Table, _ years: [FinancialYear], _ late: MonthlyFlow) -> Table {
    guard late.total >= 0.5 else { return table }
    var table = table
    let later = years.filter { !statement.shownYears.contains($0) }
    let end = table.columns.count - 1
    for (index, year) in later.enumerated() {
      table.columns.insert(Column(year.prose, id: "y\(year.startYear)"), at: end + index)
      for row in table.rows.indices { table.rows[row].cells.insert(.pounds(0), at: end + index) }
    }
    table.columns[end + later.count].totalOf = Array(1..<(end + later.count))
    let amounts = years.map { late.sum(in: $0) }
    table.rows.append(
      .line(
        "Results too late, not paid",
        (amounts + [amounts.reduce(0, +)]).map { Cell.pounds($0) }))
    return table
  }

  private var fundingWords: [String] {
    let years = statement.shownYears
    let cash = projection.feesReceived + projection.resultsReceived
    let earned = projection.feesEarned + projection.resultsEarned
    let parts = years.filter { earned.sum(in: $0).magnitude >= 0.5 }.map {
      "\(NumberText.pounds(earned.sum(in: $0))) in \($0.prose)"
    }
    var text = "Earned: \(listed(parts))."
    if let last = years.last {
      // A year whose windows close above the contract's maximum may earn less than nothing.
      let received = cash.sum(in: last)
      if received - max(0, earned.sum(in: last)) >= 0.5 {
        text += " \(NumberText.pounds(received)) of it is received only in \(last.prose)."
      }
    }
    return [text] + [profileWords].compactMap(\.self)
  }

  /// Why the forecast is not the profile, as far as the figures tell.
  private var profileWords: String? {
    let expected = scenario.profile.values.reduce(0) { $0 + $1.pounds }
    let earned = projection.feesEarned + projection.resultsEarned
    let short = expected - earned.reduce(0, +)
    guard expected > 0, short.magnitude >= 0.5 else { return nil }
    let years = axis.years.filter { scenario.profile[$0] != nil }
    let parts = years.compactMap { year -> String? in
      let change = earned.sum(in: year) - (scenario.profile[year]?.pounds ?? 0)
      guard change.magnitude >= 0.5 else { return nil }
      return "\(NumberText.pounds(change.magnitude)) \(change < 0 ? "less" : "more") in "
        + year.prose
    }
    var text = "Against \(scenario.bearers) profile: \(listed(parts))."
    let late = statement.forgone.total
    guard short > 0, late >= 0.5 else { return text }
    text +=
      late < short - 0.5
      ? " Of the \(NumberText.pounds(short)) missing, \(NumberText.pounds(late)) is for results "
        + "that come too late to be paid and \(NumberText.pounds(short - late)) for results or "
        + "places that the profile counts on and the forecast does not."
      : " Results that come too late to be paid, worth \(NumberText.pounds(late)), account for "
        + "all of the \(NumberText.pounds(short)) missing."
    return text
  }

  /// `a, b and c`
  func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "nothing" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  private var signs: String {
    "Income is positive and costs are negative. Earned: by the month in which a place is filled "
      + "or a result achieved. Cash: by the month in which the money is received."
  }
}
