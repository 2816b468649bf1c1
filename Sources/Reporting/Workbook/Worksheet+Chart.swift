extension Worksheet {
  /// A sheet that holds the figures of a chart, one row a category, with the chart beside them.
  ///
  /// - Parameters:
  ///   - note: said under the figures where some of them are no formulas.
  ///   - live: the formula of a figure by series and category (from 0), where another sheet
  ///     works it out.
  package init(
    _ chart: Chart, title: String, note: String = "",
    live: (_ series: Int, _ category: Int) -> String? = { _, _ in nil }
  ) {
    let table = ChartSheet(chart)
    let style: SheetCell.Style =
      table.format == "0%" ? .share : table.isOfPounds ? .pounds : .count
    var rows: [[SheetCell]] = [
      [.text(table.heading.isEmpty ? chart.heading : table.heading, .heading)]
        + table.series.map { .text($0.title, .heading) }
    ]
    for (index, category) in table.categories.enumerated() {
      rows.append(
        [.text(category)]
          + table.series.enumerated().map { place, series -> SheetCell in
            guard let value = series.values[index] else { return .empty }
            return live(place, index).map { .formula($0, value, style) }
              ?? .number(value, style)
          })
    }
    let isFixed = rows.joined().contains { if case .number = $0.content { true } else { false } }
    if isFixed, !note.isEmpty { rows += [[], [.text(note, .note)]] }
    self.init(
      title, widths: [30] + table.series.map { _ in 16 }, frozenRows: 1, frozenColumns: 1,
      rows: rows)
    self.chart = chart
  }
}

extension Chart {
  /// What stands over the categories where the chart has no word for them.
  fileprivate var heading: String {
    switch form {
    case .columns, .waterfall: "Category"
    case .lines: "Month"
    case .tornado: "Input"
    case .distribution: "From"
    }
  }
}
