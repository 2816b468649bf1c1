import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRRegister

/// The days and values at which a verdict turns, a day or a unit either side.
@Suite("Evidence at its edges")
struct EvidenceEdgeTests {
  /// Five incidents in the six months before attachment, 18 December 2011 to 17 June 2012.
  private static let before = "household 2011-12-18 2012-06-17 5\n"

  /// A fall by 60% over six months: 5 to 2 is met, whatever the window, so each case turns on days.
  @Test(
    "A window of months, by days",
    arguments: [
      // Covered to its last day, 31 July; then a day short at either end.
      ("2013-07-31", "household 2013-02-01 2013-07-31 2", "passed met 2013-07-31"),
      ("2013-07-31", "household 2013-02-01 2013-07-30 2", "missing missing household"),
      // Two items that adjoin; a day between them; two that share days.
      (
        "2013-07-31", "household 2013-02-01 2013-04-30 1\nhousehold 2013-05-01 2013-07-31 1",
        "passed met 2013-07-31"
      ),
      (
        "2013-07-31", "household 2013-02-01 2013-04-30 1\nhousehold 2013-05-02 2013-07-31 1",
        "missing missing household"
      ),
      (
        "2013-07-31", "household 2013-02-01 2013-07-31 1\nhousehold 2013-02-02 2013-02-03 1",
        "passed met 2013-07-31"
      ),
      // The first window begins the day after attachment and ends on 18 December 2012.
      ("2012-12-18", "household 2012-06-19 2012-12-18 2", "passed met 2012-12-18"),
      ("2012-12-17", "household 2012-06-19 2012-12-17 2", "notYet period 2012-12-18"),
      // The day of attachment belongs to neither side: from 18 June no window begins.
      (
        "2012-12-18", "household 2012-06-18 2012-12-17 1\nhousehold 2012-12-18 2012-12-18 1",
        "missing missing household"
      ),
      // A window may have ended 31 days ago, on 30 June, and not 32 days ago, on 29 June.
      ("2013-07-31", "household 2013-01-01 2013-06-30 2", "passed met 2013-06-30"),
      ("2013-07-31", "household 2012-12-30 2013-06-29 2", "missing missing household"),
      // Of two windows the later one counts: 2 in it, 4 in the earlier.
      (
        "2013-07-31", "household 2013-01-15 2013-01-31 4\nhousehold 2013-02-01 2013-07-31 2",
        "passed met 2013-07-31"
      ),
      // What is outside the window does not count, on either side of it.
      (
        "2013-07-31", "household 2012-12-01 2013-01-31 9\nhousehold 2013-02-01 2013-07-31 2",
        "passed met 2013-07-31"
      ),
      // Verified on the day it is looked at, and a day later; a value that is not known.
      ("2013-07-31", "household 2013-02-01 2013-07-31 2 2013-07-31", "passed met 2013-07-31"),
      (
        "2013-07-31", "household 2013-02-01 2013-07-31 2 2013-08-01",
        "missing not-verified household"
      ),
      ("2013-07-31", "household 2013-02-01 2013-07-31 ?", "missing not-known household"),
      // Another subject's items show nothing of the household.
      ("2013-07-31", "child-1 2013-02-01 2013-07-31 2", "missing missing household"),
    ])
  func window(date: String, lines: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.reduction(.household, "0.6")
    #expect(try EvidenceCase(date: date).verdict(rule, Self.before + lines) == verdict)
  }

  private static let after = "household 2013-02-01 2013-07-31 2\n"

  /// The six months before attachment run from 18 December 2011 to 17 June 2012, both included.
  @Test(
    "The months before attachment, by days",
    arguments: [
      ("household 2011-12-18 2012-06-17 5", "passed met 2013-07-31"),
      ("household 2011-12-19 2012-06-17 5", "missing baseline-missing household"),
      ("household 2011-12-18 2012-06-16 5", "missing baseline-missing household"),
      // An item that reaches into the day of attachment does not lie inside them.
      (
        "household 2011-12-18 2012-06-16 4\nhousehold 2012-06-17 2012-06-18 1",
        "missing baseline-missing household"
      ),
      // 4 to 2 is a fall by half; 5.1 to 2 by more than 60%; 4.9 to 2 by less.
      ("household 2011-12-18 2012-06-17 4", "failed reduction"),
      ("household 2011-12-18 2012-06-17 5.0001", "passed met 2013-07-31"),
      ("household 2011-12-18 2012-06-17 4.9999", "failed reduction"),
      // Nothing to reduce.
      ("household 2011-12-18 2012-06-17 0", "notApplicable baseline-zero"),
      ("household 2011-12-18 2012-06-17 ?", "missing not-known household"),
      ("household 2011-12-18 2012-06-17 5 2013-08-01", "missing not-verified household"),
    ])
  func baseline(lines: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.reduction(.household, "0.6")
    #expect(try EvidenceCase().verdict(rule, lines + "\n" + Self.after) == verdict)
  }

