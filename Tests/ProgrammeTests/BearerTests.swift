import PBRFiles
import PBRFindings
import Testing

@testable import PBRProgramme

/// What whoever bears the costs is called: the council, or by a rate card the provider or a payer.
@Suite("Who bears the costs")
struct BearerTests {
  private func scenario(_ scheme: String, _ more: String = "") throws -> Scenario {
    let plan = """
      { "pbr": 1, "title": "Ten", "scheme": \(scheme), \(more)
        "cohorts": [ { "id": "a", "families": 10, "attach": { "months": { "2016-04": 10 } } } ],
        "costs": [ { "id": "unnamed", "once": 1, "month": "2016-05" },
          { "id": "own", "paidBy": "provider", "once": 1, "month": "2016-05" },
          { "id": "others", "paidBy": "police", "once": 1, "month": "2016-05" } ],
        "assumptions": { "results": {} } }
      """
    let reading = ScenarioReading("plan.json", files: .inMemory(["plan.json": plan]))
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }

  private func card(_ payers: String) -> String {
    """
    { "scheme": "hand", "title": "A home", "attachmentEnds": "2016-12-31", \(payers)
      "strands": [ { "id": "home", "title": "Home" } ],
      "results": [ { "id": "in", "strand": "home", "title": "Moved in", "pays": 600 } ],
      "claimWindows": { "every": "quarter", "first": "2016-03-31", "last": "2017-03-31" } }
    """
  }

  @Test("By families the council; by a rate card the provider, or the payer that is looked from")
  func names() throws {
    let council = try scenario("\"troubled-families-2015\"")
    #expect(council.bearer == "the council" && council.bearers == "the council's")
    #expect(council.bearerFirst == "The council" && council.bearersHeading == "Council's")
    let provider = try scenario(card(""))
    #expect(provider.bearer == "the provider" && provider.bearerHeading == "Provider")
    let payers = """
      "payers": [ { "id": "fund", "title": "The Fund", "share": 0.5 },
        { "id": "chances", "title": "Life Chances", "share": 0.5 } ],
      """
    #expect(try scenario(card(payers)).bearer == "the provider")
    let fund = try scenario(card(payers), "\"viewpoint\": \"fund\",")
    #expect(fund.bearers == "the Fund's" && fund.bearersHeading == "Fund's")
    let chances = try scenario(card(payers), "\"viewpoint\": \"chances\",")
    #expect(chances.bearer == "Life Chances" && chances.bearers == "Life Chances'")
  }

  /// What nobody else is named for is the council's, and by a rate card the provider's: a cost that
  /// names the provider is then among those that count.
  @Test("Who bears a cost is who is named")
  func costs() throws {
    let council = try scenario("\"troubled-families-2015\"")
    #expect(council.costs.filter(council.bears).map(\.id) == ["unnamed"])
    let provider = try scenario(card(""))
    #expect(provider.costs.filter(provider.bears).map(\.id) == ["unnamed", "own"])
  }
}
