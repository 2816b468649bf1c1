import ClaimsSamples
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// What a claim of a rate card pays: by number, then the person's maximum, then the contract's. Every
/// expected amount is worked by hand.
@Suite("Claims on ladders: what they pay")
struct ClaimsLadderPriceTests {
  private static let course = #"""
    { "id": "course", "strand": "home", "volume": [
      { "from": 1, "pays": 0 }, { "from": 2, "pays": 500 }, { "from": 4, "pays": 0.01 } ] }
    """#
  private static let oneStrand = #"{ "id": "home" }"#

  private static func courses(_ people: Int) -> LadderCase {
    var card = LadderCase(results: course, strands: oneStrand)
    card.people = (1...people).map { "F-\($0) P-\($0)" }.joined(separator: "\n")
    card.evidence = (1...people).map { "F-\($0) course 2018-02-01" }.joined(separator: "\n")
    return card
  }

  /// The first is a threshold, the second and third are paid, the fourth is one above the limit.
  @Test("Prices by number, in the order of the claim's rows")
  func volume() throws {
    #expect(
      try Self.courses(4).list("2018-03-31") == [
        "F-1 course claimable price-by-number 2018-02-01 0.00",
        "F-2 course claimable met 2018-02-01 500.00",
        "F-3 course claimable met 2018-02-01 500.00",
        "F-4 course claimable met 2018-02-01 0.01",
      ])
  }

  /// Claims number 1 and 2 stand. Once number 1 is rejected, number 2 keeps its £500, and the next
  /// claim is the second that stands.
  @Test("A rejected claim frees its number and changes no price")
  func freed() throws {
    let card = Self.courses(4)
    let rows =
      LadderCase.row("C1", "F-1", "course", "0.00")
      + LadderCase.row("C1", "F-2", "course", "500.00")
    #expect(
      try card.list("2018-03-31", claims: rows).suffix(2) == [
        "F-3 course claimable met 2018-02-01 500.00", "F-4 course claimable met 2018-02-01 0.01",
      ])
    let rejected = rows + LadderCase.row("C1", "F-1", "course", "0.00", "rejected")
    #expect(
      try card.list("2018-03-31", claims: rejected) == [
        "F-1 course claimable met 2018-02-01 500.00",
        "F-2 course claimed claimed 500.00",
        "F-3 course claimable met 2018-02-01 500.00",
        "F-4 course claimable met 2018-02-01 0.01",
      ])
  }

  /// From a share of 0.5 of five funded places the third claim pays; of four too, of six the fourth.
  @Test("Prices from a share of the places", arguments: [(4, 3), (5, 3), (6, 4)])
  func share(funded: Int, first: Int) throws {
    var card = Self.courses(5)
    card.results = #"""
      { "id": "course", "strand": "home", "volume": [
        { "from": 1, "pays": 0 }, { "fromShare": 0.5, "pays": 500 } ] }
      """#
    card.plan.funded = funded
    let amounts = try card.list("2018-03-31").map { $0.split(separator: " ").last.map(String.init) }
    #expect(amounts == (1...5).map { $0 >= first ? "500.00" : "0.00" })
  }

  @Test("What the plan has to say is asked for")
  func plan() throws {
    var card = Self.courses(1)
    card.rules = #""contract": { "perYear": { "2017-18": 1, "2018-19": 1 } },"#
    let folder = try card.folder()
    #expect(
      try card.inputs(folder).read().findings.map(\.text) == [
        folder.filled(
          """
          DIR: error[plan-needed]: what a claim pays under card depends on the months that pass to a payment, which the register does not say
            Name the plan in register.json: "scenario": "../plan.json".

