package import PBRFiles

/// Laying one document over another: what `extends`, `a.json+b.json` and a cohort's own
/// assumptions mean (Documentation/scenarios.md).
///
/// Objects merge to any depth; entries of lists with ids are matched by `id` (targets by `measure`), and removed by
/// `{"id": …, "remove": true}`; `months`, `attach`, ranged figures and lists without ids are
/// replaced whole; `null` removes a key.
package enum Overlay {
  /// Keys whose objects are replaced whole.
  static let wholeKeys: Set<String> = ["months", "attach"]

  package static func merge(_ base: JSONValue, with over: JSONValue) -> JSONValue {
    merge(base, with: over, key: "")
  }

  private static func merge(_ base: JSONValue, with over: JSONValue, key: String) -> JSONValue {
    switch (base.content, over.content) {
    case (.object(let below), .object(let above)):
      if wholeKeys.contains(key) || isFigure(above) || isFigure(below) { return over }
      return JSONValue(.object(merge(below, with: above)), at: over.place)
    case (.array(let below), .array(let above)):
      guard hasIds(below), hasIds(above) else { return over }
      return JSONValue(.array(merge(below, with: above)), at: over.place)
    default: return over
    }
  }

  private static func merge(_ base: JSONObject, with over: JSONObject) -> JSONObject {
    var members = base.members
    var position: [String: Int] = [:]
    for (index, member) in members.enumerated() { position[member.key] = index }
    var removed: Set<Int> = []
    for member in over.members {
      guard let index = position[member.key] else {
        if !member.value.isNull { members.append(member) }
        continue
      }
      if member.value.isNull {
        removed.insert(index)
      } else {
        let value = merge(members[index].value, with: member.value, key: member.key)
        members[index] = JSONMember(key: member.key, keyPlace: member.keyPlace, value: value)
      }
    }
    return JSONObject(
      members.enumerated().filter { !removed.contains($0.offset) }.map(\.element))
  }

  private static func merge(_ base: [JSONValue], with over: [JSONValue]) -> [JSONValue] {
    var items = base
    var position: [String: Int] = [:]
    for (index, item) in items.enumerated() { position[id(item)] = index }
    var removed: Set<Int> = []
    for item in over {
      let index = position[id(item)]
      if removes(item) {
        if let index { removed.insert(index) }
      } else if let index {
        items[index] = merge(items[index], with: item, key: "")
        removed.remove(index)
      } else {
        items.append(item)
      }
    }
    return items.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
  }

  /// A ranged or sourced figure: an object with `value`.
  static func isFigure(_ object: JSONObject) -> Bool { object["value"] != nil }

  private static func hasIds(_ items: [JSONValue]) -> Bool {
    items.allSatisfy { !id($0).isEmpty }
  }

  /// By what an entry of a list is known: its id, or the measure that a target is of.
  static func id(_ item: JSONValue) -> String {
    guard let object = item.object else { return "" }
    return (object["id"] ?? object["measure"])?.string ?? ""
  }

  /// Where the entry of a list stands that a part of a path names: by its id; in a list whose
  /// entries have none by its place from 1, or by the day from which it holds.
  static func index(of part: String, in items: [JSONValue]) -> Int? {
    if let known = items.firstIndex(where: { id($0) == part }) { return known }
    guard items.allSatisfy({ id($0).isEmpty && $0.object != nil }) else { return nil }
    if let place = Int(part), items.indices.contains(place - 1) { return place - 1 }
    return items.firstIndex { day($0) == part }
  }

  /// What names each entry of a list in paths: ids, or places from 1; empty for what has neither.
  static func names(_ items: [JSONValue]) -> [String] {
    let isPlaced = items.allSatisfy { id($0).isEmpty && $0.object != nil }
    return items.enumerated().map { isPlaced ? "\($0 + 1)" : id($1) }
  }

  private static func day(_ item: JSONValue) -> String? {
    let from = item.object?["from"]
    return (from?.object?["value"] ?? from)?.string
  }

  private static func removes(_ item: JSONValue) -> Bool {
    if case .boolean(true) = item.object?["remove"]?.content { true } else { false }
  }

  /// Drops `remove` entries and nulls that have nothing below them, after all overlays.
  package static func settled(_ value: JSONValue) -> JSONValue {
    isSettled(value) ? value : cleared(value)
  }

  /// Whether there is nothing to drop, as in every file that no other was laid over.
  private static func isSettled(_ value: JSONValue) -> Bool {
    switch value.content {
    case .object(let object):
      object.members.allSatisfy { !$0.value.isNull && isSettled($0.value) }
    case .array(let items): items.allSatisfy { !removes($0) && isSettled($0) }
    default: true
    }
  }

  private static func cleared(_ value: JSONValue) -> JSONValue {
    switch value.content {
    case .object(let object):
      let members = object.members.filter { !$0.value.isNull }.map {
        JSONMember(key: $0.key, keyPlace: $0.keyPlace, value: cleared($0.value))
      }
      return JSONValue(.object(JSONObject(members)), at: value.place)
    case .array(let items):
      return JSONValue(.array(items.filter { !removes($0) }.map(cleared)), at: value.place)
    default: return value
    }
  }
}
