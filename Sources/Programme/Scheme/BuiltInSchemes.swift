package import PBRFindings

/// The schemes that are compiled into the program.
package enum BuiltInSchemes {
  /// In the order of their years: an id, and what its file in `Schemes` holds.
  private static let all: [(id: String, bytes: @Sendable () -> [UInt8])] = [
    ("troubled-families-2012", { PackageResources.troubled_families_2012_json }),
    ("fair-chance-fund-2014", { PackageResources.fair_chance_fund_2014_json }),
    ("troubled-families-2015", { PackageResources.troubled_families_2015_json }),
    ("rough-sleeping-2017", { PackageResources.rough_sleeping_2017_json }),
    ("care-leavers-2018", { PackageResources.care_leavers_2018_json }),
    ("supporting-families-2022", { PackageResources.supporting_families_2022_json }),
    (
      "supporting-families-2022-results",
      { PackageResources.supporting_families_2022_results_json }
    ),
  ]

  /// Their ids, in the order of their years.
  package static let ids = all.map(\.id)

  /// The text of a scheme, as it can be saved and edited; nil where none has the id.
  package static func text(_ id: String) -> SourceText? {
    guard let scheme = all.first(where: { $0.id == id }) else { return nil }
    return SourceText(name: "\(id) (built in)", bytes: scheme.bytes())
  }
}
