import ClaimsSamples
import PBRFindings
import PBRQuantities
import PBRRegister
import Testing

/// The outcomes that nobody pays for, of registers of a few families, counted by hand.
@Suite("Outcomes nobody pays for")
struct LocalOutcomeTests {
  /// Attached on 1 July 2012, looked at on 31 July 2013; six months before are January to June.
  private func count(
    _ outcome: LocalOutcome, _ evidence: [String], families: [String] = ["F-1,,2012-07-01,,"],
    members: [String] = ["F-1,adult-1,adult", "F-1,child-1,child"], on day: String = "2013-07-31"
  ) throws -> OutcomeCount {
    let folder = try RegisterFolder()
    try folder.write(
      "families.csv",
      "family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces\n"
        + families.map { row in
          let cells = row.split(separator: ",", omittingEmptySubsequences: false)
          return "\(cells[0]),\(cells[1]),2012-13,,,\(cells[2]),\(cells[3]),\(cells[4]),\n"
        }.joined())
    try folder.write(
      "members.csv", "family_id,subject,role,from,to\n" + members.map { $0 + ",,\n" }.joined())
    try folder.write(
      "evidence.csv",
      "family_id,subject,measure,from,to,value,reference,verified_on\n"
        + evidence.enumerated().map { number, row in
          let cells = row.split(separator: ",", omittingEmptySubsequences: false)
          return
            "F-1,\(cells[0]),\(outcome.rawValue),\(cells[1]),\(cells[2]),\(cells[3]),E-\(number),"
            + "\(cells.count > 4 ? cells[4] : cells[2])\n"
        }.joined())
    let scheme = try RegisterFolder.scheme("troubled-families-2012")
    let (settings, _) = Register.readSettings(folder.path)
    let reading = Register.read(folder.path, scheme: scheme, settings: settings)
    let register = try #require(reading.register, "\(reading.findings.map(\.text))")
    let date = try #require(CivilDate(day))
    let counts = try #require(register.localOutcomes(on: date, months: 6))
    return try #require(counts[outcome])
  }

  private static let before = "household,2012-01-01,2012-06-30,4"

  /// Fewer after than before counts; as many do not; none before is beside it.
  @Test(
    "A fall",
    arguments: [
      (["household,2013-01-01,2013-06-30,3"], 1, 1, 1),
      (["household,2013-01-01,2013-06-30,4"], 0, 1, 1),
      // The latest window decides.
      (["household,2012-08-01,2013-01-31,0", "household,2013-02-01,2013-07-31,5"], 0, 1, 1),
      // Not verified by the day: the one before it does.
      (
        ["household,2012-08-01,2013-01-31,0", "household,2013-02-01,2013-07-31,5,2013-08-01"], 1, 1,
        1
      ),
      // A gap of a day, and nothing at all.
      (["household,2013-01-01,2013-06-29,3"], 0, 0, 0), ([], 0, 0, 0),
    ])
  func fall(after: [String], numerator: Int, denominator: Int, known: Int) throws {
    let found = try count(.policeCallOuts, [Self.before] + after)
    #expect(found.numerator == numerator && found.denominator == denominator, "\(found)")
    #expect(found.known == known && found.seen == 1 && found.tooEarly == 0)
  }

  @Test("A fall from nothing, and one that cannot be seen yet")
  func edges() throws {
    let new = try count(
      .policeCallOuts,
      ["household,2012-01-01,2012-06-30,0", "household,2013-01-01,2013-06-30,2"])
    #expect(new.known == 1 && new.denominator == 0 && new.new == 1)
    #expect(new.before == 0 && new.after == 2)
    // Six months from 2 July end on 1 January.
    for (day, early) in [("2012-12-31", 1), ("2013-01-01", 0)] {
      #expect(try count(.policeCallOuts, [Self.before], on: day).tooEarly == early)
    }
    // An adult who is not known of keeps the family from being known.
    let adults = ["adult-1,2012-01-01,2012-06-30,4", "adult-1,2013-01-01,2013-06-30,0"]
    #expect(try count(.alcohol, adults).numerator == 1)
    let two = try count(
      .alcohol, adults, members: ["F-1,adult-1,adult", "F-1,adult-2,adult"])
    #expect(two.known == 0 && two.seen == 1)
  }

  /// From the day after attachment to leaving or the day, whichever comes first.
  @Test(
    "An event",
    arguments: [
      (["household,2012-07-02,2013-07-31,0"], "", 0, 1),
      (["household,2012-07-02,2013-07-30,0"], "", 0, 0),
      (["household,2012-07-03,2013-07-31,0"], "", 0, 0),
      (
        [
          "household,2012-07-02,2013-01-04,0", "household,2013-01-05,2013-01-05,1",
          "household,2013-01-06,2013-07-31,0",
        ], "", 1, 1
      ),
      // On the day of attachment it came before.
      (["household,2012-07-01,2012-07-01,1", "household,2012-07-02,2013-07-31,0"], "", 0, 1),
      // Only until it left.
      (["household,2012-07-02,2012-12-31,0"], "2012-12-31", 0, 1),
      (
        ["household,2012-07-02,2012-12-31,0", "household,2013-01-01,2013-01-01,1"], "2012-12-31", 0,
        1
      ),
    ])
  func event(items: [String], left: String, numerator: Int, known: Int) throws {
    let found = try count(
      .evictions, items, families: ["F-1,,2012-07-01,\(left),\(left.isEmpty ? "" : "other")"])
    #expect(found.numerator == numerator && found.known == known, "\(found)")
    #expect(found.seen == 1 && found.denominator == known)
  }

  /// On the day of attachment and on the day itself.
  @Test(
    "A state",
    arguments: [
      (["child-1,2012-06-01,2012-07-01,1", "child-1,2013-07-31,2013-08-31,0"], 1, 0, 1),
      (["child-1,2012-06-01,2013-12-31,1"], 1, 1, 1),
      (["child-1,2012-07-02,2013-12-31,1"], 0, 0, 0),
      (["child-1,2012-06-01,2013-07-30,1"], 0, 0, 0),
    ])
  func state(items: [String], before: Int, now: Int, known: Int) throws {
    let found = try count(.neet, items)
    #expect(found.before == before && found.numerator == now && found.known == known, "\(found)")
  }
}
