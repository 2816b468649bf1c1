import ClaimsSamples
import PBRFindings
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// Evidence as police, schools and jobcentres send it; every expected line is worked by hand from
/// the rules of 2012: a fall of 60% over six months, 26 weeks in work.
@Suite("Evidence as it really comes")
struct RealEvidenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var attached = "2012-06-09"
    var left = ""
    var members = "F-1,adult-1,adult,,\n"
    /// `subject measure from to value verified`, items parted by semicolons; `-` for empty.
    let items: String
    /// By day of assessment, what is said of each result asked for.
    let expected: [String: String]
    var result = "crime-education"
    var testDescription: String { name }

    func list(_ day: String) throws -> String {
      var evidence = ""
      for (number, item) in items.split(separator: ";").enumerated() {
        let cells = item.split(separator: " ").map { $0 == "-" ? "" : String($0) }
        evidence +=
          "F-1,\(cells[0]),\(cells[1]),\(cells[2]),\(cells[3]),\(cells[4]),EV-\(number + 1),"
          + "\(cells.count > 5 ? cells[5] : cells[3])\n"
      }
      let exit = left.isEmpty ? "," : "\(left),completed"
      let folder = try RegisterFolder([
        "families.csv": "F-1,P-1,2012-13,crime|work,2012-05-01,\(attached),\(exit),\n",
        "members.csv": members, "evidence.csv": evidence,
      ])
      return try folder.list(day, [result]).joined(separator: "; ")
        .replacing("F-1 \(result) ", with: "")
    }
  }

  /// Counts of every month from one to another, 2 a month before a month and then another number.
  static func monthly(_ from: Int, _ to: Int, ceases: Int, then value: Int = 0) -> String {
    (from...to).map { number in
      let month = Month(year: 2011, month: 1) + number
      let days = month.days
      let text = "\(month.year)-" + (month.monthOfYear < 10 ? "0" : "") + "\(month.monthOfYear)"
      return "household asb-incidents \(text)-01 \(text)-\(days) \(number < ceases ? 2 : value)"
    }.joined(separator: ";")
  }

  static let cases = [
    // 2 July + 182 days is 30 December; the second job began the day after the first ended.
    Case(
      name: "adjoining spells",
      items: "adult-1 employment 2012-07-02 2012-09-30 1 2012-10-10;"
        + "adult-1 employment 2012-10-01 - 1 2013-01-10",
      expected: [
        "2012-12-29": "not-yet spell:work 2012-12-30 800.00",
        "2013-01-10": "claimable met 2012-12-30 800.00",
      ], result: "employment"),
    Case(
      name: "a day between two spells",
      items: "adult-1 employment 2012-07-02 2012-09-30 1;"
        + "adult-1 employment 2012-10-02 - 1 2013-01-10",
      expected: ["2013-01-10": "not-yet spell:work 2013-04-01 800.00"], result: "employment"),
    Case(
      name: "a spell that began before attachment goes on in another job",
      items: "adult-1 employment 2012-05-01 2012-07-31 1;"
        + "adult-1 employment 2012-08-01 - 1 2013-04-10",
      expected: [
        "2012-06-15": "not-met begun-before:work", "2013-04-10": "not-met begun-before:work",
      ], result: "employment"),
    // 182 days from 1 July end on 29 December.
    Case(
      name: "of a part before attachment nobody knows, and what follows is long enough for itself",
      items: "adult-1 employment 2012-05-02 2012-06-30 - 2012-07-20;"
        + "adult-1 employment 2012-07-01 - 1 2013-01-20",
      expected: [
        "2012-12-28": "not-yet spell:work 2012-12-29 800.00",
        "2012-12-29": "evidence-missing not-known:work:adult-1 800.00",
        "2013-01-20": "evidence-missing not-known:work:adult-1 800.00",
      ], result: "employment"),
    Case(
      name: "a spell of ten days",
      items: "adult-1 employment 2012-07-02 2012-07-11 1",
      expected: ["2013-01-20": "not-met spell-ended:work"], result: "employment"),
    Case(
      name: "the second part is not known",
      items: "adult-1 employment 2012-07-02 2012-09-30 1;"
        + "adult-1 employment 2012-10-01 - - 2013-01-10",
      expected: ["2013-01-10": "evidence-missing not-known:work:adult-1 800.00"],
      result: "employment"),
    Case(
      name: "an event of unknown value, then one that happened",
      items: "adult-1 progress-to-work 2012-09-01 2012-09-01 -;"
        + "adult-1 progress-to-work 2012-10-05 2012-10-05 1",
      expected: [
        "2012-10-04": "evidence-missing not-known:programme:adult-1 100.00",
        "2012-10-05": "claimable met 2012-10-05 100.00",
      ], result: "progress-to-work"),
    // Attached on 9 June: December to May before, July to December after; June on neither side.
    Case(
      name: "counts by calendar month", items: monthly(10, 24, ceases: 17),
      expected: [
        "2012-12-30": "evidence-missing missing:asb:household 700.00",
        "2012-12-31": "claimable met 2012-12-31 700.00",
        "2013-01-31": "claimable met 2012-12-31 700.00",
      ]),
    Case(
      name: "counts by calendar month, attached on the 1st", attached: "2012-06-01",
      items: monthly(11, 23, ceases: 17),
      expected: [
        "2012-11-30": "not-yet period:asb 2012-12-01 700.00",
        "2012-12-31": "claimable met 2012-12-31 700.00",
      ]),
    Case(
      name: "the first month of the baseline is missing", items: monthly(12, 23, ceases: 17),
      expected: ["2012-12-31": "evidence-missing baseline-missing:asb:household 700.00"]),
    // October waits: the window to 30 September counts for 31 days, to 31 October.
    Case(
      name: "the latest month is entered and not verified",
      items: monthly(11, 20, ceases: 17)
        + ";household asb-incidents 2012-10-01 2012-10-31 0;household asb-incidents 2012-11-01 "
        + "2012-11-30 0;household asb-incidents 2012-12-01 2012-12-31 0;household asb-incidents "
        + "2013-01-01 2013-01-31 0 2013-06-01",
      expected: [
        "2013-01-31": "claimable met 2012-12-31 700.00",
        // 31 days after 31 December is 31 January; on the next day nothing is fresh.
        "2013-02-01": "evidence-missing out-of-date:asb:household 2012-12-31 700.00",
        "2013-06-01": "evidence-missing out-of-date:asb:household 2012-12-31 700.00",
      ]),
    // Employment pays £800 and crime and education £700, so the place claims employment instead, also
    // after 31 January, when counts to 31 December are no longer fresh. Achieved it is all the same.
    Case(
      name: "grown old beside a result that pays more",
      items: monthly(11, 23, ceases: 17) + ";adult-1 employment 2012-07-02 - 1 2013-01-10",
      expected: [
        "2013-01-31": "excluded pays-less:employment 2012-12-31",
        "2013-02-01": "excluded pays-less:employment 2012-12-31",
      ]),
    // Met from 31 December to 27 February; of September to February 8 of 12 is no fall of 60%.
    Case(
      name: "the run is broken and begins again",
      items: monthly(11, 24, ceases: 17)
        + ";household asb-incidents 2013-02-01 2013-02-28 8;household asb-incidents 2013-03-01 "
        + "2013-03-31 0;household asb-incidents 2013-04-01 2013-04-30 0;household asb-incidents "
        + "2013-05-01 2013-05-31 0;household asb-incidents 2013-06-01 2013-06-30 0;household "
        + "asb-incidents 2013-07-01 2013-07-31 0;household asb-incidents 2013-08-01 2013-08-31 0",
      expected: [
        "2013-02-27": "claimable met 2012-12-31 700.00",
        "2013-02-28": "not-met reduction:asb",
        "2013-07-30": "not-met reduction:asb",
        "2013-08-31": "claimable met 2013-08-31 700.00",
      ]),
    // Evidence known only later counts for the days before: judged on what is known now.
    Case(
      name: "verified late",
      items: monthly(11, 22, ceases: 17)
        + ";household asb-incidents 2012-12-01 2012-12-31 0 2013-01-20",
      expected: [
        "2013-01-19": "evidence-missing not-verified:asb:household 700.00",
        "2013-01-20": "claimable met 2012-12-31 700.00",
      ]),
    Case(
      name: "a child who joined during the baseline, its item from before it",
      attached: "2012-11-21",
      members: "F-1,child-1,child,2012-08-24,\n",
      items: "household asb-incidents 2012-05-21 2012-11-20 10;"
        + "household asb-incidents 2012-12-01 2013-05-31 2;"
        + "child-1 minor-offences 2012-05-20 2012-11-20 6;"
        + "child-1 minor-offences 2012-12-01 2013-05-31 2",
      expected: ["2013-05-31": "evidence-missing baseline-missing:offending:child-1 700.00"]),
    // The same item a day shorter covers: 6 to 2 is a fall of 67%.
    Case(
      name: "a child who joined during the baseline, covered", attached: "2012-11-21",
      members: "F-1,child-1,child,2012-08-24,\n",
      items: "household asb-incidents 2012-05-21 2012-11-20 10;"
        + "household asb-incidents 2012-12-01 2013-05-31 2;"
        + "child-1 minor-offences 2012-05-21 2012-11-20 6;"
        + "child-1 minor-offences 2012-12-01 2013-05-31 2",
      expected: ["2013-05-31": "claimable met 2013-05-31 700.00"]),
    Case(
      name: "a child who left within the window, without a baseline", attached: "2012-11-21",
      members: "F-1,child-1,child,,2013-02-28\n",
      items: "household asb-incidents 2012-05-21 2012-11-20 10;"
        + "household asb-incidents 2012-12-01 2013-05-31 2;"
        + "child-1 minor-offences 2012-12-01 2013-05-31 2",
      expected: ["2013-05-31": "evidence-missing baseline-missing:offending:child-1 700.00"]),
    // The family had achieved it when it left; what it did later is not looked at.
    Case(
      name: "left after it was achieved", left: "2013-02-10", items: monthly(11, 24, ceases: 17),
      expected: ["2013-06-30": "claimable met 2012-12-31 700.00"]),
  ]

  @Test("Each case on each of its days", arguments: cases)
  func standing(_ sample: Case) throws {
    for (day, said) in sample.expected.sorted(by: { $0.key < $1.key }) {
      #expect(try sample.list(day) == said, "\(sample.name) on \(day)")
    }
  }

  /// By the rule: the day before the day of the same number, or the end of a month without it.
  @Test(
    "Six months from a day",
    arguments: [
      ("2012-10-01", "2013-03-31"), ("2012-10-29", "2013-04-28"), ("2012-10-30", "2013-04-29"),
      ("2012-10-31", "2013-04-30"), ("2012-08-28", "2013-02-27"), ("2012-08-29", "2013-02-28"),
      ("2012-08-31", "2013-02-28"), ("2011-08-29", "2012-02-28"), ("2011-08-30", "2012-02-29"),
      ("2012-09-01", "2013-02-28"),
    ])
  func months(_ from: String, _ to: String) throws {
    let day = try #require(CivilDate(from)).day
    #expect(CivilDate(Day.end(of: 6, from: day)).dataText == to)
  }

  @Test("A family that comes back has two rows, each with its own months before and after")
  func comesBack() throws {
    let folder = try RegisterFolder([
      "families.csv": """
      F-1,P-1,2012-13,crime|work,2012-05-01,2012-06-09,2012-09-14,moved-away,
      F-1,P-1,2012-13,crime|work,2012-05-01,2013-01-09,,,

      """,
      "members.csv": "F-1,adult-1,adult,,\n",
      "evidence.csv": RealEvidenceTests.cases[0].items.split(separator: ";").enumerated().map {
        let cells = $1.split(separator: " ").map { $0 == "-" ? "" : String($0) }
        return
          "F-1,\(cells[0]),\(cells[1]),\(cells[2]),\(cells[3]),\(cells[4]),EV-\($0),\(cells[5])\n"
      }.joined() + "F-1,adult-1,progress-to-work,2013-02-01,2013-02-01,1,EV-9,2013-02-01\n",
    ])
    let results: Set = ["employment", "progress-to-work"]
    same(
      try folder.list("2013-03-31", results),
      [
        // The work of the first spell had not lasted when it left; that of the second began before.
        "F-1 employment left left", "F-1 progress-to-work left left",
        "F-1 employment not-met begun-before:work",
        "F-1 progress-to-work claimable met 2013-02-01 100.00",
      ])
    // On a day before it came back there is one row.
    same(try folder.list("2012-12-31", ["employment"]), ["F-1 employment left left"])
    let day = try #require(CivilDate("2013-03-31"))
    for assessed in [nil, day] {
      let register = try #require(
        try folder.inputs().read(assessedOn: assessed, keeping: ["F-1"]).register)
      let explained = Assessment(register, asOf: day).explanations(of: "F-1")
      #expect(explained.map { $0.family.attached?.dataText } == ["2013-01-09", "2012-06-09"])
      #expect(
        explained.map(\.notes) == [
          ["This family came back: spell 2 of 2."], ["This family came back: spell 1 of 2."],
        ])
    }
  }

  @Test("Families attached after the day have no row, and one line counts them")
  func later() throws {
    let folder = try RegisterFolder([
      "families.csv": """
      F-1,P-1,2012-13,crime|work,2012-05-01,2012-06-09,,,
      F-2,P-2,2012-13,crime|work,2012-05-01,2012-07-31,,,
      F-3,P-3,2012-13,crime|work,2012-05-01,2012-08-01,,,
      F-4,,2012-13,crime|work,2012-05-01,,,,

      """
    ])
    let date = try #require(CivilDate("2012-07-31"))
    let assessment = Assessment(try folder.register(), asOf: date)
    #expect(assessment.table.rows.count == 6 && assessment.families == 2)
    #expect(
      assessment.noteOfLaterFamilies
        == "1 family attached after 31 July 2012 and 1 family not attached yet do not count here.")
    #expect(assessment.standings(of: 2).isEmpty && assessment.standings(of: 1).count == 3)
  }

  @Test("What a test compared with, what is missing and what waits is said")
  func remarks() throws {
    func said(_ items: String, _ day: String) throws -> [String] {
      var evidence = ""
      for (number, item) in items.split(separator: ";").enumerated() {
        let cells = item.split(separator: " ")
        evidence +=
          "F-1,\(cells[0]),\(cells[1]),\(cells[2]),\(cells[3]),\(cells[4]),EV-\(number + 1),"
          + "\(cells.count > 5 ? cells[5] : cells[3])\n"
      }
      let folder = try RegisterFolder([
        "families.csv": "F-1,P-1,2012-13,crime|work,2012-05-01,2012-06-09,,,\n",
        "evidence.csv": evidence,
      ])
      let date = try #require(CivilDate(day))
      return try #require(Assessment(try folder.register(), asOf: date).explain("F-1"))
        .results[0].tests[0].remarks
    }
    same(
      try said(Self.monthly(11, 23, ceases: 17), "2012-12-31"),
      [
        "Compared with 1 December 2011 to 31 May 2012, the whole months before the month of "
          + "attachment."
      ])
    same(
      try said(Self.monthly(12, 23, ceases: 17), "2012-12-31"),
      [
        "The baseline of 9 December 2011 to 8 June 2012 has no item for 9 to 31 December 2011 and "
          + "1 to 8 June 2012.",
        "EV-6 of 1 to 30 June 2012 lies across the day of attachment.",
      ])
    same(
      try said(
        Self.monthly(11, 23, ceases: 17)
          + ";household asb-incidents 2013-01-01 2013-01-31 0 2013-03-01", "2013-01-31"),
      [
        "Compared with 1 December 2011 to 31 May 2012, the whole months before the month of "
          + "attachment.", "EV-14 of 1 to 31 January 2013 waits for verification.",
      ])
  }
}
