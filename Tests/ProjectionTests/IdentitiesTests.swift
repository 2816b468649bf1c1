import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@Suite("What holds in every plan")
struct IdentitiesTests {
  /// Every check of every plan passes (that is part of `project`), and flows month by month agree
  /// with the list of all fates.
  @Test("Plans made up at random agree with a list of every fate")
  func random() throws {
    var random = Seeded(state: 88_172_645_463_325_252)
    for number in 0..<250 {
      let plan = RandomPlan(&random)
      let projection = try project("plan.json", plan.files)
      let listed = Listed(plan)
      let cohort = projection.cohorts[0]
      let comment = Comment(rawValue: "\(number): \(plan.files)")
      func agrees(_ actual: MonthlyFlow, _ expected: [Double], _ what: String) {
        let near = expected.indices.allSatisfy { month in
          let value = actual[Month(year: 2013, month: 1) + month]
          return abs(value - expected[month]) < 1e-9 * max(1, abs(expected[month]))
        }
        if !near { Issue.record("\(what): \(actual) is not \(expected) — \(comment.rawValue)") }
      }
      agrees(cohort.started, listed.started, "started")
      agrees(cohort.active, listed.active, "active")
      agrees(projection.resultsEarned, listed.earned, "earned")
      agrees(projection.resultsReceived, listed.cash, "cash")
      for rule in plan.rules.indices {
        let flows = cohort.results[rule]
        agrees(flows.achieved + flows.achievedUnfunded, listed.achieved[rule], "achieved")
      }
      let forgone = plan.rules.indices.reduce(0) { $0 + projection.lapsed(result: $1).amount }
      #expect(abs(forgone - listed.forgone.reduce(0, +)) < 1e-8, comment)
      let costs = listed.active.reduce(0, +) * 7 + listed.started.reduce(0, +) * 11
      #expect(abs(projection.councilCosts.total - costs) < 1e-8, comment)
    }
  }
}
