import Foundation
import Testing

@testable import pbr

/// `pbr check` reads every section of a plan, whoever it is for, and tells of all in one run.
@Suite("Checking plans")
struct CheckCommandTests {
  @Test(
    "A section that only one command uses is checked, too",
    arguments: [
      (#""appraisal": {"baseYear": "oops"}, "savings": []"#, "wrong-value"),
      (#""savings": [{"id": "x", "result": "nope"}]"#, "unknown-result"),
      (#""savings": 3"#, "wrong-type"), (#""risks": 3"#, "wrong-type"),
      (#""statusLimits": {"nothing": 1}"#, "unknown-key"),
      (#""commentary": {"no": "x"}"#, "unknown-section"),
      (#""budget": {"2012-13": {"annual": "x"}}"#, "wrong-value"),
    ])
  func sections(section: String, code: String) throws {
    let answer = try check(section)
    #expect(answer.status == 65, "\(answer)")
    #expect(answer.messages.contains("error[\(code)]"), "\(answer)")
    #expect(answer.output.isEmpty)
  }

  @Test("A plan without such sections, and one with sound ones, have no errors")
  func sound() throws {
    for section in [
      #""author": "A. Lee""#, #""savings": null"#,
      #""risks": [{"title": "Late", "likelihood": "low", "impact": "low"}]"#,
    ] {
      let answer = try check(section)
      #expect(answer.status == 0 && answer.output.contains("no errors"), "\(answer)")
    }
  }

  /// Each command takes its projection from the one place that proves the identities; the rest is
  /// tried in `IdentitiesTests`.
  @Test("No command works a plan out past its identities")
  func onePlace() throws {
    let commands = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/pbr")
    let files = FileManager.default.enumerator(at: commands, includingPropertiesForKeys: nil)
    var found: [String] = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      if text.contains(/[^A-Za-z]Projection\(/) { found.append(file.lastPathComponent) }
    }
    #expect(found == ["PlanInput.swift"])
  }

  private func check(
    _ section: String
  ) throws -> (output: String, messages: String, status: Int32) {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "pbr-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let plan = """
      {"pbr": 1, "title": "T", "scheme": "troubled-families-2012",
       "cohorts": [{"id": "c", "families": 12, "funded": 10,
                    "attach": {"from": "2012-06", "to": "2012-09"}}],
       \(section)}
      """
    try Data(plan.utf8).write(to: file)
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    let status = CommandTree(root: Root.self).run(["check", file.path], on: console)
    return (output.text, messages.text, status.rawValue)
  }
}
