import ClaimsSamples
import PBRFindings
import PBRQuantities
import Testing

@testable import PBRClaims
@testable import PBRRegister

@Suite("Assessment")
struct AssessmentTests {
  /// Worked by hand from the rules of 2012: 5 to 2 incidents is exactly 60%, 4 to 3 offences is
  /// 25%, a mean of exactly 15% is not below 15, two exclusions and one make three.
  @Test("Figures that decide, on 31 July 2013")
  func figures() throws {
    var evidence = EvidenceRows()
    evidence.crimeAndEducation("HT-1")
    evidence.add("HT-1", "adult-1", "progress-to-work", "2013-03-01", "2013-03-01", "1")
    evidence.crimeAndEducation("HT-2", offences: (4, 3))
    evidence.crimeAndEducation("HT-3", absence: ["15", "15", "15"])
    evidence.crimeAndEducation("HT-4", exclusions: ["2", "1", "0"])
    evidence.add("HT-5", "adult-1", "employment", "2013-01-07", "", "1", verified: "2013-07-31")
    evidence.crimeAndEducation("HT-6")
    evidence.add("HT-6", "adult-1", "progress-to-work", "2013-03-01", "2013-03-01", "1")
    evidence.add("HT-6", "adult-1", "employment", "2013-01-07", "", "1", verified: "2013-07-31")
    evidence.add("HT-7", "adult-2", "employment", "2013-03-01", "", "1", verified: "2013-07-31")
    evidence.add("HT-10", "adult-1", "progress-to-work", "2012-09-01", "2012-09-01", "1")
    evidence.add("HT-11", "adult-1", "employment", "2013-04-04", "", "1", verified: "2013-12-31")
    let ids = (1...7).map { "HT-\($0)" }
    let families =
      ids.map { id in
        let criteria = id == "HT-7" ? "work|local" : "crime|education"
        return "\(id),P-\(id.dropFirst(3)),2012-13,\(criteria),2012-05-01,2012-06-18,,,\n"
      }.joined()
      + "HT-8,,2012-13,crime|education,2012-05-01,2012-06-18,,,\n"
      + "HT-9,P-9,2013-14,crime|education,2013-05-01,2013-06-18,,,\n"
      + "HT-10,P-10,2012-13,crime|work,2012-05-01,2012-05-02,2012-11-14,disengaged,\n"
      + "HT-11,P-10,2012-13,crime|work,2012-11-20,2013-04-03,,,HT-10\n"
    let members = ids.map { "\($0),child-1,child,,\n\($0),adult-1,adult,,\n" }.joined()
    let folder = try RegisterFolder([
      "families.csv": families, "members.csv": members, "evidence.csv": evidence.text,
    ])
    same(
      try folder.list("2013-07-31"),
      [
        "HT-1 crime-education claimable met 2013-07-31 700.00",
        "HT-1 employment not-met no-record:work",
        "HT-1 progress-to-work claimable met 2013-03-01 100.00",
        "HT-2 crime-education not-met reduction:offending",
        "HT-2 employment not-met no-record:work",
        "HT-2 progress-to-work not-met no-record:programme",
        "HT-3 crime-education not-met limit:absence:child-1",
        "HT-3 employment not-met no-record:work",
        "HT-3 progress-to-work not-met no-record:programme",
        "HT-4 crime-education not-met limit:exclusions:child-1",
        "HT-4 employment not-met no-record:work",
        "HT-4 progress-to-work not-met no-record:programme",
        "HT-5 crime-education evidence-missing baseline-missing:asb:household 700.00",
        "HT-5 employment claimable met 2013-07-07 800.00",
        "HT-5 progress-to-work not-met no-record:programme",
        "HT-6 crime-education claimable met 2013-07-31 700.00",
        "HT-6 employment excluded pays-less:crime-education 2013-07-07",
        "HT-6 progress-to-work claimable met 2013-03-01 100.00",
        "HT-7 crime-education not-applicable not-identified:asb",
        "HT-7 employment not-yet spell:work 2013-08-29 800.00",
        "HT-7 progress-to-work not-met no-record:programme",
        "HT-8 crime-education not-funded no-place",
        "HT-8 employment not-funded no-place",
        "HT-8 progress-to-work not-funded no-place",
        "HT-9 crime-education not-yet period:asb 2013-12-18 1500.00",
        "HT-9 employment not-met no-record:work",
        "HT-9 progress-to-work not-met no-record:programme",
        "HT-10 crime-education left left",
        "HT-10 employment left left",
        "HT-10 progress-to-work claimable met 2012-09-01 100.00",
        "HT-11 crime-education not-yet period:asb 2013-10-03 700.00",
        "HT-11 employment not-yet spell:work 2013-10-02 800.00",
        "HT-11 progress-to-work not-met no-record:programme",
      ])
    // The place's year is that of its first family: £800 for its replacement, which pays more
    // than the first family's progress to work.
    same(
      try folder.list("2013-12-31", ["employment", "progress-to-work"]).suffix(4),
      [
        "HT-10 employment left left",
        "HT-10 progress-to-work excluded pays-less:employment 2012-09-01",
        "HT-11 employment claimable met 2013-10-02 800.00",
        "HT-11 progress-to-work not-met no-record:programme",
      ])
  }

