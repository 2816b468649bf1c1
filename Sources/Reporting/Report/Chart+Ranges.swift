/// How far each input moves one figure, the widest at the top.
package struct TornadoChart: Hashable, Sendable {
  /// The figure when nothing is varied.
  package var base: Double
  package var bars: [Bar]

  package struct Bar: Hashable, Sendable {
    package var label: String
    /// What the input is varied to, in words: `0.45`, `0.70`.
    package var lowInput: String
    package var highInput: String
    /// The figure at the low and at the high input.
    package var atLow: Double
    package var atHigh: Double

    package init(
      _ label: String, lowInput: String, highInput: String, atLow: Double, atHigh: Double
    ) {
      self.label = label
      self.lowInput = lowInput
      self.highInput = highInput
      self.atLow = atLow
      self.atHigh = atHigh
    }
  }

  package init(base: Double, bars: [Bar]) {
    self.base = base
    self.bars = bars
  }
}

/// How a figure becomes another, step by step.
package struct WaterfallChart: Hashable, Sendable {
  /// What a bar is, in the words of a legend: a total, what is added, what is taken off.
  static let kinds = ["Total", "Adds", "Takes off"]

  package var steps: [Step]

  package struct Step: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// A change of so much.
      case change
      /// The level itself, drawn from nought.
      case level
    }
    package var label: String
    package var kind: Kind
    package var value: Double

    package init(_ label: String, _ kind: Kind, _ value: Double) {
      self.label = label
      self.kind = kind
      self.value = value
    }
  }

  package init(steps: [Step]) { self.steps = steps }
}

/// How often outcomes fall in each band of values.
package struct DistributionChart: Hashable, Sendable {
  /// The bounds of the bands, in order, one more than the shares.
  package var bounds: [Double]
  /// The share of outcomes in each band, 0 to 1.
  package var shares: [Double]
  /// Values worth naming, such as the mean.
  package var marks: [Mark]

  package struct Mark: Hashable, Sendable {
    package var value: Double
    package var label: String
    package init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  package init(bounds: [Double], shares: [Double], marks: [Mark] = []) {
    self.bounds = bounds
    self.shares = shares
    self.marks = marks
  }
}
