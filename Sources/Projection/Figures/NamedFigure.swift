public import PBRQuantities

/// A figure of the catalogue: one stable name for every headline, used by `expect`, comparisons
/// and files.
///
/// ```swift
/// let projection = try Scenario(path: "Scenarios/halton-2012.json").projected()
/// let maximum = try projection.figure("funding.maximum")
/// print(maximum, maximum.value, maximum.unit)  // £1,252,000 1252000.0 gbp
/// print(projection.figures().first { $0.name == "places" }?.value ?? 0)  // 313.0
/// ```
public struct NamedFigure: Sendable, Hashable {
  /// `funding.maximum`, `funding.results.2013-14`, `cash.lowest` …
  public let name: String
  /// In its unit: pounds, a share of one, a count; 0 where the figure is a text.
  public let value: Double
  /// The value where it is not a number: a month as `2013-08`.
  public let text: String?
  /// What it is counted in.
  public let unit: FigureUnit
  /// `earned`, `cash`, `forgone`, or empty.
  public let basis: String

  package init(_ name: String, _ value: Double, _ unit: FigureUnit = .gbp, basis: String = "") {
    self.name = name
    self.value = value
    self.unit = unit
    self.basis = basis
    text = nil
  }

  init(_ name: String, text: String, _ unit: FigureUnit, basis: String = "") {
    self.name = name
    value = 0
    self.text = text
    self.unit = unit
    self.basis = basis
  }
}
