import PBRChance
import PBRProgramme
import PBRProjection
import ProjectionSamples
import Testing

@testable import PBRReconciliation

/// What families that left without a result do to the rate estimated again. Half of the results of
/// the plan used come after one month and half after three.
@Suite("The rate estimated again, and families that left")
struct RateLeaversTests {
  private func rate(
    _ achieved: Int, there: [Int: Int] = [:], left: [Int: Int] = [:]
  ) throws -> RateEstimate {
    func open(_ families: [Int: Int], hasLeft: Bool) -> [RateEstimate.Observation] {
      families.flatMap { months, count in
        (0..<count).map { _ in
          .init(cohort: 0, achieved: false, months: months, hasLeft: hasLeft)
        }
      }
    }
    return RateEstimate(
      try HandCaseSamples.rest(),
      (0..<achieved).map { _ in .init(cohort: 0, achieved: true, months: 3) }
        + open(there, hasLeft: false) + open(left, hasLeft: true))
  }

  /// Ten results, ten families there too long for one, ten that left after a month, when half of the
  /// results had come. By hand: the likelihood p¹⁰·(1 − p)¹⁰·(1 − p/2)¹⁰ is greatest where
  /// 3p² − 6p + 2 = 0, p = 1 − 1/√3; none later: ten of 30; all later: 20 of 30. Of the ten that
  /// left p/2 over 1 − p/2 are taken to come later: 10·(√3 − 1)/(√3 + 1).
  @Test func worked() throws {
    let found = try rate(10, there: [3: 10], left: [1: 10])
    let root = 3.0.squareRoot()
    #expect(abs(found.estimate - (1 - 1 / root)) < 1e-12)
    #expect(found.left.families == 10)
    #expect(abs(found.left.later - 10 * (root - 1) / (root + 1)) < 1e-9)
    #expect(abs(found.ifNone - 1.0 / 3) < 1e-12 && abs(found.ifAll - 2.0 / 3) < 1e-12)
  }

  /// A hundred families of which 54 would reach a result. Those that would not leave at once, all
  /// but twelve: of 54 and 12 that stayed the register makes 54/66 = 81.8%, far above the truth,
  /// which is what it comes to if none of those that left would have reached one.
  @Test func leavingBecauseItGoesBadly() throws {
    let found = try rate(54, there: [3: 12], left: [0: 34])
    #expect(abs(found.estimate - 54.0 / 66) < 1e-12 && abs(found.ifNone - 0.54) < 1e-12)
    #expect(abs(found.ifAll - 0.88) < 1e-12 && found.low > 0.54)
    #expect(abs(found.left.later - 34 * 54.0 / 66) < 1e-9)
  }

  /// Where nobody left there is nothing to assume; a family that left with its result left nothing
  /// open; a family that left after every result had come says the same either way.
  @Test func nothingToAssume() throws {
    let nobody = try rate(10, there: [3: 10])
    #expect(nobody.left.families == 0 && nobody.left.later == 0)
    #expect(nobody.ifNone == nobody.estimate && nobody.ifAll == nobody.estimate)
    let achieved = RateEstimate(
      try HandCaseSamples.rest(), [.init(cohort: 0, achieved: true, months: 3, hasLeft: true)])
    #expect(achieved.left.families == 0 && achieved.achieved == 1)
    let late = try rate(10, there: [3: 5], left: [3: 5])
    #expect(late.ifNone == late.estimate && late.left.later == 0 && late.left.families == 5)
    // Without any result: none later is none, all later is each that left.
    let none = try rate(0, there: [3: 10], left: [0: 30])
    #expect(none.estimate == 0 && none.ifNone == 0 && abs(none.ifAll - 0.75) < 1e-12)
  }

  /// The estimate is the share of all families that have a result or reach one at that rate, and so
  /// is each of the bounds: by fixed point instead of by the slope that the estimate comes from.
  @Test(
    arguments: [
      (3, [0: 4, 1: 5, 3: 2], [0: 3, 1: 2]), (20, [0: 60], [1: 1]), (1, [2: 9], [0: 12, 3: 1]),
      (7, [-1: 3, 1: 8], [-1: 2, 0: 5]),
    ])
  func fixedPoint(achieved: Int, there: [Int: Int], left: [Int: Int]) throws {
    let found = try rate(achieved, there: there, left: left)
    let share: (Int) -> Double = { $0 < 1 ? 0 : $0 < 3 ? 0.5 : 1 }
    func later(_ families: [Int: Int], _ rate: Double) -> Double {
      families.reduce(0) {
        let part = share($1.key)
        return part < 1 ? $0 + Double($1.value) * rate * (1 - part) / (1 - rate * part) : $0
      }
    }
    func settle(_ step: (Double) -> Double) -> Double {
      (0..<20_000).reduce(0.5) { rate, _ in step(rate) }
    }
    let all = Double(achieved + (Array(there.values) + left.values).reduce(0, +))
    let (some, gone) = (Double(achieved), Double(left.values.reduce(0, +)))
    let estimate = settle { (some + later(there, $0) + later(left, $0)) / all }
    #expect(abs(found.estimate - estimate) < 1e-6)
    #expect(abs(found.ifNone - settle { (some + later(there, $0)) / all }) < 1e-6)
    #expect(abs(found.ifAll - settle { (some + gone + later(there, $0)) / all }) < 1e-6)
    #expect(abs(found.left.later - later(left, found.estimate)) < 1e-9)
    #expect(found.ifNone <= found.estimate && found.estimate <= found.ifAll)
  }
}
