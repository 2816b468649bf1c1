import ClaimsSamples
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// The rows, amounts and days at which a journal, an amendment or a position turns.
@Suite("The journal at its edges")
struct JournalEdgeTests {
  private static func row(
    _ claim: String = "C1", place: String = "P-1", result: String = "employment",
    _ amount: String = "800", _ status: String = "submitted", on: String = "2013-07-31",
    chain: String = ""
  ) -> String {
    "\(claim),troubled-families-2012,W2013-07,\(place),HT-\(place.dropFirst(2)),2012-13,"
      + "2012-06-18,\(result),2013-07-07,2012-13,\(amount),EV-1,\(status),\(on),\(chain)\n"
  }

  private static func folder(_ claims: String) throws -> RegisterFolder {
    try RegisterFolder([
      "families.csv": """
      HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,,,
      HT-2,P-2,2012-13,crime|work,2012-05-01,2012-06-18,,,

      """, "claims.csv": JournalSheet.header + "\n" + claims,
    ])
  }

  /// What is said of a journal; nothing of one that is sound.
  private static func problems(_ claims: String) throws -> String {
    let folder = try folder(claims)
    let reading = try folder.inputs().read()
    return withExtendedLifetime(folder) { reading.findings.map(\.text).joined() }
  }

  private static func journal(_ claims: String) throws -> (Journal, Scheme) {
    let register = try folder(claims).register()
    return (register.journal, register.scheme)
  }

