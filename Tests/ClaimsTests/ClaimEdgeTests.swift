import ClaimsSamples
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// The places, days and amounts at which a claim, a chain of families or a count of them turns.
@Suite("Claims at their edges")
struct ClaimEdgeTests {
  private static func row(
    _ claim: String, place: String, result: String, _ amount: String, _ status: String,
    on: String = "2013-07-31"
  ) -> String {
    "\(claim),troubled-families-2012,W2013-07,\(place),HT-\(place.dropFirst(2)),2012-13,"
      + "2012-06-18,\(result),2013-07-07,2012-13,\(amount),EV-1,\(status),\(on),\n"
  }

  /// Twelve families in twelve places, each with a job: twelve places may be claimed for when
  /// twelve are funded, and not when eleven are.
  @Test("As many places as are funded", arguments: [(12, true), (11, false), (13, true)])
  func funded(funded: Int, isMade: Bool) throws {
    let folder = try JournalTests.folder(12)
    let outcome = try JournalTests.export(folder, "2013-W2") { $0.funded = funded }.rehearse()
    #expect((outcome.claim != nil) == isMade)
    #expect(outcome.findings.map(\.code) == (isMade ? [] : ["over-funded"]))
    withExtendedLifetime(folder) {}
  }

  /// A claimed result stands at its amount, clawed back at nothing; rejected it can be claimed.
  @Test(
    "What a claimed result stands at",
    arguments: [
      (["submitted"], "claimed claimed 800.00"), (["submitted", "paid"], "claimed claimed 800.00"),
      (["submitted", "paid", "clawed-back"], "claimed clawed-back 0.00"),
      (["submitted", "rejected"], "claimable met 2013-07-07 800.00"),
      (["submitted", "withdrawn"], "claimable met 2013-07-07 800.00"),
    ])
  func standing(statuses: [String], told: String) throws {
    let folder = try JournalTests.folder(1)
    let rows = statuses.map { Self.row("C1", place: "P-1", result: "employment", "800", $0) }
    try folder.write("claims.csv", JournalSheet.header + "\n" + rows.joined())
    #expect(try folder.list("2013-08-31", ["employment"]) == ["HT-1 employment \(told)"])
  }

  /// A replacement may be attached on the day the family before it left, and not a day earlier.
  @Test(
    "A replacement follows the family it replaces",
    arguments: [
      ("2013-01-31", []), ("2013-02-01", []), ("2013-01-30", ["replaces-early", "place-overlap"]),
    ])
  func replacement(attached: String, codes: [String]) throws {
    let folder = try RegisterFolder([
      "families.csv": """
      HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,2013-01-31,disengaged,
      HT-2,P-1,2012-13,crime|work,2012-12-01,\(attached),,,HT-1

      """
    ])
    let found = try folder.inputs().read().findings.filter { $0.severity == .error }.map(\.code)
    #expect(Set(found).isSubset(of: codes) && found.isEmpty == codes.isEmpty, "\(found)")
    withExtendedLifetime(folder) {}
  }