          """)
      ])
  }

  /// £600 and £1,500 beside a maximum of £2,100, a penny less, £600 and a penny less.
  @Test(
    "The maximum of a person",
    arguments: [
      ("2100", ["met 2018-02-01 600.00", "met 2018-03-01 1500.00"]),
      ("2099.99", ["met 2018-02-01 600.00", "maximum 2018-03-01 1499.99"]),
      ("600", ["met 2018-02-01 600.00", "maximum 2018-03-01 0.00"]),
      ("599.99", ["maximum 2018-02-01 599.99", "maximum 2018-03-01 0.00"]),
    ])
  func person(maximum: String, told: [String]) throws {
    var card = LadderCase(results: ClaimsLadderTests.home, strands: Self.oneStrand)
    card.rules = #""maximumPerPlace": \#(maximum),"#
    card.evidence = "F-1 moved-in 2018-02-01\nF-1 months-3 2018-03-01"
    #expect(
      try card.list("2018-03-31")
        == zip(["moved-in", "months-3"], told).map { "F-1 \($0) claimable \($1)" })
  }

  /// Two people are due £1,200 each way; the contract pays £1,200, a penny less, £600 or a penny
  /// more.
  @Test(
    "The maximum of the contract",
    arguments: [
      ("1200", ["met 2018-02-01 600.00", "met 2018-02-01 600.00"]),
      ("1199.99", ["met 2018-02-01 600.00", "contract-maximum 2018-02-01 599.99"]),
      ("600.01", ["met 2018-02-01 600.00", "contract-maximum 2018-02-01 0.01"]),
      ("600", ["met 2018-02-01 600.00", "contract-maximum 2018-02-01 0.00"]),
    ])
  func contract(maximum: String, told: [String]) throws {
    var card = LadderCase(results: ClaimsLadderTests.home, strands: Self.oneStrand)
    card.rules = #""contract": { "maximum": \#(maximum) },"#
    card.people = "F-1 P-1\nF-2 P-2"
    card.evidence = "F-1 moved-in 2018-02-01\nF-2 moved-in 2018-02-01"
    #expect(
      try card.list("2018-03-31") == [
        "F-1 moved-in claimable \(told[0])", "F-2 moved-in claimable \(told[1])",
      ])
  }

  /// A window that closes on 31 March is paid in March or, a month later, in the next year.
  @Test(
    "A maximum for each year counts by the month of payment",
    arguments: [(0, "100.00"), (1, "600.00")])
  func byYear(months: Int, amount: String) throws {
    var card = LadderCase(results: ClaimsLadderTests.home, strands: Self.oneStrand)
    card.rules = #""contract": { "perYear": { "2017-18": 100, "2018-19": 5000 } },"#
    card.plan.paymentMonths = months
    card.evidence = "F-1 moved-in 2018-02-01"
    let told = try card.list("2018-03-31")
    #expect(told.map { $0.hasSuffix(" \(amount)") } == [true], "\(told)")
  }

  /// £500 by number, of which the maximum leaves £400, of which the contract leaves £300.
  @Test("First the number, then the person, then the contract")
  func together() throws {
    var card = Self.courses(2)
    card.rules = #""maximumPerPlace": 400, "contract": { "maximum": 300 },"#
    #expect(
      try card.list("2018-03-31") == [
        "F-1 course claimable price-by-number 2018-02-01 0.00",
        "F-2 course claimable contract-maximum 2018-02-01 300.00",
      ])
    let folder = try card.folder()
    let inputs = try card.inputs(folder)
    let day = try #require(CivilDate("2018-03-31"))
    let export = ClaimExport(
      inputs: inputs, request: ClaimRequest(claim: "C1", window: "W2018-03", asOf: day),
      output: folder.path + "/out")
    let outcome = try export.run()
    same(
      outcome.claim?.rows.map { ($0.texts[7...] + []).joined(separator: ",") } ?? [],
      [
        "course,2018-02-01,2017-18,0.00,E-1|reason: a claim of its number is paid nothing",
        "course,2018-02-01,2017-18,300.00,E-2|reason: cut to what is left of the maximum of the contract",
      ])
    // The journal bears it out, and it comes out again.
    let register = try card.register(folder)
    #expect(register.doubts(.error).map(\.text) == [])
    let again = try #require(ClaimAgain("C1", of: register))
    #expect(again.alike == 2 && again.findings.isEmpty)
    // A claim of nothing is paid with the rest.
    let paid = try StatusChange(claim: "C1", status: .paid, on: day).record(inputs)
    #expect(paid.rows.count == 2 && paid.kept.isEmpty)
    let counts = ClaimCounts(try card.register(folder).journal.accounts)
    #expect(counts.results[.paid] == 2 && counts.paid.dataText == "300.00")
  }

  /// By the rules above: number 1 pays nothing and number 2 £500, of the £300 that the contract has.
  @Test("The journal is held against the same rules")
  func doubts() throws {
    var card = Self.courses(2)
    card.rules = #""maximumPerPlace": 400, "contract": { "maximum": 300 },"#
    let rows =
      LadderCase.row("C1", "F-1", "course", "0.01")
      + LadderCase.row("C1", "F-2", "course", "300.00")
    let folder = try card.folder(claims: rows)
    same(
      try card.register(folder).doubts(.error).map(\.text),
      [
        folder.filled(
          """
          DIR/claims.csv:2:68: error[claim-amount]: £0.01 was claimed for course of P-1 in C1, and the scheme pays £0 for claim number 1 of it
              2 | …W2018-03,P-1,F-1,2018,2018-01-10,course,2018-02-01,2017-18,0.01,,submitted,2018-03-31,
                |                                                             ^^^^
            £0.01 more than is paid for it.
            The same in 1 more row, £0.01: line 3.
            Take it back: pbr claims amend REGISTER C1 --withdraw --place P-1 --result course --on DATE --reason TEXT

