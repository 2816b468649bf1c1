extension ChartFrame {
  mutating func lines(_ chart: LineChart, _ unit: ChartUnit) {
    let series = Array(chart.series.prefix(4))
    let scale = ChartScale(chart.values)
    let numbers = ChartNumbers(unit, scale)
    let names = series.map { ChartText.lines($0.title, width: 96, size: 12, most: 3) }
    let widest = names.joined().reduce(0) { max($0, ChartText.width($1, size: 12)) }
    let right = ChartFrame.right - widest - 8
    // Where the forecast begins near the axis, its word stands under the name of the axis.
    let early = chart.forecastFrom.map { $0 * 3 <= chart.points.count } ?? false
    let (left, top, place) = plot(
      scale, numbers, height: 220, right: right, above: early ? 14 : 0)
    let last = max(1, chart.points.count - 1)
    let across = { (point: Int) in
      left + 6 + (right - left - 12) * Double(min(max(point, 0), last)) / Double(last)
    }
    if let band = chart.fan { draw(band, across, place) }
    forecast(chart, left, top, right, across)
    for (index, line) in series.enumerated() {
      draw(line, index, chart, across, place)
    }
    for mark in chart.marks { named(mark, chart, left, right, across, place) }
    direct(series, names, at: right + 6, place)
    for tick in chart.ticks {
      let x = across(tick.point)
      drawing.line(x, y, x, y + 4, colour: SVGDrawing.ink)
      drawing.text(
        ChartText.cut(SafeText.line(tick.label), width: 90, size: 12), x, y + 18, .middle, size: 12)
    }
    y += 24
    if let band = chart.fan {
      y += 14
      drawing.text(
        ChartText.cut(
          "Shaded, between dotted lines: \(SafeText.line(band.title))", width: 460, size: 12), 8, y,
        size: 12)
    }
  }

  /// A point with its name: under the lines where it is their lowest, over them where it is their
  /// highest, beside it otherwise.
  private mutating func named(
    _ mark: LineChart.Mark, _ chart: LineChart, _ left: Double, _ right: Double,
    _ across: (Int) -> Double, _ place: (Double) -> Double
  ) {
    let (x, at) = (across(mark.point), place(mark.value))
    drawing.path(
      [(x, at - 4), (x + 4, at), (x, at + 4), (x - 4, at)], stroke: SVGDrawing.ink,
      fill: "#FFFFFF")
    let isRight = x > left + (right - left) * 0.55
    let label = ChartText.cut(SafeText.line(mark.label), width: right - left, size: 12)
    let wide = ChartText.width(label, size: 12, bold: true)
    let edge = isRight ? min(x + 4, right) : x - 4
    let start = isRight ? edge - wide : edge
    // What is drawn where the name would stand.
    let near = chart.points.indices.filter {
      across($0) >= start - 8 && across($0) <= start + wide + 8
    }
    let drawn = near.flatMap { point in
      (chart.series.prefix(4).map { $0.value(point) }
        + [chart.fan?.low, chart.fan?.high].compactMap { flow in
          flow.flatMap { $0.indices.contains(point) ? Chart.drawable($0[point]) : nil }
        }).map(place)
    }
    var line = at + 20 < y ? at + 18 : at - 9
    if chart.isLowest(mark) {
      line = min(drawn.reduce(at) { max($0, $1) } + 18, y - 3)
    } else if chart.isHighest(mark) {
      line = drawn.reduce(at) { min($0, $1) } - 9
    } else {
      drawing.rectangle(start, line - 11, wide, 14, fill: "#FFFFFF")
    }
    drawing.text(label, edge, line, isRight ? .end : .start, size: 12, bold: true)
  }

  private mutating func draw(
    _ fan: LineChart.Fan, _ across: (Int) -> Double, _ place: (Double) -> Double
  ) {
    let count = min(fan.low.count, fan.high.count)
    let upper = (0..<count).map { (x: across($0), y: place(fan.high[$0])) }
    let lower = (0..<count).map { (x: across($0), y: place(fan.low[$0])) }
    drawing.path(upper + lower.reversed(), stroke: "none", width: 0, fill: "#D0D9E2")
    drawing.path(upper, stroke: SVGDrawing.colours[0], width: 1, dashes: "2 2")
    drawing.path(lower, stroke: SVGDrawing.colours[0], width: 1, dashes: "2 2")
  }

  private mutating func draw(
    _ line: ChartSeries, _ index: Int, _ chart: LineChart, _ across: (Int) -> Double,
    _ place: (Double) -> Double
  ) {
    let colour = SVGDrawing.colours[index % 4]
    let points = line.values.indices.map {
      (x: across($0), y: place(line.value($0)))
    }
    let turn = min(max(0, chart.forecastFrom ?? points.count), points.count)
    if turn > 0 { drawing.path(Array(points[..<turn]), stroke: colour, width: 2.5) }
    if turn < points.count {
      drawing.path(
        Array(points[max(0, turn - 1)...]), stroke: colour, width: 2.5, dashes: "6 3")
    }
    for tick in chart.ticks where points.indices.contains(tick.point) {
      drawing.mark(index, points[tick.point].x, points[tick.point].y, colour: colour)
    }
  }

  /// Where forecast begins: a line, and the word on the forecast's side.
  private mutating func forecast(
    _ chart: LineChart, _ left: Double, _ top: Double, _ right: Double,
    _ across: (Int) -> Double
  ) {
    guard let from = chart.forecastFrom, from < chart.points.count else { return }
    let x = from > 0 ? across(from) : left + 6
    if from > 0 { drawing.line(x, top - 8, x, y, colour: SVGDrawing.ink, dashes: "2 3") }
    let isNarrow = right - x < 70
    drawing.text(
      isNarrow ? "Forecast" : "Forecast →", isNarrow ? x - 4 : x + 4, top - 2,
      isNarrow ? .end : .start, size: 12)
  }

  /// The names of the lines at their ends, moved apart where they would meet.
  private mutating func direct(
    _ series: [ChartSeries], _ names: [[String]], at x: Double, _ place: (Double) -> Double
  ) {
    let ends = series.indices.sorted {
      let (a, b) = (place(series[$0].values.last ?? 0), place(series[$1].values.last ?? 0))
      return a == b ? $0 < $1 : a < b
    }
    var free = -Double.infinity
    for index in ends {
      let height = 14 * Double(names[index].count)
      var top = max(free, place(series[index].value(series[index].values.count - 1)) - height / 2)
      top = min(top, y - height + 6)
      for (line, name) in names[index].enumerated() {
        drawing.text(
          name, x, top + 11 + 14 * Double(line), size: 12, bold: true, colour: SVGDrawing.ink)
      }
      drawing.line(
        x - 4, top + 2, x - 4, top + height - 2, colour: SVGDrawing.colours[index % 4], width: 3)
      free = top + height + 4
    }
  }
}

extension LineChart {
  private var drawn: [Double] {
    (series.prefix(4).flatMap(\.values)).map(Chart.drawable)
  }

  func isLowest(_ mark: Mark) -> Bool { drawn.allSatisfy { mark.value <= $0 } }
  func isHighest(_ mark: Mark) -> Bool { drawn.allSatisfy { mark.value >= $0 } }

  /// All that the axis must reach, with room for the name of the lowest and the highest point.
  fileprivate var values: [Double] {
    var values = drawn + marks.map(\.value)
    if let fan { values += fan.low + fan.high }
    values = values.map(Chart.drawable)
    let (least, most) = values.reduce((0.0, 0.0)) { (min($0.0, $1), max($0.1, $1)) }
    let room = (most - least) * 0.1
    if marks.contains(where: isLowest), least < 0 { values.append(least - room) }
    if marks.contains(where: isHighest), most > 0 { values.append(most + room) }
    return values
  }
}
