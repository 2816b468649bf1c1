package import PBRFiles
package import PBRProgramme
import PBRQuantities
package import PBRReporting

/// A projection as one JSON document of a versioned shape: the data files under their names,
/// each a list of objects with the columns as keys.
package enum ProjectionJSON {
  /// Raised when a key changes its meaning or goes away; new keys do not raise it.
  package static let shape = 2

  package static func document(
    _ scenario: Scenario, _ stamp: DocumentStamp, _ tables: [DataTable]
  ) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("document", .string("pbr.projection")), ("shape", .whole(shape)),
    ]
    members += stamp.members
    members += [
      ("title", .string(scenario.title)),
      ("authority", scenario.authority.map { .string($0) } ?? .null),
      ("date", scenario.date.map { .string($0.dataText) } ?? .null),
      ("scheme", .string(scenario.scheme.id)),
    ]
    if let sentence = scenario.placeholders.sentence {
      members.append(("remarks", .list([.string(sentence)])))
    }
    members += tables.map { ($0.name, $0.json) }
    return .object(members)
  }
}
