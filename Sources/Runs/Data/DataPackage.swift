package import PBRFiles
package import PBRReporting

/// A description of data files that other programs read: a tabular data package with a Table
/// Schema for each file (Frictionless Data).
package enum DataPackage {
  package static let fileName = "datapackage.json"

  /// The description of the files of some tables, which lie beside it.
  /// - Parameters:
  ///   - title: what the run is called.
  ///   - files: the tables with their bytes as written.
  package static func file(
    title: String, in folder: String = "", _ files: [(table: DataTable, bytes: [UInt8])]
  ) -> OutputFile {
    let document = JSONOutput.object([
      ("profile", .string("tabular-data-package")), ("name", .string("pbr-run")),
      ("title", .string(title)), ("resources", .list(files.map { resource($0.table, $0.bytes) })),
    ])
    return OutputFile(name: folder + fileName, bytes: document.bytes)
  }

  private static func resource(_ table: DataTable, _ bytes: [UInt8]) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("name", .string(table.name)), ("path", .string("\(table.name).csv")),
      ("profile", .string("tabular-data-resource")),
    ]
    if let about = DataDictionary.about(table.name) {
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
    let fields = table.columns.map { DataDictionary.field($0, of: table.name) }
    var members: [(String, JSONOutput)] = [
      ("fields", .list(fields.map(field))), ("missingValues", .list([.string("")])),
    ]
    let key = DataDictionary.key(table.name)
    if !key.isEmpty { members.append(("primaryKey", .list(key.map { .string($0) }))) }
    return .object(members)
  }

  private static func field(_ field: DataDictionary.Field) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("name", .string(field.name)), ("type", .string(field.type)),
    ]
    if field.type == "boolean" {
      members += [
        ("trueValues", .list([.string("true")])), ("falseValues", .list([.string("false")])),
      ]
    }
    if let unit = field.unit { members.append(("unit", .string(unit))) }
    if !field.description.isEmpty {
      members.append(("description", .string(field.description)))
    }
    var constraints: [(String, JSONOutput)] = []
    if field.isRequired { constraints.append(("required", .boolean(true))) }
    if let pattern = field.pattern { constraints.append(("pattern", .string(pattern))) }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
