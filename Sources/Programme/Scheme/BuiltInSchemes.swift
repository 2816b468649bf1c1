package import PBRFindings

/// The schemes that are compiled into the program.
package enum BuiltInSchemes {
  /// Their ids, in the order of their years.
  package static let ids = [
    "troubled-families-2012", "fair-chance-fund-2014", "troubled-families-2015",
    "rough-sleeping-2017", "care-leavers-2018", "supporting-families-2022",
    "supporting-families-2022-results",
  ]

  /// The text of a scheme, as it can be saved and edited.
  package static func text(_ id: String) -> SourceText? {
    let bytes: [UInt8]
    switch id {
    case "troubled-families-2012": bytes = PackageResources.troubled_families_2012_json
    case "troubled-families-2015": bytes = PackageResources.troubled_families_2015_json
    case "supporting-families-2022": bytes = PackageResources.supporting_families_2022_json
    case "supporting-families-2022-results":
      bytes = PackageResources.supporting_families_2022_results_json
    case "fair-chance-fund-2014": bytes = PackageResources.fair_chance_fund_2014_json
    case "rough-sleeping-2017": bytes = PackageResources.rough_sleeping_2017_json
    case "care-leavers-2018": bytes = PackageResources.care_leavers_2018_json
    default: return nil
    }
    return SourceText(name: "\(id) (built in)", bytes: bytes)
  }
}
