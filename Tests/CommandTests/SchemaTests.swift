import Foundation
import PBRMonitoring
import PBRProgramme
import PBRRegister
import PBRRewards
import Testing

@testable import pbr

/// The schema has the keys that the reader takes, and no others: tried key by key on the files that
/// are shipped, and on what is put into them where none has a key.
@Suite("Schemas")
struct SchemaTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A kind of file, the files it is tried on, and how one is read.
  struct Tried: Sendable, CustomTestStringConvertible {
    let kind: String
    let keys: ValueKind
    let files: [String]
    let command: @Sendable (String) -> [String]
    var testDescription: String { kind }
  }

  static let all: [Tried] = [
    Tried(
      kind: "scenario", keys: SchemaCommand.scenario,
      files: [
        "halton-2012.json", "halton-2012-savings.json", "reboot-west-2018.json",
        "greater-manchester-2018.json", "wiltshire-2022.json",
      ], command: { ["check", $0] }),
    Tried(
      kind: "scheme", keys: SchemeKeys.document,
      files: [
        "schemes/troubled-families-2012.json", "schemes/rough-sleeping-2017.json",
        "schemes/supporting-families-2022-results.json", "schemes/care-leavers-2018.json",
        "schemes/fair-chance-fund-2014.json",
      ], command: { ["check", $0] }),
    Tried(
      kind: "register", keys: RegisterKeys.document, files: ["register-halton/register.json"],
      command: { ["claims", "check", ($0 as NSString).deletingLastPathComponent] }),
    Tried(
      kind: "scorecard", keys: ScorecardKeys.document,
      files: ["scorecards/halton-2012-q1.json", "scorecards/dudley-2010-11-q2.json"],
      command: { ["check", $0] }),
    Tried(
      kind: "reward", keys: RewardKeys.plan, files: ["rewards/dudley.json"],
      command: { ["check", $0] }),
    Tried(
      kind: "reward-scheme", keys: RewardKeys.scheme, files: ["rewards/dudley-scheme.json"],
      command: { ["check", $0.replacingOccurrences(of: "-scheme", with: "")] }),
  ]

  @Test("Every key of the schema is read, and no other", arguments: all)
  func bothWays(tried: Tried) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-schema-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    try FileManager.default.copyItem(at: Self.package.appending(path: "Scenarios"), to: base)
    try FileManager.default.copyItem(
      at: Self.package.appending(path: "Sources/Programme/Schemes"),
      to: base.appending(path: "schemes"))
    let trial = KeyTrial()
    for file in tried.files {
      let url = base.appending(path: file)
      let original = try Data(contentsOf: url)
      trial.run = { document in
        guard let data = try? JSONSerialization.data(withJSONObject: document) else { return "" }
        try? data.write(to: url)
        return ran(tried.command(url.path)).messages
      }
      trial.walk(try JSONSerialization.jsonObject(with: original), tried.keys)
      try original.write(to: url)
    }
    #expect(trial.undeclared.sorted() == [])
    #expect(trial.wanted.subtracting(trial.read).sorted() == [], "declared and not read")
    // The one object that nobody types: pbr puts tables into the plan of a run.
    let open = trial.sets.subtracting(trial.closed).subtracting([
      "A table that the plan of a run has put in."
    ])
    #expect(open.sorted() == [], "a key that is not known is taken")
    #expect(trial.sets.count > 1)
  }

  @Test("Kinds and tables that there are none of; what is printed is JSON")
  func command() throws {
    let wrong = ran(["schema", "schem"])
    #expect(wrong.status == 64)
    #expect(wrong.messages.hasPrefix("Error: There is no schema 'schem'. Did you mean 'scheme'?\n"))
    #expect(ran(["schema", "register", "family"]).status == 64)
    #expect(ran(["schema", "scenario", "families"]).status == 64)
    for kind in SchemaCommand.Kind.allCases {
      for table in [nil] + kind.tables.map(Optional.some) {
        let printed = ran(["schema", kind.rawValue] + (table.map { [$0] } ?? []))
        #expect(printed.status == 0)
        let object = try JSONSerialization.jsonObject(with: Data(printed.output.utf8))
        #expect((object as? [String: Any])?[table == nil ? "$defs" : "fields"] != nil)
      }
    }
  }
}

/// Tries every declared key of every object of a document.
private final class KeyTrial {
  var run: (Any) -> String = { _ in "" }
  /// Objects by their words, and keys as `object: key`.
  private(set) var sets: Set<String> = []
  private(set) var closed: Set<String> = []
  private(set) var wanted: Set<String> = []
  private(set) var read: Set<String> = []
  private(set) var undeclared: Set<String> = []

