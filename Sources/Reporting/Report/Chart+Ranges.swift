/// How far each input moves one figure, the widest at the top.
public struct TornadoChart: Hashable, Sendable {
  /// The figure when nothing is varied.
  public var base: Double
  public var bars: [Bar]

  public struct Bar: Hashable, Sendable {
    public var label: String
    /// What the input is varied to, in words: `0.45`, `0.70`.
    public var lowInput: String
    public var highInput: String
    /// The figure at the low and at the high input.
    public var atLow: Double
    public var atHigh: Double

    public init(
      _ label: String, lowInput: String, highInput: String, atLow: Double, atHigh: Double
    ) {
      self.label = label
      self.lowInput = lowInput
      self.highInput = highInput
      self.atLow = atLow
      self.atHigh = atHigh
    }
  }

  public init(base: Double, bars: [Bar]) {
    self.base = base
    self.bars = bars
  }
}

/// How a figure becomes another, step by step.
public struct WaterfallChart: Hashable, Sendable {
  /// What a bar is, in the words of a legend: a total, what is added, what is taken off.
  static let kinds = ["Total", "Adds", "Takes off"]

  public var steps: [Step]

  public struct Step: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// A change of so much.
      case change
      /// The level itself, drawn from nought.
      case level
    }
    public var label: String
    public var kind: Kind
    public var value: Double

    public init(_ label: String, _ kind: Kind, _ value: Double) {
      self.label = label
      self.kind = kind
      self.value = value
    }
  }

  public init(steps: [Step]) { self.steps = steps }
}

/// How often outcomes fall in each band of values.
public struct DistributionChart: Hashable, Sendable {
  /// The bounds of the bands, in order, one more than the shares.
  public var bounds: [Double]
  /// The share of outcomes in each band, 0 to 1.
  public var shares: [Double]
  /// Values worth naming, such as the mean.
  public var marks: [Mark]

  public struct Mark: Hashable, Sendable {
    public var value: Double
    public var label: String
    public init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  public init(bounds: [Double], shares: [Double], marks: [Mark] = []) {
    self.bounds = bounds
    self.shares = shares
    self.marks = marks
  }
}
