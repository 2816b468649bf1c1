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

/// Ten places of June 2012 and five of April 2013, half of them with a result after twenty months; the
/// team can carry five families. Of the ten, as many are filled as the register has.
@Suite("Statuses beside a register")
struct StatusBesideRegisterTests {
  private static func plan(audit: Int) -> String {
    """
    { "pbr": 1, "title": "Fifteen places", "scheme": "troubled-families-2012",
      "cohorts": [
        { "id": "A", "families": 10, "funded": 10, "attach": { "from": "2012-06", "to": "2012-06" } },
        { "id": "B", "families": 5, "funded": 5, "attach": { "from": "2013-04", "to": "2013-04" } } ],
      "capacity": { "keyworkers": 1, "caseload": 5 },
      "assumptions": { "auditMonths": \(audit), "results": { "crime-education": {
        "rate": 0.5, "months": { "fixed": 20 } } } } }
    """
  }

  private func report(
    filled: Int?, _ day: String, _ audience: Audience = .officer, audit: Int = 0
  ) throws -> CommitteeReport {
    let reading = ScenarioReading(
      "plan.json", files: InputFiles { .text(SourceText(name: $0, Self.plan(audit: audit))) })
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let asOf = try #require(CivilDate(day))
    let projection = Projection(scenario)
    let position = try filled.map { filled in
      let folder = try RegisterFolder([
        "families.csv": (1...filled).map {
          "F-\($0),P-\($0),A,crime|work,,2012-06-09,,,\n"
        }.joined(),
        "register.json": "{}",
      ])
      let read = RegisterInputs(folder: folder.path, scheme: scenario.scheme).read()
      let register = try #require(read.register, "\(read.findings.map(\.text))")
      return ProgrammePosition(
        Reconciliation(projection, register, asOf: asOf), register, audience: audience)
    }
    return CommitteeReport(
      projection, asOf: asOf, audience: audience, register: position,
      record: RunRecord(version: "1", command: "report", settings: [], inputs: [], outputs: []))
  }