  func walk(_ document: Any, _ kind: ValueKind) { visit(document, [], kind, []) }

  /// - Parameter above: the objects on the way, so that none is gone into for ever.
  private func visit(_ document: Any, _ path: [Step], _ kind: ValueKind, _ above: [String]) {
    for form in kind.forms {
      switch form {
      case .object(let keys):
        var value = bare(at: path, of: document)
        // A figure with its provenance stands there, not the object.
        if (value as? [String: Any])?["value"] != nil, !keys.has("value") { value = nil }
        let isNew = !closed.contains(keys.words)
        guard !above.contains(keys.words), isNew || value is [String: Any] else { continue }
        object(
          value is [String: Any] ? document : set(document, path, [String: Any]()), path, keys,
          above + [keys.words])
      case .map(let names, let kind):
        let members = bare(at: path, of: document) as? [String: Any]
        for name in members.map({ Array($0.keys.sorted().prefix(30)) }) ?? [sample(names)] {
          visit(
            members == nil ? set(document, path, [name: [String: Any]()]) : document,
            path + [.key(name)], kind, above)
        }
      case .list(let kind):
        let items = bare(at: path, of: document) as? [Any]
        let count = items.map { min($0.count, 12) } ?? 0
        for at in 0..<max(count, 1) {
          visit(
            count == 0 ? set(document, path, [[String: Any]()]) : document,
            path + [.item(at)], kind, above)
        }
      default: break
      }
    }
  }

  private func object(_ document: Any, _ path: [Step], _ keys: KeySet, _ above: [String]) {
    sets.insert(keys.words)
    let object = bare(at: path, of: document) as? [String: Any] ?? [:]
    for name in object.keys where !keys.has(name) { undeclared.insert("\(keys.words): \(name)") }
    if !closed.contains(keys.words) {
      var more = object
      more["zzq"] = 1
      let said = run(set(document, path, more))
      if said.contains("unknown key \"zzq\"") || said.contains("a register has no file \"zzq\"") {
        closed.insert(keys.words)
      }
    }
    for key in keys.keys {
      let name = "\(keys.words): \(key.name)"
      wanted.insert(name)
      if !read.contains(name) {
        var more = object
        // Of a kind that the key cannot be, so that nothing is worked out from it.
        if more[key.name] == nil {
          more[key.name] = key.kind.forms.contains(where: \.isText) ? 7 : "?"
        }
        if !run(set(document, path, more)).contains("unknown key \"\(key.name)\"") {
          read.insert(name)
        }
      }
      // Rules inside a plan are read as rules are, which are tried by themselves.
      if path.isEmpty, key.name == "scheme" { continue }
      visit(document, path + [.key(key.name)], key.kind, above)
    }
  }

  private func sample(_ names: ValueKind.NameForm) -> String {
    switch names {
    case .any: "2012-13"
    case .year: "2012-13"
    case .month: "2012-06"
    case .whole: "4"
    }
  }

  private enum Step {
    case key(String)
    case item(Int)
  }

  /// The value at a path without its wrapper; nil when there is none.
  private func bare(at path: [Step], of document: Any) -> Any? {
    var value: Any? = document
    for step in path {
      switch step {
      case .key(let name): value = (unwrapped(value) as? [String: Any])?[name]
      case .item(let at):
        let items = unwrapped(value) as? [Any] ?? []
        value = items.indices.contains(at) ? items[at] : nil
      }
    }
    return unwrapped(value)
  }

  private func unwrapped(_ value: Any?) -> Any? {
    guard let object = value as? [String: Any], let inner = object["value"],
      inner is [String: Any] || inner is [Any]
    else { return value }
    return inner
  }

  /// The document with another value at a path, wrappers on the way taken off.
  private func set(_ document: Any, _ path: [Step], _ value: Any) -> Any {
    guard let step = path.first else { return value }
    let rest = Array(path.dropFirst())
    switch step {
    case .key(let name):
      var object = unwrapped(document) as? [String: Any] ?? [:]
      object[name] = set(object[name] ?? [String: Any](), rest, value)
      return object
    case .item(let at):
      var items = unwrapped(document) as? [Any] ?? []
      if items.indices.contains(at) {
        items[at] = set(items[at], rest, value)
      } else {
        items.append(set([String: Any](), rest, value))
      }
      return items
    }
  }
}

extension ValueKind {
  fileprivate var isText: Bool {
    switch self {
    case .text, .choice, .ratio, .exact: true
    default: false
    }
  }
}
