import Foundation
import Testing

@testable import pbr

/// `pbr report` with the measures of a spreadsheet beside the plan's figures.
struct ReportScorecardTests {
  private func plan(_ more: String) -> String {
    """
    { "pbr": 1, "title": "Small", "date": "2012-12-31", "scheme": "troubled-families-2012",\(more)
      "cohorts": [ { "id": "A", "families": 12, "funded": 10,
        "attach": { "from": "2012-06", "to": "2012-06" } } ],
      "assumptions": { "results": { "crime-education": { "rate": 0.5, "months": { "fixed": 6 } } } } }
    """
  }

  /// Dudley's paper counted by hand: 9 good, 2 fair, 7 poor and 17 not rated of 35 measures. On the
  /// command line or in the plan, there beside the plan's own file; each poor measure has a line.
  @Test(arguments: [true, false]) func dudley(inPlan: Bool) throws {
    let base = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: base) }
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    let from = URL(filePath: "Scenarios/scorecards")
    for name in try FileManager.default.contentsOfDirectory(atPath: from.path)
    where name.hasPrefix("dudley") {
      try FileManager.default.copyItem(
        at: from.appending(path: name), to: base.appending(path: name))
    }
    let card = "dudley-2010-11-q2.json"
    let file = base.appending(path: "plan.json")
    try Data(plan(inPlan ? " \"scorecard\": \"\(card)\"," : "").utf8).write(to: file)
    let out = base.appending(path: "out").path
    let more = inPlan ? [] : ["--scorecard", base.appending(path: card).path]
    let answer = ran(["report", file.path, "--out", out, "--draws", "2"] + more)
    #expect(answer.status == 0, "\(answer)")
    let page = try String(contentsOfFile: out + "/report.md", encoding: .utf8)
    #expect(page.contains("7 of 18 rated measures are worse than target"))
    #expect(page.contains("17 of 35 are not rated"))
    let charts = try FileManager.default.contentsOfDirectory(atPath: out + "/charts")
    #expect(charts.count { $0.hasPrefix("card-") } == 7)
    let data = try String(contentsOfFile: out + "/data/scorecard.csv", encoding: .utf8)
    #expect(data.split(whereSeparator: \.isNewline).count == 36)
    let verified = ran(["verify", out])
    #expect(verified.status == 0, "\(verified)")
  }

  @Test func missing() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: base) }
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    let file = base.appending(path: "plan.json")
    try Data(plan(" \"scorecard\": \"none.json\",").utf8).write(to: file)
    let answer = ran(["report", file.path, "--out", base.appending(path: "out").path])
    #expect(answer.status == 66 && answer.messages.contains("none.json"), "\(answer)")
    #expect(!FileManager.default.fileExists(atPath: base.appending(path: "out").path))
  }
}
