import AppraisalSamples
import PBRAppraisal
import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

/// A place pays at most £1,100 in results. The main result takes nine months at a rate of 0.6,
/// the add-on three months at 0.5; a tenth of the families leave each month.
private let scheme = """
  { "scheme": "two", "title": "Two results", "attachmentEnds": "2025-03-31",
    "maximumPerPlace": 2100,
    "attachment": { "fee": { "2024-25": 1000 } },
    "results": [
      { "id": "main", "title": "Main", "pays": { "2024-25": 1000 } },
      { "id": "extra", "title": "Extra", "addOn": true, "notWith": [], "pays": { "2024-25": 200 } } ],
    "claimWindows": [ { "id": "W1", "closes": "2025-06-30" }, { "id": "W2", "closes": "2025-08-01" } ] }
  """

private let plan = """
  { "pbr": 1, "title": "Rewards", "scheme": "two.json",
    "cohorts": [ { "id": "one", "families": 12, "attach": { "months": { MONTHS } } } ],
    "assumptions": {
      "results": { "main": { "rate": 0.6, "months": { "fixed": 9 } },
                   "extra": { "rate": 0.5, "months": { "fixed": 3 } } },
      "leaving": { "perMonth": 0.1 }, "auditMonths": 1 } }
  """

struct AttachmentRewardTests {
  /// In September 2024 both results come in time, with their audit, for July 2025, the cut-off of
  /// the last window. Both with 0.5 × 0.9⁹, the main alone with the same, the add-on alone with
  /// 0.5 × (0.9³ − 0.9⁹): 0.6 × (0.19371 × 1,100 + 0.19371 × 1,000 + 0.17079 × 200), and without a main
  /// route 0.4 × 0.5 × 0.9³ × 200. From October the main result and its audit end after July
  /// and only the add-on is left, 0.5 × 0.9³ × 200.
  @Test func byHand() throws {
    let months = "\"2024-09\": 12"
    let worked = Worked(
      plan.replacing("MONTHS", with: months), files: ["two.json": scheme])
    let scenario = try #require(worked.projection?.scenario)
    let schedule = AttachmentSchedule(scenario.cohorts[0], in: scenario)
    #expect(schedule.months.map(\.month.dataText).first == "2024-09")
    let expected = [293.72967873, 72.9]
    for (month, hand) in zip([0, 1], expected) {
      #expect(schedule.months[month].fee == 1000)
      expectPounds(schedule.months[month].results, hand, within: 1e-8)
    }
    #expect(
      schedule.lastMonths.map { "\($0.result) \($0.month?.dataText ?? "never")" }
        == ["main 2024-09", "extra 2025-03"])
  }

  /// The engine's chain of places, without replacement, pays each family the same.
  @Test func agreesWithTheChain() throws {
    for month in ["2024-07", "2024-09", "2024-11", "2025-01", "2025-03"] {
      let worked = Worked(
        plan.replacing("MONTHS", with: "\"\(month)\": 12"), files: ["two.json": scheme])
      let projection = try #require(worked.projection)
      let scenario = projection.scenario
      let first = try #require(
        AttachmentSchedule(scenario.cohorts[0], in: scenario).months.first)
      expectPounds(first.results * 12, projection.resultsEarned.reduce(0, +), within: 1e-8)
    }
  }
}

extension String {
  fileprivate func replacing(_ word: String, with text: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: text)
  }
}
