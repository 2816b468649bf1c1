package import PBRFiles
import PBRQuantities

/// The schema of a JSON file (JSON Schema, 2020-12), made from the declarations of its keys.
///
/// A file that others are laid under (`extends`, `a.json+b.json`) may leave out what they have, and
/// takes entries of lists away with `remove`. So the schema has each object twice: whole, where
/// needed keys must be there, and as a layer.
package struct JSONSchema {
  /// Which files are layers.
  package enum Layers: Sendable {
    case none
    /// Those that `extend` another.
    case extending
    /// Those too that lack a key, such as the version of the format, which every whole file has.
    case lacking(String)
  }

  let kind: ValueKind
  let title: String
  let layers: Layers

  package init(_ kind: ValueKind, title: String, layers: Layers = .none) {
    self.kind = kind
    self.title = title
    self.layers = layers
  }

  package var document: JSONOutput {
    let head: [(String, JSONOutput)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string(title)),
    ]
    let own = SchemaForm(isLayer: false)
    let provenance = ProvenanceKeys.keys.map { key in
      (key.name, SchemaForm.described(own.orNull(own.plain(key.kind)), key.words))
    }
    let extending = required("extends")
    let isLayer: JSONOutput
    switch layers {
    case .none:
      let whole = own.value(kind)
      guard case .object(let body) = whole else { return .null }
      return .object(head + body + [("$defs", .object(provenance + own.definitions))])
    case .extending: isLayer = extending
    case .lacking(let key):
      isLayer = .object([
        ("anyOf", .list([extending, .object([("not", required(key))])]))
      ])
    }
    let layer = SchemaForm(isLayer: true)
    let (whole, part) = (own.value(kind), layer.value(kind))
    return .object(
      head + [
        ("if", isLayer), ("then", part), ("else", whole),
        ("$defs", .object(provenance + own.definitions + layer.definitions)),
      ])
  }

  private func required(_ key: String) -> JSONOutput {
    .object([("required", .list([.string(key)]))])
  }
}
