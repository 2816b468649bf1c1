package import PBRQuantities

/// What one unit of a problem costs public bodies: a row of the unit-cost library. Fiscal cost
/// only, gross of anything that would have happened anyway.
package struct UnitCost: Sendable, Hashable {
  /// `E&S1.0`; a part of a headline has one more number: `E&S1.0.1`.
  package let code: String
  package let description: String
  /// What one unit is: `Per incident`, `Per person per year`, `Per week` …
  package let unit: String
  /// Pounds, in prices of `priceYear`.
  package let amount: Double
  package let priceYear: FinancialYear
  /// Who bears it, as the source says.
  package let agency: String
  package let source: String
}

/// A part of a headline cost, as the parts are added up: a week of temporary accommodation
/// enters a complex eviction twice.
struct CostPart: Sendable {
  let headline: String
  let code: String
  let times: Double
  /// Pounds, where the library has no row for the part.
  let amount: Double?
  let agency: String
}
