package import PBRFiles
package import PBRProgramme
package import PBRQuantities
package import PBRReporting

/// A description of data files that other programs read: a tabular data package with a Table
/// Schema for each file (Frictionless Data).
package enum DataPackage {
  package static let fileName = "datapackage.json"

  /// What the files are of, who answers for them, which day they speak of and what made them.
  package struct Origin: Sendable {
    package var title: String
    /// The council; nil where the plan names none.
    package var authority: String?
    /// The day the figures speak of. No clock is read: the same run gives the same bytes.
    package var date: CivilDate?
    /// Of the program.
    package var version: String
    /// Of the run, as `run.json` has it.
    package var fingerprint: String

    package init(
      title: String, authority: String?, date: CivilDate?, version: String, fingerprint: String
    ) {
      self.title = title
      self.authority = authority
      self.date = date
      self.version = version
      self.fingerprint = fingerprint
    }

    /// Of a plan, on the day asked for or its own.
    package init(_ scenario: Scenario, _ record: RunRecord, asOf: CivilDate? = nil) {
      self.init(
        title: scenario.displayName, authority: scenario.authority,
        date: asOf ?? scenario.date, version: record.version, fingerprint: record.fingerprint)
    }
  }

  /// The description of the files of some tables, which lie beside it.
  /// - Parameters:
  ///   - name: of the description, where it is not the only one in its folder.
  ///   - files: the tables with their bytes as written.
  package static func file(
    _ origin: Origin, in folder: String = "", name: String = fileName,
    _ files: [(table: DataTable, bytes: [UInt8])]
  ) -> OutputFile {
    var members: [(String, JSONOutput)] = [
      ("profile", .string("tabular-data-package")), ("name", .string("pbr-run")),
      ("title", .string(origin.title)), ("version", .string(origin.version)),
    ]
    if let date = origin.date { members.append(("date", .string(date.dataText))) }
    if let authority = origin.authority, !authority.isEmpty {
      members += [
        ("authority", .string(authority)),
        (
          "contributors",
          .list([.object([("title", .string(authority)), ("role", .string("publisher"))])])
        ),
      ]
    }
    members += [
      ("fingerprint", .string(origin.fingerprint)),
      ("resources", .list(files.map { resource($0.table, $0.bytes) })),
    ]
    return OutputFile(name: folder + name, bytes: JSONOutput.object(members).bytes)
  }

  private static func resource(_ table: DataTable, _ bytes: [UInt8]) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("name", .string(table.name.lowercased())), ("path", .string("\(table.name).csv")),
      ("profile", .string("tabular-data-resource")),
    ]
    if let about = table.about {
      members.append(("description", .string(about)))
    }
    members += [
      ("format", .string("csv")), ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")), ("bytes", .whole(bytes.count)),
      ("hash", .string("sha256:" + SHA256.hex(of: bytes))),
      ("dialect", .object([("delimiter", .string(",")), ("lineTerminator", .string("\r\n"))])),
      ("schema", schema(table)),
    ]
    return .object(members)
  }

  private static func schema(_ table: DataTable) -> JSONOutput {
    // What is withheld is no number and no text: it is not there.
    let missing = [""] + (table.withholds ? [CountTable.withheld] : [])
    var members: [(String, JSONOutput)] = [
      ("fields", .list(table.columns.map(field))),
      ("missingValues", .list(missing.map { .string($0) })),
    ]
    let key = table.columns.filter(\.isKey).map(\.name)
    if !key.isEmpty { members.append(("primaryKey", .list(key.map { .string($0) }))) }
    return .object(members)
  }

  private static func field(_ field: DataColumn) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("name", .string(field.name)), ("type", .string(field.kind.rawValue)),
    ]
    if field.kind == .boolean {
      members += [
        ("trueValues", .list([.string("true")])), ("falseValues", .list([.string("false")])),
      ]
    }
    if let unit = field.unit { members.append(("unit", .string(unit.rawValue))) }
    if !field.meaning.isEmpty {
      members.append(("description", .string(field.meaning)))
    }
    var constraints: [(String, JSONOutput)] = []
    if field.isKey { constraints.append(("required", .boolean(true))) }
    if let pattern = field.pattern { constraints.append(("pattern", .string(pattern))) }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
