import ClaimsSamples
import PBRClaims
import PBRFiles
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

/// A card that pays £1,000 for moving in, for sure a month after the start, under a contract of £3,000.
/// Two people of January 2018 and two of April: £2,000 is planned in W2018-03, and of the £2,000 due in
/// W2018-06 the contract pays £1,000.
@Suite("What a contract pays at most, beside a register")
struct MaximumPositionTests {
  private static let plan = """
    { "pbr": 1, "title": "Four people", "scheme": "card.json",
      "cohorts": [ { "id": "c", "families": 4, "funded": 4,
        "attach": { "months": { "2018-01": 2, "2018-04": 2 } } } ],
      "assumptions": { "results": { "moved-in": { "rate": 1, "months": { "fixed": 1 } } },
        "leaving": { "perMonth": 0 }, "auditMonths": 0, "paymentMonths": 1, "supportMonths": 12 } }
    """

  private static func rules(_ contract: String) -> String {
    """
    { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" },
      "attachmentEnds": "2018-12-31", "contract": { \(contract) }, "strands": [ { "id": "home" } ],
      "results": [ { "id": "moved-in", "strand": "home", "pays": 1000 } ],
      "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2019-03-31" } }
    """
  }

  /// The position on 30 April 2018, some of the first two people claimed for.
  private func position(
    claimed: Int, contract: String = "\"maximum\": 3000", _ audience: Audience = .officer,
    on day: String = "2018-03-31", asOf: String = "2018-04-30"
  ) throws -> ProgrammePosition {
    let reading = ScenarioReading(
      "plan.json",
      files: InputFiles {
        .text(SourceText(name: $0, $0 == "card.json" ? Self.rules(contract) : Self.plan))
      })
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let people = 1...claimed
    let folder = try RegisterFolder([
      "families.csv": people.map { "F-\($0),P-\($0),c,,2018-01-02,2018-01-10,,,\n" }.joined(),
      "evidence.csv": people.map {
        "F-\($0),household,moved-in,2018-02-05,2018-02-05,1,E-\($0),2018-02-05\n"
      }.joined(),
      "terms.csv": "", "register.json": "{}",
      "claims.csv": JournalRow.columns.joined(separator: ",") + "\n"
        + people.map {
          "C1,card,W2018-03,P-\($0),F-\($0),c,2018-01-10,moved-in,2018-02-05,2017-18,1000.00,"
            + "E-\($0),submitted,\(day),\n"
        }.joined(),
    ])
    let read = RegisterInputs(
      folder: folder.path, scheme: scenario.scheme, plan: PlanNumbers(scenario)
    ).read()
    let register = try #require(read.register, "\(read.findings.map(\.text))")
    return ProgrammePosition(
      Reconciliation(scenario, register, asOf: try #require(CivilDate(asOf))), register,
      audience: audience)
  }

  private func rows(_ position: ProgrammePosition, _ id: String) throws -> [[Double]] {
    try #require(position.tables.first { $0.id == id }).rows.map { row in
      row.cells.dropFirst().compactMap { cell in
        switch cell {
        case .pounds(let value): (value * 100).rounded() / 100
        case .money(let money): money.pounds
        default: nil
        }
      }
    }
  }

  /// Plan, plan to date, actual, variance, total if the rest goes to plan. One claimed of two leaves
  /// £1,000 more for what is to come: £1,000 + £2,000. Both claimed, it is the plan: £2,000 + £1,000. By
  /// year as a whole: never more than £3,000.
  @Test("The plan by year is after the maximum", arguments: [(1, 1000.0, 2000.0), (2, 2000, 1000)])
  func years(claimed: Int, actual: Double, rest: Double) throws {
    let found = try rows(try position(claimed: claimed), "position-by-year")
    #expect(
      found == [
        [], [2000, 2000, actual, actual - 2000, actual], [], [1000, 0, 0, 0, rest],
        [3000, 2000, actual, actual - 2000, 3000],
      ])
  }

  /// On 20 March W2018-03 is open. £2,000 is planned in it: one claim of £1,000 leaves as much to come,
  /// three leave nothing. The contract is too large to matter.
  @Test(
    "What is claimed in an open window is no more to come",
    arguments: [(1, 2000.0), (2, 2000), (3, 3000)])
  func open(claimed: Int, total: Double) throws {
    let position = try position(
      claimed: claimed, contract: "\"maximum\": 90000", on: "2018-03-15", asOf: "2018-03-20")
    let actual = Double(claimed) * 1000
    #expect(
      try rows(position, "position-by-year") == [
        [], [2000, 0, actual, actual, total], [], [2000, 0, 0, 0, 2000],
        [4000, 0, actual, actual, total + 2000],
      ])
  }

  /// £1,000 each year: of the £2,000 due in W2018-03, paid in April and so in 2018/19, £1,000 is paid and
  /// nothing of W2018-06. One claimed uses the year up: nothing is left, whatever the plan has.
  @Test("A maximum for each year holds its own windows")
  func eachYear() throws {
    let position = try position(
      claimed: 1,
      contract: "\"perYear\": { \"2017-18\": 1000, \"2018-19\": 1000, \"2019-20\": 1000 }")
    let found = try rows(position, "position-by-year")
    #expect(found[1] == [1000, 1000, 1000, 0, 1000])
    #expect(found[3] == [0, 0, 0, 0, 0])
  }

  /// The windows of the table add up to the £3,000, and the page says what is above it.
  @Test("The plan by window is after the maximum")
  func windows() throws {
    let position = try position(claimed: 2)
    let table = try #require(position.tables.first { $0.id == "windows" })
    let planned = try #require(table.columns.firstIndex { $0.id == "planned_amount" })
    let amounts = table.rows.map { row -> Double in
      if case .pounds(let value) = row.cells[planned] { value.rounded() } else { .nan }
    }
    #expect(amounts == [2000, 1000, 0, 0, 0])
    #expect(table.notes.contains { $0.contains("£1,000 of the claims planned is above") })
  }

  private func brief(_ audience: Audience) throws -> String {
    let position = try position(claimed: 1, audience)
    let report = CommitteeReport(
      position.reconciliation.profile, asOf: position.reconciliation.asOf, audience: audience,
      register: position,
      record: RunRecord(version: "1", command: "report", settings: [], inputs: [], outputs: []))
    return MarkdownWriter().text(report.report(.brief))
  }

  /// Planned for W2018-06 are two results, of which the contract pays £1,000. One place of January and two
  /// of April are open, filled in May with a result each in June; the one claimed leaves £2,000.
  @Test("The next window of a brief beside a register is the forecast, for the public the plan")
  func next() throws {
    let officer = try brief(.officer)
    #expect(
      officer.contains(
        "30 June 2018, with 3 results for £2,000 expected after the contract's maximum."),
      "\(officer)")
    let open = try brief(.public)
    #expect(
      open.contains(
        "30 June 2018, with 2 results for £1,000 planned after the contract's maximum."),
      "\(open)")
  }
}
