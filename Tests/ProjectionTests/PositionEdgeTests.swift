import PBRProgramme
import PBRQuantities
import ProjectionSamples
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
    case .ofPayer: "of a payer"
    case .rate(let rate, let factor):
      "\(NumberText.fixed(rate, places: 6)) \(NumberText.fixed(factor, places: 6))"
    }
  }

  /// The rates of one cohort sum to 0.5, so that they can be doubled; those of the other, as large,
  /// to 0.3 and go on to ten thirds. The net of a factor f is 100·f less what is needed.
  @Test(
    "The factor at which the net is nothing",
    arguments: [
      // Nothing is needed, or fees leave something without a result.
      (0.0, "covered"), (-1, "covered"), (0.001, "0.000004 0.000010"), (50, "0.200000 0.500000"),
      // At just twice the rates, where the first cohort ends; then the second alone grows: (1 +
      // 0.9) / 2. At ten thirds both are 1; a little more cannot be.
      (200, "0.800000 2.000000"), (300, "0.950000 3.000000"), (333.333, "0.999999 3.333330"),
      (333.334, "cannot"),
    ])
  func factor(needed: Double, expected: String) {
    let growth = RateGrowth(parts: [
      .init(families: 10, sums: [0.5]), .init(families: 10, sums: [0.3]),
    ])
    let found = BreakEven(growth, netCanFall: false) { 100 * $0 - needed }
    #expect(told(found) == expected)
  }

  /// Main rates of one cohort sum to 0.5 and end at twice, an add-on's to 0.1 and ends at ten times.
  /// £10 short without a result. Up to twice the rates the net grows by £10 a factor, then it loses £2 a
  /// factor: nought at 1, at 2 it is £10, nought again at 2 + 10 / 2 = 7, where all mains are certain.
  @Test("A net that falls again is nought twice")
  func twice() {
    let growth = RateGrowth(parts: [.init(families: 10, sums: [0.5])], others: [0.1])
    func net(_ factor: Double) -> Double { -10 + 10 * min(factor, 2) - 2 * max(0, factor - 2) }
    let found = NetCrossings(growth, net: net).points
    #expect(
      found.map { told(.rate($0.rate, factor: $0.factor)) } == [
        "0.500000 1.000000", "1.000000 7.000000",
      ])
    #expect(found.map(\.falls) == [false, true])
    #expect(told(BreakEven(growth, netCanFall: true, net: net)) == "0.500000 1.000000")
  }

  /// (f - 0.5)(1.25 - f) is below nought at every end of a rate, at 0, 2 and 10, and above it between.
  @Test("A net above nought only between two ends is found")
  func between() {
    let growth = RateGrowth(parts: [.init(families: 10, sums: [0.5])], others: [0.1])
    func net(_ factor: Double) -> Double { (factor - 0.5) * (1.25 - factor) }
    #expect(told(BreakEven(growth, netCanFall: true, net: net)) == "0.250000 0.500000")
    #expect(NetCrossings(growth, net: net).points.map(\.falls) == [false, true])
    // Fees cover the costs, and results cost more than they bring from half the rates on.
    let falling = NetCrossings(growth) { 5 - 10 * $0 }.points
    #expect(falling.map { told(.rate($0.rate, factor: $0.factor)) } == ["0.250000 0.500000"])
    #expect(falling.map(\.falls) == [true])
  }

  @Test("Without any rate no factor helps; fees that cover the costs need none")
  func noRates() {
    let none = RateGrowth(parts: [.init(families: 10, sums: [0])])
    #expect(told(BreakEven(none, netCanFall: false) { _ in -1 }) == "no rates")
    #expect(told(BreakEven(none, netCanFall: false) { _ in 0 }) == "covered")
  }

  /// Main rate 0.5 at £1,000, add-on 0.25 at £1,000, one family. At twice the rates the main result
  /// is certain: 1,000 + 500. From there the add-on alone grows, to 2,000 at four times. £1,900 of cost
  /// needs an add-on of 0.9, 3.6 times; £2,000.01 cannot be reached.
  @Test(
    "Add-ons go on when the main rates have reached 1",
    arguments: [(1500.0, "1.000000 2.000000"), (1900, "1.000000 3.600000"), (2000.01, "cannot")])
  func addOns(cost: Double, expected: String) throws {
    let projection = try project(
      "plan.json",
      [
        "rules.json": #"""
        { "scheme": "two", "title": "Two", "attachmentEnds": "2012-06-30",
          "attachment": { "fee": { "2012-13": 0 } },
          "results": [ { "id": "main", "pays": { "2012-13": 1000 } },
            { "id": "extra", "addOn": true, "pays": { "2012-13": 1000 } } ],
          "claimWindows": [ { "id": "W", "closes": "2014-03-31" } ] }
        """#,
        "plan.json": #"""
        { "pbr": 1, "title": "Two", "scheme": "rules.json",
          "cohorts": [ { "id": "c", "families": 1, "attach": { "from": "2012-04", "to": "2012-04" } } ],
          "assumptions": { "results": { "main": { "rate": 0.5, "months": { "fixed": 1 } },
            "extra": { "rate": 0.25, "months": { "fixed": 1 } } } },
          "costs": [ { "id": "work", "once": \#(cost), "month": "2012-04" } ] }
        """#,
      ])
    #expect(told(BreakEven(projection.scenario)) == expected)
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

  /// Main rate 0.5 at £500, which costs nothing; add-on 0.25 at £100, of which each costs £900. The
  /// net of a factor f is 250·f - 200·f to f = 2, where the main result is certain, and 500 - 200·f
  /// from there to 4, less the cost of the work: it rises to 100 and falls to -300. £60 of work need
  /// 1.2 times the rates, £100 just twice; £100.01 cannot be, though 0 would do for nothing.
  @Test(
    "Results that cost more than they pay make the net fall again",
    arguments: [
      (60.0, "0.600000 1.200000"), (100, "1.000000 2.000000"), (100.01, "cannot"), (0, "covered"),
    ])
  func falling(cost: Double, expected: String) throws {
    let projection = try project(
      "plan.json",
      [
        "rules.json": #"""
        { "scheme": "two", "title": "Two", "attachmentEnds": "2012-06-30",
          "attachment": { "fee": { "2012-13": 0 } },
          "results": [ { "id": "main", "pays": { "2012-13": 500 } },
            { "id": "extra", "addOn": true, "pays": { "2012-13": 100 } } ],
          "claimWindows": [ { "id": "W", "closes": "2014-03-31" } ] }
        """#,
        "plan.json": #"""
        { "pbr": 1, "title": "Two", "scheme": "rules.json",
          "cohorts": [ { "id": "c", "families": 1, "attach": { "from": "2012-04", "to": "2012-04" } } ],
          "assumptions": { "results": { "main": { "rate": 0.5, "months": { "fixed": 1 } },
            "extra": { "rate": 0.25, "months": { "fixed": 1 } } } },
          "costs": [ { "id": "work", "once": \#(cost), "month": "2012-04" },
            { "id": "reward", "perResult": { "extra": 900 } } ] }
        """#,
      ])
    #expect(told(BreakEven(projection.scenario)) == expected)
  }
}
