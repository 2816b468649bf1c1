import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance

@Suite("Chance on ladders")
struct LadderTests {
  private static let variants: [(rules: String, assumptions: String)] = [
    ("", RateCardSamples.replacement),
    (#""maximumPerPlace": 3500,"#, RateCardSamples.replacement),
    (#""maximumPerPlace": 1700, "contract": { "maximum": 90000 },"#, RateCardSamples.leaving),
    (#""contract": { "maximum": 190000 },"#, ""),
  ]

  /// Person by person, as the rules read: mean and spread of 4,000 draws lie within five standard
  /// errors of the exact ones (a chance of one in two million each).
  @Test("The literal simulator agrees with the exact engine", arguments: variants.indices)
  func literal(variant: Int) throws {
    let (rules, assumptions) = Self.variants[variant]
    let projection = try project(
      "plan.json",
      [
        "card.json": RateCardSamples.card(rules), "plan.json": RateCardSamples.plan(assumptions),
      ])
    let scenario = projection.scenario
    let exact = try #require(
      try ProgrammeDistribution(scenario, periods: [.programme])[.programme])
    #expect(abs(exact.results.mean - projection.resultsEarned.reduce(0, +)) < 0.01)
    let count = 4000
    let totals = Simulation(scenario, seed: 7, draws: count, knowing: true).totals()
      .map { Double($0.results) / 100 }
    let mean = totals.reduce(0, +) / Double(count)
    let sd = exact.results.standardDeviation
    #expect(abs(mean - exact.results.mean) < 5 * sd / Double(count).squareRoot() + 0.01)
    let half = totals.filter { $0 <= exact.results.percentile(0.5).pounds }.count
    let share = Double(half) / Double(count)
    #expect(share > 0.5 - 5 * 0.5 / Double(count).squareRoot())
    let played = Simulation(scenario, seed: 7, draws: 20, knowing: true)
    #expect(played.projection(draw: 3).checks.allSatisfy { $0.passed || $0.name.contains(":") })
  }
}
