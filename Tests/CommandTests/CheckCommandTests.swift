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
      (
        #""savings": [{"id": "x", "result": "employment"}, {"id": "X", "result": "employment"}]"#,
        "duplicate-id"
      ),
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

  /// Every section has an error of its own, and so has the plan. What the sections rightly name, a
  /// cohort and a cost that cannot be read, is not called unknown.
  @Test("A plan with errors of its own has those of its sections told in the same run")
  func together() throws {
    let answer = try check(
      #"""
      "costs": [{"id": "k", "once": "x", "month": "2012-06"}], "commitment": {"families": "x"},
      "appraisal": {"baseYear": "oops", "bogus": 1},
      "savings": [{"id": "s", "result": "nope", "cohorts": ["c", "d"], "durationMonths": 12}],
      "budget": {"2012-13": {"annual": {"cost:k": 1, "cost:j": 1}}}, "commentary": {"no": "x"},
      "expect": [{"figure": "funding.total"}]
      """#)
    #expect(answer.status == 65 && answer.output.isEmpty)
    for message in [
      "costs.k.once", "commitment.families", "appraisal.baseYear", "\"bogus\" in appraisal",
      "the scheme has no result \"nope\"", "there is no cohort \"d\"",
      "the plan has no line \"cost:j\"", "no section \"no\"", "expect.1.equals is missing",
    ] {
      #expect(answer.messages.contains(message), "\(message): \(answer.messages)")
    }
    #expect(!answer.messages.contains("no cohort \"c\""))
    #expect(!answer.messages.contains("no line \"cost:k\""))
  }

  @Test("Rules that cannot be read leave the savings to be looked through")
  func withoutRules() throws {
    let answer = try check(
      #""savings": [{"id": "s", "result": "any", "durationMonths": "x"}]"#, scheme: "no-such.json")
    #expect(answer.messages.contains("savings.s.durationMonths"), "\(answer.messages)")
    #expect(!answer.messages.contains("unknown-result"))
  }

  /// 10 places at £4,000 at most are £40,000.
  @Test("What a plan expects is compared though a section has an error")
  func expected() throws {
    let answer = try check(
      #""risks": 3, "expect": [{"figure": "funding.maximum", "equals": 1}]"#)
    #expect(answer.status == 65)
    #expect(answer.messages.contains("error[wrong-type]: risks"))
    #expect(answer.messages.contains("funding.maximum is 40000.00, not 1.00 as expected"))
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
    _ section: String, scheme: String = "troubled-families-2012"
  ) throws -> (output: String, messages: String, status: Int32) {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "pbr-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let plan = """
      {"pbr": 1, "title": "T", "scheme": "\(scheme)",
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
