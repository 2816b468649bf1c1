import PBRFindings
import PBRProgramme
import PBRProjection
import PBRReporting
import Testing

@testable import PBRCommitteeReports
@testable import PBRRuns

/// The council's revenue table, worked by hand.
///
/// Ten places at £3,200, all filled in June 2012; position at 31 August 2012. The grant of
/// £12,000 a year is £1,000 a month, of which £5,000 falls before September. The contract is
/// £6,000 a year, £2,500 of it before September. The visits are £300 a month from June, £900
/// before September and £3,000 in the year.
struct BudgetTests {
  private func rows(_ budget: String) throws -> [String] {
    let text = """
      { "pbr": 1, "title": "Small", "date": "2012-09-03", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "A", "families": 10, "attach": { "from": "2012-06", "to": "2012-06" } } ],
        "costs": [
          { "id": "contract", "perYear": { "2012-13": 6000 } },
          { "id": "visits", "perMonth": 300, "from": "2012-06", "to": "2013-03" } ],
        "grants": [ { "id": "co-ordinator", "perYear": { "2012-13": 12000 } } ],
        "budget": { "2012-13": \(budget) } }
      """
    let files = InputFiles { .text(SourceText(name: $0, text)) }
    let scenario = try #require(ScenarioReading("small.json", files: files).scenario)
    let log = FindingLog()
    let report = CommitteeReport(
      Projection(scenario), settings: ReportSettings.read(scenario, into: log),
      record: RunRecord(version: "1", command: "report", settings: [], inputs: [], outputs: []))
    #expect(log.findings.isEmpty)
    return MarkdownWriter().text(report.report(.budget)).split(separator: "\n").map(String.init)
  }

  /// The whole grant has come in June and the whole contract is paid: both stay what they are.
  /// The visits have cost £2,100, £1,200 more than planned, and £2,100 are still planned.
  @Test func paidEarly() throws {
    let rows = try rows(
      """
      { "annual": { "attachment-fee": -32000, "cost:contract": 6000, "cost:visits": 3000,
          "grant:co-ordinator": -12000, "results": 0 },
        "actual": { "attachment-fee": -32000, "cost:contract": 6000, "cost:visits": 2100,
          "grant:co-ordinator": -12000, "results": 0 } }
      """)
    for row in [
      "| Contract | 6 | 3 | 6 | (4) | 6 | 0 |", "| Visits | 3 | 1 | 2 | (1) | 4 | (1) |",
      "| **Total Expenditure** | 9 | 3 | 8 | (5) | 10 | (1) |",
      "| Attachment fees | -32 | -32 | -32 | 0 | -32 | 0 |",
      "| Co ordinator | -12 | -5 | -12 | 7 | -12 | 0 |",
      "| **Total Income** | -44 | -37 | -44 | 7 | -44 | 0 |",
      "| **NET OPERATIONAL BUDGET** | -35 | -34 | -36 | 2 | -34 | (1) |",
      "- Contract: £3,500 more than budgeted to date: timing, the sum for the year is the same.",
      "- Visits: £1,200 more than budgeted to date; the forecast keeps the difference to the end "
        + "of the year.",
      "- Co ordinator: £7,000 more than budgeted to date: timing, the sum for the year is the same.",
    ] { #expect(rows.contains(row), "\(row)") }
  }

  /// A contract that has cost more than its year, a grant still to come, and an outturn that the
  /// budget holder gives.
  @Test func otherwise() throws {
    let rows = try rows(
      """
      { "annual": { "cost:contract": 6000, "cost:visits": 3000, "grant:co-ordinator": -12000 },
        "actual": { "cost:contract": 8000, "cost:visits": 2100, "grant:co-ordinator": 0 },
        "outturn": { "cost:visits": 9000 } }
      """)
    for row in [
      "| Contract | 6 | 3 | 8 | (6) | 8 | (2) |", "| Visits | 3 | 1 | 2 | (1) | 9 | (6) |",
      "| Co ordinator | -12 | -5 | 0 | (5) | -12 | 0 |",
      "- Contract: £5,500 more than budgeted to date, and more than the plan has for the year.",
      "- Visits: £1,200 more than budgeted to date; outturn as the budget holder expects.",
    ] { #expect(rows.contains(row), "\(row)") }
  }
}
