import PBRProjection
import PBRReporting
import ProjectionSamples
import Testing

@testable import PBRStatements

/// How far people come, drawn: by hand, of 100 people 80 move in and 56 keep it three months (0.8 and
/// 0.7 of those), so that 24 are lost; work is a ladder of one step and is not drawn.
@Test("The ladders of a rate card, drawn step under step")
func ladderChart() throws {
  let projection = try project(
    "plan.json", ["card.json": RateCardSamples.card(), "plan.json": RateCardSamples.plan()])
  let chart = try #require(FundingStatement(projection).ladderChart)
  #expect(chart.title == "Most are lost after Moved in: 24 of 100")
  guard case .columns(let columns) = chart.form else {
    Issue.record("\(chart.form)")
    return
  }
  #expect(columns.categories == ["Moved in", "3 months"])
  #expect(columns.series.map { $0.values.map { $0.rounded() } } == [[80, 56]])
  #expect(chart.unit == .count("People"))
}
