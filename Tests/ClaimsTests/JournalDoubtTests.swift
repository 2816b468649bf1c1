import ClaimsSamples
import PBRFindings
import PBRQuantities
import Testing

@testable import PBRClaims
@testable import PBRRegister

@Suite("The journal held against the register")
struct JournalDoubtTests {
  /// P-1 is held by HT-1; HT-3 works without a place.
  private static let families = """
    HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-09,,,
    HT-3,,2012-13,crime|work,2012-05-01,2012-06-09,,,

    """

  /// A claim of £800 for employment of HT-1 in P-1, with one thing of it another.
  private func row(
    _ claim: String = "C1", scheme: String = "troubled-families-2012",
    window: String = "W2013-01", place: String = "P-1", family: String = "HT-1",
    result: String = "employment", year: String = "2012-13", amount: String = "800.00",
    status: String = "submitted", attached: String = "2012-06-09"
  ) -> String {
    "\(claim),\(scheme),\(window),\(place),\(family),2012-13,\(attached),\(result),2012-12-30,\(year),"
      + "\(amount),EV-1,\(status),2013-01-20,\n"
  }

  private func told(
    _ rows: String, _ severity: Finding.Severity = .warning, families: String = families
  ) throws -> (RegisterFolder, [String]) {
    let folder = try RegisterFolder([
      "families.csv": families,
      "claims.csv": JournalSheet.header + "\n" + rows,
    ])
    return (folder, try folder.register().doubts(severity).map(\.text))
  }

  private func check(
    _ rows: String, families: String = families, _ messages: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (folder, told) = try told(rows, families: families)
    // The line and its mark are shown by other tests; here what is said.
    let plain = told.map { text in
      text.split(separator: "\n").filter { !$0.contains(" | ") }.joined(separator: "\n")
    }
    same(plain, messages.map { folder.filled($0) }, sourceLocation: sourceLocation)
  }

