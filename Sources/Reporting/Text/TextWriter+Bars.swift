extension TextWriter {
  /// Bars with their labels on the left and their figures on the right.
  func lines(_ chart: BarChart) -> [TextLine] {
    let labels = chart.bars.map { shown($0.label) }
    let texts = chart.bars.map { shown($0.text) }
    let textWidth = texts.reduce(0) { max($0, DisplayWidth.of($1)) }
    let widestLabel = labels.reduce(0) { max($0, DisplayWidth.of($1)) }
    let least = 10
    let labelWidth = min(widestLabel, max(12, width - 4 - least - textWidth), width / 2)
    let barWidth = min(40, width - 4 - labelWidth - textWidth)
    let scale = BarScale(chart, width: barWidth)
    var lines: [TextLine] = []
    if let title = chart.title { lines.append(TextLine(cut(shown(title), to: width), .strong)) }
    for (index, bar) in chart.bars.enumerated() {
      guard barWidth >= least else {
        // No room to draw: the figures alone.
        lines.append(TextLine(cut(labels[index], to: width)))
        lines += DisplayWidth.wrap(texts[index], width: width - 2).map { TextLine("  " + $0) }
        continue
      }
      let label = cut(labels[index], to: labelWidth)
      let space = String(repeating: " ", count: labelWidth - DisplayWidth.of(label))
      lines.append(
        TextLine("\(label)\(space)  \(scale.drawn(bar, ascii: ascii))  \(texts[index])"))
    }
    return lines + chart.notes.flatMap { wrapped($0, .faint) }
  }
}

/// The scale that the bars of one chart share, in columns of the terminal.
struct BarScale {
  let low: Double
  let high: Double
  let baseline: Double
  let width: Int

  init(_ chart: BarChart, width: Int) {
    let values = chart.bars.flatMap { [$0.value, $0.low, $0.high].compactMap(\.self) }
      .filter(\.isFinite)
    baseline = chart.baseline.isFinite ? chart.baseline : 0
    low = values.reduce(baseline) { min($0, $1) }
    high = values.reduce(baseline) { max($0, $1) }
    self.width = max(1, width)
  }

  /// The edge between columns, 0 to `width`, at which a value stands.
  func place(_ value: Double) -> Int {
    guard value.isFinite, high > low else { return 0 }
    // Halved so that the widest possible scale stays finite.
    let share = (value / 2 - low / 2) / (high / 2 - low / 2)
    return min(width, max(0, Int((share * Double(width)).rounded(.toNearestOrAwayFromZero))))
  }

  /// The bar from the baseline, the rest of its range lighter, and a mark where there is
  /// nothing long enough to draw or where bars go both ways.
  func drawn(_ bar: Bar, ascii: Bool) -> String {
    let start = place(baseline)
    let solid: Character = ascii ? "#" : "█"
    let light: Character = ascii ? "=" : "░"
    var columns = [Character](repeating: " ", count: width)
    let range =
      place(bar.low ?? bar.value)..<max(place(bar.low ?? bar.value), place(bar.high ?? bar.value))
    let value = min(start, place(bar.value))..<max(start, place(bar.value))
    for column in range { columns[column] = bar.value == baseline ? solid : light }
    for column in value { columns[column] = solid }
    if low < baseline || (range.isEmpty && value.isEmpty) {
      columns[min(start, width - 1)] = ascii ? "|" : "│"
    }
    return String(columns)
  }
}