  /// One family attached on 18 June 2012, left on 31 March 2013; another from 1 April 2013.
  @Test("Places filled by year, on a day")
  func placesFilled() throws {
    let register = try RegisterFolder([
      "families.csv": """
      HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,2013-03-31,disengaged,
      HT-2,P-2,2013-14,crime|work,2012-05-01,2013-04-01,,,

      """
    ]).register()
    func told(_ day: String) throws -> [String] {
      let assessment = Assessment(register, asOf: try #require(CivilDate(day)))
      return assessment.placesFilled.sorted { $0.key < $1.key }.map {
        "\($0.key.dataText): \($0.value)"
      }
    }
    #expect(try told("2012-06-17") == [])
    #expect(try told("2012-06-18") == ["2012-13: 1"])
    #expect(try told("2013-03-31") == ["2012-13: 1"])
    #expect(try told("2013-04-01") == ["2012-13: 1", "2013-14: 1"])
  }

  /// £1,500 of crime and education of a place that waits for evidence, where £800 of employment can
  /// be claimed: the rest of it waits, and only what is missing is asked for.
  @Test("Money that waits for evidence is what would come on top")
  func waiting() throws {
    var evidence = EvidenceRows()
    evidence.crimeAndEducation("HT-1", asb: (5, 2))
    evidence.add("HT-2", "adult-1", "employment", "2013-01-07", "", "1", verified: "2013-07-31")
    let folder = try RegisterFolder([
      "families.csv": """
      HT-1,P-1,2012-13,crime|education,2012-05-01,2012-06-18,,,
      HT-2,P-2,2012-13,crime|education,2012-05-01,2012-06-18,,,
      HT-3,P-3,2012-13,crime|education,2012-05-01,2012-06-18,,,

      """, "members.csv": "HT-1,child-1,child,,\nHT-3,child-1,child,,\n",
      "evidence.csv": evidence.text,
    ])
    let assessment = Assessment(
      try folder.register(), asOf: try #require(CivilDate("2013-07-31")))
    // HT-2 lacks £700 of crime and education, less than the £800 that can be claimed: its place
    // waits for nothing more. HT-3 lacks £700 and nothing can be claimed for it.
    #expect(
      assessment.waiting.map { "\($0.requests) \($0.places) \($0.amount.dataText)" }
        == ["2 2 700.00"])
  }

  @Test("Families by result, state and reason")
  func summary() throws {
    let assessment = try PositionSample.assessment()
    #expect(
      assessment.summary.map { line in
        [
          line.result, line.state.rawValue, line.reason, "\(line.families)", line.amount.dataText,
          line.earliest?.dataText ?? "-",
        ].joined(separator: " ")
      } == [
        "crime-education evidence-missing baseline-missing:asb 2 1400.00 -",
        "crime-education not-funded no-place 1 0.00 -",
        "employment claimable met 1 800.00 2013-07-07",
        "employment not-met no-record:work 1 0.00 -",
        "employment not-funded no-place 1 0.00 -",
        "progress-to-work evidence-missing not-verified:programme 2 200.00 -",
        "progress-to-work not-funded no-place 1 0.00 -",
      ])
    // P-1 waits for £100, since £700 come to no more than the £800 that can be claimed; P-2 for £700,
    // the larger of its two.
    #expect(
      assessment.waiting.map {
        "\($0.owner) \($0.requests) \($0.places) \($0.amount.dataText)"
      } == ["(no owner named) 4 2 800.00"])
  }

  /// The last window closes on 1 May 2015; any window after its own day is told the next.
  @Test(
    "A claim after its window",
    arguments: [
      ("2013-07-31", "W2013-07", nil), ("2013-08-01", "W2013-07", "after the window W2013-07"),
      ("2015-05-01", "W2013-07", "after the window W2013-07"),
      ("2015-05-02", "W2013-07", "after 1 May 2015, the last day"),
      ("2015-05-02", "W2015-05", "after 1 May 2015, the last day"), ("2015-05-01", "W2015-05", nil),
    ] as [(String, String, String?)])
  func late(asOf: String, window: String, told: String?) throws {
    let folder = try JournalTests.folder(1)
    let outcome = try JournalTests.export(folder, "C-1", asOf: asOf, window: window).rehearse()
    let late = outcome.findings.filter { $0.code == "claim-late" }.map(\.message)
    #expect(late.count == (told == nil ? 0 : 1) && late.allSatisfy { $0.contains(told ?? "") })
    withExtendedLifetime(folder) {}
  }

  /// The last day for claims is 1 May 2015. Three terms that have ended by then must have begun on
  /// 1 September 2014; a list that ends a day earlier does not reach far enough to say.
  @Test(
    "The last terms to begin",
    arguments: [("2015-05-01", "2014-09-01 2014-08-31"), ("2015-04-30", "- -")])
  func lastTerms(end: String, told: String) throws {
    let folder = try RegisterFolder([
      "terms.csv": """
      T1,2014-04-22,2014-07-18
      T2,2014-09-01,2014-12-19
      T3,2015-01-05,2015-03-27
      T4,2015-04-13,\(end)

      """
    ])
    let assessment = Assessment(
      try folder.register(), asOf: try #require(CivilDate("2014-12-31")))
    let absence = try #require(assessment.lastStarts.first { $0.test == "absence" })
    #expect(
      "\(absence.begins?.dataText ?? "-") \(absence.attached?.dataText ?? "-")" == told)
  }
}
