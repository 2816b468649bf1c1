import ClaimsSamples
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// Which steps of a ladder can be claimed: every expected line is worked by hand from the rules of
/// the card it stands beside.
@Suite("Claims on ladders: which steps")
struct ClaimsLadderTests {
  static let home = #"""
    { "id": "moved-in", "strand": "home", "pays": 600 },
    { "id": "months-3", "strand": "home", "after": "moved-in", "pays": 1500 },
    { "id": "months-6", "strand": "home", "after": "months-3", "pays": 1500 }
    """#
  private static let oneStrand = #"{ "id": "home" }"#

  @Test("A step needs the one before it, claimed or in the same claim")
  func after() throws {
    var card = LadderCase(results: Self.home, strands: Self.oneStrand)
    card.people = "F-1 P-1\nF-2 P-2"
    card.evidence = """
      F-1 moved-in 2018-02-01
      F-1 months-3 2018-05-01
      F-2 months-3 2018-05-01
      F-2 months-6 2018-06-01
      """
    #expect(
      try card.list("2018-06-30") == [
        "F-1 moved-in claimable met 2018-02-01 600.00",
        "F-1 months-3 claimable met 2018-05-01 1500.00",
        "F-2 months-3 not-yet after:moved-in 1500.00",
        "F-2 months-6 not-yet after:months-3 1500.00",
      ])
    // The day before: the step has not happened.
    #expect(
      try card.list("2018-04-30") == [
        "F-1 moved-in claimable met 2018-02-01 600.00",
        "F-2 months-3 not-yet after:moved-in 1500.00",
        "F-2 months-6 not-yet after:months-3 1500.00",
      ])
    // After the last window nothing is waited for.
    #expect(try card.list("2021-04-01").allSatisfy { $0.contains("too-late") })
    // Claimed before: it need not be in this claim.
    let row = LadderCase.row("C1", "F-2", "moved-in", "600.00")
    #expect(
      try card.list("2018-06-30", claims: row).suffix(3) == [
        "F-2 moved-in claimed claimed 600.00",
        "F-2 months-3 claimable met 2018-05-01 1500.00",
        "F-2 months-6 claimable met 2018-06-01 1500.00",
      ])
  }

  @Test("What comes after a step that waits for evidence waits for it")
  func waiting() throws {
    var card = LadderCase(results: Self.home, strands: Self.oneStrand)
    card.evidence = "F-1 moved-in 2018-02-01 2018-02-01 1 -\nF-1 months-3 2018-05-01"
    #expect(
      try card.list("2018-06-30") == [
        "F-1 moved-in evidence-missing not-verified:decision:household 600.00",
        "F-1 months-3 not-yet after:moved-in 1500.00",
      ])
  }

  @Test("A strand may say that earlier steps are optional")
  func optional() throws {
    var card = LadderCase(
      results: Self.home, strands: #"{ "id": "home", "earlierSteps": "optional" }"#)
    card.evidence = "F-1 months-3 2018-05-01"
    #expect(
      try card.list("2018-06-30") == ["F-1 months-3 claimable met 2018-05-01 1500.00"])
  }

  /// The claim of months-3 stands; moved-in can be claimed once more, as its evidence is there.
  @Test("A rejected earlier step does not undo a later claim", arguments: [true, false])
  func rejected(stillThere: Bool) throws {
    var card = LadderCase(results: Self.home, strands: Self.oneStrand)
    card.evidence = (stillThere ? "F-1 moved-in 2018-02-01\n" : "") + "F-1 months-6 2018-06-01"
    let rows =
      LadderCase.row("C1", "F-1", "moved-in", "600.00")
      + LadderCase.row("C1", "F-1", "months-3", "1500.00")
      + LadderCase.row("C1", "F-1", "moved-in", "600.00", "rejected")
    #expect(
      try card.list("2018-06-30", claims: rows)
        == (stillThere ? ["F-1 moved-in claimable met 2018-02-01 600.00"] : []) + [
          "F-1 months-3 claimed claimed 1500.00",
          "F-1 months-6 claimable met 2018-06-01 1500.00",
        ])
  }

  private static func work(fullTime: String) -> String {
    #"""
    { "id": "part-13", "strand": "work", "pays": 1900 },
    { "id": "part-26", "strand": "work", "after": "part-13", "pays": 500 },
    { "id": "full-13", "strand": "work", "pays": \#(fullTime) }
    """#
  }

  /// £1,900 and £500 beside £2,399.99, £2,400 and £2,400.01.
  @Test(
    "The path that pays most counts, of equals the one listed first",
    arguments: [("2399.99", true), ("2400", true), ("2400.01", false)])
  func best(fullTime: String, takesPart: Bool) throws {
    var card = LadderCase(
      results: Self.work(fullTime: fullTime), strands: #"{ "id": "work" }"#)
    card.evidence = """
      F-1 part-13 2018-02-03
      F-1 part-26 2018-02-04
      F-1 full-13 2018-02-02
      """
    let full = fullTime.contains(".") ? fullTime : fullTime + ".00"
    #expect(
      try card.list("2018-03-31")
        == (takesPart
          ? [
            "F-1 part-13 claimable met 2018-02-03 1900.00",
            "F-1 part-26 claimable met 2018-02-04 500.00",
            "F-1 full-13 excluded pays-less:part-13 2018-02-02",
          ]
          : [
            "F-1 part-13 excluded pays-less:full-13 2018-02-03",
            "F-1 part-26 excluded pays-less:full-13 2018-02-04",
            "F-1 full-13 claimable met 2018-02-02 \(full)",
          ]))
  }

  @Test("What is claimed on one way up shuts the others")
  func shut() throws {
    var card = LadderCase(
      results: Self.work(fullTime: "9000"), strands: #"{ "id": "work" }"#)
    card.evidence = "F-1 part-26 2018-02-04\nF-1 full-13 2018-02-02"
    let row = LadderCase.row("C1", "F-1", "part-13", "1900.00")
    #expect(
      try card.list("2018-03-31", claims: row) == [
        "F-1 part-13 claimed claimed 1900.00", "F-1 part-26 claimable met 2018-02-04 500.00",
        "F-1 full-13 excluded claimed-other:part-13",
      ])
  }

  /// Two people hold the place one after the other: each step once, and the path of one of them.
  @Test("The people of one place: a step once, earlier steps of the same person")
  func replaced() throws {
    var card = LadderCase(results: Self.home, strands: Self.oneStrand)
    card.people = "F-1 P-1\nF-2 P-1 2018-03-01 F-1"
    card.evidence = """
      F-1 moved-in 2018-02-01
      F-2 moved-in 2018-04-01
      F-2 months-3 2018-07-01
      """
    #expect(
      try card.list("2018-06-30") == [
        "F-1 moved-in claimable met 2018-02-01 600.00",
        "F-1 months-3 left left", "F-1 months-6 left left",
        "F-2 moved-in excluded pays-less:moved-in 2018-04-01",
        "F-2 months-3 not-yet after:moved-in 1500.00",
      ])
    #expect(
      try card.list("2018-07-01").filter { !$0.contains("left") } == [
        "F-1 moved-in excluded pays-less:moved-in 2018-02-01",
        "F-2 moved-in claimable met 2018-04-01 600.00",
        "F-2 months-3 claimable met 2018-07-01 1500.00",
      ])
    let row = LadderCase.row("C1", "F-1", "moved-in", "600.00")
    #expect(
      try card.list("2018-07-01", claims: row).filter { !$0.contains("left") } == [
        "F-1 moved-in claimed claimed 600.00",
        "F-2 moved-in excluded claimed-other:moved-in",
        "F-2 months-3 not-yet after:moved-in 1500.00",
      ])
  }

  @Test("Payments that come again follow each other")
  func repeats() throws {
    var card = LadderCase(
      results: #"""
        { "id": "stay", "strand": "home", "pays": 100, "repeats": { "everyMonths": 1, "times": 3 } }
        """#, strands: Self.oneStrand)
    card.evidence = "F-1 stay#1 2018-02-01\nF-1 stay#3 2018-04-01"
    #expect(
      try card.list("2018-06-30") == [
        "F-1 stay#1 claimable met 2018-02-01 100.00", "F-1 stay#3 not-yet after:stay#2 100.00",
      ])
  }

  /// From 31 January three months end on 30 April, from 1 February too.
  @Test(
    "Sustained for three months",
    arguments: [
      ("2018-01-31", "2018-04-30"), ("2018-02-01", "2018-04-30"), ("2018-02-02", "2018-05-01"),
    ])
  func months(from: String, reached: String) throws {
    var card = LadderCase(
      results: #"""
        { "id": "months-3", "strand": "home", "pays": 1500, "evidence": { "allOf": [
          { "id": "kept", "measure": "tenancy", "subject": "household", "sustainedFor": { "months": 3 } } ] } }
        """#, strands: Self.oneStrand)
    card.evidence = "F-1 tenancy \(from) - 1 \(reached)"
    let before = try #require(CivilDate(reached)).adding(days: -1).dataText
    #expect(
      try card.list(before) == ["F-1 months-3 not-yet spell:kept \(reached) 1500.00"])
    #expect(
      try card.list(reached) == ["F-1 months-3 claimable met \(reached) 1500.00"])
  }

  /// 400 and 368 are 768; one part in ten thousand less is not enough, the day before neither.
  @Test(
    "Values since attachment that add up",
    arguments: [
      ("2018-03-31", "400", "368", "2018-03-31", "claimable met 2018-03-31 900.00"),
      ("2018-03-30", "400", "368", "2018-03-31", "not-yet sum:hours 900.00"),
      ("2018-03-31", "400", "367.9999", "2018-03-31", "not-yet sum:hours 900.00"),
      ("2018-03-31", "400", "368.0001", "2018-03-31", "claimable met 2018-03-31 900.00"),
      ("2018-03-31", "768", "5", "2018-03-31", "claimable met 2018-02-28 900.00"),
      ("2018-03-31", "400", "368", "-", "evidence-missing not-verified:hours:household 900.00"),
      ("2018-03-31", "400", "367", "-", "not-yet sum:hours 900.00"),
    ])
  func sum(on: String, first: String, second: String, verified: String, told: String) throws {
    var card = LadderCase(
      results: #"""
        { "id": "worked", "strand": "work", "pays": 900, "evidence": { "allOf": [
          { "id": "hours", "measure": "hours", "subject": "household", "sumAtLeast": 768 } ] } }
        """#, strands: #"{ "id": "work" }"#)
    // What lies before attachment, or across it, does not count.
    card.evidence = """
      F-1 hours 2017-12-01 2018-01-10 900
      F-1 hours 2018-01-11 2018-02-28 \(first)
      F-1 hours 2018-03-01 2018-03-31 \(second) \(verified)
      """
    #expect(try card.list(on) == ["F-1 worked \(told)"])
  }
}
