import PBRFindings
import PBRReporting
import Testing

@testable import PBRMonitoring

/// What the rules make of the papers, against tables worked out from the papers by an independent
/// program (Tests/Reference/monitoring).
@Suite("The papers as scorecards")
struct PaperScorecardsTests {
  @Test(
    "Every measure comes out as worked from the paper",
    arguments: [("dudley-2010-11-q2", "dudley"), ("walsall-2013", "walsall")])
  func expected(name: String, paper: String) throws {
    let reading = PaperScorecards.reading(name)
    #expect(reading.findings.filter { $0.severity == .error }.map(\.text) == [])
    let scorecard = try #require(reading.scorecard)
    let table = ScorecardTables(ScorecardResults(scorecard)).scorecard
    let found = PaperScorecards.rows(table.csv())
    let expected = PaperScorecards.rows(
      Array(try PaperScorecards.text("Tests/Reference/monitoring/expected-\(paper).csv").utf8))
    #expect(found.map { $0["measure"] } == expected.map { $0["measure"] })
    let columns = [
      "period", "period_end", "value", "to_date", "target", "reference", "status",
      "status_reason", "direction", "direction_rule", "direction_reason", "change", "needed",
    ]
    let wrong = zip(found, expected).flatMap { found, expected in
      columns.filter { found[$0] != expected[$0] }.map {
        "\(expected["measure"] ?? "") \($0): \(found[$0] ?? "") for \(expected[$0] ?? "")"
      }
    }
    #expect(wrong == [])
    let chances = zip(found, expected).filter { found, expected in
      Double(found["target_chance"] ?? "") != Double(expected["target_chance"] ?? "")
    }
    #expect(chances.map { $0.0["measure"] } == [])
  }
}
