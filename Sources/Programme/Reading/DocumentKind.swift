import PBRFiles
import PBRFindings

/// What a JSON file holds: a council's plan, a payer's rules, or measures.
package enum DocumentKind: Sendable {
  case scenario, scheme, scorecard

  /// Told by the keys only one of them has; a file that cannot be read counts as a scenario,
  /// whose reading then says what is wrong.
  package static func of(_ path: String, files: InputFiles) -> DocumentKind {
    if !path.hasSuffix(".json"), BuiltInSchemes.ids.contains(path) { return .scheme }
    guard case .text(let text) = files.open(path) else {
      // A mistyped built-in id is told as one.
      let isId = !path.hasSuffix(".json") && Nearest.match(path, among: BuiltInSchemes.ids) != nil
      return isId ? .scheme : .scenario
    }
    guard let object = JSONParser.parse(text, into: FindingLog())?.object else { return .scenario }
    if object["cohorts"] == nil, object["scorecard"] != nil || object["measures"] != nil {
      return .scorecard
    }
    guard object["pbr"] == nil, object["cohorts"] == nil, object["assumptions"] == nil
    else { return .scenario }
    let keys = [
      "claimWindows", "attachment", "attachmentEnds", "publisher", "gates", "results", "strands",
    ]
    if keys.contains(where: { object[$0] != nil }) { return .scheme }
    guard let base = object["extends"]?.string else { return .scenario }
    return BuiltInSchemes.ids.contains(base) ? .scheme : .scenario
  }
}
