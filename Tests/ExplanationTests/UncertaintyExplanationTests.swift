import PBRChance
import PBRExplanation
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

/// Figures of the distribution follow from their parts, and are those of the distribution.
@Suite("Distributions taken apart")
struct UncertaintyExplanationTests {
  @Test(
    "Each figure follows from its parts down to the inputs",
    arguments: [("halton-2012.json", 20), ("enfield-2015.json", 20), ("reboot-west-2018.json", 3)])
  func follows(path: String, count: Int) throws {
    let scenario = try ShippedPlans.scenario(path)
    let plan = FigureExplanation(Projection(scenario))
    let explanation = try #require(try UncertaintyExplanation(plan, seed: 1, draws: count))
    // As `simulate` draws them: the steps of a strand move together.
    let moving = scenario.moving(.strand)
    let drawn = try DrawnDistribution(
      moving, draws: Draws(moving, seed: 1, count: count), periods: [.programme])
    let period = try #require(drawn[.programme])
    for (measure, amounts) in [
      ("results", period.payments.results), ("funding", period.payments.funding),
    ] {
      for (stat, value) in [
        ("mean", amounts.mean), ("sd", amounts.standardDeviation),
        ("p10", amounts.percentile(0.1).pounds), ("p50", amounts.percentile(0.5).pounds),
        ("p90", amounts.percentile(0.9).pounds),
      ] {
        let node = try #require(explanation.node("uncertainty.\(measure).\(stat)"))
        #expect(node.value == value)
        let listed = drawn.figures.first { $0.name == "uncertainty.\(measure).\(stat)" }
        #expect(listed?.value == value && listed?.unit == .gbp)
        go(node, "\(path) \(measure) \(stat)")
      }
    }
    #expect(drawn.figures.map(\.name) == UncertaintyExplanation.names)
    let mean = try #require(explanation.node("uncertainty.results.mean")).parts
    let sizes = mean.dropFirst().dropLast().map(\.value.magnitude)
    #expect(sizes == sizes.sorted(by: >), "the largest contribution comes first")
  }

  private func go(_ node: ExplainedNode, _ name: String) {
    guard !node.isLeaf else { return }
    let parts = node.parts
    #expect(node.follows(from: parts), "\(name): \(node.key)")
    // What stands under the plan's own figure is walked by the test of figures.
    for part in parts where part.key.hasPrefix("range:") { go(part, name) }
  }

  @Test("A range alone moves the mean by what its own mean says")
  func alone() throws {
    // One result at a rate between 0.4 and 0.8, value 0.5: of the uniform shape the mean rate is
    // 0.6, so ten places at £700 earn 4,200 and not 3,500: the range adds 700. Leaving is none,
    // and every result comes in time.
    let text = """
      { "pbr": 1, "title": "Small", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "A", "families": 10, "funded": 10,
          "attach": { "months": { "2012-06": 10 } } } ],
        "assumptions": { "results": { "crime-education": {
          "rate": { "value": 0.5, "low": 0.4, "high": 0.8, "distribution": "uniform" },
          "months": { "fixed": 6 } } } } }
      """
    let files = InputFiles { .text(SourceText(name: $0, text)) }
    let scenario = try #require(ScenarioReading("small.json", files: files).scenario)
    let plan = FigureExplanation(Projection(scenario))
    let explanation = try #require(try UncertaintyExplanation(plan, seed: 1, draws: 200))
    let parts = try #require(explanation.node("uncertainty.results.mean")).parts
    #expect(parts.count == 3 && parts[0].value == 3500)
    #expect((parts[1].value - 700).magnitude < 1e-6)
    #expect(parts[2].value.magnitude < 5, "alone, what is left is the sampling of the draws")
    for name in ["uncertainty.results", "uncertainty.net.p10", "uncertainty.results.p25"] {
      #expect(explanation.node(name) == nil)
    }
  }
}
