extension Chart {
  /// The same chart with every text put into other words.
  package func worded(_ words: (String) -> String) -> Chart {
    var chart = self
    chart.title = words(title)
    chart.description = words(description)
    chart.notes = notes.map(words)
    if case .count(let what) = unit { chart.unit = .count(words(what)) }
    chart.form = form.worded(words)
    return chart
  }
}

extension ChartForm {
  fileprivate func worded(_ words: (String) -> String) -> ChartForm {
    func said(_ series: ChartSeries) -> ChartSeries {
      ChartSeries(words(series.title), series.values)
    }
    switch self {
    case .columns(let chart):
      return .columns(
        ColumnChart(
          categories: chart.categories.map(words), series: chart.series.map(said),
          isStacked: chart.isStacked, isLying: chart.isLying, forecastFrom: chart.forecastFrom,
          target: chart.target.map(said), counted: chart.counted, beside: words(chart.beside)))
    case .lines(var chart):
      chart.series = chart.series.map(said)
      if let title = chart.fan?.title { chart.fan?.title = words(title) }
      for index in chart.marks.indices {
        chart.marks[index].label = words(chart.marks[index].label)
      }
      return .lines(chart)
    case .tornado(var chart):
      for index in chart.bars.indices { chart.bars[index].label = words(chart.bars[index].label) }
      return .tornado(chart)
    case .waterfall(var chart):
      for index in chart.steps.indices {
        chart.steps[index].label = words(chart.steps[index].label)
      }
      return .waterfall(chart)
    case .distribution(var chart):
      for index in chart.marks.indices {
        chart.marks[index].label = words(chart.marks[index].label)
      }
      return .distribution(chart)
    }
  }
}
