package import PBRFiles
package import PBRFindings

extension JSONValue {
  /// A number where the text is one by the grammar of JSON, else a text.
  package init(written text: String, at place: SourcePlace) {
    self.init(JSONParser.isNumber(text) ? .number(text) : .string(text), at: place)
  }

  /// The value at a path as `--set` takes it: list entries by `id`, or by their
  /// place where they have none, through `{"value": …}`.
  package func value(at path: [String]) -> JSONValue? {
    guard let part = path.first else { return self }
    let rest = Array(path.dropFirst())
    switch content {
    case .object(let object):
      if let member = object[part] { return member.value(at: rest) }
      guard let bare = object["value"], bare.object != nil || bare.array != nil else { return nil }
      return bare.value(at: path)
    case .array(let items):
      return Overlay.index(of: part, in: items).flatMap { items[$0].value(at: rest) }
    default: return nil
    }
  }

  /// The same path with every list entry named as in lists of figures: by its id, or by its place
  /// where it is named by the day from which it holds.
  package func named(_ path: [String]) -> [String] {
    guard let part = path.first else { return [] }
    let rest = Array(path.dropFirst())
    switch content {
    case .object(let object):
      if let member = object[part] { return [part] + member.named(rest) }
      return object["value"]?.named(path) ?? path
    case .array(let items):
      guard let index = Overlay.index(of: part, in: items) else { return path }
      return [Overlay.names(items)[index]] + items[index].named(rest)
    default: return path
    }
  }

  /// Puts a value at a path; objects that are not there are made, list entries are not.
  package mutating func add(_ value: JSONValue, at path: [String]) {
    guard let part = path.first else {
      self = value
      return
    }
    let rest = Array(path.dropFirst())
    switch content {
    case .object(var object):
      if object[part] == nil, var bare = object["value"], bare.object != nil || bare.array != nil {
        bare.add(value, at: path)
        object["value"] = bare
      } else {
        var member = object[part] ?? JSONValue(.object(JSONObject()), at: place)
        member.add(value, at: rest)
        object[part] = member
      }
      content = .object(object)
    case .array(var items):
      guard let index = Overlay.index(of: part, in: items) else { return }
      items[index].add(value, at: rest)
      content = .array(items)
    default: return
    }
  }

  /// Takes away what stands at a path, if anything does.
  mutating func remove(at path: [String]) {
    guard let part = path.first else { return }
    let rest = Array(path.dropFirst())
    switch content {
    case .object(var object):
      if let member = object[part] {
        var inner = member
        inner.remove(at: rest)
        object[part] = rest.isEmpty ? nil : inner
      } else if var bare = object["value"], bare.object != nil || bare.array != nil {
        bare.remove(at: path)
        object["value"] = bare
      }
      content = .object(object)
    case .array(var items):
      guard let index = Overlay.index(of: part, in: items) else { return }
      items[index].remove(at: rest)
      content = .array(items)
    default: return
    }
  }

  /// The object without some of its members.
  package func without(_ keys: Set<String>) -> JSONValue {
    guard let object else { return self }
    return JSONValue(
      .object(JSONObject(object.members.filter { !keys.contains($0.key) })), at: place)
  }

  /// The same value with the members of every object in the order of their keys.
  package var sorted: JSONValue {
    switch content {
    case .object(let object):
      let members = object.members.map {
        JSONMember(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.sorted)
      }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return JSONValue(.object(JSONObject(members)), at: place)
    case .array(let items): return JSONValue(.array(items.map(\.sorted)), at: place)
    default: return self
    }
  }
}
