extension Chart {
  /// The figures that are drawn, as a table.
  package var table: Table {
    var table: Table
    switch form {
    case .columns(let chart): table = columns(chart)
    case .lines(let chart): table = lines(chart)
    case .tornado(let chart): table = tornado(chart)
    case .waterfall(let chart): table = waterfall(chart)
    case .distribution(let chart): table = distribution(chart)
    }
    table.notes = notes
    return table
  }

  private func cell(_ values: [Double], _ index: Int) -> Cell {
    guard values.indices.contains(index), !values[index].isNaN else { return .empty }
    return cell(values[index])
  }

  private func cell(_ value: Double) -> Cell {
    unit == .pounds ? .pounds(value) : .count(value, places: 1)
  }

  private func made(_ columns: [Column], _ rows: [Row]) -> Table {
    Table(
      id: id, title: title, unit: unit == .pounds ? .pounds : nil, columns: columns, rows: rows)
  }

  private func columns(_ chart: ColumnChart) -> Table {
    var heads: [Column] = [.label()]
    var flows = chart.series
    for (place, series) in chart.series.enumerated() {
      heads.append(Column(series.title, id: "series_\(place + 1)"))
    }
    if chart.isStacked, chart.counted > 1 {
      heads.insert(
        Column("Total", id: "total", totalOf: Array(1...chart.counted)), at: chart.counted + 1)
      let total = chart.categories.indices.map { index in
        chart.series.prefix(chart.counted).reduce(0) { $0 + $1.value(index) }
      }
      flows.insert(ChartSeries("Total", total), at: chart.counted)
    }
    if let target = chart.target {
      heads.append(Column(target.title, id: "target"))
      flows.append(target)
    }
    let rows = chart.categories.enumerated().map { index, category in
      Row.line(chart.label(index, category), flows.map { cell($0.values, index) })
    }
    return made(heads, rows)
  }

  private func lines(_ chart: LineChart) -> Table {
    var heads: [Column] = [.label()]
    var flows = chart.series
    if let fan = chart.fan {
      flows.append(ChartSeries("\(fan.title), low", fan.low))
      flows.append(ChartSeries("\(fan.title), high", fan.high))
    }
    for (place, series) in flows.enumerated() {
      heads.append(Column(series.title, id: "series_\(place + 1)"))
    }
    let step = max(1, chart.tableStep)
    let last = chart.points.count - 1
    let shown = chart.points.indices.filter {
      $0 >= chart.tableFirst && ($0 - chart.tableFirst) % step == 0 || $0 == last
    }
    let rows = shown.map { point -> Row in
      let isForecast = chart.forecastFrom.map { point >= $0 } ?? false
      return .line(
        chart.points[point] + (isForecast ? " F" : ""), flows.map { cell($0.values, point) })
    }
    return made(heads, rows)
  }

  private func tornado(_ chart: TornadoChart) -> Table {
    made(
      [
        .label("Input"), Column("Low", id: "low", .left), Column("High", id: "high", .left),
        Column("Figure at low", id: "at_low"), Column("Figure at high", id: "at_high"),
      ],
      chart.bars.map { bar in
        .line(
          bar.label,
          [.text(bar.lowInput), .text(bar.highInput), cell(bar.atLow), cell(bar.atHigh)])
      })
  }

  private func waterfall(_ chart: WaterfallChart) -> Table {
    made(
      [.label(), Column("Change", id: "change"), Column("Total", id: "level")],
      zip(chart.steps, chart.levels).map { step, level in
        .line(
          step.label, [step.kind == .change ? cell(step.value) : .empty, cell(level.to)])
      })
  }

  private func distribution(_ chart: DistributionChart) -> Table {
    made(
      [.label("From"), Column("To", id: "to"), Column("Share of outcomes", id: "share")],
      chart.shares.enumerated().map { band, share in
        Row(
          .line,
          [
            cell(chart.bounds, band), cell(chart.bounds, band + 1), .percent(share, places: 1),
          ])
      })
  }
}

extension ColumnChart {
  /// A category with its mark when it is forecast.
  func label(_ index: Int, _ category: String) -> String {
    forecastFrom.map { index >= $0 } ?? false ? "\(category) F" : category
  }
}

extension WaterfallChart {
  /// Where each step starts and ends.
  var levels: [(from: Double, to: Double)] {
    var level = 0.0
    return steps.map { step in
      let value = Chart.drawable(step.value)
      let from = step.kind == .level ? 0 : level
      level = step.kind == .level ? value : level + value
      return (from, level)
    }
  }
}