  @Test("Each is told with its line, its pounds and what to do")
  func messages() throws {
    try check(row(), [])
    try check(
      row(place: "P-2", family: "HT-2"),
      [
        """
        DIR/claims.csv:2:40: warning[claim-family-gone]: families.csv has neither the family HT-2 nor the place P-2, for which employment was claimed in C1
          £800 of results and a fee of £3,200 are known from the journal alone; they count, and the place is not filled again.
          Put its row back: family HT-2, place P-2, cohort 2012-13, attached on 2012-06-09.
        """
      ])
    try check(
      row(family: "HT-2"),
      [
        """
        DIR/claims.csv:2:40: warning[claim-family-gone]: families.csv has no family HT-2, for which employment of P-1 in C1 was claimed
          £800 of results is known from the journal alone; it counts.
          HT-1 holds P-1 since the same day: if it is the same family, write HT-2 in its place in every file of the register.
        """
      ])
    // HT-1 came in February 2013 to a place that HT-2 had held since June 2012.
    try check(
      row(family: "HT-2"), families: "HT-1,P-1,2012-13,crime|work,2012-05-01,2013-02-16,,,\n",
      [
        """
        DIR/claims.csv:2:40: warning[claim-family-gone]: families.csv has no family HT-2, for which employment of P-1 in C1 was claimed
          £800 of results is known from the journal alone; it counts.
          Put its row back: family HT-2, place P-1, cohort 2012-13, attached on 2012-06-09, with the day it left in left_on, and write HT-2 in replaces of HT-1.
        """
      ])
    try check(
      row(place: "P-3", family: "HT-3"),
      [
        """
        DIR/claims.csv:2:36: warning[claim-place-differs]: families.csv has HT-3 without a place, and employment was claimed for it under P-3 in C1
          £800 of results counts for P-3.
          Give it the place_id P-3 in families.csv again.
        """
      ])
    try check(
      row(window: "W2013-10x"),
      [
        """
        DIR/claims.csv:2:27: warning[claim-window-unknown]: employment of P-1 in C1 was claimed in the window "W2013-10x", which the scheme does not have
          £800 counts in the first window that closes on or after the day it was achieved.
          Did you mean W2013-10? Correct the scheme, or the row in the journal it came from.
        """
      ])
    try check(
      row(year: "2011-12"),
      [
        """
        DIR/claims.csv:2:86: warning[claim-year-unknown]: employment of P-1 in C1 was claimed at the rate of 2011/12, and the scheme has none for that year
          £800 counts as it was claimed, and cannot be checked.
          Years with a rate: 2012-13, 2013-14, 2014-15. Take it back and claim it again: pbr claims amend REGISTER C1 --withdraw --place P-1 --result employment --on DATE --reason TEXT
        """
      ])
    // The place was first filled on 9 June 2012.
    try check(
      row(year: "2013-14"),
      [
        """
        DIR/claims.csv:2:86: warning[claim-year-differs]: employment of P-1 in C1 was claimed at the rate of 2013/14, and the place was first filled in 2012/13, whose rate counts
          £800 counts as it was claimed; the rate of 2012/13 is £800.
          Take it back and claim it again: pbr claims amend REGISTER C1 --withdraw --place P-1 --result employment --on DATE --reason TEXT
        """
      ])
    // Filled on 16 May 2013 by all that families.csv says, and claimed at the rate of 2012/13: somebody
    // was there before. When the journal has a claim for whom it was, nothing is told of the year.
    let later = "HT-1,P-1,2012-13,crime|work,2012-05-01,2013-05-16,,,\n"
    try check(
      row(attached: "2013-05-16"), families: later,
      [
        """
        DIR/claims.csv:2:86: warning[claim-year-differs]: employment of P-1 in C1 was claimed at the rate of 2012/13, and the place was first filled in 2013/14, whose rate counts
          £800 counts as it was claimed; the rate of 2013/14 is £1,600.
          If a family filled the place in 2012/13 and its row is missing, put it back. Else take the claim back and make it again: pbr claims amend REGISTER C1 --withdraw --place P-1 --result employment --on DATE --reason TEXT
        """
      ])
    try check(
      row("C0", family: "HT-0", result: "progress-to-work", amount: "100.00")
        + row(amount: "700.00", attached: "2013-05-16"), families: later,
      [
        """
        DIR/claims.csv:2:40: warning[claim-family-gone]: families.csv has no family HT-0, for which progress-to-work of P-1 in C0 was claimed
          £100 of results is known from the journal alone; it counts.
          Put its row back: family HT-0, place P-1, cohort 2012-13, attached on 2012-06-09, with the day it left in left_on, and write HT-0 in replaces of HT-1.
        """
      ])
    try check(
      row(amount: "8.00"),
      [
        """
        DIR/claims.csv:2:94: warning[claim-amount]: £8 was claimed for employment of P-1 in C1, and the scheme pays £800; a spreadsheet may have read 800.00 as 8.00
          £792 less than is paid for it.
          Put it right with a new row: pbr claims amend REGISTER C1 --place P-1 --result employment --amount 800.00 --on DATE --reason TEXT
        """
      ])
    // A penny under the rate; and what was left of £4,000 beside £3,200 and £100 is £700.
    try check(
      row(amount: "799.99"),
      [
        """
        DIR/claims.csv:2:94: warning[claim-amount]: £799.99 was claimed for employment of P-1 in C1, and the scheme pays £800
          £0.01 less than is paid for it.
          Put it right with a new row: pbr claims amend REGISTER C1 --place P-1 --result employment --amount 800.00 --on DATE --reason TEXT
        """
      ])
    let addOn = row("C0", result: "progress-to-work", amount: "100.00")
    try check(addOn + row(amount: "700.00"), [])
    try check(
      addOn + row(amount: "699.00"),
      [
        """
        DIR/claims.csv:3:94: warning[claim-amount]: £699 was claimed for employment of P-1 in C1, and the scheme pays £700, what was left of the place's maximum
          £1 less than is paid for it.
          Put it right with a new row: pbr claims amend REGISTER C1 --place P-1 --result employment --amount 700.00 --on DATE --reason TEXT
        """
      ])
    try check(
      row(scheme: "troubled-families-2021"),
      [
        """
        DIR/claims.csv:2:4: warning[claim-other-scheme]: employment of P-1 in C1 was claimed under the scheme "troubled-families-2021", and the register is read by the rules of troubled-families-2012
          £800 is left out of every figure.
          Name the scheme of the claim with --scheme to see it.
        """
      ])
    // Alike ones are told once, with their pounds; what was taken back or put right is not told.
    try check(
      row("C1", place: "P-2", family: "HT-2") + row("C2", place: "P-4", family: "HT-4")
        + row("C3", place: "P-5", family: "HT-5"),
      [
        """
        DIR/claims.csv:2:40: warning[claim-family-gone]: families.csv has neither the family HT-2 nor the place P-2, for which employment was claimed in C1
          £800 of results and a fee of £3,200 are known from the journal alone; they count, and the place is not filled again.
          The same in 2 more rows, £1,600: lines 3, 4.
          Put its row back: family HT-2, place P-2, cohort 2012-13, attached on 2012-06-09.
        """
      ])
    try check(
      row(place: "P-2", family: "HT-2")
        + row(place: "P-2", family: "HT-2", status: "withdrawn"), [])
    try check(row(amount: "8.00") + row(amount: "800.00", status: "amended"), [])
  }

  @Test("No claim is made while one of them stands")
  func refused() throws {
    let (folder, told) = try told(row(place: "P-2", family: "HT-2"), .error)
    let before = folder.text("claims.csv")
    let outcome = try JournalTests.export(folder, "C2").run()
    #expect(outcome.claim == nil && outcome.written.isEmpty)
    same(outcome.findings.filter { $0.severity == .error }.map(\.text), told)
    #expect(folder.text("claims.csv") == before && folder.text("out/claim-C2.csv") == nil)
  }

  /// A claim under other rules is left out of the position, and still stands in the way.
  @Test("A family that was claimed under another place, by other rules, is not claimed again")
  func moved() throws {
    let folder = try RegisterFolder([
      "families.csv": Self.families,
      "evidence.csv": "HT-1,adult-1,employment,2013-01-07,,1,EV-1,2013-07-31\n",
      "claims.csv": JournalSheet.header + "\n" + row(scheme: "own-2010", place: "P-9"),
    ])
    let outcome = try JournalTests.export(folder, "C2").run()
    same(
      outcome.findings.filter { $0.severity == .error }.map(\.text),
      [
        "error[place-changed]: HT-1 has results claimed under place P-9 and would now be claimed for "
          + "under P-1\n  One family could be paid for twice.\n"
          + "  Give it the place_id P-9 in families.csv again.\n"
      ])
  }
}
