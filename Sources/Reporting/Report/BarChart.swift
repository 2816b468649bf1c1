package import PBRQuantities

/// Horizontal bars on one scale, told apart by length alone.
package struct BarChart: Hashable, Sendable {
  /// A stable name for data.
  package var id: String
  package var title: String?
  /// Where the bars start: nought, or the central figure from which results swing.
  package var baseline: Double
  /// The unit of the values for data, such as `gbp` or `families`.
  package var unit: FigureUnit
  package var bars: [Bar]
  package var notes: [String]

  package init(
    id: String, title: String? = nil, baseline: Double = 0, unit: FigureUnit, bars: [Bar],
    notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.baseline = baseline
    self.unit = unit
    self.bars = bars
    self.notes = notes
  }
}

/// One bar: from the baseline to its value, with a range around it where there is one.
package struct Bar: Hashable, Sendable {
  package var label: String
  package var value: Double
  /// The lower and upper end of the range. A bar whose value is the baseline and that has a
  /// range is drawn over the whole range, as a sensitivity chart draws it.
  package var low: Double?
  package var high: Double?
  /// The figures in words, printed beside the bar.
  package var text: String

  package init(
    label: String, value: Double, low: Double? = nil, high: Double? = nil, text: String
  ) {
    self.label = label
    self.value = value
    self.low = low
    self.high = high
    self.text = text
  }
}
