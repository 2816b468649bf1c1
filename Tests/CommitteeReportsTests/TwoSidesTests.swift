import PBRFindings
import PBRProgramme
import PBRProjection
import PBRReporting
import Testing

@testable import PBRCommitteeReports
@testable import PBRRuns

/// One plan seen by who delivers and by one of two payers.
///
/// A hundred people in April 2026, a fee of £100 each: £10,000. All move in after a month and are
/// there three months later: 100 × (£600 + £1,500) = £210,000, claimed in June and September. The
/// council pays four fifths, £8,000 and £168,000, and its office costs £30,000; workers cost the
/// provider £50,000. Of the grants the council gets £20,000 and the provider £5,000.
struct TwoSidesTests {
  private func report(_ viewpoint: String, more: String = "") throws -> CommitteeReport {
    let card = """
      { "scheme": "hand", "title": "A home", "attachmentEnds": "2026-12-31",
        "unit": { "one": "person", "many": "people" },
        "attachment": { "fee": { "2026-27": 100 } },
        "payers": [ { "id": "council", "title": "The councils", "share": 0.8 },
          { "id": "fund", "title": "The fund", "share": 0.2 } ],
        "strands": [ { "id": "home", "title": "Home" } ],
        "results": [ { "id": "in", "strand": "home", "title": "Moved in", "pays": 600 },
          { "id": "still", "strand": "home", "title": "Three months", "pays": 1500,
            "after": "in" } ],
        "claimWindows": { "every": "quarter", "first": "2026-03-31", "last": "2027-03-31" } }
      """
    let plan = """
      { "pbr": 1, "title": "A hundred", "scheme": "card.json", "viewpoint": "\(viewpoint)", \(more)
        "date": "2026-04-01",
        "cohorts": [ { "id": "all", "families": 100, "attach": { "months": { "2026-04": 100 } } } ],
        "costs": [ { "id": "workers", "once": 50000, "month": "2026-05" },
          { "id": "office", "perYear": { "2026-27": 30000 }, "paidBy": "council" } ],
        "grants": [ { "id": "top-up", "once": 20000, "month": "2026-06", "paidTo": "council" },
          { "id": "start", "once": 5000, "month": "2026-05" } ],
        "assumptions": { "results": { "in": { "rate": 1, "months": { "fixed": 1 } },
          "still": { "rate": 1, "months": { "fixed": 3 } } } } }
      """
    let reading = ScenarioReading(
      "plan.json", files: .inMemory(["card.json": card, "plan.json": plan]))
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let log = FindingLog()
    let report = CommitteeReport(
      Projection(scenario), settings: ReportSettings.read(scenario, into: log),
      record: RunRecord(version: "1", command: "report", settings: [], inputs: [], outputs: []))
    #expect(log.findings.isEmpty, "\(log.findings.map(\.text))")
    return report
  }

  private func rows(_ report: CommitteeReport) -> [String] {
    MarkdownWriter().text(report.report(.budget)).split(separator: "\n").map {
      // The label and the outturn of the year.
      let cells = $0.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.replacing("*", with: "").trimmed
      }
      return cells.count > 6 ? "\(cells[1]): \(cells[6])" : String($0)
    }
  }

  @Test("In the budget of who pays, fees and results are spending")
  func payer() throws {
    let rows = rows(try report("council"))
    for row in [
      "Office: 30", "Attachment fees: 8", "Results payments: 168", "Total Expenditure: 206",
      "Top up: -20", "Total Income: -20", "NET OPERATIONAL BUDGET: 186",
    ] { #expect(rows.contains(row), "\(row): \(rows)") }
    #expect(!rows.contains { $0.hasPrefix("Start") || $0.hasPrefix("Workers") })
  }

  @Test("In the budget of who delivers, a grant to a payer is no income")
  func provider() throws {
    let rows = rows(try report("provider"))
    for row in [
      "Workers: 50", "Total Expenditure: 50", "Attachment fees: -10", "Results payments: -210",
      "Start: -5", "Total Income: -225", "NET OPERATIONAL BUDGET: -175",
    ] { #expect(rows.contains(row), "\(row): \(rows)") }
    #expect(!rows.contains { $0.hasPrefix("Top up") || $0.hasPrefix("Office") })
  }

  /// What is written of the payer's spending is positive: £150,000 budgeted for results and £168,000
  /// expected is £18,000 adverse.
  @Test("A payer's budget names its spending")
  func budget() throws {
    let budget = """
      "budget": { "2026-27": { "annual": { "results": 150000, "grant:top-up": -20000 } } },
      """
    let text = MarkdownWriter().text(try report("council", more: budget).report(.budget))
    let line = text.split(separator: "\n").first { $0.hasPrefix("| Results payments") }
    #expect(line.map { $0.contains("| 150 |") && $0.hasSuffix("| 168 | (18) |") } == true)
    #expect(text.contains("of which the councils' share is spending"))
  }

  /// The cells that a sum names hold what it comes to: only the grants of whoever is looked from.
  @Test(
    "The workbook counts the grants of one side",
    arguments: [("council", 20_000), ("provider", 5000)])
  func workbook(viewpoint: String, grants: Double) throws {
    let sheets = CommitteeWorkbook(try report(viewpoint).projection).workbook.sheets
    let funding = try #require(sheets.first { $0.title == "Funding" })
    let costs = try #require(sheets.first { $0.title == "Costs" })
    let row = try #require(funding.rows.first { $0.first?.content == .text("Grants") })
    guard case .formula(let sum, let value) = row[1].content else {
      Issue.record("no formula")
      return
    }
    #expect(value == grants)
    let found = sum.split(separator: "+").reduce(0.0) { total, cell in
      let line = Int(cell.split(separator: "$").last ?? "") ?? 0
      guard case .formula(_, let value) = costs.rows[line - 1][4].content else { return .nan }
      return total + value
    }
    #expect(found == grants)
  }

  /// -£176,000 and -£30,000, and £20,000 come in: the councils are many, and no sentence takes them
  /// for one.
  @Test("What is said of a payer fits one and many")
  func words() throws {
    let report = try report("council")
    let text =
      MarkdownWriter().text(report.report(.full))
      + MarkdownWriter().text(report.report(.committee))
    #expect(text.contains("1.1 To set out what A hundred is expected to cost the councils, when,"))
    #expect(text.contains("more will have been spent by the councils than received."))
    #expect(text.contains("The spending of the councils runs up to £"))
    #expect(text.contains("Cost is what is borne by the councils."))
    for verb in ["spends", "bears", "pays", "has", "it ", "receives", "can expect"] {
      #expect(!text.contains("councils \(verb)"), "councils \(verb)")
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