  private func line(_ title: String, _ report: CommitteeReport) throws -> String {
    let line = try #require(
      report.ratedLines.first { $0.title == title }, "\(report.ratedLines.map(\.title))")
    return "\(line.status.word): \(line.reason)"
  }

  /// By 31 March 2013 three of ten places are filled, 30%; 33% are four. Four are enough for half of the
  /// fees in April and half in July: the fees of 2013/14 are those of the six places left and of the five
  /// of B, filled in September: 11 × £2,400 = £26,400, of which half is £13,200. In the plan all ten are.
  @Test(
    "The fee gate is by the places that are filled",
    arguments: [
      (3, "Fair: The fees of 2013/14 are paid later than the first quarter."),
      (4, "Fair: £13,200 of the fees of 2013/14 is paid later than the first quarter."),
      (8, "Good: Enough places are filled for the fees to be paid in full at once."),
    ])
  func gate(filled: Int, says: String) throws {
    #expect(try line("Fee gate", report(filled: filled, "2013-08-31")) == says)
    let good = "Good: Enough places are filled for the fees to be paid in full at once."
    #expect(try line("Fee gate", report(filled: nil, "2013-08-31")) == good)
    #expect(
      try line("Fee gate (as planned)", report(filled: filled, "2013-08-31", .public)) == good)
  }

  /// The plan's last results come in December 2014. Of the register three families bring 1.5 results of
  /// £700, £1,050, in February 2014; the twelve places left are filled in September 2013 and bring six of
  /// £1,500 in May 2015, when the window of 1 May has closed: £9,000 of £10,050, 90%.
  @Test("Results in time are by what has happened and is expected")
  func late() throws {
    #expect(
      try line("Results in time", report(filled: 3, "2013-08-31"))
        == "Poor: £9,000, 90% of what results would pay, comes too late for the last claim window.")
    let none = "Good: No result comes too late to be claimed."
    #expect(try line("Results in time", report(filled: nil, "2013-08-31")) == none)
    #expect(
      try line("Results in time (as planned)", report(filled: 3, "2013-08-31", .public)) == none)
  }

  /// Support lasts twelve months: after August 2013 the plan has the five families of B. Three families
  /// are a count that the public is not told, seven are not.
  @Test("The caseload is by the families open, and what the plan has after the day")
  func caseload() throws {
    let later = "and the plan has at most 5 at a time after it, in September 2013"
    #expect(
      try line("Caseload", report(filled: 3, "2013-08-31"))
        == "Good: 3 families are open on 31 August 2013, \(later); the team can carry 5.")
    #expect(
      try line("Caseload", report(filled: 7, "2013-08-31", .public))
        == "Poor: 7 families are open on 31 August 2013, \(later), for a team that can carry 5.")
    let planned = try line("Caseload (as planned)", report(filled: 3, "2013-08-31", .public))
    #expect(planned.hasPrefix("Poor: Up to 15 families at a time, in April 2013"))
  }

  /// Of ten families nobody had a result by June 2015, after the last window.
  @Test("It is not too early when it is too late")
  func tooLate() throws {
    func text(_ day: String) throws -> String {
      MarkdownWriter().text(try report(filled: 10, day, .public).report(.full))
    }
    #expect(
      try text("2015-06-30").contains(
        "- The last claim window has closed. Too few families reached a result, or had the time for "
          + "one, to set their share against the 50% assumed."))
    #expect(
      try text("2013-08-31").contains(
        "- Whether the assumed share of families that reach a result, 50%, holds cannot be told yet: too "
          + "few families have reached a result, or had the time for one."))
  }

  /// The windows of 2015 close on 28 February and on 1 May. On its closing day a window is open.
  @Test(
    "The next window is the first that closes on the day or after it",
    arguments: [
      ("2013-07-31", "- Next claim window: 31 July 2013, with"),
      ("2013-08-01", "- Next claim window: 31 October 2013, with"),
      ("2015-05-01", "- Next claim window: 1 May 2015, with"),
      ("2015-05-02", "- All claim windows have closed: the last on 1 May 2015."),
    ])
  func next(day: String, says: String) throws {
    for filled in [nil, 4] {
      let text = MarkdownWriter().text(try report(filled: filled, day).report(.brief))
      #expect(text.contains(says), "\(text)")
      #expect(text.contains("Last claim window: ") == (day < "2015-05-02"))
    }
  }

  /// The window of 1 May 2015 has the cut-off month April: with two months of audit it takes what is
  /// achieved up to February.
  @Test("Up to when the last window takes results counts the months of audit")
  func audited() throws {
    let made = try report(filled: nil, "2013-08-31", audit: 2)
    let end = "the end of February 2015, after which the plan has 2 months of internal audit."
    #expect(
      MarkdownWriter().text(made.report(.brief)).contains(
        "Last claim window: 1 May 2015, for results achieved by \(end)"))
    #expect(
      MarkdownWriter().text(made.report(.full)).contains(
        "The last window closes on 1 May 2015 and takes results achieved by \(end)"))
  }

  /// What the sheet computes is the plan: ten fees of £3,200 and five of £2,400 are received by August
  /// 2013, £44,000. Of the register £9,600 of three places are, as the page and its data say, and the
  /// rest of the fees, twelve at £2,400, is to come.
  @Test("The workbook says that its bands are the plan's, and the data have those of the page")
  func bands() throws {
    let made = try report(filled: 3, "2013-08-31")
    let sheet = CommitteeWorkbook(made.projection, asOf: made.asOf, hasRegister: true).bands
    #expect(
      sheet.rows[0][0].content
        == .text("As planned: received, expected and at risk at 31 August 2013"))
    let data = try #require(made.tables.first { $0.name == "bands" })
    #expect(data.rows[0] == [.text("Received"), .pounds(9600)])
    #expect(data.rows[1] == [.text("Fees to come"), .pounds(28_800)])
    let quarters = try #require(made.tables.first { $0.name == "cash-by-quarter" })
    #expect(quarters.rows[0].prefix(3) == [.text("2012/13 Q1"), .boolean(false), .pounds(9600)])
    let figures = try #require(made.tables.first { $0.name == "figures" })
    #expect(figures.about?.hasSuffix("Of the plan, whatever has happened.") == true)
  }
}
