import Foundation
import Testing

@testable import pbr

/// `pbr report` from the command line: what is written, what is left alone, what is said.
struct ReportCommandTests {
  private let plan = """
    { "pbr": 1, "title": "Small", "date": "2012-12-31", "scheme": "troubled-families-2012",
      "cohorts": [ { "id": "A", "families": 12, "funded": 10,
        "attach": { "from": "2012-06", "to": "2012-06" } } ],
      "capacity": { "keyworkers": 1, "caseload": 5 },
      "expect": [ { "figure": "funding.maximum", "equals": 40000 } ],
      "assumptions": { "results": { "crime-education": {
        "rate": { "value": 0.5, "low": 0.4, "high": 0.6 }, "months": { "fixed": 6 } } } } }
    """

  /// Everything once, into a folder of its own, and then again.
  @Test func folder() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: base) }
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    let file = base.appending(path: "plan.json").path
    try Data(plan.utf8).write(to: URL(filePath: file))
    let out = base.appending(path: "out").path
    func run(_ more: String...) -> (status: ExitStatus, messages: String) {
      let messages = Memory()
      let console = Console(
        output: Memory(), messages: messages, surroundings: Console.Surroundings())
      let words = ["report", file, "--out", out, "--draws", "2"] + more
      let status = CommandTree(root: Root.self).run(words, on: console)
      let text = String(decoding: messages.bytes, as: UTF8.self)
      return (status, text.replacingOccurrences(of: base.path, with: "DIR"))
    }
    func names(_ part: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: out + part).sorted()
    }
    #expect(run().status == .done)
    #expect(try names("") == ["charts", "data", "report.html", "report.md", "report.xlsx"])
    #expect(
      try names("/charts") == [
        "bands.svg", "caseload.svg", "cash-line.svg", "claims-by-window.svg", "distribution.svg",
        "funding-by-year.svg", "sensitivity.svg",
      ])
    #expect(
      try names("/data") == [
        "assumptions.csv", "caseload.csv", "cash-range.csv", "cashflow.csv", "checks.csv",
        "claim-schedule.csv", "datapackage.json", "distribution.csv", "figures.csv",
        "projection.csv", "sensitivity.csv",
      ])
    // Every drawing that the Markdown page names is there.
    let page = try String(contentsOfFile: out + "/report.md", encoding: .utf8)
    for part in page.components(separatedBy: "](charts/").dropFirst() {
      #expect(try names("/charts").contains(String(part.prefix { $0 != ")" })))
    }

    let again = run()
    #expect(again.status == .cannotCreate)
    #expect(
      again.messages
        == "DIR/out: error[output-folder]: this folder is not empty: charts, data, report.html, "
        + "report.md, report.xlsx\n  Nothing was written. Add --force to write into it, or name "
        + "another folder.\n")
    try Data("x".utf8).write(to: URL(filePath: out + "/charts/old.svg"))
    let forced = run("--force", "--set", "cohorts.A.funded=9", "--set", "capacity.binds=true")
    #expect(forced.status == .done)
    for part in [
      "warning[expectation]: with --set, funding.maximum is 36000.00, not 40000.00 as expected\n",
      """
        The report is worked out as if nobody had to wait for room.
        pbr simulate shows what the delays cost.

      """,
      "Not of this report and left as they were: charts/old.svg, data/cash-range.csv.\n",
    ] { #expect(forced.messages.contains(part), "\(part)") }
  }
}
