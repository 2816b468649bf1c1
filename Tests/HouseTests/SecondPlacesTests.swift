import Foundation
import Testing

/// What has to be named in a second place is told where it is not, so that a first change goes wrong
/// in a test and not in somebody's hands.
@Suite("What stands in two places")
struct SecondPlacesTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The files of a folder that end in one of `endings`, by their path in it.
  private func texts(_ folder: String, _ endings: [String] = [".swift"]) throws -> [String: String]
  {
    let place = Self.top.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String }
    var texts: [String: String] = [:]
    for name in names ?? [] where endings.contains(where: { name.hasSuffix($0) }) {
      texts[name] = try String(contentsOf: place.appending(path: name), encoding: .utf8)
    }
    return texts
  }

  @Test("Every command is named among the commands above it")
  func commands() throws {
    let files = try texts("Sources/pbr")
    let all = files.values.joined(separator: "\n")
    let commands = all.matches(of: /enum (\w+): Command \{/).map { String($0.1) }
    #expect(commands.count > 20)
    #expect(commands.filter { $0 != "Root" && !all.contains("\($0).self") } == [])
  }

  @Test("Every check of plans is called")
  func checks() throws {
    let checks = try texts("Sources/Programme/Checks").filter {
      $0.value.contains(/static func findings\(/)
    }
    #expect(checks.count > 5)
    let room = try texts("Sources/Programme")
    for (name, text) in checks {
      let check = try #require(text.firstMatch(of: /enum (\w+) \{/)).1
      let isCalled = room.contains { $0.key != "Checks/\(name)" && $0.value.contains("\(check).") }
      #expect(isCalled, "\(name)")
    }
  }

  /// Whole texts stand in catalogues, transcripts and tests as they are printed, `error[code]: …`.
  @Test("Every code of a finding stands in a test with what it says")
  func codes() throws {
    let made = Set(
      try texts("Sources").values.flatMap { text in
        text.matches(of: /(?:\.|Finding\()(?:error|warning|note)\(\s*"([a-z0-9-]+)"/)
          .map { String($0.1) }
      })
    #expect(made.count > 250)
    let told = Set(
      try texts("Tests", [".swift", ".txt"]).values.flatMap { text in
        text.utf8.split(separator: UInt8(ascii: "[")).compactMap { part in
          part.firstIndex(of: UInt8(ascii: "]")).map {
            String(decoding: part[..<$0], as: UTF8.self)
          }
        }
      })
    let silent = made.subtracting(told)
    #expect(silent.subtracting(Self.withoutText) == [])
    #expect(Self.withoutText.subtracting(silent) == [], "these have one now")
  }

  /// Codes whose whole text no test has: the list may only grow shorter.
  private static let withoutText: Set = [
    "bad-input", "batches", "from-and-rows", "input-changed", "lattice-states", "list-long",
    "lock-unavailable", "no-base", "register-plan", "small-cohort", "table-dropped", "too-large",
  ]
}
