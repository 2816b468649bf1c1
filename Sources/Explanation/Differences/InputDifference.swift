import PBRFiles
import PBRFindings
import PBRProgramme

/// An input that two plans have differently, or that only one of them has.
package struct InputDifference: Sendable, Hashable {
  /// Its path as `--set` takes it; rules of the scheme begin with `scheme.`.
  package let path: String
  /// As written; nil where the plan does not have it.
  package let was: String?
  package let now: String?
  /// `file:line`, of the second plan where it has it.
  package let place: String
  /// Words, sources, ranges and what is expected: no figure rests on them.
  package let isWords: Bool
  /// The path of the object that holds it.
  let object: [String]
}

extension InputDifference {
  /// Every input that differs between two documents, in the order of the second.
  static func all(_ first: Scenario, _ second: Scenario) -> [InputDifference] {
    var walk = Walk()
    walk.compare(first.source, second.source, [])
    var rules = Walk()
    rules.compare(first.scheme.source, second.scheme.source, [])
    return walk.found
      + rules.found.map {
        InputDifference(
          path: "scheme." + $0.path, was: $0.was, now: $0.now, place: $0.place,
          isWords: $0.isWords, object: ["scheme"])
      }
  }

  /// Keys of the whole document that are no input: which files it is made of, and the rules,
  /// which are compared by themselves; and where the figures of a saved run came from.
  private static let passed: Set<String> = ["pbr", "extends", "$schema", "scheme", "origins"]
  /// Keys that hold words, wherever they stand, and the ends of ranges, which no expected value
  /// rests on.
  private static let words: Set<String> = Set(
    [
      "title", "displayName", "authority", "author", "reference", "description", "publisher", "low",
      "high", "distribution", "together",
    ] + Provenance.keys)
  /// Sections that no figure of the catalogue rests on.
  private static let beside: Set<String> = Set(
    ["expect", "profile"] + ScenarioSection.allCases.map(\.rawValue))

  private struct Walk {
    var found: [InputDifference] = []

    mutating func compare(_ was: JSONValue?, _ now: JSONValue?, _ path: [String]) {
      let (was, now) = (was?.settled, now?.settled)
      if was == nil, now == nil { return }
      if was?.isFigure ?? false || now?.isFigure ?? false {
        compareWords(was, now, path)
        return compare(was?.bare, now?.bare, path)
      }
      if was?.object != nil && now.isObjectOrNone || now?.object != nil && was.isObjectOrNone {
        for key in keys(was, now) where !(path.isEmpty && InputDifference.passed.contains(key)) {
          compare(was?.object?[key], now?.object?[key], path + [key])
        }
        return
      }
      if let ids = listed(was, now) {
        for id in ids { compare(was?.entry(id), now?.entry(id), path + [id]) }
        return
      }
      if let was, let now, was.means(now) { return }
      add(was, now, path)
    }

    /// What stands beside the value of a figure.
    private mutating func compareWords(_ was: JSONValue?, _ now: JSONValue?, _ path: [String]) {
      let (before, after) = ([was, now].map { $0?.isFigure ?? false ? $0 : nil }).pair
      for key in keys(before, after) where key != "value" {
        compare(before?.object?[key], after?.object?[key], path + [key])
      }
    }

    private func keys(_ was: JSONValue?, _ now: JSONValue?) -> [String] {
      let known = now?.object?.members.map(\.key) ?? []
      return known
        + (was?.object?.members.map(\.key) ?? []).filter { key in
          now?.object?[key] == nil
        }
    }

    /// The ids of two lists whose entries have any; nil for what is no such list.
    private func listed(_ was: JSONValue?, _ now: JSONValue?) -> [String]? {
      let lists = [now, was].compactMap { $0?.array }
      guard !lists.isEmpty, was == nil || was?.array != nil, now == nil || now?.array != nil,
        lists.joined().allSatisfy({ $0.object?["id"]?.string != nil })
      else { return nil }
      var seen: Set<String> = []
      return lists.joined().compactMap { $0.object?["id"]?.string }.filter {
        seen.insert($0).inserted
      }
    }

    private mutating func add(_ was: JSONValue?, _ now: JSONValue?, _ path: [String]) {
      guard path.last != "id" || path.count < 3 else { return }
      let words =
        InputDifference.words.contains(path.last ?? "")
        || InputDifference.beside.contains(path.first ?? "")
      found.append(
        InputDifference(
          path: FieldPath.text(path), was: was?.shown, now: now?.shown,
          place: (now ?? was).map(\.origin) ?? "", isWords: words,
          object: InputDifference.object(path)))
    }
  }

  /// The object that holds a value: a cohort, a result's assumptions, a cost.
  private static func object(_ path: [String]) -> [String] {
    switch path.first {
    case "cohorts", "costs", "grants": Array(path.prefix(2))
    case "assumptions": Array(path.prefix(path.dropFirst().first == "results" ? 3 : 2))
    default: Array(path.prefix(1))
    }
  }
}

extension JSONValue? {
  fileprivate var isObjectOrNone: Bool { self.map { $0.object != nil } ?? true }
}

extension [JSONValue?] {
  fileprivate var pair: (JSONValue?, JSONValue?) { (self[0], self[1]) }
}

extension JSONValue {
  fileprivate var settled: JSONValue? { isNull ? nil : self }
  fileprivate var isFigure: Bool { object?["value"] != nil }
  fileprivate var bare: JSONValue { object?["value"] ?? self }

  fileprivate func entry(_ id: String) -> JSONValue? {
    array?.first { $0.object?["id"]?.string == id }
  }

  /// Where it stands, as `assumptions.csv` says it.
  fileprivate var origin: String { place.text.name == "--set" ? "command line" : place.lineName }

  /// Whether two values say the same: 0.6 and 0.60 do.
  fileprivate func means(_ other: JSONValue) -> Bool {
    switch (content, other.content) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b || Double(a) == Double(b)
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.means($1) }
    case (.object(let a), .object(let b)):
      a.members.count == b.members.count
        && a.members.allSatisfy { member in b[member.key].map(member.value.means) ?? false }
    default: false
    }
  }
}
