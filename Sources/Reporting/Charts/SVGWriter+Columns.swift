extension ChartFrame {
  mutating func columns(_ chart: ColumnChart, _ unit: ChartUnit) {
    let scale = chart.scale
    let numbers = ChartNumbers(unit, scale)
    key(chart.series, target: chart.target?.title, forecast: chart.forecastFrom != nil)
    let (left, _, place) = plot(scale, numbers, height: 200)
    let band = (ChartFrame.right - left) / Double(max(1, chart.categories.count))
    let wide = min(64, band * 0.72)
    for (index, category) in chart.categories.enumerated() {
      let middle = left + band * (Double(index) + 0.5)
      for part in chart.parts(index) {
        let x = middle - wide / 2 + wide * part.offset
        let (from, to) = (place(part.from), place(part.to))
        drawing.rectangle(
          x, min(from, to), wide * part.width, (from - to).magnitude,
          fill: drawing.fill(part.series))
      }
      let target = chart.mark(index).map(place)
      if let target {
        drawing.line(
          middle - wide / 2 - 4, target, middle + wide / 2 + 4, target, colour: SVGDrawing.ink,
          width: 3)
      }
      for end in chart.ends(index, numbers) {
        let text = end.text
        guard ChartText.width(text, size: 12) <= max(wide * 1.3, band - 4) * end.width else {
          continue
        }
        var line = end.top < 0 ? place(end.top) + 13 : place(end.top) - 5
        // A figure that the mark would strike through stands above it.
        if let target, line > target - 4, line < target + 14 { line = target - 6 }
        drawing.text(
          text, middle - wide / 2 + wide * (end.offset + end.width / 2), line, .middle, size: 12)
      }
      let names = ChartText.lines(
        chart.label(index, category), width: band - 4, size: 12, most: 2)
      for (line, name) in names.enumerated() {
        drawing.text(name, middle, y + 16 + Double(line) * 14, .middle, size: 12)
      }
    }
    drawing.line(left, place(0), ChartFrame.right, place(0), colour: SVGDrawing.ink)
    y += 34
  }

  /// Bars that lie, for categories with long names or many of them.
  mutating func bars(_ chart: ColumnChart, _ unit: ChartUnit) {
    let scale = chart.scale
    let numbers = ChartNumbers(unit, scale)
    key(chart.series, target: chart.target?.title, forecast: chart.forecastFrom != nil)
    let names = BarNames(
      chart.categories.enumerated().map { SafeText.line(chart.label($0.offset, $0.element)) })
    let left = 16 + names.width
    let right = ChartFrame.right - 52
    let across = { (value: Double) in left + (right - left) * scale.share(value) }
    let band = max(
      names.height + 6, chart.isStacked ? 24.0 : 12 + 14 * Double(max(1, chart.series.count)))
    let top = y + 6
    let bottom = top + band * Double(chart.categories.count)
    for tick in scale.ticks {
      let x = across(tick)
      drawing.line(x, top, x, bottom, colour: tick == 0 ? SVGDrawing.ink : "#D9DCDE")
      drawing.text(numbers.tick(tick), x, bottom + 15, .middle, size: 12)
    }
    drawing.text(numbers.axis, right, bottom + 30, .end, size: 12)
    for index in chart.categories.indices {
      let start = top + band * Double(index)
      let high = band * 0.7
      for (line, offset) in names.placed(index) {
        drawing.text(line, left - 6, start + band / 2 + offset, .end, size: names.size)
      }
      for part in chart.parts(index) {
        let (from, to) = (across(part.from), across(part.to))
        drawing.rectangle(
          min(from, to), start + band * 0.15 + high * part.offset, (from - to).magnitude,
          high * part.width, fill: drawing.fill(part.series))
      }
      for end in chart.ends(index, numbers) {
        drawing.text(
          end.text, across(max(0, end.top)) + 5,
          start + band * 0.15 + high * (end.offset + end.width / 2) + 4, size: 12)
      }
    }
    drawing.line(across(0), top, across(0), bottom, colour: SVGDrawing.ink)
    y = bottom + 34
  }
}

extension ColumnChart {
  /// A piece of a column: between two values, at a place across the column (0 to 1).
  struct Part {
    var series: Int
    var from: Double
    var to: Double
    var offset: Double
    var width: Double
  }

  func parts(_ index: Int) -> [Part] {
    let wide = isStacked ? 1 : 1 / Double(max(1, series.count))
    var (above, below) = (0.0, 0.0)
    return series.indices.map { place in
      let value = series[place].value(index)
      guard isStacked else {
        return Part(series: place, from: 0, to: value, offset: wide * Double(place), width: wide)
      }
      let from = value < 0 ? below : above
      if value < 0 { below += value } else { above += value }
      return Part(series: place, from: from, to: from + value, offset: 0, width: 1)
    }
  }

  /// Where the figures of a category stand and what they say: the sum of a stack, each of
  /// several columns.
  func ends(_ index: Int, _ numbers: ChartNumbers) -> [End] {
    let parts = parts(index)
    guard isStacked else {
      return parts.map {
        End(text: numbers.label($0.to), top: $0.to, offset: $0.offset, width: $0.width)
      }
    }
    let total = parts.prefix(counted).reduce(0) { $0 + $1.to - $1.from }
    let other = parts.dropFirst(counted).reduce(0) { $0 + $1.to - $1.from }
    let ends = parts.map(\.to)
    let word = beside.isEmpty ? "" : " \(ChartText.cut(beside, width: 60, size: 12))"
    // What is rounded to nought says nothing beside another figure.
    func isNought(_ value: Double) -> Bool { numbers.label(value) == numbers.label(0) }
    let text =
      isNought(other)
      ? numbers.label(total)
      : (isNought(total) ? "" : "\(numbers.label(total)), ") + numbers.label(other) + word
    return [
      End(
        text: text, top: (total < 0 ? ends.min() : ends.max()) ?? 0, offset: 0, width: 1)
    ]
  }

  struct End {
    var text: String
    var top: Double
    var offset: Double
    var width: Double
  }

  var scale: ChartScale {
    var values = categories.indices.flatMap { parts($0).flatMap { [$0.from, $0.to] } }
    values += categories.indices.compactMap(mark)
    return ChartScale(values)
  }

  /// The figure a category is compared with, where it has one.
  func mark(_ index: Int) -> Double? {
    guard let target, target.values.indices.contains(index), target.values[index].isFinite else {
      return nil
    }
    return target.value(index)
  }
}
