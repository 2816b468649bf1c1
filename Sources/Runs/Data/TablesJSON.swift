package import PBRFiles
package import PBRReporting

/// A report's answer and its data files as one JSON document of a versioned shape: each table a
/// list of objects with the columns as keys.
package enum TablesJSON {
  /// Raised when a key changes its meaning or goes away; new keys do not raise it.
  package static let shape = 2

  /// - Parameter remarks: what has to be known of the plans behind the figures; the key is there
  ///   only where there is something to say.
  package static func document(
    _ name: String, _ stamp: DocumentStamp, _ report: Report, _ tables: [DataTable],
    remarks: [String] = []
  ) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("document", .string(name)), ("shape", .whole(shape)),
    ]
    members += stamp.members
    members += [("title", .string(report.title)), ("headline", .string(report.headline))]
    if !remarks.isEmpty { members.append(("remarks", .list(remarks.map { .string($0) }))) }
    members += tables.map { ($0.name, $0.json) }
    return .object(members)
  }
}
