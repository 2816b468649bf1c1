import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRRegister

/// School terms, events and spells: the days at which a verdict turns.
@Suite("Terms, events and spells at their edges")
struct EvidenceTermEdgeTests {
  /// Three terms; the last ends on 19 July 2013.
  private static let values = """
    child-1 2012-09-03 2012-12-21 14
    child-1 2013-01-07 2013-03-28 14
    child-1 2013-04-15 2013-07-19 14
    """

  @Test(
    "The last terms that have ended, all begun after attachment",
    arguments: [
      ("2012-06-18", "2013-07-19", "passed met 2013-07-19"),
      // A day before the third term ends.
      ("2012-06-18", "2013-07-18", "notYet terms 2013-07-19"),
      // The first term begins the day after attachment, and on the day of it.
      ("2012-09-02", "2013-07-19", "passed met 2013-07-19"),
      ("2012-09-03", "2013-07-19", "notYet terms-not-listed"),
    ])
  func terms(attached: String, date: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .terms(3), .mean)
    #expect(
      try EvidenceCase(attached: attached, date: date).verdict(rule, Self.values) == verdict)
  }

  /// On a day in the second of three terms a child is a member until it has left, whatever is known
  /// later; the test then does not apply, and the result could be claimed at once.
  @Test(
    "Who leaves or joins after the day",
    arguments: [
      ("child-1 - -", "2013-03-27", "notYet terms 2013-07-19"),
      ("child-1 - 2013-03-28", "2013-03-27", "notYet terms 2013-07-19"),
      ("child-1 - 2013-03-27", "2013-03-27", "notApplicable no-child"),
      ("child-1 - 2013-07-18", "2013-03-27", "notYet terms 2013-07-19"),
      // Asked for when it has left, the same child was not there for all of the three terms.
      ("child-1 - 2013-07-18", "2013-07-19", "notApplicable no-child"),
      ("child-1 2012-08-30 -", "2012-08-29", "notApplicable no-child"),
      ("child-1 2012-08-30 -", "2012-08-30", "notYet terms 2013-07-19"),
    ])
  func laterMembers(members: String, date: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .terms(3), .mean)
    var family = EvidenceCase(date: date)
    family.members = members
    #expect(try family.verdict(rule, Self.values) == verdict)
  }

  /// A fourth term, which a family attached in the first one needs.
  @Test(
    "Terms still to come", arguments: [("2012-09-02", "2013-07-19"), ("2012-09-03", "2013-12-20")])
  func termsToCome(attached: String, end: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .terms(3), .mean)
    var family = EvidenceCase(attached: attached, date: "2013-03-28")
    family.terms += "\n2013-09-02 2013-12-20"
    #expect(try family.verdict(rule, Self.values) == "notYet terms \(end)")
    // Of four terms that have ended the last three count: 99 in the first does no harm.
    family.date = "2013-12-20"
    family.attached = "2012-06-18"
    let later = """
      child-1 2012-09-03 2012-12-21 99
      child-1 2013-01-07 2013-03-28 14
      child-1 2013-04-15 2013-07-19 14
      child-1 2013-09-02 2013-12-20 14
      """
    #expect(try family.verdict(rule, later) == "passed met 2013-12-20")
  }

  /// The plain mean of three terms, the second in two items of 27 and 54 days: (27 × 30 + 54 × 6)
  /// / 81 is 14. With 15.5 and 15.5 beside it the mean is 15 exactly, with 15.4 14.97.
  @Test(
    "The mean of terms, each by its days",
    arguments: [("15.5", "failed limit child-1"), ("15.4", "passed met 2013-07-19")])
  func meanOfTerms(first: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .terms(3), .mean)
    let lines = """
      child-1 2012-09-03 2012-12-21 \(first)
      child-1 2013-01-07 2013-02-02 30
      child-1 2013-02-03 2013-03-28 6
      child-1 2013-04-15 2013-07-19 15.5
      """
    #expect(try EvidenceCase().verdict(rule, lines) == verdict)
  }

  @Test(
    "What a term lacks",
    arguments: [
      // A day short at either end; not known; verified a day too late.
      ("child-1 2013-01-08 2013-03-28 14", "missing missing child-1"),
      ("child-1 2013-01-07 2013-03-27 14", "missing missing child-1"),
      ("child-1 2013-01-07 2013-03-28 ?", "missing not-known child-1"),
      ("child-1 2013-01-07 2013-03-28 14 2013-07-31", "passed met 2013-07-19"),
      ("child-1 2013-01-07 2013-03-28 14 2013-08-01", "missing not-verified child-1"),
    ])
  func lacking(lines: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .terms(3), .mean)
    let others = "child-1 2012-09-03 2012-12-21 14\nchild-1 2013-04-15 2013-07-19 14\n"
    #expect(try EvidenceCase().verdict(rule, others + lines) == verdict)
  }

  /// Two exclusions and one make three, which is not below three; for all children together the
  /// sum counts, for every child its own.
  @Test(
    "Sums of terms, child by child and together",
    arguments: [
      ("1", "1", "passed met 2013-07-19", "passed met 2013-07-19"),
      ("1", "2", "passed met 2013-07-19", "failed limit child-1"),
      ("1", "3", "failed limit child-2", "failed limit child-1"),
      ("2.9999", "0", "passed met 2013-07-19", "passed met 2013-07-19"),
      ("3", "0", "failed limit child-1", "failed limit child-1"),
    ])
  func sums(first: String, second: String, every: String, all: String) throws {
    var lines = ""
    for (child, value) in [("child-1", first), ("child-2", second)] {
      lines += """
        \(child) 2012-09-03 2012-12-21 \(value)
        \(child) 2013-01-07 2013-03-28 0
        \(child) 2013-04-15 2013-07-19 0

        """
    }
    let family = EvidenceCase(members: "child-1 - -\nchild-2 - -")
    let rule = try EvidenceRules.Rule.below(.everyChild, "3", .terms(3), .sum)
    #expect(try family.verdict(rule, lines) == every)
    let together = try EvidenceRules.Rule.below(.allChildren, "3", .terms(3), .sum)
    #expect(try family.verdict(together, lines) == all)
  }

  /// Families not identified on a criterion fail a limit that evidence shows to be reached.
  @Test(
    "A limit reached by a family that was not identified on it",
    arguments: [
      ("2012-06-18", EvidenceTest.Window.months(1), "2013-07-01", "failed limit child-1"),
      // A month of July, of a family attached on the last of June and on the first of July.
      ("2013-06-30", .months(1), "2013-07-01", "failed limit child-1"),
      ("2013-07-01", .months(1), "2013-07-01", "notApplicable not-identified"),
      // The item begins before the month that is looked at.
      ("2012-06-18", .months(1), "2013-06-30", "notApplicable not-identified"),
      ("2012-06-18", .terms(1), "2013-07-01", "notApplicable not-identified"),
    ])
  func breach(attached: String, window: EvidenceTest.Window, from: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "3", window, .sum)
    let family = EvidenceCase(attached: attached, criteria: 2)
    #expect(try family.verdict(rule, "child-1 \(from) 2013-07-31 3") == verdict)
    #expect(
      try family.verdict(rule, "child-1 \(from) 2013-07-31 2.9999")
        == "notApplicable not-identified")
  }

  /// A mean of two items of 10 in July is 10, their sum 20: only the sum reaches 15.
  @Test(
    "A limit on a mean is not reached by a sum",
    arguments: [(EvidenceTest.Combine.mean, false), (.sum, true)])
  func breachOfMean(combine: EvidenceTest.Combine, isReached: Bool) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .months(1), combine)
    let lines = "child-1 2013-07-01 2013-07-15 10\nchild-1 2013-07-16 2013-07-31 10"
    let verdict = try EvidenceCase(criteria: 2).verdict(rule, lines)
    #expect(verdict == (isReached ? "failed limit child-1" : "notApplicable not-identified"))
  }

  /// A child that has left the family before the day cannot pass terms that are not listed yet.
  @Test(
    "Terms not listed, with a child there and gone",
    arguments: [
      ("-", "notYet terms-not-listed"), ("2013-07-30", "notApplicable no-child"),
      ("2013-07-31", "notYet terms-not-listed"),
    ])
  func notListed(until: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .terms(3), .mean)
    let family = EvidenceCase(attached: "2012-09-03", members: "child-1 - \(until)")
    #expect(try family.verdict(rule, "") == verdict)
  }

  /// An ended spell is shown to its end, one that is longer to the day, an open one to the day it
  /// was verified; days are counted with both ends.
  @Test(
    "How long a spell has been shown to last",
    arguments: [
      ("2013-01-01 2013-07-10 1", "2013-07-10", 191),
      ("2013-01-01 2013-08-15 1 2013-07-31", "2013-07-31", 212),
      ("2013-01-01 - 1 2013-07-20", "2013-07-20", 201),
      ("2013-01-01 - 1 2013-07-31", "2013-07-31", 212),
    ])
  func shown(line: String, to: String, days: Int32) throws {
    let rule = EvidenceRules.Rule.test(.anyAdult, .sustainedFor(.weeks(26)))
    let evidence = try EvidenceCase().evidence("adult-1 " + line)
    var seen: TestTrace? = TestTrace()
    #expect(evidence.verdict(rule, &seen).kind == .passed)
    #expect(seen?.to.map { CivilDate($0).dataText } == to && seen?.spell == days)
    #expect(seen?.items == [0])
  }

  @Test(
    "Events, by days",
    arguments: [
      ("2012-06-19", "passed met 2012-06-19"), ("2012-06-18", "failed no-record"),
      ("2013-07-31", "passed met 2013-07-31"), ("2013-08-01", "failed no-record"),
    ])
  func events(day: String, verdict: String) throws {
    let rule = EvidenceRules.Rule.test(.anyAdult, .happened)
    let family = EvidenceCase(verifiedBy: "2013-09-30")
    #expect(try family.verdict(rule, "adult-1 \(day) - 1 2013-09-30") == verdict)
    #expect(try family.verdict(rule, "adult-1 \(day) - 0 2013-09-30") == "failed no-record")
    #expect(try family.verdict(rule, "household \(day) - 1 2013-09-30") == "failed no-record")
    #expect(
      try family.verdict(rule, "adult-1 \(day) - 1 2013-10-01")
        == (verdict.hasPrefix("passed") ? "missing not-verified adult-1" : verdict))
    // The first of several counts.
    let several = "adult-1 2013-05-06 - 1 2013-09-30\nadult-2 2013-05-05 - 1 2013-09-30"
    #expect(try family.verdict(rule, several) == "passed met 2013-05-05")
  }

  /// Twenty-six weeks are 182 days: from 1 January 2013 to 1 July.
  @Test(
    "Spells, by days",
    arguments: [
      ("2013-07-31", "adult-1 2013-01-01 2013-07-01 1", "passed met 2013-07-01"),
      ("2013-07-31", "adult-1 2013-01-01 2013-06-30 1", "failed spell-ended"),
      // On the day on which it is long enough, and the day before.
      ("2013-07-01", "adult-1 2013-01-01 2013-07-01 1", "passed met 2013-07-01"),
      ("2013-06-30", "adult-1 2013-01-01 2013-07-01 1", "notYet spell 2013-07-01"),
      // An open spell counts up to the day it was verified.
      ("2013-07-31", "adult-1 2013-01-01 - 1 2013-07-01", "passed met 2013-07-01"),
      ("2013-07-31", "adult-1 2013-01-01 - 1 2013-06-30", "missing not-verified adult-1"),
      ("2013-07-31", "adult-1 2013-01-01 - 1 2013-08-01", "missing not-verified adult-1"),
      // Begun after attachment.
      ("2013-07-31", "adult-1 2012-06-19 2013-07-31 1", "passed met 2012-12-17"),
      ("2013-07-31", "adult-1 2012-06-18 2013-07-31 1", "failed begun-before"),
      ("2013-07-31", "adult-1 2013-01-01 2013-07-01 0", "failed no-record"),
      ("2013-07-31", "child-1 2013-01-01 2013-07-01 1", "failed no-record"),
      // The first that is long enough; the one that will be first.
      (
        "2013-07-31", "adult-1 2013-01-03 2013-07-31 1\nadult-2 2013-01-02 2013-07-31 1",
        "passed met 2013-07-02"
      ),
      (
        "2013-07-31", "adult-1 2013-04-03 - 1 2013-07-31\nadult-2 2013-04-02 - 1 2013-07-31",
        "notYet spell 2013-09-30"
      ),
    ])
  func spells(date: String, lines: String, verdict: String) throws {
    let rule = EvidenceRules.Rule.test(.anyAdult, .sustainedFor(.weeks(26)))
    #expect(try EvidenceCase(date: date).verdict(rule, lines) == verdict)
  }

  /// From 31 August six months end with February, which has no 31st: the 27th is a day too early.
  @Test(
    "Spells of months",
    arguments: [
      ("adult-1 2012-08-31 2013-02-28 1", "passed met 2013-02-28"),
      ("adult-1 2012-08-31 2013-02-27 1", "failed spell-ended"),
      // From the 28th, which February has, to the day before.
      ("adult-1 2012-08-28 2013-02-27 1", "passed met 2013-02-27"),
      ("adult-1 2012-08-28 2013-02-26 1", "failed spell-ended"),
    ])
  func months(lines: String, verdict: String) throws {
    let rule = EvidenceRules.Rule.test(.anyAdult, .sustainedFor(.months(6)))
    #expect(try EvidenceCase().verdict(rule, lines) == verdict)
  }

  /// The same day of the month, or its last day: by the calendar, leap years included. A period ends
  /// the day before the same day, or with the month that has no such day.
  @Test(
    "Months later and earlier",
    arguments: [
      ("2013-01-31", 1, "2013-02-28"), ("2012-01-31", 1, "2012-02-29"),
      ("2013-01-29", 1, "2013-02-28"), ("2012-01-29", 1, "2012-02-29"),
      ("2013-01-28", 1, "2013-02-28"), ("2013-03-31", 1, "2013-04-30"),
      ("2013-03-30", 1, "2013-04-30"), ("2013-03-29", 1, "2013-04-29"),
      ("2013-12-31", 1, "2014-01-31"), ("2013-11-30", 1, "2013-12-30"),
      ("2012-12-30", 6, "2013-06-30"), ("2012-02-29", 12, "2013-02-28"),
      ("2012-08-31", -6, "2012-02-29"), ("2013-08-31", -2, "2013-06-30"),
      ("2013-01-15", -1, "2012-12-15"), ("2013-07-31", 0, "2013-07-31"),
      ("2012-03-31", -1, "2012-02-29"), ("2100-01-31", 1, "2100-02-28"),
    ])
  func monthArithmetic(from: String, months: Int, to: String) throws {
    let day = try #require(CivilDate(from)).day
    #expect(CivilDate(Day.adding(months: months, to: day)).dataText == to)
    // A period ends the day before, or with the month that has no such day.
    let last = try #require(CivilDate(to)).day
    let hasSuchDay = from.suffix(2) == to.suffix(2)
    #expect(Day.end(of: months, from: day) == (hasSuchDay ? last - 1 : last))
  }

  /// Of the tests of a result one that fails decides, then one that is not over, then one that
  /// lacks evidence; a result that is met is so on the day of the last test.
  @Test("Which of several tests decides")
  func decides() throws {
    let failed = EvidenceRules.Rule.test(.anyAdult, .happened)
    let missing = try EvidenceRules.Rule.reduction(.household, "0.6")
    let notYet = EvidenceRules.Rule.test(.household, .sustainedFor(.weeks(26)))
    let later = EvidenceRules.Rule.test(.household, .sustainedFor(.weeks(27)))
    let passed = EvidenceRules.Rule.test(.household, .sustainedFor(.weeks(4)))
    let longer = EvidenceRules.Rule.test(.household, .sustainedFor(.weeks(5)))
    let childless = try EvidenceRules.Rule.below(.everyChild, "15", .months(6), .sum)
    let none = EvidenceRules.Rule.test(
      .household, .reductionAtLeast(try #require(ExactDecimal("0.6"))), .months(6), baseline: 6,
      criterion: 2)
    // From 1 May: 26 weeks end on 29 October, 27 on 5 November, 4 on 28 May, 5 on 4 June.
    let evidence = try EvidenceCase().evidence("household 2013-05-01 - 1 2013-07-31")
    let cases: [([EvidenceRules.Rule], String)] = [
      ([none, passed], "claimable met - 2013-05-28"),
      ([passed, none], "claimable met - 2013-05-28"),
      ([passed, longer], "claimable met - 2013-06-04"),
      ([longer, passed], "claimable met - 2013-06-04"),
      ([passed, missing], "evidence-missing baseline-missing 1 -"),
      ([missing, passed], "evidence-missing baseline-missing 0 -"),
      ([missing, notYet], "not-yet spell 1 2013-10-29"),
      ([notYet, missing], "not-yet spell 0 2013-10-29"),
      ([notYet, later], "not-yet spell 1 2013-11-05"),
      ([later, notYet], "not-yet spell 0 2013-11-05"),
      ([notYet, failed], "not-met no-record 1 -"), ([failed, notYet], "not-met no-record 0 -"),
      ([none, none], "not-applicable not-identified 0 -"),
    ]
    for (rules, expected) in cases {
      let standing = EvidenceAssessor.decide(evidence, rules, Standing(family: 0, result: 0))
      let told =
        "\(standing.state.rawValue) \(standing.reason.rawValue) "
        + (standing.test.map { "\($0)" } ?? "-") + " "
        + (standing.day.map { CivilDate($0).dataText } ?? "-")
      #expect(told == expected)
    }
    // Identified on the second, which is about children: that none is there decides.
    let alone = try EvidenceCase(members: "").evidence("")
    for (rules, test) in [([none, childless], 1), ([childless, none], 0)] {
      let standing = EvidenceAssessor.decide(alone, rules, Standing(family: 0, result: 0))
      #expect(standing.state == .notApplicable && standing.reason == .noChild)
      #expect(standing.test == test)
    }
  }
}
