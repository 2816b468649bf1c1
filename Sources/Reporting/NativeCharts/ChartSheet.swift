import PBRQuantities

/// A chart as spreadsheet programs hold one: a table of categories and series, and how each
/// series is drawn. Everything that is drawn stands in the table, so that whoever restyles or
/// corrects the chart finds its figures.
struct ChartSheet {
  /// How a series is drawn.
  enum Look: Equatable {
    /// A column or bar with the filling of a series of `SVGDrawing`, from 0.
    case filled(Int)
    /// It takes room and is not seen: what stands on it begins at its end.
    case invisible
    case line(Int, LineKind)
    /// A short line across its category.
    case mark
    /// Not seen; the figure is written where it ends.
    case figures
    /// In the table alone.
    case unseen
  }
  enum LineKind: Equatable { case solid, dashed, dotted }

  struct Series {
    var title: String
    /// A value for each category; nil where there is none.
    var values: [Double?]
    var look: Look
    /// Whether the key names it.
    var isNamed = true
    /// How its figures are written on it; nil for none.
    var labels: String?
    /// Words that stand at one of its points.
    var words: [(point: Int, text: String)] = []

    var isBar: Bool {
      switch look {
      case .filled, .invisible: true
      default: false
      }
    }
    var isLine: Bool {
      switch look {
      case .line, .mark, .figures: true
      default: false
      }
    }
  }

  /// What stands over the categories.
  var heading = ""
  var categories: [String]
  var series: [Series]
  var isStacked = false
  var isLying = false
  /// How much room there is between categories, in hundredths of a bar.
  var gap = 50
  /// Where the axis of values begins and ends, where it is not left to the program.
  var bounds: (low: Double, high: Double)?
  var axis: String
  /// The format of values in cells, on the axis and beside what is drawn.
  var format: String
  /// Every how many categories one is named; nil leaves it to the program.
  var namesEvery: Int?
  /// Whether the names of the categories stand upright, to be read from the side.
  var isTurned = false
  /// What the colours are, in words, where the chart has no key of its own.
  var key: String?

  static let pounds = "\"£\"#,##0;\"−£\"#,##0"

  init(_ chart: Chart) {
    categories = []
    series = []
    switch chart.unit {
    case .pounds: (axis, format) = ("£", ChartSheet.pounds)
    case .count(let name): (axis, format) = (name, "#,##0")
    }
    switch chart.form {
    case .columns(let form): columns(form)
    case .lines(let form): lines(form)
    case .tornado(let form): tornado(form)
    case .waterfall(let form): waterfall(form)
    case .distribution(let form): distribution(form)
    }
  }

  /// A value that can be drawn; nil where there is none.
  static func value(_ values: [Double], _ index: Int) -> Double? {
    guard values.indices.contains(index), values[index].isFinite else { return nil }
    return Chart.drawable(values[index])
  }

  var isOfPounds: Bool { format == ChartSheet.pounds }

  /// How figures are written beside what is drawn; noughts are not.
  private var labelFormat: String { isOfPounds ? ChartSheet.pounds + ";" : "#,##0.0;-#,##0.0;" }

  /// A value as words carry it.
  func inWords(_ value: Double) -> String {
    isOfPounds ? NumberText.pounds(value) : NumberText.grouped(value, places: 1)
  }

  private mutating func columns(_ chart: ColumnChart) {
    categories = chart.categories.enumerated().map { chart.label($0, $1) }
    isStacked = chart.isStacked
    isLying = chart.isLying
    for (index, flow) in chart.series.enumerated() {
      var made = Series(
        title: flow.title, values: categories.indices.map { ChartSheet.value(flow.values, $0) },
        look: .filled(index))
      if !isStacked { made.labels = labelFormat }
      series.append(made)
    }
    // The sum of a stack is written at its end; a lying one has its table beside it.
    if isStacked, !isLying, chart.counted > 1 || chart.series.count == 1 {
      let sums = categories.indices.map { index in
        chart.series.prefix(chart.counted).reduce(0) { $0 + $1.value(index) }
      }
      var total = Series(title: "Total", values: sums, look: .figures, isNamed: false)
      total.labels = labelFormat
      series.append(total)
    }
    if let target = chart.target {
      series.append(
        Series(
          title: target.title, values: categories.indices.map { chart.mark($0) },
          look: isLying ? .unseen : .mark))
    }
  }

  private mutating func lines(_ chart: LineChart) {
    categories = chart.points.map(ChartSheet.short)
    isTurned = true
    let turn = min(max(0, chart.forecastFrom ?? categories.count), categories.count)
    for (index, flow) in chart.series.enumerated() {
      let all = categories.indices.map { ChartSheet.value(flow.values, $0) }
      // What is forecast is a series of its own, dashed; the two meet at the last point before.
      let past = all.enumerated().map { $0 < turn ? $1 : nil }
      let coming = all.enumerated().map { $0 >= max(0, turn - 1) ? $1 : nil }
      let isDrawn = index < 4
      if turn > 0 {
        series.append(
          Series(
            title: flow.title, values: past, look: isDrawn ? .line(index, .solid) : .unseen))
      }
      if turn < categories.count {
        series.append(
          Series(
            title: flow.title + ", forecast", values: coming,
            look: isDrawn ? .line(index, .dashed) : .unseen))
      }
      guard index == 0 else { continue }
      for mark in chart.marks {
        let at = series.lastIndex { made in
          made.values.indices.contains(mark.point) && made.values[mark.point] != nil
        }
        if let at { series[at].words.append((mark.point, mark.label)) }
      }
    }
    if let fan = chart.fan {
      for (end, flow) in [("low", fan.low), ("high", fan.high)] {
        series.append(
          Series(
            title: "\(fan.title), \(end)",
            values: categories.indices.map { ChartSheet.value(flow, $0) }, look: .line(0, .dotted)))
      }
    }
    let steps = zip(chart.ticks.dropFirst(), chart.ticks).map { $0.point - $1.point }
    namesEvery = steps.min().map { max(1, $0) }
  }

  /// `April 2012` as an axis has room for it: `Apr 2012`.
  private static func short(_ text: String) -> String {
    text.split(separator: " ").map { word in
      word.first.map { $0.isLetter } == true ? String(word.prefix(3)) : String(word)
    }.joined(separator: " ")
  }

  private mutating func distribution(_ chart: DistributionChart) {
    heading = "From"
    categories = chart.shares.indices.map {
      chart.bounds.indices.contains($0) ? inWords(Chart.drawable(chart.bounds[$0])) : ""
    }
    series = [
      Series(
        title: "Share of outcomes",
        values: chart.shares.indices.map { ChartSheet.value(chart.shares, $0) }, look: .filled(0))
    ]
    axis = "Share of outcomes"
    format = "0%"
    isTurned = true
    gap = 4
    if !chart.marks.isEmpty {
      key = "Marked in the picture: \(chart.marks.map(\.label).joined(separator: "; "))."
    }
  }
}
