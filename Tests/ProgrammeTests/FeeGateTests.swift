import PBRFindings
import PBRQuantities
import Testing

@testable import PBRProgramme

@Suite("Gates of fees")
struct FeeGateTests {
  /// By hand: 0.75 × 120 = 90; 0.33 × 120 = 39.6, so 40; 0.75 × 73 = 54.75, so 55; 0.07 × 100 is 7
  /// and 0.07 × 1,000 is 70, though 0.07 in binary is a little more.
  @Test("Places needed are the share of those planned, to the next whole place")
  func needed() {
    let cases: [(from: Double, planned: Int, needed: Int)] = [
      (0.75, 120, 90), (0.33, 120, 40), (0.75, 73, 55), (0.07, 100, 7), (0.07, 1_000, 70),
      (0.29, 100, 29), (1, 313, 313), (0.75, 1, 1), (0.001, 1_000, 1), (0.0011, 1_000, 2),
      (0.33, 100, 33), (0.75, 100, 75), (0.75, 7, 6), (0.33, 7, 3), (0.75, 3, 3), (0.33, 3, 1),
      (0.55, 100, 55), (0.55, 5, 3),
    ]
    for one in cases {
      let tier = FeeGate(year: FinancialYear(startYear: 2013), from: one.from, pays: [])
      #expect(tier.placesNeeded(of: one.planned) == one.needed, "\(one)")
      #expect(tier.isReached(filled: one.needed, of: one.planned))
      #expect(!tier.isReached(filled: one.needed - 1, of: one.planned))
    }
  }

  /// Cohort a begins in March 2013 and is planned for 2012/13 with all its 12 places, though 8 of
  /// them are filled in April; b is not funded; c begins in 2013/14.
  @Test("The places planned for a year are all those of the cohorts that begin in it")
  func planned() throws {
    let plan = """
      { "pbr": 1, "title": "T", "scheme": "troubled-families-2012", "cohorts": [
        { "id": "a", "families": 12, "attach": { "months": { "2013-03": 4, "2013-04": 8 } } },
        { "id": "b", "families": 5, "funded": 0, "attach": { "from": "2012-06", "to": "2012-06" } },
        { "id": "c", "families": 7, "attach": { "from": "2013-04", "to": "2013-05" } } ] }
      """
    let reading = ScenarioReading(
      "plan.json", files: InputFiles { .text(SourceText(name: $0, plan)) })
    #expect(
      reading.scenario?.plannedPlaces == [
        FinancialYear(startYear: 2012): 12, FinancialYear(startYear: 2013): 7,
      ])
  }
}
