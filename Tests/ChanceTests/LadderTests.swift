import Foundation
import PBRFiles
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
    (#""contract": { "maximum": 190000 },"#, ""), (#""maximumPerPlace": 3500,"#, ""),
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
    #expect(played.projection(draw: 3).checks.allSatisfy { $0.passed || $0.subject != nil })
  }

  /// Each shipped card: the literal simulator, and one in another language that shares nothing with it
  /// (`Tests/Reference/card-literal.py`, 10,000 draws: mean and standard deviation, before the
  /// contract's maximum), beside the exact engine: within five standard errors, the spread within 5%.
  @Test(arguments: [
    ("ambition-2015", 3_106_176.96, 74_627.48),
    ("greater-manchester-2018", 3_321_012.62, 85_105.07),
    ("reboot-west-2018", 1_613_080.23, 81_377.88),
  ])
  func shipped(_ name: String, _ mean: Double, _ spread: Double) throws {
    let isThorough = ProcessInfo.processInfo.environment["PBR_THOROUGH"] != nil
    // What a contract's maximum leaves is worked out from the distribution of all its people.
    guard isThorough || name != "greater-manchester-2018" else { return }
    let reading = ScenarioReading("Scenarios/\(name).json", files: .onDisk)
    let scenario = try #require(reading.scenario)
    let projection = Projection(scenario)
    let due = scenario.scheme.results.indices.reduce(0) { sum, result in
      sum + projection.claims(result: result).reduce(0) { $0 + $1.amount }
    }
    #expect(abs(due - mean) < 5 * spread / 100)
    let draws = 40
    let paid = projection.resultsEarned.reduce(0, +)
    let totals = Simulation(scenario, seed: 11, draws: draws, knowing: true).totals()
      .map { Double($0.results) / 100 }
    let own = totals.reduce(0, +) / Double(draws)
    #expect(abs(own - paid) < 5 * spread / Double(draws).squareRoot())
    // Of a contract that is reached with certainty nothing differs. The distributions take their time.
    guard paid == due, isThorough else { return }
    let exact = try #require(
      try ProgrammeDistribution(scenario, periods: [.programme])[.programme])
    #expect(abs(exact.results.standardDeviation / spread - 1) < 0.05)
  }
}
