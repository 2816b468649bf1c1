import PBRFindings

/// The status rules that ship with the program: data like those a scorecard declares itself.
enum BuiltInStatusRules {
  /// The text of the file, for reading and for messages.
  static var text: SourceText {
    SourceText(name: "status-rules.json", bytes: PackageResources.status_rules_json)
  }
}
