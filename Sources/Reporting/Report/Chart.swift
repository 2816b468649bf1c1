/// A drawing of figures with its message, drawn as SVG and always accompanied by the table of
/// what it draws. It knows nothing of the field the figures speak of.
package struct Chart: Hashable, Sendable {
  /// A stable name, also of the file: `charts/ID.svg`.
  package var id: String
  /// What the chart says, in a few words.
  package var title: String
  /// What is drawn, for those who do not see it.
  package var description: String
  package var unit: ChartUnit
  package var form: ChartForm
  package var notes: [String]
  /// Whether pages print the table of its figures; not where another table beside it has them.
  package var isTabled = true

  package init(
    id: String, title: String, description: String, unit: ChartUnit, form: ChartForm,
    notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.unit = unit
    self.form = form
    self.notes = notes
  }

  /// The file it is drawn into, beside the page that shows it.
  package var fileName: String { MarkupText.name(id) + ".svg" }

  /// A value that can be drawn: finite and of an ordinary size.
  static func drawable(_ value: Double) -> Double {
    value.isFinite ? min(max(value, -1e15), 1e15) : 0
  }
}

/// What the values of a chart count.
package enum ChartUnit: Hashable, Sendable {
  /// Pounds; axes show thousands where the amounts are large.
  case pounds
  /// A number of things, named for the axis: `Families`.
  case count(String)
}

/// The kinds of charts. None has more than four series and none has two scales.
package enum ChartForm: Hashable, Sendable {
  case columns(ColumnChart)
  case lines(LineChart)
  case tornado(TornadoChart)
  case waterfall(WaterfallChart)
  case distribution(DistributionChart)
}

/// One line, or one colour of columns: a value for each point or category.
package struct ChartSeries: Hashable, Sendable {
  package var title: String
  package var values: [Double]

  package init(_ title: String, _ values: [Double]) {
    self.title = title
    self.values = values
  }

  /// A value that can be drawn; nought where there is none.
  func value(_ index: Int) -> Double {
    values.indices.contains(index) ? Chart.drawable(values[index]) : 0
  }
}

/// Columns, or bars that lie where their labels are long.
package struct ColumnChart: Hashable, Sendable {
  package var categories: [String]
  package private(set) var series: [ChartSeries]
  /// One on top of the other, or side by side.
  package var isStacked: Bool
  /// Whether the bars lie.
  package var isLying: Bool
  /// The first category that is forecast: it and those after it are marked F.
  package var forecastFrom: Int?
  /// A figure to compare each category with, drawn as a mark across it; not a number where there
  /// is none.
  package var target: ChartSeries?
  /// How many of the series, from the first, the total counts; the others are shown beside it.
  package var counted: Int
  /// What the figures beside the total are, in a word.
  package var beside: String

  /// More than four series are brought down to four: the fourth is the sum of the rest.
  package init(
    categories: [String], series: [ChartSeries], isStacked: Bool = true, isLying: Bool = false,
    forecastFrom: Int? = nil, target: ChartSeries? = nil,
    counted: Int = .max, beside: String = ""
  ) {
    self.categories = categories
    self.series = ColumnChart.atMostFour(series, categories.count)
    self.isStacked = isStacked
    self.isLying = isLying
    self.forecastFrom = forecastFrom
    self.target = target
    self.counted = min(max(counted, 1), self.series.count)
    self.beside = beside
  }

  private static func atMostFour(_ series: [ChartSeries], _ count: Int) -> [ChartSeries] {
    guard series.count > 4 else { return series }
    let rest = (0..<count).map { place in
      series[3...].reduce(0) { $0 + $1.value(place) }
    }
    return series[..<3] + [ChartSeries("Other", rest)]
  }
}

/// Lines over time.
package struct LineChart: Hashable, Sendable {
  /// The names of the points: months.
  package var points: [String]
  /// The names along the axis, each with the point it stands at.
  package var ticks: [Tick]
  /// At most four are drawn; the table holds them all.
  package var series: [ChartSeries]
  /// The range around the first line in which eight outcomes of ten fall.
  package var fan: Fan?
  /// The first point that is forecast: lines are dashed from there and the part is named.
  package var forecastFrom: Int?
  /// Points worth naming, such as the lowest.
  package var marks: [Mark]
  /// Every how many points the table has a row, and the first that has one; the last point always
  /// has one.
  package var tableStep: Int
  package var tableFirst: Int

  package struct Tick: Hashable, Sendable {
    package var point: Int
    package var label: String
    package init(_ point: Int, _ label: String) {
      self.point = point
      self.label = label
    }
  }

  package struct Fan: Hashable, Sendable {
    package var title: String
    package var low: [Double]
    package var high: [Double]
    package init(_ title: String, low: [Double], high: [Double]) {
      self.title = title
      self.low = low
      self.high = high
    }
  }

  package struct Mark: Hashable, Sendable {
    package var point: Int
    package var value: Double
    package var label: String
    package init(_ point: Int, _ value: Double, _ label: String) {
      self.point = point
      self.value = value
      self.label = label
    }
  }

  package init(
    points: [String], ticks: [Tick], series: [ChartSeries], fan: Fan? = nil,
    forecastFrom: Int? = nil, marks: [Mark] = [], tableStep: Int = 1,
    tableFirst: Int = 0
  ) {
    self.points = points
    self.ticks = ticks
    self.series = series
    self.fan = fan
    self.forecastFrom = forecastFrom
    self.marks = marks
    self.tableStep = tableStep
    self.tableFirst = tableFirst
  }
}
