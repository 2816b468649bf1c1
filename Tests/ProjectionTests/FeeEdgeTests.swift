import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

/// When fees are received: gates at their tiers, fees withheld for good, months either side.
@Suite("Fees at their edges")
struct FeeEdgeTests {
  /// Four places planned in a cohort that begins in February 2013, and one of July 2013. The gate
  /// of the year 2013-14 pays all of its fees in April from 75%, half and half from 33%.
  private func plan(
    _ filled: [(month: Int, places: Int)], planned: Int = 4, lowest: String = "0.33"
  )
    throws -> Projection
  {
    var files = HandCaseSamples.files
    files["mini-c.json"] = files["mini-c.json"]?.replacing("0.33", with: lowest)
    files["gate.json"] = #"""
      { "pbr": 1, "title": "Gate", "scheme": "mini-c.json",
        "cohorts": [
          { "id": "a", "families": \#(planned), "funded": \#(planned),
            "attach": { "months": { "2013-02": \#(planned) } } },
          { "id": "b", "families": 1, "attach": { "from": "2013-07", "to": "2013-07" } } ],
        "assumptions": { "results": { "crime": { "rate": 0.5, "months": { "fixed": 1 } } } } }
      """#
    let projection = try project("gate.json", files)
    let scenario = projection.scenario
    // The same plan, its places filled in these months of 2013 and not as planned.
    let first = scenario.cohorts[0].with(
      attachments: filled.map {
        Attachment(
          month: Month(year: 2013, month: $0.month), families: $0.places, places: $0.places)
      })
    return Projection(scenario.with(cohorts: [first, scenario.cohorts[1]]))
  }

  /// Fees received by month of the year 2013, in pounds, `month:amount`.
  private func received(_ projection: Projection) -> String {
    zip(projection.axis.months, projection.feesReceived).filter { $1 != 0 }
      .map { "\($0.dataText):\(NumberText.fixed($1, places: 2))" }.joined(separator: " ")
  }

  /// £3,200 for each place of 2012-13, paid in May 2012; £2,400 for each of 2013-14.
  @Test(
    "Which tier is reached on 31 March",
    arguments: [
      // Three of four are 75%: all at once, the fee of July.
      ([(3, 3)], "2012-05:9600.00 2013-04:2400.00", 0.0, 0.0),
      // Two of four are 50%: half in April and half in July.
      ([(3, 2)], "2012-05:6400.00 2013-04:1200.00 2013-07:1200.00", 0, 0.5),
      // Two of four, the other two a day too late: in April; their fees come with the year's.
      ([(3, 2), (4, 2)], "2012-05:6400.00 2013-04:3600.00 2013-07:3600.00", 0, 0.5),
      // One of four is under 33%; with the second, in June, it is 50%: all of the year's then.
      ([(3, 1), (6, 1)], "2012-05:3200.00 2013-06:4800.00", 0, 0),
      ([(3, 1), (5, 1), (6, 1)], "2012-05:3200.00 2013-05:7200.00", 0, 0),
      // Reached in July, when the first quarter is over.
      ([(3, 1), (7, 1)], "2012-05:3200.00 2013-07:4800.00", 0, 1),
      // One of four, and no more: the fee of July is withheld for good.
      ([(3, 1)], "2012-05:3200.00", 2400, 1),
    ] as [([(Int, Int)], String, Double, Double)])
  func tiers(filled: [(Int, Int)], cash: String, withheld: Double, later: Double) throws {
    let projection = try plan(filled.map { (month: $0.0, places: $0.1) })
    #expect(received(projection) == cash)
    same([projection.feesWithheld], [withheld])
    // April to June is the first quarter, whatever the month.
    #expect(projection.gates.first?.laterShare == later)
    // Nothing is lost on the way: what is earned is received or withheld.
    same(
      [projection.feesEarned.reduce(0, +)],
      [projection.feesReceived.reduce(0, +) + projection.feesWithheld])
  }

  /// Of 100 places 33 are 33%, though 33/100 is a little less than 0.33 + 1e-17; 32 are not.
  @Test(
    "A tier is reached to the very place",
    arguments: [(32, nil), (33, 0.33), (74, 0.33), (75, 0.75)] as [(Int, Double?)])
  func toThePlace(filled: Int, tier: Double?) throws {
    let projection = try plan([(month: 3, places: filled)], planned: 100)
    let gate = try #require(projection.gates.first)
    #expect(gate.planned == 100 && gate.filled == filled && gate.tier?.from == tier)
    #expect(gate.fees == 2400 && gate.reached == nil)
    #expect(gate.tiers.map { gate.needed(for: $0) } == [75, 33])
  }

  /// A tier needs whole places, rounded up: 75% of 7 are 5.25, of 4 are 3, 33% of 7 are 2.31.
  @Test(
    "Places needed for a tier",
    arguments: [(7, [6, 3]), (4, [3, 2]), (3, [3, 1]), (100, [75, 33])])
  func needed(planned: Int, places: [Int]) throws {
    let gate = try #require(try plan([(month: 3, places: 1)], planned: planned).gates.first)
    #expect(gate.tiers.map { gate.needed(for: $0) } == places)
  }

  /// 0.55 × 100 is a little more than 55 in binary, 0.07 × 100 a little more than 7: 55 places and
  /// 7 are enough all the same, 54 and 6 are not.
  @Test("A tier that binary fractions overstate", arguments: [("0.55", 55), ("0.07", 7)])
  func overstated(lowest: String, places: Int) throws {
    let gate = try #require(
      try plan([(month: 3, places: places)], planned: 100, lowest: lowest).gates.first)
    #expect(gate.tier?.from == Double(lowest))
    #expect(gate.tiers.map { gate.needed(for: $0) } == [75, places])
    let below = try plan([(month: 3, places: places - 1)], planned: 100, lowest: lowest)
    #expect(below.gates.first.map { $0.tier == nil } == true)
  }
}
