import PBRFindings

/// A single figure with where it comes from.
package struct SourcedFigure: Sendable, Hashable {
  package let value: Double
  package let unit: String
  package let source: String
}

/// The single figures of appraisal practice: the discount rate, the cost of doing nothing, the
/// limits at which a reader is warned.
package struct Measures: Sendable {
  private let figures: [String: SourcedFigure]

  init(_ text: SourceText, into log: FindingLog) {
    let table = NamedColumns(text, into: log)
    figures = Dictionary(
      table.rows.map { row in
        (
          table.text(row, "measure"),
          SourcedFigure(
            value: table.number(row, "value") ?? 0, unit: table.text(row, "unit"),
            source: table.text(row, "source"))
        )
      }
    ) { first, _ in first }
  }

  private func figure(_ name: String) -> SourcedFigure {
    figures[name] ?? SourcedFigure(value: 0, unit: "", source: "")
  }

  /// The share by which a year's value falls short of the year's before.
  package var discountRate: SourcedFigure { figure("discount-rate") }
  /// Up to which year that rate holds: the longest horizon.
  package var discountYears: SourcedFigure { figure("discount-years") }
  /// The age in years above which the price of a unit cost is called old.
  package var priceAge: SourcedFigure { figure("price-age") }
  /// The number of families below which a sample is called small.
  package var smallestSample: SourcedFigure { figure("smallest-sample") }
  /// Pounds a family costs public services in a year when nothing is done.
  package var doingNothing: SourcedFigure { figure("do-nothing") }
}
