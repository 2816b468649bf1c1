package import PBRFindings

/// The tables that are compiled into the program, each row with its source. Each can be printed,
/// saved and edited, and a scenario can name the edited file.
package enum BuiltInTable: String, CaseIterable, Sendable {
  case agencies
  case benefitPayments = "benefit-payments"
  case gdpDeflator = "gdp-deflator"
  case measures
  case optimism
  case overlaps
  case parts
  case referenceCases = "reference-cases"
  case unitCosts = "unit-costs"

  /// The table as a file.
  package var text: SourceText {
    let bytes =
      switch self {
      case .agencies: PackageResources.agencies_csv
      case .benefitPayments: PackageResources.benefit_payments_csv
      case .gdpDeflator: PackageResources.gdp_deflator_csv
      case .measures: PackageResources.measures_csv
      case .optimism: PackageResources.optimism_csv
      case .overlaps: PackageResources.overlaps_csv
      case .parts: PackageResources.parts_csv
      case .referenceCases: PackageResources.reference_cases_csv
      case .unitCosts: PackageResources.unit_costs_csv
      }
    return SourceText(name: "\(rawValue).csv (built in)", bytes: bytes)
  }
}
