public import PBRFindings

/// The schemes that are compiled into the program.
public enum BuiltInSchemes {
  /// Their ids, in the order of their years.
  public static let ids = [
    "troubled-families-2012", "troubled-families-2015", "supporting-families-2022",
  ]

  /// The text of a scheme, as it can be saved and edited.
  public static func text(_ id: String) -> SourceText? {
    let bytes: [UInt8]
    switch id {
    case "troubled-families-2012": bytes = PackageResources.troubled_families_2012_json
    case "troubled-families-2015": bytes = PackageResources.troubled_families_2015_json
    case "supporting-families-2022": bytes = PackageResources.supporting_families_2022_json
    default: return nil
    }
    return SourceText(name: "\(id) (built in)", bytes: bytes)
  }
}
