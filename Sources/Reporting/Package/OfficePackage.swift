/// A package of Office Open XML (ECMA-376 part 2) under construction: parts, what they are, and
/// which part refers to which. The same parts in the same order give the same bytes.
struct OfficePackage {
  /// One part refers to another by an id.
  struct Relation {
    var id: String
    /// The last word of the relation's type, such as `worksheet`.
    var kind: String
    /// Where the other part stands, seen from the folder of the first.
    var target: String
  }

  private var parts: [(name: String, bytes: [UInt8])] = []
  private var overrides: [(name: String, type: String)] = []
  private var defaults: [(ending: String, type: String)] = [
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
  ]

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let officeTypes = "application/vnd.openxmlformats-officedocument."
  static let officeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Adds a part of markup with what it is, such as `spreadsheetml.worksheet`.
  mutating func add(_ name: String, _ type: String, _ markup: String) {
    overrides.append((name, type.hasPrefix("application/") ? type : OfficePackage.type(type)))
    parts.append((name, OfficePackage.declared(markup)))
  }

  private static func declared(_ markup: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(declaration.utf8.count + markup.utf8.count)
    bytes.append(contentsOf: declaration.utf8)
    bytes.append(contentsOf: markup.utf8)
    return bytes
  }

  /// Adds a part that is a file of its own, told by the ending of its name.
  mutating func add(file name: String, _ bytes: [UInt8], ending: String, type: String) {
    if !defaults.contains(where: { $0.ending == ending }) { defaults.append((ending, type)) }
    parts.append((name, bytes))
  }

  /// Adds what a part refers to; nothing where it refers to nothing.
  ///
  /// - Parameter part: the part's name; empty for the package itself.
  mutating func relate(_ part: String, _ relations: [Relation]) {
    guard !relations.isEmpty else { return }
    let cut = part.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = cut.map { String(part[...$0]) } ?? ""
    let file = cut.map { String(part[part.utf8.index(after: $0)...]) } ?? part
    let items = relations.map { relation in
      let base =
        relation.kind == "core-properties"
        ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
        : OfficePackage.officeRelations
      return "<Relationship Id=\"\(relation.id)\" Type=\"\(base)/\(relation.kind)\" "
        + "Target=\"\(relation.target)\"/>"
    }
    let markup =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + items.joined() + "</Relationships>"
    parts.append(("\(folder)_rels/\(file).rels", OfficePackage.declared(markup)))
  }

  private static func type(_ word: String) -> String { officeTypes + word + "+xml" }

  private var contentTypes: String {
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + defaults.map { "<Default Extension=\"\($0.ending)\" ContentType=\"\($0.type)\"/>" }
      .joined()
      + overrides.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.type)\"/>" }
      .joined() + "</Types>"
  }

  /// The package as a file.
  var bytes: [UInt8] {
    let all = [("[Content_Types].xml", OfficePackage.declared(contentTypes))] + parts
    var archive = ZipArchive(room: all.reduce(0) { $0 + $1.0.utf8.count * 2 + $1.1.count + 100 })
    for part in all { archive.add(part.0, part.1) }
    return archive.closed()
  }
}
