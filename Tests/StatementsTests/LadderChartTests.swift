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

/// Half of a hundred people hold a funded place. Of those fifty 40 move in and 28 keep it three months
/// (0.8 and 0.7 of those): both shares are of the same fifty, and so is the line below the table.
@Test("The first step's share is of the funded places")
func firstStepShare() throws {
  let plan = RateCardSamples.plan().replacing(
    "\"families\": 100,", with: "\"families\": 100, \"funded\": 50,")
  let projection = try project(
    "plan.json", ["card.json": RateCardSamples.card(), "plan.json": plan])
  let section = FundingStatement(projection).ladders
  guard case .table(let table) = section.blocks[0], case .list(let lines) = section.blocks[1] else {
    Issue.record("\(section.blocks)")
    return
  }
  #expect(table.rows[0].cells[1...2] == [.count(40, places: 1), .percent(0.8, places: 0)])
  #expect(lines.first?.hasPrefix("A home, of 50: 40, 28;") == true)
}

/// £4,002.38 for 0.49995 people is £2,000.9899, £2,000.99 in pence. Half of it is £1,000.4949 for each
/// payer; in pence the second pays £1,000.49 and the first, who has the odd penny, £1,000.50. Both pay
/// £1,000 in pounds, as a line of a table has it.
@Test("A penny is not a pound")
func oddPenny() throws {
  let payers =
    #""payers": [ { "id": "a", "title": "The A", "share": 0.5 }, { "id": "b", "share": 0.5 } ],"#
  let card = RateCardSamples.card(payers).replacing("\"pays\": 600", with: "\"pays\": 4002.38")
  let plan = """
    { "pbr": 1, "title": "One", "scheme": "card.json",
      "cohorts": [ { "id": "all", "families": 1, "attach": { "months": { "2026-04": 1 } } } ],
      "assumptions": { "results": {
        "moved-in": { "rate": 0.49995, "months": { "fixed": 1 } } } } }
    """
  let projection = try project("plan.json", ["card.json": card, "plan.json": plan])
  #expect(projection.payerTotals.map { ($0.amount * 100).rounded() } == [100_050, 100_049])
  guard case .list(let lines) = FundingStatement(projection).ladders.blocks[1] else {
    Issue.record("no lines")
    return
  }
  #expect(lines.last == "Paid by the A £1,000, b £1,000.")
}
