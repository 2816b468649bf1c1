import PBRFiles
package import PBRProjection
package import PBRQuantities

/// What one input does to one figure of a plan while the others keep their value: exact
/// expected values, so that luck is not in it.
package struct Sensitivity: Sendable {
  /// An input at one of its ends, or an alternative.
  package struct End: Sendable {
    package init(label: String, value: Double?) { (self.label, self.value) = (label, value) }

    /// What is tried, as typed or as the plan has it: `0.45`, `-10%`, `W2015-05`.
    package let label: String
    /// The figure there; nil when it does not exist there, such as a break-even rate.
    package let value: Double?
  }

  package struct Row: Sendable {
    /// The path of the input, or the id of the alternative.
    package let input: String
    /// What the input is called where there is room for words.
    package let title: String
    /// Nil for an alternative, which has one end only.
    package let low: End?
    package let high: End
    /// From the lowest to the highest of the figure at the ends and as planned.
    package let spread: Double

    /// Nil without an end.
    package init?(input: String, title: String, ends: [End], around value: Double) {
      guard let high = ends.last else { return nil }
      let values = ends.compactMap(\.value) + [value]
      (self.input, self.title) = (input, title)
      low = ends.count > 1 ? ends.first : nil
      self.high = high
      spread = (values.max() ?? 0) - (values.min() ?? 0)
    }
  }

  package let figure: NamedFigure
  /// The input that moves the figure most stands first.
  package let rows: [Row]
  /// Alternatives that a plan cannot show, and why.
  package let left: [String]

  /// Half of what is printed or less: an input that moves no more moves nothing.
  package var threshold: Double { figure.unit == .gbp ? 0.005 : 0.000_000_5 }

  package var moving: [Row] { rows.filter { $0.spread >= threshold } }
  package var unmoved: [Row] { rows.filter { $0.spread < threshold } }
}

extension Sensitivity {
  /// What is tried: labelled variants, one or two of them.
  package struct Trial: Sendable {
    package let input: String
    package let title: String
    package let ends: [(label: String, variant: PlanVariant)]

    package init(input: String, title: String, ends: [(label: String, variant: PlanVariant)]) {
      self.input = input
      self.title = title
      self.ends = ends
    }
  }

  package init(
    _ figure: NamedFigure, trials: [Trial], left: [String] = [], asOf: CivilDate? = nil
  ) {
    let found = Parallel.map(trials.count, on: .all) { number -> Row? in
      let trial = trials[number]
      let ends = trial.ends.map { end in
        End(label: end.label, value: end.variant.value(of: figure.name, asOf: asOf))
      }
      return Row(input: trial.input, title: trial.title, ends: ends, around: figure.value)
    }
    self.init(figure, rows: found.compactMap(\.self), left: left)
  }

  /// Inputs as they were tried, in any order.
  package init(_ figure: NamedFigure, rows: [Row], left: [String] = []) {
    self.figure = figure
    self.left = left
    self.rows = rows.enumerated().sorted {
      ($1.element.spread, $0.offset) < ($0.element.spread, $1.offset)
    }.map(\.element)
  }
}
