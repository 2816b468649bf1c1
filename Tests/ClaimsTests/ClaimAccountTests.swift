import ClaimsSamples
import PBRFindings
import PBRQuantities
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// Rows of one claimed result, `status amount day` each, a claim of £700 or £800 first.
private func journal(_ rows: String, result: String = "crime-education") throws -> Journal {
  var journal = Journal()
  for row in rows.split(separator: ";") {
    let parts = row.split(separator: " ").map(String.init)
    let takesBack =
      parts[0] == "reversed" ? journal.accounts.first?.lastStep?.chain : nil
    let claim = ClaimRow(
      claim: "C1", scheme: "troubled-families-2012", window: "W2013-01", place: "P-1",
      family: "HT-1", cohort: "2012-13", attached: try #require(CivilDate("2012-06-09")),
      result: result, achieved: try #require(CivilDate("2012-12-31")),
      rateYear: FinancialYear(startYear: 2012), amount: try #require(Money(parts[1])), evidence: [])
    journal.append(
      JournalRow(
        claim: claim.with(amount: claim.amount, takingBack: takesBack),
        status: try #require(ClaimStatus(rawValue: parts[0])),
        on: try #require(CivilDate(parts[2])), chain: "", line: journal.rows.count + 2))
  }
  return journal
}

@Suite("Money moves on its day")
struct ClaimAccountTests {
  /// Status, what stands, what is paid, and what changed hands on which day, worked by hand from
  /// the rule that a row moves what it says on its own day.
  @Test(
    "What the rows of a result make of it",
    arguments: [
      // Journals of version 1.0: every row carries the whole amount.
      ("submitted 700 2013-01-20", "submitted 700.00 0.00 due 700.00"),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;clawed-back 700 2013-06-15",
        "clawed-back 0.00 0.00 due 0.00: 2013-03-20 700.00, 2013-06-15 -700.00"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;amended 650 2013-06-15;paid 650 2013-06-20",
        "paid 650.00 650.00 due 0.00: 2013-03-20 700.00, 2013-06-15 -50.00"
      ),
      (
        "submitted 650 2013-01-20;paid 650 2013-03-20;amended 700 2013-06-15;paid 700 2013-06-20",
        "paid 700.00 700.00 due 0.00: 2013-03-20 650.00, 2013-06-20 50.00"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;withdrawn 700 2013-04-01",
        "withdrawn 0.00 0.00 due 0.00: 2013-03-20 700.00, 2013-04-01 -700.00"
      ),
      // Of a part that was paid a part is taken back: the rest of the claim is still to come. All of it
      // taken back, nothing is.
      (
        "submitted 700 2013-01-20;paid 400 2013-03-01;clawed-back 100 2013-05-01",
        "clawed-back 600.00 300.00 due 300.00: 2013-03-01 400.00, 2013-05-01 -100.00"
      ),
      (
        "submitted 700 2013-01-20;paid 400 2013-03-01;clawed-back 100 2013-05-01;paid 300 2013-06-01",
        "paid 600.00 600.00 due 0.00: 2013-03-01 400.00, 2013-05-01 -100.00, 2013-06-01 300.00"
      ),
      (
        "submitted 700 2013-01-20;paid 400 2013-03-01;clawed-back 400 2013-05-01",
        "clawed-back 0.00 0.00 due 0.00: 2013-03-01 400.00, 2013-05-01 -400.00"
      ),
      (
        "submitted 700 2013-01-20;paid 400 2013-03-01;clawed-back 399.99 2013-05-01",
        "clawed-back 300.01 0.01 due 300.00: 2013-03-01 400.00, 2013-05-01 -399.99"
      ),
      // Parts: several add up, the last penny is paid by the row without an amount.
      (
        "submitted 700 2013-01-20;paid 300 2013-03-31;paid 399.99 2013-04-01",
        "paid 700.00 699.99 due 0.01: 2013-03-31 300.00, 2013-04-01 399.99"
      ),
      (
        "submitted 700 2013-01-20;paid 300 2013-03-31;paid 700 2013-04-01",
        "paid 700.00 700.00 due 0.00: 2013-03-31 300.00, 2013-04-01 400.00"
      ),
      (
        "submitted 700 2013-01-20;paid 300 2013-03-31;amended 200 2013-04-01",
        "amended 200.00 200.00 due 0.00: 2013-03-31 300.00, 2013-04-01 -100.00"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;clawed-back 200 2013-06-15",
        "clawed-back 500.00 500.00 due 0.00: 2013-03-20 700.00, 2013-06-15 -200.00"
      ),
      (
        "submitted 700 2013-01-20;paid 300 2013-03-20;clawed-back 700 2013-06-15",
        "clawed-back 0.00 0.00 due 0.00: 2013-03-20 300.00, 2013-06-15 -300.00"
      ),
      // Given back after an appeal, by half: that half is all that stands.
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;clawed-back 700 2013-06-15;"
          + "paid 350 2013-07-20",
        "paid 350.00 350.00 due 0.00: 2013-03-20 700.00, 2013-06-15 -700.00, 2013-07-20 350.00"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;clawed-back 100 2013-06-15;"
          + "paid 50 2013-07-20;paid 50 2013-07-21",
        "paid 700.00 700.00 due 0.00: 2013-03-20 700.00, 2013-06-15 -100.00, 2013-07-20 50.00, "
          + "2013-07-21 50.00"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;clawed-back 700 2013-06-15;"
          + "amended 350 2013-07-20",
        "amended 350.00 0.00 due 350.00: 2013-03-20 700.00, 2013-06-15 -700.00"
      ),
      // Rows taken back: the position is what it was before them, the money moves on its day.
      (
        "submitted 700 2013-01-20;rejected 700 2013-03-20;reversed 700 2013-04-02",
        "submitted 700.00 0.00 due 700.00"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;reversed 700 2013-04-02",
        "submitted 700.00 0.00 due 700.00: 2013-03-20 700.00, 2013-04-02 -700.00"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;clawed-back 200 2013-06-15;"
          + "reversed 200 2013-07-20",
        "paid 700.00 700.00 due 0.00: 2013-03-20 700.00, 2013-06-15 -200.00, 2013-07-20 200.00"
      ),
      (
        "submitted 700 2013-01-20;paid 300 2013-03-20;amended 200 2013-06-15;"
          + "reversed 200 2013-07-20;reversed 300 2013-07-21",
        "submitted 700.00 0.00 due 700.00: 2013-03-20 300.00, 2013-06-15 -100.00, "
          + "2013-07-20 100.00, 2013-07-21 -300.00"
      ),
      (
        "submitted 700 2013-01-20;withdrawn 700 2013-03-20;reversed 700 2013-04-02",
        "submitted 700.00 0.00 due 700.00"
      ),
    ])
  func account(rows: String, expected: String) throws {
    let account = try #require(try journal(rows).accounts.first)
    let moves = account.payments.map { "\($0.on.dataText) \($0.amount.dataText)" }
    #expect(
      "\(account.status.rawValue) \(account.standing.dataText) \(account.paid.dataText) "
        + "due \(account.due.dataText)"
        + (moves.isEmpty ? "" : ": " + moves.joined(separator: ", ")) == expected)
  }

  /// A year that has ended stays as it was: money dated 31 March is in it, that of 1 April is not,
  /// whenever it is asked for.
  @Test("The position of a day holds the rows up to that day, and only those")
  func days() throws {
    let all = try journal(
      "submitted 700 2013-01-20;paid 300 2013-03-31;paid 400 2013-04-01;clawed-back 700 2013-06-15")
    let paid = ["2013-03-30", "2013-03-31", "2013-04-01", "2013-06-14", "2013-06-15"].map { day in
      CivilDate(day).flatMap { all.through($0).accounts.first }.map(\.paid.dataText) ?? ""
    }
    #expect(paid == ["0.00", "300.00", "700.00", "700.00", "0.00"])
  }

  /// Whole messages of what cannot be recorded. P-1 claims £700; the last penny and one more.
  @Test(
    "What cannot follow is refused, in full",
    arguments: [
      (
        "submitted 700 2013-01-20;paid 300 2013-03-20", "paid 400.01 2013-04-01",
        "error[over-claim]: £400.01 is more than the £400 left of the claim: crime-education of P-1 "
          + "in C1|£0.01 more than there is.|Give at most 400.00; a claim is made higher with pbr "
          + "claims amend."
      ),
      (
        "submitted 700 2013-01-20;paid 300 2013-03-20", "clawed-back 300.01 2013-04-01",
        "error[over-paid]: £300.01 is more than the £300 that has been paid: crime-education of P-1 "
          + "in C1|£0.01 more than there is.|Give at most 300.00."
      ),
      (
        "submitted 700 2013-01-20", "paid 0 2013-04-01",
        "error[amount-zero]: £0 of crime-education of P-1 in C1 cannot be paid|Give pounds and pence "
          + "above nought: --amount 300.00."
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20", "paid - 2013-04-01",
        "error[status-order]: crime-education of P-1 in C1 is paid in full: £700; nothing is left to "
          + "be paid|If the claim itself is to be higher: pbr claims amend. If paid was a slip, take "
          + "it back: pbr claims status REGISTER C1 reversed --row ROW --on DATE --by WHO --reason "
          + "TEXT"
      ),
      (
        "submitted 700 2013-01-20;rejected 700 2013-03-20", "paid - 2013-04-01",
        "error[reason-missing]: crime-education of P-1 in C1 was rejected; that it is paid all the "
          + "same needs a reason|£700 of it would stand again.|Say why: --reason \"the appeal was "
          + "won\". If rejected was a slip, take it back first: pbr claims status REGISTER C1 "
          + "reversed --row ROW --on DATE --by WHO --reason TEXT"
      ),
      (
        "submitted 700 2013-01-20;withdrawn 700 2013-03-20", "paid - 2013-04-01",
        "error[status-order]: crime-education of P-1 in C1 is withdrawn; paid cannot follow|Nothing "
          + "follows withdrawn. If withdrawn was a slip, take it back: pbr claims status REGISTER C1 "
          + "reversed --row ROW --on DATE --by WHO --reason TEXT"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;reversed 700 2013-04-02",
        "paid - 2013-04-01",
        "error[status-date]: 1 April 2013 is before 2 April 2013, when a row of the claim was taken "
          + "back|Give the day on which it happened."
      ),
      (
        "submitted 700 2013-01-20", "reversed - 2013-04-01 who why",
        "error[row-kept]: crime-education of P-1 in C1 has no row but the claim itself|A claim is not "
          + "taken back but withdrawn: pbr claims amend REGISTER C1 --withdraw --on DATE --reason "
          + "TEXT"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20", "reversed - 2013-04-01 - why",
        "error[person-missing]: it must be said who takes a row back|Give initials or a post: --by "
          + "FO2."
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20", "reversed - 2013-04-01 who",
        "error[reason-missing]: taking a row back needs a reason|Say why: --reason \"typed in the "
          + "wrong row\"."
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20", "reversed - 2013-04-01 who why abc",
        "error[unknown-row]: \"abc\" is too short to name a row: at least 8 signs are needed|pbr "
          + "claims history REGISTER --claim C1 shows every row with its value."
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20", "reversed - 2013-04-01 who why 0123456789",
        "error[unknown-row]: C1 has no row with the chain value \"0123456789\"|pbr claims history "
          + "REGISTER --claim C1 shows every row with its value."
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20", "reversed - 2013-04-01 who why first",
        "error[row-kept]: line 2 of C1, submitted on 20 January 2013, £700, is the claim itself and "
          + "is not taken back|Withdraw it: pbr claims amend REGISTER C1 --withdraw --place P-1 --on "
          + "DATE --reason TEXT"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;amended 600 2013-03-21",
        "reversed - 2013-04-01 who why second",
        "error[row-kept]: line 3 of C1, paid on 20 March 2013, £700, has rows after it that rest on "
          + "it|Take back the last one first: --row ROW, amended on 21 March 2013."
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;reversed 700 2013-03-21",
        "reversed - 2013-04-01 who why second",
        "error[row-kept]: line 3 of C1, paid on 20 March 2013, £700, has been taken back already"
      ),
      (
        "submitted 700 2013-01-20;paid 700 2013-03-20;reversed 700 2013-03-21;paid 700 2013-03-22",
        "reversed - 2013-04-01 who why third",
        "error[row-kept]: line 4 of C1, had its row paid of 20 March 2013, £700, taken back on 21 "
          + "March 2013, takes a row back itself|Enter what holds now as a new row."
      ),
    ])
  func refused(rows: String, change: String, message: String) throws {
    let journal = try journal(rows)
    let parts = change.split(separator: " ").map(String.init)
    func part(_ at: Int) -> String? { parts.count > at && parts[at] != "-" ? parts[at] : nil }
    let rank = part(5).flatMap { ["first", "second", "third"].firstIndex(of: $0) }
    let outcome = StatusChange(
      claim: "C1", place: "P-1", status: try #require(ClaimStatus(rawValue: parts[0])),
      amount: part(1).flatMap { Money($0) }, on: try #require(CivilDate(parts[2])),
      reason: part(4), row: rank.map { String(journal.chainValues[$0].prefix(12)) } ?? part(5),
      by: part(3)
    ).rows(in: journal, scheme: try RegisterFolder.scheme())
    #expect(outcome.rows.isEmpty)
    let last = String(journal.accounts.first?.lastStep?.chain.prefix(12) ?? "-")
    let told = outcome.findings.map(\.text).joined().replacingOccurrences(last, "ROW")
    #expect(
      told == message.split(separator: "|").map(String.init).joined(separator: "\n  ") + "\n")
  }

  /// P-1 is rejected, P-2 stands: paying the whole claim pays P-2 alone; once it is paid, paying the
  /// whole claim again is refused for P-1. A row named for another place is not taken back.
  @Test("A status of a whole claim leaves what it cannot follow as it is")
  func wholeClaim() throws {
    var journal = try journal("submitted 700 2013-01-20;rejected 700 2013-03-25")
    let first = try #require(journal.rows.first).claim
    journal.append(
      JournalRow(
        claim: ClaimRow(
          claim: "C1", scheme: first.scheme, window: first.window, place: "P-2", family: "HT-2",
          cohort: first.cohort, attached: first.attached, result: first.result,
          achieved: first.achieved, rateYear: first.rateYear, amount: first.amount, evidence: []),
        status: .submitted, on: try #require(CivilDate("2013-01-20")), chain: "", line: 4))
    let scheme = try RegisterFolder.scheme()
    let day = try #require(CivilDate("2013-03-20"))
    let paid = StatusChange(claim: "C1", status: .paid, on: day).rows(in: journal, scheme: scheme)
    #expect(paid.rows.map(\.claim.place) == ["P-2"] && paid.kept.map(\.claim.place) == ["P-1"])
    for row in paid.rows { journal.append(row) }
    let slip = journal.chainValues[1].prefix(12)
    same(
      StatusChange(claim: "C1", status: .paid, on: day).rows(in: journal, scheme: scheme).findings
        .map(\.text),
      [
        "error[status-order]: crime-education of P-1 in C1 is rejected, and is not paid in passing "
          + "with the whole claim\n  If it is paid all the same, name it with --place and --result "
          + "and say why. If rejected was a slip, take it back: pbr claims status REGISTER C1 "
          + "reversed --row \(slip) --on DATE --by WHO --reason TEXT\n"
      ])
    same(
      StatusChange(claim: "C1", result: first.result, status: .paid, on: day, reason: "x")
        .rows(in: journal, scheme: scheme).findings.map(\.text),
      [
        "error[status-order]: crime-education of P-2 in C1 is paid in full: £700; nothing is left to "
          + "be paid\n  If the claim itself is to be higher: pbr claims amend. If paid was a slip, "
          + "take it back: pbr claims status REGISTER C1 reversed --row "
          + "\(journal.chainValues[3].prefix(12)) --on DATE --by WHO --reason TEXT\n"
      ])
    same(
      StatusChange(
        claim: "C1", place: "P-2", status: .reversed, on: day, reason: "x", row: String(slip),
        by: "FO2"
      ).rows(in: journal, scheme: scheme).findings.map(\.text),
      [
        "error[row-kept]: line 3 of C1, rejected on 25 March 2013, £700, is not of the place or the "
          + "result that is named\n  It is of crime-education of P-1.\n"
      ])
  }

  /// A result that was claimed again since cannot stand twice, and a place is not paid more than
  /// its maximum because something is taken back.
  @Test("What was rejected and claimed again stays rejected")
  func claimedAgain() throws {
    var journal = try journal("submitted 700 2013-01-20;rejected 700 2013-03-20")
    let first = try #require(journal.rows.first)
    journal.append(
      JournalRow(
        claim: ClaimRow(
          claim: "C2", scheme: first.claim.scheme, window: "W2013-07", place: "P-1", family: "HT-1",
          cohort: "2012-13", attached: first.claim.attached, result: first.claim.result,
          achieved: first.claim.achieved, rateYear: first.claim.rateYear,
          amount: first.claim.amount, evidence: []), status: .submitted,
        on: try #require(CivilDate("2013-04-20")), chain: "", line: 4))
    for status in [ClaimStatus.paid, .reversed] {
      let outcome = StatusChange(
        claim: "C1", status: status, on: try #require(CivilDate("2013-05-01")), reason: "a slip",
        by: "FO2"
      ).rows(in: journal, scheme: try RegisterFolder.scheme())
      same(
        outcome.findings.map(\.text),
        [
          "error[claimed-again]: crime-education of P-1 has been claimed again since, in C2\n"
            + "  £700 would be paid a second time.\n"
            + "  Record it for C2, or withdraw that claim first.\n"
        ])
    }
  }
}

extension String {
  fileprivate func replacingOccurrences(_ found: String, _ other: String) -> String {
    found.isEmpty || found == "-" ? self : replacing(found, with: other)
  }
}