  /// Three months after against six before: 10 in six months are 5 in three, and 60% less than
  /// 5 is 2. The window is 1 May to 31 July.
  @Test(
    "Periods of different lengths are compared by the month",
    arguments: [("2", "passed"), ("2.0001", "failed")])
  func lengths(value: String, kind: String) throws {
    let rule = try EvidenceRules.Rule.reduction(.household, "0.6", months: 3, baseline: 6)
    let lines =
      "household 2011-12-18 2012-06-17 10\nhousehold 2013-05-01 2013-07-31 \(value)"
    #expect(try EvidenceCase().verdict(rule, lines).hasPrefix(kind))
  }

  /// Thirty days of June: ten at one value, twenty at 10. (10 × 25 + 20 × 10) / 30 is 15 exactly,
  /// which is not below 15; 24.9 makes it 14.97. One item alone is its own mean.
  @Test(
    "A mean weighs each item by its days, the first and the last included",
    arguments: [
      (
        "child-1 2013-06-01 2013-06-10 25\nchild-1 2013-06-11 2013-06-30 10", "failed limit child-1"
      ),
      (
        "child-1 2013-06-01 2013-06-10 24.9\nchild-1 2013-06-11 2013-06-30 10",
        "passed met 2013-06-30"
      ),
      ("child-1 2013-06-01 2013-06-30 15", "failed limit child-1"),
      ("child-1 2013-06-01 2013-06-30 14.9999", "passed met 2013-06-30"),
    ])
  func mean(lines: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .months(1), .mean)
    #expect(try EvidenceCase(date: "2013-06-30").verdict(rule, lines) == verdict)
  }

  /// A child must pass when it belongs to the family from the first day of the window to the last,
  /// both included; its 20 would fail. The window is June.
  @Test(
    "Which children must pass",
    arguments: [
      ("child-1 2013-06-01 2013-06-30", "failed limit child-1"),
      ("child-1 2013-06-02 2013-06-30", "notApplicable no-child"),
      ("child-1 2013-06-01 2013-06-29", "notApplicable no-child"),
      ("child-1 - 2013-06-29\nchild-2 2013-06-01 2013-06-30", "missing missing child-2"),
      ("adult-1 - -", "notApplicable no-child"),
    ])
  func children(members: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.below(.everyChild, "15", .months(1), .mean)
    let family = EvidenceCase(date: "2013-06-30", members: members)
    #expect(try family.verdict(rule, "child-1 2013-06-01 2013-06-30 20") == verdict)
  }

  /// A fall by a third over all children: 3 + 3 before, 2 + 2 after are exactly 1/3 less.
  @Test(
    "All children together, the same on both sides",
    arguments: [
      // Both there all along.
      ("child-1 - -\nchild-2 - -", "3", "3", "2", "2", "passed met 2013-07-31"),
      ("child-1 - -\nchild-2 - -", "3", "2", "2", "2", "failed reduction"),
      // The second has left school; its items go on, so it counts on both sides.
      ("child-1 - -\nchild-2 - 2013-07-30", "1", "5", "2", "2", "passed met 2013-07-31"),
      ("child-1 - -\nchild-2 - 2013-07-30", "3", "3", "2", "3", "failed reduction"),
    ])
  func together(
    members: String, first: String, second: String, now: String, other: String, verdict: String
  ) throws {
    let rule = try EvidenceRules.Rule.reduction(.allChildren, "0.3333")
    let lines = """
      child-1 2011-12-18 2012-06-17 \(first)
      child-2 2011-12-18 2012-06-17 \(second)
      child-1 2013-02-01 2013-07-31 \(now)
      child-2 2013-02-01 2013-07-31 \(other)
      """
    #expect(try EvidenceCase(members: members).verdict(rule, lines) == verdict)
  }

  /// Children whose months before attachment are not covered, or of whom there is nothing at all.
  @Test(
    "Every child that counts needs its months before attachment, whenever it joined",
    arguments: [
      // There before, with items after only; with no item at all; joined on the day of attachment.
      (
        "child-1 - -\nchild-2 - -", "child-2 2013-02-01 2013-07-31 0",
        "missing baseline-missing child-2"
      ),
      ("child-1 - -\nchild-2 - -", "", "missing baseline-missing child-2"),
      (
        "child-1 - -\nchild-2 2012-06-18 -", "child-2 2013-02-01 2013-07-31 0",
        "missing baseline-missing child-2"
      ),
      // There for all of them but the first day; there for all of them.
      (
        "child-1 - -\nchild-2 2011-12-19 -", "child-2 2013-02-01 2013-07-31 0",
        "missing baseline-missing child-2"
      ),
      // It counts from the day on which it is a member: not one that comes after the window.
      ("child-1 - -\nchild-2 2013-08-01 -", "", "passed met 2013-07-31"),
      ("child-1 - -\nchild-2 2013-07-31 -", "", "missing baseline-missing child-2"),
      (
        "child-1 - -\nchild-2 2011-12-18 -", "child-2 2013-02-01 2013-07-31 0",
        "missing baseline-missing child-2"
      ),
    ])
  func childrenBefore(members: String, lines: String, verdict: String) throws {
    let rule = try EvidenceRules.Rule.reduction(.allChildren, "0.33")
    let own = "child-1 2011-12-18 2012-06-17 5\nchild-1 2013-02-01 2013-07-31 1\n"
    #expect(try EvidenceCase(members: members).verdict(rule, own + lines) == verdict)
  }
}
