import ClaimsSamples
import PBRClaims
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRRegister
import PBRReporting
import Testing

@testable import PBRCommitteeReports
@testable import PBRRuns

/// A register beside the plan of a payer. A card pays £1,000 for moving in, for sure a month after the
/// start, and £500 for a month in the home; a payer pays three quarters of the first and two fifths of
/// the second. Two people of January 2018 have moved in, claimed in March 2018 and due in April.
@Suite("A register, seen by who pays")
struct PayerRegisterTests {
  private static let plan = """
    { "pbr": 1, "title": "Two people", "scheme": "card.json", "viewpoint": "council",
      "cohorts": [ { "id": "c", "families": 2, "attach": { "months": { "2018-01": 2 } } } ],
      "assumptions": { "results": { "moved-in": { "rate": 1, "months": { "fixed": 1 } },
        "kept": { "rate": 1, "months": { "fixed": 6 } } }, "paymentMonths": 1 } }
    """
  private static let rules = """
    { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" },
      "attachmentEnds": "2018-12-31",
      "payers": [ { "id": "council", "title": "The council", "share": 0.75 },
        { "id": "fund", "title": "The fund", "share": 0.25 } ],
      "shares": { "kept": { "council": 0.4, "fund": 0.6 } },
      "strands": [ { "id": "home" } ],
      "results": [
        { "id": "moved-in", "strand": "home", "title": "Moved in", "pays": 1000 },
        { "id": "kept", "strand": "home", "title": "Kept", "pays": 500, "after": "moved-in" } ],
      "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2019-03-31" } }
    """

  private func read(claimed: Bool) throws -> (Scenario, Register) {
    let reading = ScenarioReading(
      "plan.json", files: .inMemory(["card.json": Self.rules, "plan.json": Self.plan]))
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let people = 1...2
    let folder = try RegisterFolder([
      "families.csv": people.map { "F-\($0),P-\($0),c,,2018-01-02,2018-01-10,,,\n" }.joined(),
      "evidence.csv": claimed
        ? people.map {
          "F-\($0),household,moved-in,2018-02-05,2018-02-05,1,E-\($0),2018-02-05\n"
        }.joined() : "",
      "terms.csv": "", "register.json": "{}",
      "claims.csv": JournalRow.columns.joined(separator: ",") + "\n"
        + (claimed
          ? people.map {
            "C1,card,W2018-03,P-\($0),F-\($0),c,2018-01-10,moved-in,2018-02-05,2017-18,1000.00,"
              + "E-\($0),submitted,2018-03-31,\n"
          }.joined() : "")
        ,
    ])
    let read = RegisterInputs(
      folder: folder.path, scheme: scenario.scheme, plan: PlanNumbers(scenario)
    ).read()
    return (scenario, try #require(read.register, "\(read.findings.map(\.text))"))
  }

  /// £2,000 is due in April 2018 and £1,000 expected in October, for those who keep their home for six
  /// months: the council pays £1,500 and £400, the fund £500 and £600.
  @Test("Cash by month is a payer's part of it")
  func cash() throws {
    let (scenario, register) = try read(claimed: true)
    let reconciliation = Reconciliation(
      scenario, register, asOf: try #require(CivilDate("2018-03-31")))
    let year = try #require(FinancialYear("2018-19"))
    for (payer, results) in [(nil, 3000.0), (0, 1900), (1, 1100)] {
      let months = reconciliation.cashByMonth(paidBy: payer)
      #expect(abs(months.results.total - results) < 1e-9 && months.fees.total == 0)
      let whole = reconciliation.cash({ _ in true }, in: year, paidBy: payer)
      #expect(abs(whole.total - results) < 1e-9)
    }
    let report = CommitteeReport(
      Projection(scenario), settings: ReportSettings.read(scenario, into: FindingLog()),
      register: ProgrammePosition(reconciliation, register, audience: .officer),
      record: RunRecord(version: "1", command: "report", settings: [], inputs: [], outputs: []))
    #expect(abs(report.fundingByMonth.total + 1900) < 1e-9)
    #expect(abs((report.lineOfCash.cumulative.last ?? .nan) + 1900) < 1e-9)
    let results = try #require(report.budgetLines.first { $0.id == "results" })
    #expect(!results.isIncome)
    #expect(results.known.map { abs($0(year).total - 1900) < 1e-9 } == true)
  }

  /// Nothing is on record of either: that is why neither can be claimed, and not that the step after it
  /// waits for the first.
  @Test("Who has reached no step is told so")
  func reasons() throws {
    let (scenario, register) = try read(claimed: false)
    let position = ProgrammePosition(
      Reconciliation(scenario, register, asOf: try #require(CivilDate("2018-03-31"))), register,
      audience: .officer)
    let table = try #require(position.tables.first { $0.id == "reasons" })
    let labels = table.rows.compactMap { row -> String? in
      if case .text(let text)? = row.cells.first { text } else { nil }
    }
    #expect(labels == ["Nothing on record since attachment", "All that cannot be claimed"])
  }
}
