import PBRFindings

/// A single figure with where it comes from.
public struct SourcedFigure: Sendable, Hashable {
  public let value: Double
  public let unit: String
  public let source: String
}

/// The single figures of appraisal practice: the discount rate, the cost of doing nothing, the
/// limits at which a reader is warned.
public struct Measures: Sendable {
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
  public var discountRate: SourcedFigure { figure("discount-rate") }
  /// Up to which year that rate holds: the longest horizon.
  public var discountYears: SourcedFigure { figure("discount-years") }
  /// The age in years above which the price of a unit cost is called old.
  public var priceAge: SourcedFigure { figure("price-age") }
  /// The number of families below which a sample is called small.
  public var smallestSample: SourcedFigure { figure("smallest-sample") }
  /// Pounds a family costs public services in a year when nothing is done.
  public var doingNothing: SourcedFigure { figure("do-nothing") }
}
