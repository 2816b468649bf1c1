import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// A chart on a sheet of its own. Where another sheet works its figures out they are formulas,
  /// and the chart follows the inputs; the others are as delivered.
  func sheet(_ chart: Chart) -> Worksheet {
    Worksheet(
      chart, title: "Chart \(chart.id)",
      note: "Figures without a formula are as delivered: they do not follow the inputs."
    ) { series, category in
      live(chart, series, category)
    }
  }

  /// The formula of a figure of a chart, and only where it gives the figure that is drawn.
  private func live(_ chart: Chart, _ series: Int, _ category: Int) -> String? {
    let found: (formula: String, value: Double)?
    switch (chart.id, chart.form) {
    case ("funding-by-year", .columns(let form)): found = funding(form, series, category)
    case ("claims-by-window", .columns(let form)): found = claims(form, series, category)
    default: found = nil
    }
    guard let found, case .columns(let form) = chart.form else { return nil }
    let drawn =
      form.series.indices.contains(series)
      ? form.series[series].values[category]
      : form.series.prefix(form.counted).reduce(0) { $0 + $1.values[category] }
    return (drawn - found.value).magnitude < 0.005 ? found.formula : nil
  }

  private func funding(
    _ form: ColumnChart, _ series: Int, _ category: Int
  ) -> (formula: String, value: Double)? {
    let at = fundingRows
    guard let place = layout.years.firstIndex(where: { $0.prose == form.categories[category] })
    else { return nil }
    let year = layout.years[place]
    let column = Worksheet.letters(place + 1)
    let fees = projection.feesEarned.sum(in: year)
    let results = projection.resultsEarned.sum(in: year)
    let title = form.series.indices.contains(series) ? form.series[series].title : "Total"
    switch title {
    case "Attachment fees": return ("Funding!\(column)\(at.fees + 1)", fees)
    case "Results":
      return (
        "SUM(Funding!\(column)\(at.firstResult + 1):\(column)\(at.earned))", results
      )
    // After the series stands their sum.
    case "Total" where series == form.series.count:
      return ("Funding!\(column)\(at.earned + 1)", fees + results)
    default: return nil
    }
  }

  private func claims(
    _ form: ColumnChart, _ series: Int, _ category: Int
  ) -> (formula: String, value: Double)? {
    guard form.series.indices.contains(series),
      let window = scheme.windows.firstIndex(where: { $0.id == form.categories[category] }),
      let result = scheme.results.firstIndex(where: { $0.title == form.series[series].title })
    else { return nil }
    return (
      "'Claim schedule'!\(Worksheet.letters(2 + result))\(4 + window)",
      projection.claims(result: result)[window].count
    )
  }
}
