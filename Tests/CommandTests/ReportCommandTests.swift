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
    #expect(
      try names("") == [
        "charts", "data", "plan.json", "report.docx", "report.html", "report.md", "report.xlsx",
        "run.json",
      ])
    #expect(
      try names("/charts") == [
        "bands.svg", "caseload.svg", "cash-line.svg", "claims-by-window.svg", "distribution.svg",
        "funding-by-year.svg", "sensitivity.svg",
      ])
    #expect(
      try names("/data") == [
        "assumptions.csv", "bands.csv", "caseload.csv", "cash-by-quarter.csv", "cash-range.csv",
        "cashflow.csv", "checks.csv",
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
        == "DIR/out: error[output-folder]: this folder is not empty: charts, data, plan.json, "
        + "report.docx, report.html and 3 more\n  Nothing was written. Add --force to write into it, or name "
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

  /// One bit of the document's last byte but a hundred is turned.
  @Test("Every template has its document, and pbr verify finds a change in it")
  func document() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: base) }
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    let file = base.appending(path: "plan.json").path
    let text = plan.replacing(
      "\"pbr\": 1,", with: "\"pbr\": 1, \"paper\": {\"reportTo\": \"Board\", \"wards\": \"All\"},")
    try Data(text.utf8).write(to: URL(filePath: file))
    for template in ["full", "committee", "brief", "budget"] {
      let out = base.appending(path: template).path
      let words = ["report", file, "--out", out, "--draws", "2", "--template", template]
      let made = ran(words)
      #expect(made.status == 0)
      // How to give a budget is said to its author, not in the paper.
      #expect(
        made.messages.contains(
          """
          \(file): warning[no-budget]: the plan names no budget to compare with
            Annual budget, budget to date and variances stay empty.
            Add one, in pounds: "budget": {"2012-13": {"annual": {"results": -1000}}}.
          """) == (template == "budget"), "\(template): \(made.messages)")
      let document = URL(filePath: out + "/report.docx")
      let bytes = try Data(contentsOf: document)
      // The parts are stored as they are: the council's block stands in the text.
      let inside = String(decoding: bytes, as: UTF8.self)
      for part in ["<w:t>Board</w:t>", ">Wards:</w:t>", "word/footer.xml"] {
        #expect(inside.contains(part), "\(template): \(part)")
      }
      #expect(!inside.contains("Reporting officer"))
      let page = try String(contentsOfFile: out + "/report.md", encoding: .utf8)
      #expect(page.hasPrefix("**Report to:** Board  \n**Wards:** All\n"))
      guard template == "brief" else { continue }
      #expect(ran(["verify", out]).status == 0)
      var changed = bytes
      changed[changed.count - 100] ^= 1
      try changed.write(to: document)
      let answer = ran(["verify", out])
      #expect(answer.status == 65 && answer.output.contains("report.docx: SHA-256"), "\(answer)")
    }
    // A misspelt key is told with its place and the nearest.
    try Data(
      plan.replacing("\"pbr\": 1,", with: "\"pbr\": 1, \"paper\": {\"ward\": \"All\"},").utf8
    )
    .write(to: URL(filePath: file))
    let refused = ran(["report", file, "--out", base.appending(path: "no").path])
    #expect(refused.status == 65 && refused.messages.contains("wards"), "\(refused)")
    #expect(!FileManager.default.fileExists(atPath: base.appending(path: "no").path))
  }

  /// Ten places of 2012/13 at £3,200, one result of £700 and nine of £800 claimed: £39,900. All
  /// are paid on 20 March 2013 but one of £800, of which £300 comes on 20 April; £700 is clawed
  /// back in June. Received by 31 July: 32,000 + 8 × 800 + 700 − 700 + 300 = £38,700.
  @Test(
    "Beside a register officers see what happened, the public a plan drawn as a plan"
  )
  func register() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: base) }
    let register = base.appending(path: "register")
    try FileManager.default.createDirectory(at: register, withIntermediateDirectories: true)
    func row(_ number: Int, _ amount: Int, _ status: String, _ day: String, of: Int) -> String {
      "C1,troubled-families-2012,W2013-01,P-\(number),F-\(number),A,2012-06-09,"
        + (of == 700 ? "crime-education" : "employment")
        + ",2012-12-31,2012-13,\(amount).00,,\(status),\(day)\n"
    }
    let numbers = 1...10
    func rate(_ number: Int) -> Int { number == 1 ? 700 : 800 }
    let claims =
      numbers.map { row($0, rate($0), "submitted", "2013-01-20", of: rate($0)) }
      + numbers.dropLast().map { row($0, rate($0), "paid", "2013-03-20", of: rate($0)) }
      + [
        row(10, 300, "paid", "2013-04-20", of: 800),
        row(1, 700, "clawed-back", "2013-06-15", of: 700),
      ]
    let files = [
      "families.csv":
        "family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces\n"
        + numbers.map { "F-\($0),P-\($0),A,crime|work,2012-05-01,2012-06-09,,,\n" }.joined(),
      "members.csv": "family_id,subject,role,from,to\n", "terms.csv": "term,starts,ends\n",
      "evidence.csv": "family_id,subject,measure,from,to,value,reference,verified_on\n"
        + "F-1,household,asb-incidents,2012-07-01,2012-12-31,4,EV-1,2013-01-05\n",
      "claims.csv":
        "claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,"
        + "amount_gbp,evidence_refs,status,status_on\n" + claims.joined(),
    ]
    for (name, text) in files {
      try Data(text.utf8).write(to: register.appending(path: name))
    }
    let file = base.appending(path: "plan.json").path
    try Data(
      plan.replacing(
        "\"expect\": [ { \"figure\": \"funding.maximum\", \"equals\": 40000 } ],", with: ""
      ).utf8
    )
    .write(to: URL(filePath: file))
    func page(_ audience: String, _ template: String) throws -> String {
      let out = base.appending(path: audience + template).path
      let console = Console(
        output: Memory(), messages: Memory(), surroundings: Console.Surroundings())
      let words = [
        "report", file, "--out", out, "--draws", "2", "--register", register.path, "--as-of",
        "2013-07-31", "--audience", audience, "--template", template,
      ]
      #expect(CommandTree(root: Root.self).run(words, on: console) == .done)
      return try String(contentsOfFile: out + "/report.md", encoding: .utf8)
    }
    let officer = try page("officer", "full")
    let data = base.appending(path: "officerfull/data").path
    let bands = try String(contentsOfFile: data + "/bands.csv", encoding: .utf8)
    #expect(bands.contains("\r\nReceived,38700.00\r\n"), "\(bands)")
    let quarters = try String(contentsOfFile: data + "/cash-by-quarter.csv", encoding: .utf8)
    #expect(quarters.contains("\r\n2013/14 Q1,false,-400.00,"), "\(quarters)")
    for said in [
      "**£38,700 drawn down by 31 July 2013; with £500 still expected",
      "| Received | 38,700 | 97% | Certain, unless clawed back |",
      "| Results expected | 500 | 1% |", "### 10 results are claimed by 31 July 2013",
      "Cash, actual and forecast", "| 2013/14 Q1 | (400) |",
      "The payer has paid 9 (£6,700); 0 await their decision, 1 was clawed back and",
      "The last evidence was verified on 5 January 2013, 207 days before 31 July 2013.",
    ] { #expect(officer.contains(said), "\(said)") }
    let budget = try page("officer", "budget")
    #expect(budget.contains("| Results payments | | | 0 | | 0 | |"))
    let open = try page("public", "full")
    #expect(open.contains("Cash, as planned") && open.contains("The last evidence was verified"))
    #expect(!open.contains("| Received |"))
  }
}
