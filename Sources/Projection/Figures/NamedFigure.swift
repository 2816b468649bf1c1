package import PBRQuantities

/// A figure of the catalogue: one stable name for every headline, used by `expect`, comparisons
/// and files.
package struct NamedFigure: Sendable, Hashable {
  /// `funding.maximum`, `funding.results.2013-14`, `cash.lowest` …
  package let name: String
  package let value: Double
  /// The value where it is not a number: a month as `2013-08`.
  package let text: String?
  /// What it is counted in.
  package let unit: FigureUnit
  /// `earned`, `cash`, `forgone`, or empty.
  package let basis: String

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