  @Test("The rates of the three years, and the last day for claims")
  func rates() throws {
    var evidence = EvidenceRows()
    for id in ["HT-1", "HT-2", "HT-3"] {
      evidence.add(id, "adult-1", "employment", "2014-11-01", "2015-05-01", "1")
      evidence.add(id, "adult-2", "progress-to-work", "2014-11-01", "2014-11-01", "1")
    }
    let folder = try RegisterFolder([
      "families.csv": """
      HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
      HT-2,P-2,2013-14,crime|work,2012-05-01,2013-05-14,,,
      HT-3,P-3,2014-15,crime|work,2012-05-01,2014-05-14,,,
      """, "evidence.csv": evidence.text,
    ])
    // Twenty-six weeks from 1 November 2014 end on 1 May 2015.
    let results: Set = ["employment", "progress-to-work"]
    same(
      try folder.list("2015-05-01", results),
      [
        "HT-1 employment claimable met 2015-05-01 800.00",
        "HT-1 progress-to-work excluded pays-less:employment 2014-11-01",
        "HT-2 employment claimable met 2015-05-01 1600.00",
        "HT-2 progress-to-work excluded pays-less:employment 2014-11-01",
        "HT-3 employment claimable met 2015-05-01 2400.00",
        "HT-3 progress-to-work excluded pays-less:employment 2014-11-01",
      ])
    same(
      try folder.list("2015-04-30", ["employment"]),
      [
        "HT-1 employment not-yet spell:work 2015-05-01 800.00",
        "HT-2 employment not-yet spell:work 2015-05-01 1600.00",
        "HT-3 employment not-yet spell:work 2015-05-01 2400.00",
      ])
    #expect(
      try folder.list("2015-05-02", ["employment"]).allSatisfy {
        $0.contains("too-late windows-closed 2015-05-02")
      })
  }
}

/// What a place is paid when an add-on and what it is not paid with come one after the other.
@Suite("The rule of the place")
struct PlaceTests {
  private static let header = JournalSheet.header + "\n"

  /// HT-1 left, HT-2 replaced it; HT-3 found work after its own progress to work.
  private func folder(_ claims: String) throws -> RegisterFolder {
    var evidence = EvidenceRows()
    for id in ["HT-1", "HT-3"] {
      evidence.add(id, "adult-1", "progress-to-work", "2012-09-03", "2012-09-03", "1")
    }
    for id in ["HT-2", "HT-3"] {
      evidence.add(id, "adult-1", "employment", "2013-04-04", "", "1", verified: "2013-12-31")
    }
    return try RegisterFolder([
      "families.csv": """
      HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,2013-01-31,disengaged,
      HT-2,P-1,2012-13,crime|work,2013-02-01,2013-03-04,,,HT-1
      HT-3,P-3,2012-13,crime|work,2012-05-01,2012-06-18,,,

      """, "evidence.csv": evidence.text, "claims.csv": Self.header + claims,
    ])
  }

  private func row(
    _ claim: String, _ family: String, _ result: String, _ amount: String, _ status: String,
    _ on: String
  ) -> String {
    let place = family == "HT-3" ? "P-3" : "P-1"
    return "\(claim),troubled-families-2012,W2013-07,\(place),\(family),2012-13,2012-06-18,"
      + "\(result),2012-09-03,2012-13,\(amount),EV-1,\(status),\(on),\n"
  }

  @Test("An add-on excludes its alternative for its family; a later family gets the rest")
  func alternatives() throws {
    let results: Set = ["employment", "progress-to-work"]
    // Nothing is claimed yet: of one place the set that pays most.
    same(
      try folder("").list("2013-12-31", results),
      [
        "HT-1 employment left left",
        "HT-1 progress-to-work excluded pays-less:employment 2012-09-03",
        "HT-2 employment claimable met 2013-10-02 800.00",
        "HT-2 progress-to-work not-met no-record:programme",
        "HT-3 employment claimable met 2013-10-02 800.00",
        "HT-3 progress-to-work excluded pays-less:employment 2012-09-03",
      ])
    let claimed =
      row("C1", "HT-1", "progress-to-work", "100", "submitted", "2013-07-31")
      + row("C1", "HT-3", "progress-to-work", "100", "submitted", "2013-07-31")
    same(
      try folder(claimed).list("2013-12-31", results),
      [
        "HT-1 employment excluded not-with:progress-to-work",
        "HT-1 progress-to-work claimed claimed 100.00",
        "HT-2 employment claimable maximum 2013-10-02 700.00",
        "HT-2 progress-to-work excluded claimed-other:progress-to-work",
        "HT-3 employment excluded not-with:progress-to-work 2013-10-02",
        "HT-3 progress-to-work claimed claimed 100.00",
      ])
    // Cut to £60, the add-on leaves £740; nothing is left of what is paid in full.
    let cut = claimed + row("C1", "HT-1", "progress-to-work", "60", "amended", "2013-08-31")
    same(
      try folder(cut).list("2013-12-31", ["employment"]),
      [
        "HT-1 employment excluded not-with:progress-to-work",
        "HT-2 employment claimable maximum 2013-10-02 740.00",
        "HT-3 employment excluded not-with:progress-to-work 2013-10-02",
      ])
    let full = row("C1", "HT-2", "employment", "800", "submitted", "2013-11-30")
    same(
      try folder(full).list("2013-12-31", results).prefix(2).map { $0 },
      [
        "HT-1 employment excluded claimed-other:employment",
        "HT-1 progress-to-work excluded maximum-reached 2012-09-03",
      ])
  }