          """)
      ])
  }

  /// A target of one in 2022-23 and of two in 2023-24: whoever is claimed above it is paid nothing, and
  /// claims are counted anew in the next year.
  @Test("Up to a target, in a scheme without strands")
  func target() throws {
    let scheme = try RegisterFolder.scheme("supporting-families-2022-results")
    let folder = try RegisterFolder([
      "families.csv": (1...4).map {
        "F-\($0),P-\($0),A,education|health|crime,2022-05-01,2022-05-10,,,\n"
      }.joined(),
      "evidence.csv": (1...4).map {
        "F-\($0),household,outcome,2023-02-01,2023-02-01,1,E-\($0),2023-02-01\n"
      }.joined(), "terms.csv": "",
    ])
    var plan = PlanNumbers()
    plan.targets = [FinancialYear(startYear: 2022): 1, FinancialYear(startYear: 2023): 2]
    func amounts(_ day: String) throws -> [String] {
      let read = RegisterInputs(folder: folder.path, scheme: scheme, plan: plan).read()
      let register = try #require(read.register, "\(read.findings.map(\.text))")
      #expect(register.doubts(.error).map(\.text) == [])
      return Assessment(register, asOf: try #require(CivilDate(day))).standings.map {
        "\($0.state.rawValue) \($0.reason.rawValue) \($0.amount?.dataText ?? "")"
      }
    }
    #expect(
      try amounts("2023-03-31") == ["claimable met 800.00"]
        + [String](repeating: "claimable price-by-number 0.00", count: 3))
    func row(_ family: Int, _ amount: String) -> String {
      "C1,supporting-families-2022-results,W2023-03,P-\(family),F-\(family),A,2022-05-10,outcome,"
        + "2023-02-01,2022-23,\(amount),,submitted,2023-03-31,\n"
    }
    try folder.write("claims.csv", JournalSheet.header + "\n" + row(1, "800.00"))
    #expect(
      try amounts("2023-04-30").suffix(3) == [
        "claimable met 800.00", "claimable met 800.00", "claimable price-by-number 0.00",
      ])
  }

  @Test("A correction keeps to the price of its number and to the contract")
  func amended() throws {
    var card = Self.courses(3)
    card.rules = #""contract": { "maximum": 900 },"#
    let rows =
      LadderCase.row("C1", "F-1", "course", "0.00")
      + LadderCase.row("C1", "F-2", "course", "400.00")
      + LadderCase.row("C1", "F-3", "course", "500.00")
    let register = try card.register(try card.folder(claims: rows))
    func amend(_ place: String, _ amount: String) throws -> [String] {
      StatusChange(
        claim: "C1", place: place, status: .amended, amount: Money(amount),
        on: try #require(CivilDate("2018-04-30")), reason: "counted again"
      ).rows(in: register.journal, scheme: register.scheme, plan: register.plan).findings.map(
        \.text)
    }
    #expect(
      try amend("P-1", "0.01") == [
        "error[over-rate]: the scheme pays nothing for course as its claim number 1\n"
          + "  Leave it as it is, or take it back: --withdraw.\n"
      ])
    #expect(
      try amend("P-2", "400.01") == [
        "error[over-contract]: the contract would pay more than its maximum if course of P-2 in C1 stood at £400.01\n"
          + "  At most £400 is left for it.\n"
      ])
    #expect(try amend("P-2", "399.99") == [])
  }

  /// What the choice of steps never lets through is refused all the same.
  @Test("The last checks before a claim on ladders is written")
  func lastChecks() throws {
    var card = LadderCase(results: ClaimsLadderTests.home, strands: Self.oneStrand)
    card.rules = #""contract": { "maximum": 2100 },"#
    card.evidence = "F-1 moved-in 2018-02-01\nF-1 months-3 2018-03-01"
    let register = try card.register(try card.folder())
    let day = try #require(CivilDate("2018-03-31"))
    let request = ClaimRequest(claim: "C1", window: "W2018-03", asOf: day)
    let claim = try #require(Claim.draw(register, request).claim)
    func checks(_ rows: [ClaimRow]) -> [String] {
      ClaimChecks(
        Claim(request: request, window: claim.window, assessment: claim.assessment, rows: rows)
      ).findings.map(\.text)
    }
    #expect(checks(claim.rows) == [])
    #expect(
      checks([claim.rows[1]]) == [
        "error[step-missing]: months-3 of F-1 would be claimed without moved-in, which comes before it\n"
          + "  See pbr claims explain for F-1.\n"
      ])
    let dear = claim.rows[1].with(amount: Money("1500.01") ?? .zero)
    #expect(
      checks([claim.rows[0], dear]) == [
        "error[over-contract]: the contract would pay more than its maximum of £2,100\n"
      ])
  }

  @Test("Two ways up a strand are not claimed together")
  func twoWays() throws {
    var card = LadderCase(
      results: #"""
        { "id": "part", "strand": "work", "pays": 100 }, { "id": "full", "strand": "work", "pays": 200 }
        """#, strands: #"{ "id": "work" }"#)
    card.evidence = "F-1 part 2018-02-01\nF-1 full 2018-03-01"
    let register = try card.register(try card.folder())
    let day = try #require(CivilDate("2018-03-31"))
    let request = ClaimRequest(claim: "C1", window: "W2018-03", asOf: day)
    let claim = try #require(Claim.draw(register, request).claim)
    let row = try #require(claim.rows.first)
    let other = ClaimRow(
      claim: row.claim, scheme: row.scheme, window: row.window, place: row.place,
      family: row.family, cohort: row.cohort, attached: row.attached, result: "part",
      achieved: row.achieved, rateYear: row.rateYear, amount: row.amount, evidence: [])
    let both = Claim(
      request: request, window: claim.window, assessment: claim.assessment, rows: [row, other])
    #expect(
      ClaimChecks(both).findings.map(\.text) == [
        "error[step-twice]: full of P-1 would be claimed beside part, of which only one can happen\n"
          + "  See pbr claims explain for F-1.\n"
      ])
  }
}
