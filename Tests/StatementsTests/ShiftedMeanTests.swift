import PBRChance
import PBRFindings
import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRStatements

/// Why the mean over what is not known is not the plan's figure. A hundred places at £1,000 for a result.
@Suite("The mean beside the plan")
struct ShiftedMeanTests {
  private func line(_ rate: String, leaving: String = "0") throws -> String? {
    let rules = """
      { "scheme": "one", "title": "One", "attachmentEnds": "2012-04-30",
        "attachment": { "fee": { "2012-13": 0 } },
        "results": [ { "id": "done", "pays": { "2012-13": 1000 } } ],
        "claimWindows": [ { "id": "A", "closes": "2013-03-31" } ] }
      """
    let plan = """
      { "pbr": 1, "title": "One", "scheme": "rules.json",
        "cohorts": [ { "id": "c", "families": 100, "funded": 100,
          "attach": { "from": "2012-04", "to": "2012-04" } } ],
        "assumptions": { "leaving": { "perMonth": \(leaving) },
          "results": { "done": { "rate": \(rate), "months": { "fixed": 2 } } } } }
      """
    let reading = ScenarioReading(
      "plan.json",
      files: InputFiles { .text(SourceText(name: $0, $0 == "rules.json" ? rules : plan)) })
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let draws = Draws(scenario, seed: 1, count: 200)
    let drawn = try DrawnDistribution(scenario, draws: draws, periods: [.programme])
    let mean = try #require(drawn[.programme]?.payments.results.mean)
    let statement = UncertaintyStatement(
      scenario, drawn, contributions: RangeContributions(scenario, draws: draws, mean: mean))
    return statement.sentences.first { $0.contains("since ranges are not even") }
  }

  /// 0.4, 0.5, 0.6 has the mean 0.5: whatever the draws came to is sampling error.
  @Test("Of an even range nothing is said")
  func even() throws {
    #expect(try line("{ \"value\": 0.5, \"low\": 0.4, \"high\": 0.6 }") == nil)
    #expect(
      try line(
        "{ \"value\": 0.5, \"low\": 0.4, \"high\": 0.6 }",
        leaving:
          "{ \"value\": 0.0001, \"low\": 0, \"high\": 0.0002, \"distribution\": \"uniform\" }")
        == nil)
  }

  /// 0.4, 0.5, 0.9 has the mean 0.55 and adds 0.05 × £100,000; what is left of the difference is told, so
  /// that the amounts add up.
  @Test("A range that is not even is named, and the amounts add up")
  func uneven() throws {
    let line = try #require(try line("{ \"value\": 0.5, \"low\": 0.4, \"high\": 0.9 }"))
    #expect(line.contains("above the £50,000 of results"))
    #expect(line.contains("assumptions.results.done.rate +£5,000"), "\(line)")
    let amounts = line.split(separator: "£").dropFirst().map { part in
      Int(part.prefix { $0.isNumber || $0 == "," }.filter(\.isNumber)) ?? 0
    }
    let signs = line.split(separator: "£").dropLast().dropFirst(2).map { $0.last == "-" ? -1 : 1 }
    // The first is the difference, the second the plan's figure; the others carry their sign.
    #expect(
      amounts[0] == zip(amounts.dropFirst(2), signs).reduce(0) { $0 + $1.0 * $1.1 }, "\(line)")
  }
}
