import Foundation
import Testing

@testable import pbr

/// A plan for a reward through the commands that take any plan.
@Suite("Reward grants through other commands")
struct RewardWorkTests {
  private static let targets = [
    "{ \"measure\": \"a\", \"without\": 0, \"with\": 100, \"actual\": 80 }",
    "{ \"measure\": \"b\", \"without\": 0, \"with\": 100, "
      + "\"range\": { \"value\": 50, \"low\": 0, \"high\": 100, \"distribution\": \"uniform\" } }",
  ]
  private static let lines =
    " \"costs\": [ { \"id\": \"team\", \"perMonth\": { \"value\": 1000, \"low\": 500, "
    + "\"high\": 2000 }, \"from\": \"2004-04\", \"to\": \"2005-03\" }, "
    + "{ \"id\": \"health\", \"once\": 70, \"month\": \"2004-04\", \"paidBy\": \"NHS\" } ],"
    + " \"grants\": [ { \"id\": \"pump\", \"once\": 9000, \"month\": \"2004-06\" } ],"

  /// £80,000 + £32,000 expected, £9,000 less 12 × £1,000; what the NHS bears is not the council's.
  @Test("Grants and costs")
  func net() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan(Self.targets, head: Self.lines)
    let figures = try folder.figures(plan)
    #expect(figures["grants.total"] == "9000.00" && figures["costs.council"] == "12000.00")
    #expect(figures["net.total"] == "109000.00")
    let rows = try folder.rows("run/projection.csv").map { $0.joined(separator: ",") }
    for row in [
      "programme,reward:a,earned,2004-05,,80000.00", "programme,reward:a,cash,2005-06,,40000.00",
      "programme,reward:a,cash,2006-07,,40000.00", "programme,grant:pump,cash,2004-05,,9000.00",
      "programme,cost:team,earned,2004-05,,-12000.00",
      "programme,cost:health,cash,2004-05,,-70.00",
    ] { #expect(rows.contains(row), "\(row)") }
    #expect(try folder.rows("run/cashflow.csv").contains(["2004-06", "grant:pump", "9000.00"]))
    // Nothing follows families that are not there.
    let wrong = try folder.plan(
      Self.targets, head: Self.lines.replacing("perMonth", with: "perFamily"))
    #expect(ran(["check", wrong]).messages.contains("Give one of perMonth, perYear, once."))
  }

