import PBRProgramme
import PBRProjection
import ProjectionSamples
import Testing

@Suite("Plans that come with the program")
struct ShippedPlansTests {
  /// `halton-2012-as-printed.json` is refused on purpose: its paper does not add up.
  private static let refused = ["halton-2012-as-printed.json"]

  private static let plans = ShippedScenarios.texts.keys.filter {
    !$0.hasPrefix("assumptions/") && !refused.contains($0)
  }.sorted()

  @Test("Each can be worked out, and what it expects comes out", arguments: plans)
  func expectations(path: String) throws {
    let projection = try project(path, ShippedScenarios.texts)
    let figures = projection.figures(breakEven: false)
    let expected = projection.scenario.expectations
    for expectation in expected {
      let figure = try #require(figures.first { $0.name == expectation.figure })
      #expect((figure.value - expectation.equals).magnitude < 0.005, "\(expectation.figure)")
    }
  }
}
