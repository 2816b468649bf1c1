import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRRegister

/// The evidence of one family in days and lines, and a test of the rules put to it. Attached on
/// 18 June 2012 and looked at on 31 July 2013, if nothing else is said.
struct EvidenceCase {
  var attached = "2012-06-18"
  var date = "2013-07-31"
  /// By when it must be verified; the day on which it is looked at where nothing is said.
  var verifiedBy: String?
  var criteria: UInt64 = 1
  /// A line each: `child-1 2012-01-01 2013-07-31`, a day or `-` for open.
  var members = "child-1 - -"
  /// A line each: the first and the last day.
  var terms = """
    2012-09-03 2012-12-21
    2013-01-07 2013-03-28
    2013-04-15 2013-07-19
    """

  /// How a test stands by lines of evidence, each `household 2013-02-01 2013-07-31 5`: whose,
  /// from, to (`-` for open), the value (`?` when not known), and the day it was verified where
  /// that is not the last. `passed 2013-07-31`, `failed limit child-1`, `missing missing`, …
  func verdict(
    _ rule: EvidenceRules.Rule, _ lines: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let evidence = try self.evidence(lines, sourceLocation: sourceLocation)
    var nothing: TestTrace?
    let verdict = evidence.verdict(rule, &nothing)
    return
      ([String(describing: verdict.kind), verdict.reason.rawValue]
      + [verdict.subject?.text, verdict.day.map { CivilDate($0).dataText }].compactMap { $0 })
      .joined(separator: " ")
  }

  func evidence(
    _ lines: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> FamilyEvidence {
    func day(_ text: String, open: Int32) throws -> Int32 {
      if text == "-" { return open }
      return try #require(CivilDate(text), sourceLocation: sourceLocation).day
    }
    func subject(_ text: String) throws -> Subject {
      let bytes = Array(text.utf8)
      let subject = Subject(bytes.span, 0..<bytes.count)
      return try #require(subject, sourceLocation: sourceLocation)
    }
    func rows(_ text: String) -> [[String]] {
      text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }
    let items = try rows(lines).map { cells in
      let to = try day(cells[2], open: EvidenceItem.open)
      let value =
        try cells[3] == "?"
        ? EvidenceItem.unknown
        : Int32(
          #require(
            ExactDecimal(cells[3])?.whole(timesTenToThe: 4), sourceLocation: sourceLocation))
      return EvidenceItem(
        family: 0, from: try day(cells[1], open: .min), to: to,
        verified: cells.count > 4 ? try day(cells[4], open: EvidenceItem.open) : to, value: value,
        line: 0, reference: 0, subject: try subject(cells[0]), measure: 0, referenceLength: 0)
    }
    let people = try rows(members).map { cells in
      Member(
        family: 0, subject: try subject(cells[0]), isChild: cells[0].hasPrefix("child"),
        from: try day(cells[1], open: .min), to: try day(cells[2], open: .max))
    }
    let terms = try rows(terms).map { cells in
      TermDays(
        SchoolTerm(
          id: "T", starts: CivilDate(try day(cells[0], open: 0)),
          ends: CivilDate(try day(cells[1], open: 0))))
    }
    return FamilyEvidence(
      items: items.sorted { $0.comes(before: $1) }, bounds: items.indices, members: people,
      schoolTerms: terms,
      criteria: criteria, attached: try day(attached, open: 0), date: try day(date, open: 0),
      verifiedBy: try day(verifiedBy ?? date, open: 0))
  }
}

extension EvidenceRules.Rule {
  /// A test of measure 0 for families identified on the first criterion.
  static func test(
    _ subject: EvidenceTest.Subject, _ need: EvidenceTest.Need,
    _ window: EvidenceTest.Window? = nil, baseline: Int? = nil,
    _ combine: EvidenceTest.Combine = .sum, fresh: Int = 31, criterion: UInt64? = 1
  ) -> EvidenceRules.Rule {
    EvidenceRules.Rule(
      subject: subject, need: need, window: window, baselineMonths: baseline, combine: combine,
      freshDays: fresh, measure: 0, criterion: criterion)
  }

  static func reduction(
    _ subject: EvidenceTest.Subject, _ share: String, months: Int = 6, baseline: Int = 6
  ) throws -> EvidenceRules.Rule {
    .test(
      subject, .reductionAtLeast(try #require(ExactDecimal(share))), .months(months),
      baseline: baseline)
  }

  static func below(
    _ subject: EvidenceTest.Subject, _ limit: String, _ window: EvidenceTest.Window,
    _ combine: EvidenceTest.Combine
  ) throws -> EvidenceRules.Rule {
    .test(subject, .below(try #require(ExactDecimal(limit))), window, combine)
  }
}
