import PBRProgramme
import PBRProjection
import PBRReporting
import PBRRuns
import ProjectionSamples
import Testing

@Suite("The older rules restated as ladders")
struct RestatedTests {
  /// Main results one strand, each add-on another: where nothing is replaced or there is no add-on
  /// both come to the same claim schedule, byte for byte, whatever the maximum, leaving and windows.
  @Test("The same claim schedule, byte for byte")
  func schedule() throws {
    var random = Seeded(state: 362_436_069)
    var compared = 0
    for _ in 0..<150 {
      let plan = RandomPlan(&random).withoutExclusions
      guard plan.isLadder else { continue }
      compared += 1
      let older = try project("plan.json", plan.files)
      let ladders = try project("plan.json", plan.asLadders)
      let same =
        FundingTables.claimSchedule(older).csv(excel: false)
        == FundingTables.claimSchedule(ladders).csv(excel: false)
      let forgone = plan.rules.indices.allSatisfy {
        abs(older.lapsed(result: $0).amount - ladders.lapsed(result: $0).amount) < 1e-6
      }
      #expect(same && forgone, Comment(rawValue: "\(plan.asLadders)"))
    }
    #expect(compared > 50)
  }
}
