import PBRProgramme
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

/// Who goes on by either of two ways is not lost: of Ambition's 141 who entered work 21 went on part
/// time and 68 full time, so that 52 are lost there. Most are lost after the first assessment: 406
/// less 351 is 55, more than the 53 after six months in a home (288 less 235).
@Test("Alternatives after one step are ways on, not losses")
func alternativesAreNoLoss() throws {
  let reading = ScenarioReading("Scenarios/ambition-2015.json", files: .onDisk)
  let statement = FundingStatement(Projection(try #require(reading.scenario)))
  let work = statement.losses(statement.scheme.strands.indices.flatMap { statement.shownSteps($0) })
  #expect(work.first { $0.after == "Entry to work" }?.lost.rounded() == 52)
  #expect(statement.ladderChart?.title == "Most are lost after First assessment: 55 of 406")
}
