import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

@testable import PBRChance

/// Limits that bind together are played: every amount here is worked out by hand.
@Suite("Limits of a rate card together")
struct PlayedLimitsTests {
  /// Three people or two, A by number (1,000 the first two or one, then 400), B after it.
  private func plan(
    people: Int, rate: Double, card: String
  ) throws -> Scenario {
    let text = """
      { "pbr": 1, "title": "Together", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": \(people), "funded": \(people),
          "attach": { "from": "2026-04", "to": "2026-04" } } ],
        "assumptions": { "results": {
            "a": { "rate": \(rate), "months": { "fixed": 1 } },
            "b": { "rate": \(rate), "months": { "fixed": 3 } } },
          "leaving": { "perMonth": 0 }, "replacement": { "share": 0, "months": 1 },
          "auditMonths": 0, "paymentMonths": 1 } }
      """
    let reading = ScenarioReading(
      "plan.json",
      files: InputFiles { .text(SourceText(name: $0, $0 == "card.json" ? card : text)) },
      playing: true)
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }

  private func card(_ limits: String, second: Int, late: Int) -> String {
    """
    { "scheme": "card", "title": "A card", "attachmentEnds": "2026-12-31", \(limits)
      "strands": [ { "id": "s", "title": "S" } ],
      "results": [
        { "id": "a", "strand": "s", "title": "A",
          "volume": [ { "from": 1, "pays": 1000 }, { "from": \(second), "pays": 400 } ] },
        { "id": "b", "strand": "s", "title": "B", "after": "a", "pays": \(late) } ],
      "claimWindows": { "every": "month", "first": "2026-04-30", "last": "2027-04-30" } }
    """
  }

  /// A is certain: 1,000, 1,000 and 400. Of B's 1,500 the maximum of 2,000 leaves 1,000, 1,000 and
  /// all 1,500 (1,900 in all): 2,400 + 3,500 = 5,900. A contract of 5,000 takes 900 off the last.
  @Test(arguments: [("", 5900.0, 0.0), (#""contract": { "maximum": 5000 },"#, 5000, 900)])
  func certain(_ contract: String, _ paid: Double, _ above: Double) throws {
    let scenario = try plan(
      people: 3, rate: 1,
      card: card(#""maximumPerPlace": 2000, "# + contract, second: 3, late: 1500))
    #expect(scenario.isPlayed)
    let simulation = Simulation(scenario, seed: 1, draws: 2)
    for outcome in simulation.outcomes() {
      #expect(abs(outcome.results - paid) < 0.005)
      #expect(abs(outcome.aboveMaximum - above) < 0.005)
      #expect(outcome.claims == 6)
    }
    #expect(simulation.totals(draw: 0).results == Int64(paid * 100))
  }

  /// Half reach A, half of those B (500, of which a maximum of 1,200 leaves 200 beside 1,000). One of
  /// two with A, chance 1/2: 1,000 + 200/2 = 1,100. Both, 1/4: 1,000 + 100 + 400 + 500/2 = 1,750. In
  /// all 987.50; five standard errors of 20,000 draws, a chance of one in two million.
  @Test func chance() throws {
    let scenario = try plan(
      people: 2, rate: 0.5, card: card(#""maximumPerPlace": 1200,"#, second: 2, late: 500))
    let outcomes = Simulation(scenario, seed: 3, draws: 20_000).outcomes()
    let sample = SampleOfDraws(outcomes.map(\.results))
    #expect(abs(sample.mean - 987.5) < 5 * sample.errorOfMean)
    // What can come out at all: 0, 1,000, 1,200, and of both 1,400 to 2,100.
    #expect(
      Set(outcomes.map { Int($0.results.rounded()) }) == [0, 1000, 1200, 1400, 1600, 1900, 2100])
  }

  /// Without a person's maximum and with one that cannot bind the volume is exact, and played all the
  /// same: 1,000, 1,000, 400 and three times 1,500.
  @Test func volumeAlone() throws {
    let scenario = try plan(people: 3, rate: 1, card: card("", second: 3, late: 1500))
    #expect(!scenario.isPlayed)
    let outcome = try #require(Simulation(scenario, seed: 1, draws: 1).outcomes().first)
    #expect(abs(outcome.results - 6900) < 0.005)
  }

  /// Prices by the year's target: the mean of 300 draws lies within five standard errors of the exact
  /// one, which the published case holds (£276,914).
  @Test func shippedVolume() throws {
    let reading = ScenarioReading("Scenarios/wiltshire-2022.json", files: .onDisk)
    let scenario = try #require(reading.scenario)
    let exact = Projection(scenario).resultsEarned.reduce(0, +)
    let outcomes = Simulation(scenario, seed: 5, draws: 300, knowing: true).outcomes()
    let sample = SampleOfDraws(outcomes.map(\.results))
    #expect(abs(sample.mean - exact) < 5 * sample.errorOfMean)
    #expect(sample.standardDeviation > 1000)
  }

  /// A maximum a person and one for each year. A is paid in 2026/27 for all three (1,000 each by a
  /// price of its own), B four months later: the year pays 4,000 of 3,000 + 3 × 1,000.
  @Test func byYear() throws {
    let scenario = try plan(
      people: 3, rate: 1,
      card: card(
        #""maximumPerPlace": 2000, "contract": { "perYear": { "2026-27": 4000, "2027-28": 1 } },"#,
        second: 4, late: 1500))
    #expect(scenario.isPlayed)
    let outcome = try #require(Simulation(scenario, seed: 1, draws: 1).outcomes().first)
    #expect(abs(outcome.results - 4000) < 0.005)
    #expect(abs(outcome.aboveMaximum - 2000) < 0.005)
  }
}
