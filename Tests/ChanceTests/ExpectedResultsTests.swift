import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

@testable import PBRChance

@Suite("What results are expected to come to, many times")
struct ExpectedResultsTests {
  /// The engine of the distribution beside the month by month calculation, at the plan's values and
  /// at both ends of every range.
  @Test("As a projection has it", arguments: ["halton-2012", "england-2012", "ambition-2015"])
  func both(name: String) throws {
    let scenario = try shipped(name)
    let expected = ExpectedResults(scenario)
    let values: [(Assumption) -> Double] = [
      \.value, { $0.range?.low ?? $0.value }, { $0.range?.high ?? $0.value },
    ]
    for value in values {
      let projection = Projection(scenario.replacingValues(value)).resultsEarned.total
      #expect(projection > 0)
      #expect(abs(expected.total(value) / projection - 1) < 1e-10)
    }
  }

  @Test("Cohorts of which the same is assumed, months of support included")
  func alike() throws {
    #expect(AssumptionSet.firsts(of: try shipped("halton-2012")) == [0, 0, 0])
    let other = try shipped(
      "halton-2012", ["cohorts.2013-14.assumptions.supportMonths=9"])
    #expect(AssumptionSet.firsts(of: other) == [0, 1, 0])
  }

  private func shipped(_ name: String, _ settings: [String] = []) throws -> Scenario {
    let reading = ScenarioReading("Scenarios/\(name).json", settings: settings, files: .onDisk)
    return try #require(reading.scenario)
  }
}
