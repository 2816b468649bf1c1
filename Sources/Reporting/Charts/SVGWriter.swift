/// Draws charts as SVG: accessible (a title, a description, hatching beside colour), without
/// script or outside font, the same bytes for the same chart.
package struct SVGWriter: Sendable {
  package init() {}

  /// A drawing that stands alone, as a file.
  package func file(_ chart: Chart) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text(chart) + "\n"
  }

  /// A drawing; the prefix tells its names from those of other drawings.
  package func text(_ chart: Chart, prefix: String = "") -> String {
    drawn(chart, prefix: prefix).text
  }

  /// A drawing with its size, in units of which it is `SVGDrawing.width` wide.
  func drawn(_ chart: Chart, prefix: String = "") -> (text: String, height: Double) {
    let name = prefix + MarkupText.name(chart.id) + "-"
    var frame = ChartFrame(SVGDrawing(prefix: name))
    frame.heading(chart.title)
    switch chart.form {
    case .columns(let form) where form.isLying: frame.bars(form, chart.unit)
    case .columns(let form): frame.columns(form, chart.unit)
    case .lines(let form): frame.lines(form, chart.unit)
    case .tornado(let form): frame.tornado(form, chart.unit)
    case .waterfall(let form): frame.waterfall(form, chart.unit)
    case .distribution(let form): frame.distribution(form, chart.unit)
    }
    let size = "\(SVGDrawing.number(SVGDrawing.width)) \(SVGDrawing.number(frame.y + 8))"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" role=\"img\" "
        + "aria-labelledby=\"\(name)t \(name)d\" font-family=\"Arial, Helvetica, sans-serif\">",
      "<title id=\"\(name)t\">\(MarkupText.escaped(chart.title))</title>",
      "<desc id=\"\(name)d\">\(MarkupText.escaped(chart.description))</desc>",
      frame.drawing.patterns,
      "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>",
    ]
    lines += frame.drawing.elements
    lines.append("</svg>")
    return (lines.joined(separator: "\n"), frame.y + 8)
  }
}

/// The page of a chart, filled from the top: heading, key, plot, labels.
struct ChartFrame {
  var drawing: SVGDrawing
  /// How far down the page is filled.
  var y = 0.0
  static let right = SVGDrawing.width - 10

  init(_ drawing: SVGDrawing) { self.drawing = drawing }

  mutating func heading(_ title: String) {
    y = 8
    for line in ChartText.lines(title, width: SVGDrawing.width - 20, size: 16, most: 3, bold: true)
    {
      y += 19
      drawing.text(line, 8, y, size: 16, bold: true)
    }
    y += 8
  }

  /// The names of the series, each with its hatching, on as many lines as they need.
  /// - Parameter fills: whose hatching each has, where it is not their own order.
  mutating func key(
    _ series: [ChartSeries], target: String? = nil, forecast: Bool = false, fills: [Int]? = nil
  ) {
    var x = 10.0
    var row = y + 12
    func place(_ label: String) -> Double {
      let width = ChartText.width(label, size: 13) + 32
      if x > 10, x + width > ChartFrame.right {
        x = 10
        row += 20
      }
      defer { x += width }
      return x
    }
    if series.count > 1 || target != nil {
      for (index, series) in series.enumerated() {
        let label = ChartText.cut(SafeText.line(series.title), width: 400, size: 13)
        let left = place(label)
        let fill = fills.map { $0.indices.contains(index) ? $0[index] : index } ?? index
        drawing.rectangle(left, row - 10, 13, 12, fill: drawing.fill(fill), stroke: "#0B0C0C")
        drawing.text(label, left + 18, row)
      }
    }
    if let target {
      let label = ChartText.cut(SafeText.line(target), width: 400, size: 13)
      let left = place(label)
      drawing.line(left, row - 4, left + 14, row - 4, colour: SVGDrawing.ink, width: 3)
      drawing.text(label, left + 18, row)
    }
    if forecast {
      let left = place("F: forecast")
      drawing.text("F: forecast", left, row)
    }
    if x > 10 { y = row + 8 }
  }

  /// A plot with its axis of values on the left; gives the place of a value.
  /// - Parameter above: more room between the name of the axis and its top.
  mutating func plot(
    _ scale: ChartScale, _ numbers: ChartNumbers, height: Double, right: Double = right,
    above: Double = 0
  ) -> (left: Double, top: Double, place: (Double) -> Double) {
    y += 14
    drawing.text(numbers.axis, 8, y, size: 12, colour: SVGDrawing.ink)
    let labels = scale.ticks.map(numbers.tick)
    let left = 16 + labels.reduce(0) { max($0, ChartText.width($1, size: 12)) }
    let top = y + 12 + above
    let place = { (value: Double) in top + height * (1 - scale.share(value)) }
    for (tick, label) in zip(scale.ticks, labels) {
      let line = place(tick)
      drawing.line(
        left, line, right, line, colour: tick == 0 ? SVGDrawing.ink : "#D9DCDE")
      drawing.text(label, left - 6, line + 4, .end, size: 12)
    }
    y = top + height
    return (left, top, place)
  }
}