  /// The range at its ends is £80,000 and £180,000, the cost £6,000 and £24,000; on the average 0.65 of
  /// £200,000 at 50%, above 60% where b is above 40%: a mean of 0.75 then, times 0.6.
  @Test("Sensitivity")
  func sensitivity() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan(Self.targets, head: Self.lines)
    let run = ran(["sensitivity", plan, "--vary", "targets.a.actual=50:60", "--format", "csv"])
    #expect(run.status == 0, "\(run.messages)")
    let rows = run.output.split(separator: "\r\n").map(String.init)
    #expect(rows.contains("targets.b.range,0,100,net.total,77000.00,177000.00"))
    #expect(rows.contains("costs.team.perMonth,500,2000,net.total,115000.00,97000.00"))
    #expect(rows.contains("targets.a.actual,50,60,net.total,29000.00,89000.00"))
    #expect(rows.contains { $0.hasPrefix("half-left,") && $0.hasSuffix(",net.total,,53000.00") })
    let average = try #require(rows.first { $0.hasPrefix("on-average,") })
    let value = try #require(average.split(separator: ",").last.flatMap { Double($0) })
    // ∫ of (0.8 + v) ÷ 2 over v from 0.4 to 1, × £200,000, less the £3,000 net cost.
    #expect((value - (0.5 * (0.8 * 0.6 + 0.42) * 200_000 - 3000)).magnitude < 30, "\(value)")
    let other = ran(["sensitivity", plan, "--figure", "reward.b.expectd"])
    #expect(other.status == 64 && other.messages.contains("Did you mean 'reward.b.expected'?"))
  }

  @Test("Beside other plans, and as a saved run")
  func compared() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan(Self.targets, head: Self.lines)
    _ = try folder.figures(plan)
    let run = ran(
      ["compare", plan, folder.path + "/run", "Scenarios/halton-2012.json", "--format", "csv"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("\(plan),net,109000.00\r\n\(plan),rank,1\r\n"))
    #expect(run.output.contains("\(folder.path)/run,net,109000.00"))
    #expect(!run.output.contains("\(plan),net-per-family"))
    let drawn = ran(["compare", plan, "Scenarios/halton-2012.json", "--draws", "10"])
    #expect(drawn.status == 64 && drawn.messages.contains("a reward has no families"))
  }

  @Test("A report, which verify works again from wherever it stands")
  func report() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan(Self.targets, head: Self.lines)
    let report = ran(["report", plan, "--out", folder.path + "/pack"])
    #expect(report.status == 0, "\(report.messages)")
    let page = try folder.read("pack/report.html")
    #expect(page.contains("£112,000") && page.contains("<img"))
    #expect(try folder.read("pack/report.md").contains("| Reward expected |"))
    #expect(try folder.rows("pack/data/reward.csv").count == 2)
    #expect(report.output.contains(" report.docx,"))
    let document = try Data(contentsOf: URL(filePath: folder.path + "/pack/report.docx"))
    // The parts are stored as they are.
    #expect(String(decoding: document, as: UTF8.self).contains("£112,000"))
    for name in ["pack", "run"] {
      if name == "run" { _ = try folder.figures(plan) }
      #expect(ran(["verify", folder.path + "/" + name]).output.hasPrefix("verified: "))
    }
    let table = try folder.read("run/reward.csv")
    try folder.write(table.replacing("80000.00", with: "90000.00"), as: "run/reward.csv")
    let changed = ran(["verify", folder.path + "/run"])
    #expect(changed.status == 65)
    #expect(changed.output.contains("reward.csv: amount_gbp of a: was 90000.00, is 80000.00"))
    #expect(ran(["report", plan, "--out", folder.path + "/x", "--appraise"]).status == 64)
  }

  /// The scorecard is read again from where it is, and has to be what it was.
  @Test("A saved run with a scorecard")
  func verified() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let run = ran([
      "simulate", "Scenarios/rewards/dudley.json", "--out", folder.path + "/run",
    ])
    #expect(run.status == 0)
    #expect(ran(["verify", folder.path + "/run"]).output.hasPrefix("verified: "))
  }

  @Test("Targets that come by extends, and rules read back")
  func layers() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    _ = try folder.plan(Self.targets)
    let over = try folder.write(
      "{ \"extends\": \"plan.json\", \"title\": \"Other\", "
        + "\"targets\": [ { \"measure\": \"a\", \"actual\": 100 } ] }", as: "over.json")
    #expect(try folder.figures(over)["reward.a.amount"] == "100000.00")
    // A plan without targets is told what it lacks.
    let none = try folder.write(
      "{ \"pbr\": 1, \"title\": \"None\", \"scheme\": \"scheme.json\" }", as: "none.json")
    #expect(ran(["check", none]).messages.contains("error[missing-key]: targets is missing"))
    let rules = try folder.write(
      "{ \"extends\": \"scheme.json\", \"factor\": \"1/2\" }", as: "half.json")
    let read = ran(["check", rules])
    #expect(read.status == 0 && read.output.contains("Of every amount 50% is left."))
    let shown = ran(["schemes", "show", rules])
    #expect(shown.output.contains("\"factor\": \"1/2\"") && shown.output.contains("\"ends\""))
    #expect(ran(["schemes", "show", "nobody"]).status == 64)
    try folder.write(
      try folder.read("scheme.json").replacing("\"from\": 0.6", with: "\"from\": 6"),
      as: "scheme.json")
    for command in [["check", rules], ["schemes", "show", rules]] {
      let wrong = ran(command)
      #expect(wrong.status == 65 && wrong.output.isEmpty)
      #expect(wrong.messages.contains("pays.from is 6, and must be from 0 to 1"))
    }
  }
}
