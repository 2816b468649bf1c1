import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRProjection

/// What follows a step, given how long it has not come: worked by hand.
@Suite("Half-way up a ladder")
struct LadderRestTests {
  /// A first step of 0.5, 0.3 of it in month 1 and 0.2 in month 2, and one after it of 0.4 a month
  /// later; beside them two alternatives, of 0.2 in months 0 and 1 and of 0.2 in month 1.
  private let ladders = Ladders(
    steps: [
      Ladders.Step(strand: 0, after: nil, chances: [0, 0.3, 0.2]),
      Ladders.Step(strand: 0, after: 0, chances: [0, 0.4]),
      Ladders.Step(strand: 1, after: nil, chances: [0.1, 0.1]),
      Ladders.Step(strand: 1, after: nil, chances: [0, 0.2]),
    ], strands: 2)

  private func rest(_ home: (Int?, Int), _ work: (Int?, Int) = (nil, 0), now: Int) -> [[Double]] {
    ladders.rest(
      [
        StrandPosition(step: home.0, since: home.1, isClosed: false),
        StrandPosition(step: work.0, since: work.1, isClosed: false),
      ], known: now
    ).reached.map { $0.map { ($0 * 1e9).rounded() / 1e9 } }
  }

  private func rounded(_ values: [Double]) -> [Double] { values.map { ($0 * 1e9).rounded() / 1e9 } }

  @Test("Nothing reached so far")
  func nothing() {
    // Known to the end of month 0: of 0.9 on the second strand 0.1 and 0.2 are left.
    let first = rest((nil, 0), now: 0)
    #expect(first[0] == rounded([0, 0.3, 0.2, 0]))
    #expect(first[1] == rounded([0, 0, 0.12, 0.08]))
    #expect(first[2] == rounded([0, 0.1 / 0.9, 0, 0]))
    #expect(first[3] == rounded([0, 0.2 / 0.9, 0, 0]))
    // To the end of month 1: of 0.7 on the first strand 0.2 is left, of the second nothing.
    let second = rest((nil, 0), now: 1)
    #expect(second[0] == rounded([0, 0.2 / 0.7, 0]))
    #expect(second[1] == rounded([0, 0, 0.08 / 0.7]))
    #expect(second[2] + second[3] == [0, 0, 0, 0, 0, 0])
    #expect(rest((nil, 0), now: 2).joined().allSatisfy { $0 == 0 })
  }

  @Test("A step reached: the others of its kind do not come, what follows it does")
  func reached() {
    let now = rest((0, 1), (3, 1), now: 1)
    #expect(now[1] == [0, 0.4] && now[0] == [0, 0] && now[2] == [0, 0] && now[3] == [0, 0])
    // A month later it has not come, and does not come any more.
    #expect(rest((0, 1), (3, 1), now: 2).joined().allSatisfy { $0 == 0 })
    // Reached in month 2, which is not over: it comes in month 3, two after the last that is known.
    #expect(rest((0, 2), (3, 1), now: 1)[1] == [0, 0, 0.4])
  }

  @Test("Of a strand that somebody else of the place climbed nothing comes")
  func closed() {
    let rest = ladders.rest(
      [
        StrandPosition(step: nil, since: 0, isClosed: true),
        StrandPosition(step: 2, since: 0, isClosed: false),
      ], known: 0)
    #expect(rest.reached.joined().allSatisfy { $0 == 0 })
  }
}
