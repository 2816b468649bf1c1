public import PBRQuantities

/// Horizontal bars on one scale, told apart by length alone.
public struct BarChart: Hashable, Sendable {
  /// A stable name for data.
  public var id: String
  public var title: String?
  /// Where the bars start: nought, or the central figure from which results swing.
  public var baseline: Double
  /// The unit of the values for data, such as `gbp` or `families`.
  public var unit: FigureUnit
  public var bars: [Bar]
  public var notes: [String]

  public init(
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
public struct Bar: Hashable, Sendable {
  public var label: String
  public var value: Double
  /// The lower and upper end of the range. A bar whose value is the baseline and that has a
  /// range is drawn over the whole range, as a sensitivity chart draws it.
  public var low: Double?
  public var high: Double?
  /// The figures in words, printed beside the bar.
  public var text: String

  public init(
    label: String, value: Double, low: Double? = nil, high: Double? = nil, text: String
  ) {
    self.label = label
    self.value = value
    self.low = low
    self.high = high
    self.text = text
  }
}
