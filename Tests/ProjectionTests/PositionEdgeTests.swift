import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRProjection

/// Break-even and the roots it rests on, at the ends of what is possible.
@Suite("Break-even at its edges")
struct PositionEdgeTests {
  private func told(_ breakEven: BreakEven) -> String {
    switch breakEven {
    case .coveredByFees: "covered"
    case .cannot: "cannot"
    case .noRates: "no rates"
    case .rate(let rate, let factor):
      "\(NumberText.fixed(rate, places: 6)) \(NumberText.fixed(factor, places: 6))"
    }
  }

  /// The highest cohort's rates sum to 0.5, so that they can be doubled at most; the average is
  /// 0.4. The net of a factor f is 100·f less what is needed.
  @Test(
    "The factor at which the net is nothing",
    arguments: [
      // Nothing is needed, or fees leave something without a result.
      (0.0, "covered"), (-1, "covered"), (0.001, "0.000004 0.000010"), (50, "0.200000 0.500000"),
      // At just twice the rates; a little more cannot be.
      (200, "0.800000 2.000000"), (200.001, "cannot"),
    ])
  func factor(needed: Double, expected: String) {
    let found = BreakEven(highest: 0.5, average: 0.4) { 100 * $0 - needed }
    #expect(told(found) == expected)
  }

  @Test("Without any rate no factor helps; fees that cover the costs need none")
  func noRates() {
    #expect(told(BreakEven(highest: 0, average: 0) { _ in -1 }) == "no rates")
    #expect(told(BreakEven(highest: 0, average: 0) { _ in 0 }) == "covered")
  }

  /// Roots known without a search: of x² − 2, of a line falling, at either end, of a function that
  /// stays flat for long, for which plain false position is slow.
  @Test("Roots")
  func roots() {
    #expect(abs(Solver.root(from: 0, to: 2) { $0 * $0 - 2 } - 2.0.squareRoot()) < 1e-8)
    #expect(abs(Solver.root(from: 0, to: 10) { 3 - $0 } - 3) < 1e-7)
    #expect(
      Solver.root(from: 1, to: 4) { $0 - 1 } == 1 && Solver.root(from: 1, to: 4) { $0 - 4 } == 4)
    var calls = 0
    let tenth = Solver.root(from: 0, to: 1) { x in
      calls += 1
      return (0..<10).reduce(1.0) { power, _ in power * x } - 1e-5
    }
    // The tenth root of 1/100,000 is the square root of 1/10.
    #expect(abs(tenth - 0.1.squareRoot()) < 1e-4 && calls < 60)
  }
}
