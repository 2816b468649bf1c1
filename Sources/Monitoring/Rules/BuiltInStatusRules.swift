import PBRFindings

/// The status rules that ship with the program: data like those a scorecard declares itself.
enum BuiltInStatusRules {
  /// The text of the file, for reading and for messages.
  static var text: SourceText {
    SourceText(name: "status-rules.json (built in)", bytes: PackageResources.status_rules_json)
  }
}

/// The bands of standing that ship with the program: Dudley's, of thirds and their parts, and
/// quartiles (monitoring.md 3.10).
enum BuiltInBands {
  static var text: SourceText {
    SourceText(name: "standing-bands.json (built in)", bytes: PackageResources.standing_bands_json)
  }
}
