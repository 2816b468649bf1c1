import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance

/// What a person of a rate card can be paid, where prices have pence and the points of the lattice
/// are many.
@Suite("Sums of a rate card")
struct LadderSumsTests {
  private func scenario(_ rules: String = "") throws -> Scenario {
    let card = """
      { "scheme": "pence", "title": "Pence", "attachmentEnds": "2013-01-31", \(rules)
        "strands": [ { "id": "home", "title": "Home" }, { "id": "work", "title": "Work" } ],
        "results": [
          { "id": "in", "strand": "home", "title": "Moved in", "pays": 2300 },
          { "id": "kept", "strand": "home", "title": "Kept", "pays": 250.5, "after": "in" },
          { "id": "job", "strand": "work", "title": "Job", "pays": 333.33 } ],
        "claimWindows": [ { "id": "W", "closes": "2014-03-01" } ] }
      """
    let plan = """
      { "pbr": 1, "title": "One", "scheme": "card.json",
        "cohorts": [ { "id": "a", "families": 1, "attach": { "from": "2012-09", "to": "2012-09" } } ],
        "assumptions": { "results": { "in": { "rate": 0.5, "months": { "fixed": 1 } },
          "kept": { "rate": 0.9, "months": { "fixed": 1 } },
          "job": { "rate": 0.2, "months": { "fixed": 1 } } } } }
      """
    return try project("plan.json", ["card.json": card, "plan.json": plan]).scenario
  }

  /// Home comes to nothing (0.5), £2,300 (0.05) or £2,550.50 (0.45), work to £333.33 with 0.2: six
  /// amounts, on a lattice of 288,384 points of a penny.
  @Test("Few amounts on many points")
  func pence() throws {
    let results = try #require(
      try ProgrammeDistribution(try scenario(), periods: [.programme])[.programme]
    ).results
    // Up to nothing 0.4, £333.33 0.5, £2,300 0.54, £2,550.50 0.9 (0.54 + 0.36), more above.
    let steps: [(String, Double)] = [
      ("0.01", 0.4), ("333.33", 0.4), ("333.34", 0.5), ("2300.00", 0.5), ("2300.01", 0.54),
      ("2550.50", 0.54), ("2550.51", 0.9), ("2633.34", 0.91), ("2883.83", 0.91), ("2883.84", 1),
    ]
    for (amount, below) in steps {
      let found = results.probability(below: try #require(Money(amount)))
      #expect(abs(found - below) < 1e-9, "\(amount): \(found)")
    }
    // 0.5 × 2,300 + 0.45 × 250.50 + 0.2 × 333.33
    #expect(abs(results.mean - 1329.391) < 1e-6)
  }

  /// With at most £2,600 for a person the two largest are one.
  @Test("Cut at the maximum of a person")
  func cut() throws {
    let scheme = try scenario(#""maximumPerPlace": 2600,"#).scheme
    let amounts: [[Int64]] = [[230_000, 0], [25_050, 0], [33_333, 0]]
    let sums = LadderSums(amounts, scheme: scheme, ceiling: 260_000)
    // A step before the period pays nothing in it, and the one after it is paid alone.
    let home: [Int64] = [0, 25_050, 230_000, 255_050]
    let all = Set(home + home.map { $0 + 33_333 }).map { min($0, 260_000) }
    #expect(sums.values(on: 1) == Set(all).sorted())
    // On a lattice as fine as the sums are, every point is taken.
    #expect(sums.values(on: 100_000) == [0, 100_000, 200_000])
  }
}
