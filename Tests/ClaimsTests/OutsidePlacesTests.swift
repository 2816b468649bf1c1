import ClaimsSamples
import PBRFindings
import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// Results that are claimed for people outside funded places, too (rate-cards.md, section 1,
/// `"counts": "all"`). Every expected line is worked by hand.
@Suite("Claims outside funded places")
struct OutsidePlacesTests {
  /// The first claim pays nothing, the second and third £500, any later one a penny.
  private static func courses(_ people: String, counts: String = "all") -> LadderCase {
    var card = LadderCase(
      results: #"""
        { "id": "course", "strand": "home", "counts": "\#(counts)", "volume": [
          { "from": 1, "pays": 0 }, { "from": 2, "pays": 500 }, { "from": 4, "pays": 0.01 } ] },
        { "id": "moved-in", "strand": "work", "pays": 600 }
        """#)
    card.people = people
    card.evidence = people.split(separator: "\n").map { line in
      let family = line.split(separator: " ")[0]
      return "\(family) course 2018-02-01\n\(family) moved-in 2018-02-01"
    }.joined(separator: "\n")
    return card
  }

  /// Of three people one holds a place. All three courses count, and take numbers 1 to 3; who holds
  /// no place brings nothing else.
  @Test("What counts for all is claimed for all, and nothing else")
  func outside() throws {
    #expect(
      try Self.courses("F-1 P-1\nF-2 -\nF-3 -").list("2018-03-31") == [
        "F-1 course claimable price-by-number 2018-02-01 0.00",
        "F-1 moved-in claimable met 2018-02-01 600.00",
        "F-2 course claimable met 2018-02-01 500.00", "F-2 moved-in not-funded no-place",
        "F-3 course claimable met 2018-02-01 500.00", "F-3 moved-in not-funded no-place",
      ])
    #expect(
      try Self.courses("F-1 P-1\nF-2 -", counts: "places").list("2018-03-31") == [
        "F-1 course claimable price-by-number 2018-02-01 0.00",
        "F-1 moved-in claimable met 2018-02-01 600.00",
        "F-2 course not-funded no-place", "F-2 moved-in not-funded no-place",
      ])
  }

  /// The claim stands under the key of the person; it is claimed once, and frees its number when it
  /// is rejected.
  @Test("A claim outside places stands in the journal and is not made twice")
  func claimed() throws {
    let card = Self.courses("F-1 P-1\nF-2 -\nF-3 -")
    let rows =
      LadderCase.row("C1", "F-1", "course", "0.00")
      + LadderCase.row("C1", "F-2", "course", "500.00", place: "F-2")
    let folder = try card.folder(claims: rows)
    let register = try card.register(folder)
    #expect(register.journalDoubts.isEmpty)
    #expect(
      try card.list("2018-03-31", claims: rows).filter { $0.contains("course") } == [
        "F-1 course claimed claimed 0.00", "F-2 course claimed claimed 500.00",
        "F-3 course claimable met 2018-02-01 500.00",
      ])
    let rejected = rows + LadderCase.row("C1", "F-2", "course", "500.00", "rejected", place: "F-2")
    #expect(
      try card.list("2018-03-31", claims: rejected).filter { $0.contains("course") } == [
        "F-1 course claimed claimed 0.00", "F-2 course claimable met 2018-02-01 500.00",
        "F-3 course claimable met 2018-02-01 500.00",
      ])
  }

  /// Whose row is gone held no place: no fee is told of, and the row goes back without one.
  @Test("A claim outside places whose row is gone")
  func gone() throws {
    let card = Self.courses("F-1 P-1")
    let folder = try card.folder(
      claims: LadderCase.row("C1", "F-1", "course", "0.00")
        + LadderCase.row("C1", "F-2", "course", "500.00", place: "F-2"))
    let told = try card.register(folder).doubts(.warning).map(\.text)
    #expect(told.count == 1)
    let lines = try #require(told.first).split(separator: "\n").map(String.init)
    #expect(
      lines.first?.hasSuffix(
        "warning[claim-family-gone]: families.csv has no person F-2, for which course was claimed in C1"
      )
        == true, "\(lines)")
    #expect(
      lines.suffix(2) == [
        "  £500 of results is known from the journal alone; it counts.",
        "  Put its row back: person F-2, place_id empty, cohort 2018, attached on 2018-01-10.",
      ], "\(lines)")
  }

  /// One place is funded: a claim for it and two people outside is within it, one for two places is
  /// not. The file names the person where the place would stand.
  @Test("People outside places take up no funded place")
  func funded() throws {
    func draw(_ people: String) throws -> (rows: [String], findings: [String]) {
      let card = Self.courses(people)
      var request = ClaimRequest(
        claim: "C1", window: "W2018-03", asOf: try #require(CivilDate("2018-03-31")))
      request.funded = 1
      let drawn = Claim.draw(try card.register(card.folder()), request)
      return (
        drawn.claim?.rows.map { "\($0.family) \($0.place) \($0.result) \($0.amount.dataText)" }
          ?? [],
        drawn.findings.map(\.code)
      )
    }
    let within = try draw("F-1 P-1\nF-2 -\nF-3 -")
    #expect(
      within.rows == [
        "F-1 P-1 course 0.00", "F-1 P-1 moved-in 600.00", "F-2 F-2 course 500.00",
        "F-3 F-3 course 500.00",
      ])
    #expect(within.findings == [])
    let card = Self.courses("F-1 P-1\nF-2 -\nF-3 -")
    let day = try #require(CivilDate("2018-03-31"))
    #expect(
      Assessment(try card.register(card.folder()), asOf: day).placesFilled.values.reduce(0, +) == 1)
    #expect(try draw("F-1 P-1\nF-2 P-2\nF-3 -").findings == ["over-funded"])
  }

  /// A fee of £400 leaves £600 of a maximum of £1,000 to who holds a place, and the whole to who holds
  /// none.
  @Test("Outside places no fee is taken off the maximum")
  func maximum() throws {
    var card = LadderCase(
      results: #"""
        { "id": "course", "strand": "home", "counts": "all", "volume": [ { "from": 1, "pays": 900 } ] }
        """#, strands: #"{ "id": "home" }"#)
    card.rules = #""maximumPerPlace": 1000, "attachment": { "fee": { "2017-18": 400 } },"#
    card.people = "F-1 P-1\nF-2 -"
    card.evidence = "F-1 course 2018-02-01\nF-2 course 2018-02-01"
    #expect(
      try card.list("2018-03-31") == [
        "F-1 course claimable maximum 2018-02-01 600.00",
        "F-2 course claimable met 2018-02-01 900.00",
      ])
    let rows =
      LadderCase.row("C1", "F-1", "course", "600.00")
      + LadderCase.row("C1", "F-2", "course", "900.00", place: "F-2")
    let register = try card.register(card.folder(claims: rows))
    #expect(register.journalDoubts.isEmpty)
  }

  /// F-1 left in January, before the course; F-2 follows. Had F-1 been paid for it, F-2 would not be.
  @Test("Who follows another outside places counts as one with them")
  func following() throws {
    let card = Self.courses("F-1 -\nF-2 - 2018-01-20 F-1")
    func told(claims: String = "") throws -> [String] {
      try card.list("2018-03-31", claims: claims).filter { $0.contains("course") }
    }
    #expect(
      try told() == [
        "F-1 course left left", "F-2 course claimable price-by-number 2018-02-01 0.00",
      ])
    #expect(
      try told(claims: LadderCase.row("C1", "F-1", "course", "0.00", place: "F-1")) == [
        "F-1 course claimed claimed 0.00", "F-2 course excluded claimed-other:course",
      ])
  }

  @Test("A funded place with the key of somebody outside places is refused")
  func sameKey() throws {
    for people in ["F-1 F-2\nF-2 -", "F-2 -\nF-1 F-2"] {
      let card = Self.courses(people)
      let folder = try card.folder()
      let line = people.hasPrefix("F-2") ? (2, 3) : (3, 2)
      let told = try card.inputs(folder).read().findings.map(\.text)
      #expect(
        told == [
          folder.filled(
            """
            DIR/families.csv:\(line.0):1: error[place-is-family]: F-2 holds no place, and the place on line \(line.1) has the same key
              Give the place another key: what is claimed outside places stands under the key of the person.

            """)
        ])
    }
  }
}
