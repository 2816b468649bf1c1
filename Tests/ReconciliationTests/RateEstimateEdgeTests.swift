import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance
@testable import PBRReconciliation

/// The rate estimated again: a month or a family either side.
@Suite("The rate estimated again, at its edges")
struct RateEstimateEdgeTests {
  /// Half of the results come after one month and half after three: a family without its result
  /// says nothing in its first month, half from the second, all from the fourth.
  @Test(
    "What families without a result say",
    arguments: [(-1, 0.0), (0, 0), (1, 0.5), (2, 0.5), (3, 1), (4, 1), (60, 1)])
  func exposure(months: Int, says: Double) throws {
    let plan = try HandCaseSamples.rest()
    let rate = RateEstimate(plan, [.init(cohort: 0, achieved: false, months: months)])
    #expect(rate.informative == says && rate.assumed == 0.8 && rate.estimate == 0)
  }

  /// Without any result the estimate is 0 and the interval ends where the likelihood ratio of n
  /// families, −2·n·ln(1 − p), is 1.6424: p = 1 − e^(−0.8212/n).
  @Test("The interval of the rate, and when it is told", arguments: [19, 20, 40])
  func interval(families: Int) throws {
    let plan = try HandCaseSamples.rest()
    let none = RateEstimate(
      plan, (0..<families).map { _ in .init(cohort: 0, achieved: false, months: 3) })
    let high = 1 - ElementaryFunctions.exponential(-1.6423744151 / 2 / Double(families))
    #expect(none.low == 0 && abs(none.high - high) < 1e-9 && !none.containsAssumed)
    #expect(none.isTooEarly == (families < 20))
    // After one month each says half as much: 1 − p/2 takes the place of 1 − p.
    let early = RateEstimate(
      plan, (0..<families).map { _ in .init(cohort: 0, achieved: false, months: 1) })
    #expect(abs(early.high - 2 * high) < 1e-9 && early.informative == Double(families) / 2)
    // With every family's result the other end: p from e^(−0.8212/n) to 1.
    let all = RateEstimate(
      plan, (0..<families).map { _ in .init(cohort: 0, achieved: true, months: 3) })
    #expect(all.estimate == 1 && all.high == 1 && abs(all.low - (1 - high)) < 1e-9)
    // With half of them the share itself, and bounds that lie as far from it on both sides.
    let half = RateEstimate(
      plan, (0..<families * 2).map { .init(cohort: 0, achieved: $0 % 2 == 0, months: 3) })
    #expect(abs(half.estimate - 0.5) < 1e-9 && abs(half.low + half.high - 1) < 1e-9)
    #expect(half.achieved == families && half.families == families * 2)
  }
}