  /// Rows kept elsewhere before the first chained row have no value; after it a row without one
  /// could be slipped in unseen.
  @Test("A row without a chain value after rows with one is refused, before them it is not")
  func chain() throws {
    let (kept, _) = try Self.journal(Self.row())
    let second = Self.row(place: "P-2")
    let (both, _) = try Self.journal(Self.row() + second)
    let chained = Self.row(place: "P-2", chain: both.lastChain)
    let (read, _) = try Self.journal(Self.row() + chained)
    #expect(read.lastChain == both.lastChain && read.lastChain != kept.lastChain)
    let paid = Self.row("C1", "800", "paid", on: "2013-08-31")
    let told = try Self.problems(Self.row() + chained + paid)
    #expect(
      told.contains("claims.csv:4:")
        && told.contains(
          "error[journal-damaged]: the row has no chain value, and rows before it do\n")
    )
    // The value of another row.
    #expect(
      try Self.problems(Self.row(chain: both.lastChain)).contains(
        "it does not match its chain value"))
  }

  /// The scheme pays £800 for employment in 2012-13, and £4,000 less the fee of £3,200 are £800.
  @Test(
    "Amounts a claimed result can be amended to",
    arguments: [
      ("800", "700", "amended 700.00"), ("700", "800", "amended 800.00"),
      ("700", "800.01", "over-rate"), ("700", "700", "nothing-changes"),
      ("700", "699.99", "amended 699.99"), ("700", "0.01", "amended 0.01"),
      ("700", "0", "amount-zero"), ("700", "-1", "amount-zero"),
    ])
  func amended(from: String, to: String, outcome: String) throws {
    let (journal, scheme) = try Self.journal(Self.row("C1", from))
    #expect(try Self.amend(journal, scheme, "employment", to) == outcome)
  }

  /// With £100 claimed for progress to work £700 are left beside the fee, which is just the rate
  /// of crime and education.
  @Test("An amendment up to what is left of the place's maximum")
  func left() throws {
    let (journal, scheme) = try Self.journal(
      Self.row(result: "progress-to-work", "100") + Self.row(result: "crime-education", "600"))
    #expect(try Self.amend(journal, scheme, "crime-education", "700") == "amended 700.00")
  }

  /// £800 of employment for one family leave nothing, £750 leave £50, for the step of another.
  @Test(
    "The maximum counts the fee and the other results of the place",
    arguments: [
      ("40", "50", "amended 50.00"), ("40", "50.01", "over-maximum"),
      ("50", "49.99", "amended 49.99"),
    ])
  func maximum(from: String, to: String, outcome: String) throws {
    let (journal, scheme) = try Self.journal(
      Self.row("C1", "750") + Self.row(result: "progress-to-work", from)
        + Self.row("C2", place: "P-2", "800"))
    #expect(try Self.amend(journal, scheme, "progress-to-work", to) == outcome)
  }

  private static func amend(
    _ journal: Journal, _ scheme: Scheme, _ result: String, _ to: String
  ) throws -> String {
    let amount: Money = try #require(Money(to))
    let change = StatusChange(
      claim: "C1", place: "P-1", result: result, status: .amended, amount: amount,
      on: try #require(CivilDate("2013-08-31")), reason: "checked")
    let outcome = change.rows(in: journal, scheme: scheme)
    if let finding = outcome.findings.first { return finding.code }
    return outcome.rows.map { "\($0.status.rawValue) \($0.claim.amount.dataText)" }.joined(
      separator: ", ")
  }

  /// The fee of £3,200 and results of £800 make £4,000; a penny more and the journal is refused.
  @Test("What a place may stand at", arguments: [("700", true), ("700.01", false)])
  func standing(amount: String, isSound: Bool) throws {
    let told = try Self.problems(
      Self.row(result: "progress-to-work", "100") + Self.row(result: "crime-education", amount))
    #expect(told.isEmpty == isSound, "\(told)")
  }

  @Test("What may follow what, and which status frees the result")
  func order() throws {
    let follows: [ClaimStatus: [ClaimStatus]] = [
      .submitted: [.paid, .rejected, .amended, .withdrawn],
      .amended: [.paid, .rejected, .amended, .withdrawn],
      .paid: [.amended, .withdrawn, .clawedBack], .rejected: [.paid], .withdrawn: [],
      .clawedBack: [.paid, .amended],
    ]
    for before in ClaimStatus.allCases {
      let frees = before == .rejected || before == .withdrawn
      #expect(before.freesTheResult == frees)
      let way: [ClaimStatus] =
        before == .submitted ? [] : before == .clawedBack ? [.paid, before] : [before]
      for after in ClaimStatus.allCases where after != .submitted {
        let claims = ([.submitted] + way + [after]).map { Self.row("C1", "800", $0.rawValue) }
        let told = try Self.problems(claims.joined())
        let isAllowed = follows[before]?.contains(after) ?? false
        #expect(told.isEmpty == isAllowed, "\(before) \(after) \(told)")
      }
      // Claimed again by another claim: only when it is free.
      let again =
        ([.submitted] + way).map { Self.row("C1", "800", $0.rawValue) }.joined() + Self.row("C2")
      #expect(try Self.problems(again).isEmpty == frees, "\(before)")
    }
  }

  /// Paid on the day it was submitted, and the day before.
  @Test("A status follows on the same day at the earliest")
  func sameDay() throws {
    let (journal, scheme) = try Self.journal(Self.row())
    func codes(_ on: String) throws -> [String] {
      StatusChange(claim: "C1", status: .paid, on: try #require(CivilDate(on)))
        .rows(in: journal, scheme: scheme).findings.map(\.code)
    }
    #expect(try codes("2013-07-31") == [])
    #expect(try codes("2013-07-30") == ["status-date"])
  }

  /// £300 of £800 paid on 2 August: the same again is refused without a reason; another day, another
  /// amount or a reason is another payment.
  @Test("The same part is not paid twice in passing")
  func repeated() throws {
    let (journal, scheme) = try Self.journal(
      Self.row() + Self.row("C1", "300", "paid", on: "2013-08-02"))
    func codes(_ amount: Int64, _ on: String, _ reason: String? = nil) throws -> [String] {
      StatusChange(
        claim: "C1", status: .paid, amount: Money(pence: amount * 100),
        on: try #require(CivilDate(on)), reason: reason
      ).rows(in: journal, scheme: scheme).findings.map(\.code)
    }
    #expect(try codes(300, "2013-08-02") == ["status-repeated"])
    #expect(try codes(300, "2013-08-03") == [])
    #expect(try codes(299, "2013-08-02") == [])
    #expect(try codes(300, "2013-08-02", "two remittances") == [])
    let found = StatusChange(
      claim: "C1", status: .paid, amount: Money(pence: 30_000),
      on: try #require(CivilDate("2013-08-02"))
    ).rows(in: journal, scheme: scheme).findings.map(\.text).joined()
    #expect(found.hasPrefix("error[status-repeated]: £300 of "), "\(found)")
    #expect(found.contains(" in C1 is recorded as paid on 2 August 2013 already\n"), "\(found)")
  }

  /// £300 of £800 paid on 2 August for a reason: with these words it was the same.
  @Test("A part is not paid twice for one reason")
  func repeatedReason() throws {
    let (journal, scheme) = try Self.journal(Self.row())
    func change(_ reason: String?) throws -> StatusChange {
      StatusChange(
        claim: "C1", status: .paid, amount: Money(pence: 30_000),
        on: try #require(CivilDate("2013-08-02")), reason: reason)
    }
    var paid = journal
    for row in try change("first instalment").rows(in: journal, scheme: scheme).rows {
      paid.append(row)
    }
    func codes(_ reason: String?) throws -> [String] {
      try change(reason).rows(in: paid, scheme: scheme).findings.map(\.code)
    }
    #expect(try codes("first instalment") == ["status-repeated"])
    #expect(try codes(nil) == ["status-repeated"])
    #expect(try codes("second instalment") == [])
  }

  /// Paid on 2 August and clawed back on the 5th, a slip: taken back once, the payment stands; given
  /// again, the command would take the payment back.
  @Test("Taking back is not done twice in passing")
  func takenBackTwice() throws {
    let (journal, scheme) = try Self.journal(
      Self.row() + Self.row("C1", "800", "paid", on: "2013-08-02")
        + Self.row("C1", "800", "clawed-back", on: "2013-08-05"))
    func change(_ row: String? = nil) throws -> StatusChange {
      StatusChange(
        claim: "C1", status: .reversed, on: try #require(CivilDate("2013-08-06")),
        reason: "typed in the wrong row", row: row, by: "FO2")
    }
    var once = journal
    for row in try change().rows(in: journal, scheme: scheme).rows { once.append(row) }
    let account = try #require(once.accounts.first)
    #expect(account.status == .paid)
    let again = try change().rows(in: once, scheme: scheme)
    let name = try #require(account.lastStep?.chain.prefix(12))
    #expect(again.rows.isEmpty)
    #expect(
      again.findings.map(\.text) == [
        """
        error[status-repeated]: the last row of employment of P-1 in C1 took one back on 6 August 2013
          Nothing was written.
          To take back the row before that, too, paid on 2 August 2013, name it: --row \(name)

        """
      ])
    #expect(try change(String(name)).rows(in: once, scheme: scheme).rows.count == 1)
  }

  @Test("The journal at the end of a day, and what it says of later rows")
  func days() throws {
    let (journal, _) = try Self.journal(
      Self.row() + Self.row(place: "P-2", on: "2013-08-01")
        + Self.row("C1", "800", "paid", on: "2013-08-02"))
    func at(_ day: String) throws -> String {
      let day = try #require(CivilDate(day))
      let before = journal.through(day)
      return "\(before.rows.count) \(journal.rowsAfter(day)) "
        + (journal.note(ofRowsAfter: day) ?? "-")
    }
    #expect(
      try at("2013-07-30").hasPrefix("0 3 3 rows of claims.csv are dated after 30 July 2013 "))
    #expect(try at("2013-07-31").hasPrefix("1 2 2 rows "))
    #expect(
      try at("2013-08-01")
        == "2 1 1 row of claims.csv is dated after 1 August 2013 and does not count here.")
    #expect(try at("2013-08-02") == "3 0 -")
    // Its chain is that of its last row in the whole journal.
    let part = journal.through(try #require(CivilDate("2013-08-01")))
    #expect(part.lastChain == journal.chainValues[1])
  }

  /// Two results of £800: one paid after it was cut to £700, one clawed back; a third withdrawn.
  @Test("Where a claim stands, in figures and in words")
  func position() throws {
    let (journal, _) = try Self.journal(
      Self.row() + Self.row(result: "progress-to-work", "0") + Self.row(place: "P-2")
        + Self.row("C2", place: "P-2", result: "progress-to-work", "0")
        + Self.row("C1", "700", "amended", on: "2013-08-01")
        + Self.row("C1", "700", "paid", on: "2013-08-02")
        + Self.row(place: "P-2", "800", "paid", on: "2013-08-02")
        + Self.row(place: "P-2", "800", "clawed-back", on: "2013-08-03")
        + Self.row(result: "progress-to-work", "0", "withdrawn", on: "2013-08-03"))
    #expect(
      journal.claimTotals.map(\.text) == [
        "C1: 3 results, £1,600. Now £700: 1 paid, 1 clawed back, 1 withdrawn.",
        "C2: 1 result, £0. Now £0: 1 awaiting payment.",
      ])
  }

  @Test("A result claimed a second time, and one claimed under other rules")
  func again() throws {
    let told = try Self.problems(Self.row() + Self.row())
    #expect(
      told.contains("C1 claims employment of P-1 a second time; the first is on line 2"))
    // What other rules paid does not count towards this scheme's maximum.
    let other = Self.row("C0", result: "other", "3000").replacing(
      "troubled-families-2012", with: "another")
    #expect(try Self.problems(other + Self.row()) == "")
    let (journal, scheme) = try Self.journal(other + Self.row("C1", "700"))
    #expect(try Self.amend(journal, scheme, "employment", "800") == "amended 800.00")
  }

  /// What separates references or ends a line becomes a stroke; spaces are kept one by one.
  @Test("A reason is one line")
  func reasons() throws {
    let day = try #require(CivilDate("2013-08-31"))
    let reasons: [(String, String?)] = [
      ("one  two ", "one two"), ("a|b", "a/b"), ("a\nb", "a/b"), ("a\u{1F}b", "a/b"),
      ("a\u{7F}b", "a/b"), ("a~!b", "a~!b"), ("  ", nil), ("", nil),
    ]
    for (typed, kept) in reasons {
      let change = StatusChange(claim: "C1", status: .paid, on: day, reason: typed)
      #expect(change.plainReason == kept)
    }
  }

  /// The claim, the place and the result that are meant must be there.
  @Test(
    "What a change is about",
    arguments: [
      ("C1", nil, nil, "2"), ("C1", "P-1", nil, "1"), ("C1", "P-1", "employment", "1"),
      ("C2", nil, nil, "unknown-claim"), ("C1", "P-9", nil, "unknown-place"),
      ("C1", "P-1", "progress-to-work", "unknown-result"),
    ] as [(String, String?, String?, String)])
  func meant(claim: String, place: String?, result: String?, outcome: String) throws {
    let (journal, scheme) = try Self.journal(Self.row() + Self.row(place: "P-2"))
    let change = StatusChange(
      claim: claim, place: place, result: result, status: .paid,
      on: try #require(CivilDate("2013-08-31")))
    let made = change.rows(in: journal, scheme: scheme)
    #expect(made.findings.first?.code ?? "\(made.rows.count)" == outcome)
  }

  /// Rows are added after the last line end, one being put there where the file lacks it; amounts
  /// stay numbers.
  @Test("Rows are added on a line of their own", arguments: ["\n", "\r\n", "\r", ""])
  func added(end: String) throws {
    let folder = try Self.folder("")
    let before = (JournalSheet.header + "\n" + Self.row().dropLast()) + end
    try folder.write("claims.csv", before)
    let change = StatusChange(
      claim: "C1", status: .paid, on: try #require(CivilDate("2013-08-31")))
    #expect(try change.record(try folder.inputs()).rows.count == 1)
    let text = try #require(folder.text("claims.csv"))
    let added = text.dropFirst(before.count)
    #expect(text.hasPrefix(before))
    #expect(added.hasPrefix((end.isEmpty ? "\r\n" : "") + "C1,troubled-families-2012,"))
    #expect(added.contains(",800.00,EV-1,paid,2013-08-31,"))
  }

  /// A claim counts as standing what was withdrawn after its day, and not what was withdrawn on it.
  @Test(
    "A result withdrawn on the very day is free",
    arguments: [("2013-08-14", 1), ("2013-08-15", 0), ("2013-08-16", 0)])
  func withdrawn(day: String, standing: Int) throws {
    let (journal, _) = try Self.journal(
      Self.row() + Self.row("C1", "800", "withdrawn", on: "2013-08-15"))
    let date = try #require(CivilDate(day))
    for later in [true, false] {
      let claims = StandingClaims(journal, on: date, withLater: later)
      #expect(claims.claimed("P-1").count == standing)
    }
  }

  /// The smaller of all families and of a tenth of them, rounded up, but five at least.
  @Test("The size of the audit sample")
  func sample() {
    let sizes = [0: 0, 1: 1, 5: 5, 6: 5, 49: 5, 50: 5, 51: 6, 60: 6, 61: 7, 100: 10, 101: 11]
    for (families, size) in sizes { #expect(AuditSample.size(of: families) == size) }
  }

  @Test("Amounts in words")
  func words() {
    let words: [(Int64, String)] = [
      (0, "nought pounds"), (100, "one pound"), (101, "one pound and one penny"),
      (199, "one pound and ninety-nine pence"), (1900, "nineteen pounds"), (2000, "twenty pounds"),
      (2100, "twenty-one pounds"), (9900, "ninety-nine pounds"), (10_000, "one hundred pounds"),
      (10_100, "one hundred and one pounds"), (100_000, "one thousand pounds"),
      (100_100, "one thousand and one pounds"), (110_000, "one thousand one hundred pounds"),
      (1_050_000, "ten thousand five hundred pounds"), (100_000_000, "one million pounds"),
      (100_000_100, "one million and one pounds"), (-250, "minus two pounds and fifty pence"),
      (99_999_900, "nine hundred and ninety-nine thousand nine hundred and ninety-nine pounds"),
    ]
    for (pence, text) in words { #expect(AmountInWords.text(Money(pence: pence)) == text) }
  }
}
