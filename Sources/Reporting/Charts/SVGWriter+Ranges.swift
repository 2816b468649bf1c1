extension ChartFrame {
  /// Bars around the central figure: how far each input moves it.
  mutating func tornado(_ chart: TornadoChart, _ unit: ChartUnit) {
    let base = Chart.drawable(chart.base)
    let values = [base] + chart.bars.flatMap { [$0.atLow, $0.atHigh] }
    let scale = ChartScale(values, fromZero: false)
    let numbers = ChartNumbers(unit, scale)
    key([ChartSeries("Input at its low", []), ChartSeries("Input at its high", [])])
    // Names stand above their bars, so that these have the width of the page.
    let names = chart.bars.map {
      ChartText.lines($0.label, width: SVGDrawing.width - 20, size: 12, most: 2)
    }
    // The figure at an end, with what the input is there.
    func label(_ value: Double, _ input: String) -> String {
      let tried = SafeText.line(input)
      return numbers.label(value)
        + (tried.isEmpty ? "" : " at \(ChartText.cut(tried, width: 74, size: 12))")
    }
    let ends = chart.bars.map { (label($0.atLow, $0.lowInput), label($0.atHigh, $0.highInput)) }
    let widest = ends.reduce(40.0) {
      max($0, ChartText.width($1.0, size: 12), ChartText.width($1.1, size: 12))
    }
    let left = 8 + widest + 4
    let right = ChartFrame.right - widest - 4
    // The bars take all the room there is: nothing is read off an axis here.
    let (least, most) = values.map(Chart.drawable).reduce((base, base)) {
      (min($0.0, $1), max($0.1, $1))
    }
    let across = { (value: Double) in
      left + (right - left) * (Chart.drawable(value) - least) / max(1e-9, most - least)
    }
    let top = y + 20
    let lines = names.map(\.count).max() ?? 1
    let thick = 16.0
    let band = Double(lines) * 14 + thick + 12
    drawing.text(
      "Central figure \(numbers.label(base)) (\(numbers.axis))", across(base), top - 6, .middle,
      size: 12)
    for (index, bar) in chart.bars.enumerated() {
      let start = top + band * Double(index)
      let middle = start + 4 + Double(lines) * 14 + thick / 2
      for (line, name) in names[index].enumerated() {
        let above = Double(names[index].count - 1 - line) * 14
        drawing.text(name, 8, middle - thick / 2 - 4 - above, size: 12)
      }
      for (series, value) in [bar.atLow, bar.atHigh].enumerated() {
        let (from, to) = (across(base), across(value))
        drawing.rectangle(
          min(from, to), middle - thick / 2, (from - to).magnitude, thick,
          fill: drawing.fill(series))
      }
      let lowIsLeft = bar.atLow <= bar.atHigh
      let (low, high) = (min(bar.atLow, bar.atHigh), max(bar.atLow, bar.atHigh))
      drawing.text(
        lowIsLeft ? ends[index].0 : ends[index].1, across(min(low, base)) - 4, middle + 4, .end,
        size: 12)
      drawing.text(
        lowIsLeft ? ends[index].1 : ends[index].0, across(max(high, base)) + 4, middle + 4,
        size: 12)
      // The central figure, bar by bar: a line through all would strike through their names.
      drawing.line(
        across(base), middle - thick / 2, across(base), middle + thick / 2 + 3,
        colour: SVGDrawing.ink,
        width: 2)
    }
    y = top + band * Double(chart.bars.count) + 4
  }

  /// Steps from one level to another.
  mutating func waterfall(_ chart: WaterfallChart, _ unit: ChartUnit) {
    let levels = chart.levels
    let scale = ChartScale(levels.flatMap { [$0.from, $0.to] })
    let numbers = ChartNumbers(unit, scale)
    let kinds = zip(chart.steps, levels).map { step, level in
      step.kind == .level ? 0 : level.to >= level.from ? 1 : 2
    }
    // A change of nothing draws nothing of which a legend could tell.
    let drawn = zip(kinds, levels).filter { $0 == 0 || $1.from != $1.to }.map(\.0)
    let used = WaterfallChart.kinds.enumerated().filter { drawn.contains($0.offset) }
    key(used.map { ChartSeries($0.element, []) }, fills: used.map(\.offset))
    let (left, _, place) = plot(scale, numbers, height: 200)
    let band = (ChartFrame.right - left) / Double(max(1, levels.count))
    for (index, step) in chart.steps.enumerated() {
      let (from, to) = levels[index]
      let x = left + band * Double(index) + band * 0.12
      drawing.rectangle(
        x, min(place(from), place(to)), band * 0.76, (place(from) - place(to)).magnitude,
        fill: drawing.fill(kinds[index]))
      if index + 1 < levels.count {
        drawing.line(x + band * 0.76, place(to), x + band, place(to), colour: SVGDrawing.ink)
      }
      let sign = step.kind == .change && to > from ? "+" : ""
      drawing.text(
        sign + numbers.label(step.kind == .level ? to : to - from), x + band * 0.38,
        min(place(from), place(to)) - 4, .middle, size: 12)
      let names = ChartText.lines(step.label, width: band - 4, size: 12, most: 3)
      for (line, name) in names.enumerated() {
        drawing.text(
          name, left + band * (Double(index) + 0.5), y + 16 + Double(line) * 14, .middle,
          size: 12)
      }
    }
    y += 48
  }

  /// How often outcomes fall where, with lines at the values that are named.
  mutating func distribution(_ chart: DistributionChart, _ unit: ChartUnit) {
    let values = chart.bounds.map(Chart.drawable)
    let (low, high) = (values.min() ?? 0, max(values.max() ?? 1, (values.min() ?? 0) + 1e-9))
    let shares = ChartScale(chart.shares.map { $0 * 100 })
    let numbers = ChartNumbers(unit, ChartScale([low, high], fromZero: false))
    y += 16 * Double(chart.marks.count)
    let (left, top, place) = plot(
      shares, ChartNumbers(.count("% of outcomes"), shares), height: 180)
    let across = { (value: Double) in
      left + (ChartFrame.right - left) * min(1, max(0, (value - low) / (high - low)))
    }
    for (band, share) in chart.shares.enumerated() where values.indices.contains(band + 1) {
      let (from, to) = (across(values[band]), across(values[band + 1]))
      drawing.rectangle(
        from, place(share * 100), to - from, y - place(share * 100),
        fill: drawing.fill(0))
    }
    // Each name stands above the top of its line, and the lines start lower from left to right,
    // so that no line crosses the name of another. Where the names would leave the page at the right,
    // they end at their lines and the lines start lower from right to left.
    let names = chart.marks.map { ChartText.cut(SafeText.line($0.label), width: 220, size: 12) }
    let wide = names.map { ChartText.width($0, size: 12, bold: true) }
    let places = chart.marks.map { across(Chart.drawable($0.value)) }
    let leaves = places.indices.contains { places[$0] - 4 + wide[$0] > ChartFrame.right }
    let isTurned = leaves && places.indices.allSatisfy { places[$0] + 4 - wide[$0] >= left }
    for index in chart.marks.indices {
      let x = places[index]
      let row = isTurned ? index + 1 : chart.marks.count - index
      let at = top - 10 - 16 * Double(row)
      drawing.line(x, at + 8, x, y, colour: SVGDrawing.ink, width: 1.5, dashes: "5 3")
      let start = isTurned ? x + 4 - wide[index] : min(x - 4, ChartFrame.right - wide[index])
      drawing.rectangle(start - 1, at - 7, wide[index] + 2, 14, fill: "#FFFFFF")
      drawing.text(
        names[index], isTurned ? x + 4 : start, at + 4, isTurned ? .end : .start, size: 12,
        bold: true)
    }
    let ticks = ChartScale([low, high], fromZero: false).ticks.filter { $0 >= low && $0 <= high }
    for tick in ticks {
      drawing.line(across(tick), y, across(tick), y + 4, colour: SVGDrawing.ink)
      drawing.text(numbers.tick(tick), across(tick), y + 18, .middle, size: 12)
    }
    y += 34
    drawing.text(numbers.axis, ChartFrame.right, y, .end, size: 12)
  }
}
