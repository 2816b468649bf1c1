import PBRProgramme
import PBRProjection
import ProjectionSamples
import Testing

@Suite("Rate cards that come with the program")
struct RateCardScenarioTests {
  private func figure(
    _ name: String, _ path: String, _ files: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Double {
    let projection = try project(path, files, sourceLocation: sourceLocation)
    let figure = projection.figures(breakEven: false).first { $0.name == name }
    return try #require(figure, sourceLocation: sourceLocation).value
  }

  /// Prices times the numbers achieved, ladders kept nested (nobody reaches a step that was not
  /// reached before), added up from the published table: without a maximum and with everything in
  /// time.
  @Test(
    "Totals to the pound",
    arguments: [
      ("ambition-2015", "fair-chance-fund-2014", 3_155_150),
      ("greater-manchester-2018", "rough-sleeping-2017", 3_322_520),
      ("reboot-west-2018", "care-leavers-2018", 1_612_600),
    ])
  func totals(name: String, scheme: String, total: Double) throws {
    var files = ShippedScenarios.texts
    files["free.json"] =
      #"{ "extends": "\#(scheme)", "maximumPerPlace": null, "contract": null }"#
    files["plan.json"] = #"{ "extends": "\#(name).json", "scheme": "free.json" }"#
    #expect(abs(try figure("funding.total", "plan.json", files) - total) < 0.5)
  }

  /// More is due than the contract of £2,629,000 pays, by far: it pays all of it.
  @Test("The contract of Greater Manchester is exhausted")
  func exhausted() throws {
    let files = ShippedScenarios.texts
    #expect(
      abs(try figure("funding.total", "greater-manchester-2018.json", files) - 2_629_000) < 0.01)
  }

  /// 600 families, 60% of them successful, the target of the year 347: £800 × E[min(N, 347)] =
  /// £276,914, by a binomial worked out elsewhere; all families count, whatever is funded.
  @Test("Supporting Families pays up to its target", arguments: [600, 347, 0])
  func target(funded: Int) throws {
    let plan = #"""
      { "pbr": 1, "title": "sf", "scheme": "supporting-families-2022-results", "date": "2022-04-01",
        "targets": { "2022-23": 347 },
        "cohorts": [ { "id": "y1", "families": 600, "funded": \#(funded), "attach": { "months": { "2022-04": 600 } } } ],
        "assumptions": { "results": { "outcome": { "rate": 0.6, "months": { "fixed": 6 } } } } }
      """#
    let total = try figure("funding.total", "plan.json", ["plan.json": plan])
    #expect(abs(total - 276_914) < 0.5)
  }
}