  /// What is dated later does not count in a position; a claim counts it, also when it was
  /// withdrawn since.
  @Test("A day in the past")
  func past() throws {
    let claims =
      row("C1", "HT-3", "employment", "800", "submitted", "2014-01-31")
      + row("C1", "HT-3", "employment", "800", "withdrawn", "2014-02-15")
    let register = try folder(claims).register()
    func state(_ day: String, claim: Bool) throws -> String {
      let assessment = Assessment(
        register, asOf: try #require(CivilDate(day)), withLaterClaims: claim)
      return assessment.standings(of: 2)[7].state.rawValue + " \(assessment.laterRows)"
    }
    same(
      try ["2014-01-10", "2014-02-01", "2014-02-28"].map {
        try state($0, claim: false) + ", " + state($0, claim: true)
      },
      [
        "claimable 2, claimed 2", "claimed 1, claimed 1", "claimable 0, claimable 0",
      ])
  }
}

@Suite("What is said of an assessment")
struct ExplanationTests {
  /// Schemes without tests: the council decides and records it as an event of the result's name.
  @Test("A result whose rules state no test is the council's decision")
  func decision() throws {
    let scheme = try RegisterFolder.scheme("troubled-families-2015")
    let folder = try RegisterFolder([
      "families.csv": "HT-1,P-1,2015-16,crime|health,2015-05-01,2015-06-01,,,\n",
      "evidence.csv": "HT-1,household,progress,2016-04-01,,1,PLAN-1,2016-04-08\n",
    ])
    let reading = try folder.inputs(scheme).read()
    #expect(reading.findings.map(\.text) == [])
    let register = try #require(reading.register)
    let date = try #require(CivilDate("2016-04-10"))
    let standings = Assessment(register, asOf: date).standings
    #expect(standings.map(\.state) == [.claimable, .notMet])
    #expect(standings[0].amount == Money(pounds: 800))
  }

  @Test("One family, test by test, and the position")
  func explanation() throws {
    var evidence = EvidenceRows()
    evidence.crimeAndEducation("HT-1", offences: (4, 3))
    let folder = try RegisterFolder([
      "families.csv": "HT-1,P-1,2012-13,crime|education,2012-05-01,2012-06-18,,,\n",
      "members.csv": "HT-1,child-1,child,,\nHT-1,adult-1,adult,,\n",
      "evidence.csv": evidence.text,
    ])
    let date = try #require(CivilDate("2013-07-31"))
    let assessment = Assessment(try folder.register(), asOf: date)
    let explained = try #require(assessment.explain("HT-1"))
    let tests = explained.results[0].tests
    same(
      tests.map { test in
        "\(test.id): \(test.needed): \(test.observed): \(test.from?.dataText ?? "") to "
          + "\(test.to?.dataText ?? ""): \(test.isMet ? "met" : test.reason.rawValue): "
          + test.evidence.joined(separator: " ")
      },
      [
        "asb: asb-incidents down by at least 60%: 5 → 2, down 60.0%: 2013-02-01 to 2013-07-31: "
          + "met: EV-1 EV-2",
        "offending: minor-offences down by at least 33%: 4 → 3, down 25.0%: 2013-02-01 to "
          + "2013-07-31: reduction: EV-3 EV-4",
        "absence: unauthorised-absence below 15: child-1 12.3: 2012-09-03 to 2013-07-19: met: "
          + "EV-5 EV-7 EV-9",
        "exclusions: fixed-term-exclusions below 3: child-1 2: 2012-09-03 to 2013-07-19: met: "
          + "EV-6 EV-8 EV-10",
      ])
    same(
      assessment.lastStarts.map { last in
        "\(last.test) \(last.begins?.dataText ?? "?") \(last.attached?.dataText ?? "?")"
      },
      // Six months from 2 November 2014 and 26 weeks from 1 November end on 1 May 2015.
      [
        "asb 2014-11-02 2014-11-01", "offending 2014-11-02 2014-11-01", "absence ? ?",
        "exclusions ? ?", "work 2014-11-01 2014-10-31", "programme 2015-05-01 2015-03-31",
      ])
  }
}
