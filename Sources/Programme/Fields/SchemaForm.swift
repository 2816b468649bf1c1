import PBRFiles
import PBRQuantities

/// The schemas of values, of whole files or of layers: each object is defined once, under a name
/// made of its words, and referred to from wherever it may stand.
final class SchemaForm {
  let isLayer: Bool
  /// What was defined so far, by name.
  private(set) var definitions: [(String, JSONOutput)] = []
  private var places: [String: Int] = [:]

  init(isLayer: Bool) { self.isLayer = isLayer }

  static func described(_ value: JSONOutput, _ words: String) -> JSONOutput {
    guard case .object(let members) = value, !words.isEmpty else { return value }
    return .object([("description", .string(words))] + members.filter { $0.0 != "description" })
  }

  func value(_ kind: ValueKind) -> JSONOutput {
    switch kind {
    case .object(let keys): defined(name(kind)) { self.object(keys) }
    case .map(let names, let kind): map(names, kind)
    case .list(let kind): .object([("type", .string("array")), ("items", entry(kind))])
    case .either(let kinds): either(kinds.map(value))
    case .figure(let own):
      either([
        value(own),
        defined("sourced " + name(own)) {
          self.object(ProvenanceKeys.wrapper(own, isRanged: false))
        },
      ])
    case .ranged(let own):
      either([
        value(own),
        defined("ranged " + name(own)) {
          self.object(ProvenanceKeys.wrapper(own, isRanged: true))
        },
      ])
    default: plain(kind)
    }
  }

  /// A reference to a definition, which is made when it is first referred to.
  private func defined(_ words: String, _ make: () -> JSONOutput) -> JSONOutput {
    let letters = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    let name = letters.joined(separator: "-") + (isLayer ? "-in-layer" : "")
    if places[name] == nil {
      places[name] = definitions.count
      definitions.append((name, .null))
      let schema = make()
      definitions[places[name] ?? 0].1 = schema
    }
    return .object([("$ref", .string("#/$defs/\(name)"))])
  }

  /// What a kind is called among the definitions.
  private func name(_ kind: ValueKind) -> String {
    switch kind {
    case .text: "text"
    case .flag: "flag"
    case .number(let range):
      "number \(NumberText.shortest(range.lowerBound)) to \(NumberText.shortest(range.upperBound))"
        .replacing("-", with: "minus ").replacing(".", with: " point ")
    case .whole(let range): "whole \(range.lowerBound) to \(range.upperBound)"
    case .money: "money"
    case .date: "date"
    case .month: "month"
    case .year: "year"
    case .ratio: "ratio"
    case .exact: "exact"
    case .choice(let words): "one of \(words.joined(separator: " "))"
    case .exactly(let number): "exactly \(number)"
    case .object(let keys): keys.words
    case .map(let names, let kind): "by \(names) \(name(kind))"
    case .list(let kind): "list of \(name(kind))"
    case .either(let kinds): kinds.map(name).joined(separator: " or ")
    case .figure(let kind), .ranged(let kind): name(kind)
    case .anything: "anything"
    case .nothing: "null"
    }
  }

  private func object(_ keys: KeySet) -> JSONOutput {
    let own = Set(keys.keys.map(\.name))
    let needed = keys.keys.filter(\.isNeeded).map { JSONOutput.string($0.name) }
    let properties = keys.keys.map { key in
      (key.name, SchemaForm.described(property(key), key.words))
    }
    let provenance = ProvenanceKeys.keys.filter { keys.hasProvenance && !own.contains($0.name) }
      .map { key in
        (key.name, JSONOutput.object([("$ref", .string("#/$defs/\(key.name)"))]))
      }
    return .object(
      [
        ("description", .string(keys.words)), ("type", .string("object")),
        ("properties", .object(properties + provenance)),
      ] + (needed.isEmpty || isLayer ? [] : [("required", .list(needed))])
        + [("additionalProperties", .boolean(false))])
  }

  /// An entry of a list; of a layer, one that has an id may be taken away.
  private func entry(_ kind: ValueKind) -> JSONOutput {
    guard isLayer, case .object(let keys) = kind, keys.key("id") != nil else { return value(kind) }
    return defined("entry " + keys.words) {
      self.object(keys.adding([Key("remove", .flag, "Takes the entry of this id away.")]))
    }
  }

  /// A key that need not be there may be null, which counts as absent.
  private func property(_ key: Key) -> JSONOutput {
    key.isNeeded && !isLayer ? value(key.kind) : orNull(value(key.kind))
  }

  func orNull(_ schema: JSONOutput) -> JSONOutput {
    guard case .object(let members) = schema, let first = members.first else { return schema }
    if members.count == 1, first.0 == "anyOf", case .list(let kinds) = first.1 {
      return either(kinds + [type("null")])
    }
    return either([schema, type("null")])
  }

  private func map(_ names: ValueKind.NameForm, _ kind: ValueKind) -> JSONOutput {
    let name: String? =
      switch names {
      case .any: nil
      case .year: "^[0-9]{4}-[0-9]{2}$"
      case .month: "^[0-9]{4}-(0[1-9]|1[0-2])$"
      case .whole: "^(0|[1-9][0-9]*)$"
      }
    let pattern = name.map {
      [("propertyNames", JSONOutput.object([("pattern", .string($0))]))]
    }
    return .object(
      [("type", .string("object"))] + (pattern ?? [])
        + [("additionalProperties", isLayer ? orNull(value(kind)) : value(kind))])
  }
}
