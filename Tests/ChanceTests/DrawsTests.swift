import PBRFiles
import PBRProgramme
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance
@testable import PBRProjection

@Suite("Draws of what is not known")
struct DrawsTests {
  /// Beta distributions with whole parameters have cumulative distributions that are polynomials:
  /// for mode 0 1−(1−x)⁵, 1/4 1−(1−x)⁵−5x(1−x)⁴, 1/2 x³(10−15x+6x²), 1 x⁵.
  @Test("PERT quantiles against polynomials")
  func pert() {
    let cumulative: [(Double, (Double) -> Double)] = [
      (0, { 1 - pow5(1 - $0) }),
      (0.25, { 1 - pow5(1 - $0) - 5 * $0 * pow5(1 - $0) / (1 - $0) }),
      (0.5, { $0 * $0 * $0 * (10 - 15 * $0 + 6 * $0 * $0) }), (1, { pow5($0) }),
    ]
    for (mode, upTo) in cumulative {
      let quantile = PertQuantile(mode: mode)
      let worst = (1..<1000).map { abs(upTo(quantile(Double($0) / 1000)) - Double($0) / 1000) }
        .max()
      #expect((worst ?? 1) < 1e-8, "mode \(mode)")
    }
    // Between them the mean is (1 + 4·mode)/6 and the variance mean·(1−mean)/7.
    let quantile = PertQuantile(mode: 0.1)
    let values = (0..<4000).map { quantile((Double($0) + 0.5) / 4000) }
    let mean = values.reduce(0, +) / 4000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
    #expect(abs(mean - 1.4 / 6) < 1e-5 && abs(variance - 1.4 / 6 * 4.6 / 6 / 7) < 1e-5)
  }

  private static let halton = ShippedScenarios.texts
  private static func scenario(_ settings: [String] = []) throws -> Scenario {
    try project("halton-2012.json", halton, settings: settings).scenario
  }

  @Test("Draws are stratified, keyed by name, and shared by what goes together")
  func draws() throws {
    let scenario = try Self.scenario()
    let draws = Draws(scenario, seed: 7, count: 200)
    let rate = try #require(draws.unknowns.first)
    #expect(rate.name == "assumptions.results.crime-education.rate")
    // Each of the ten sub-samples has one draw in each twentieth.
    let shares = Draws.shares(of: rate, seed: 7, count: 200, subsamples: 10)
    for part in 0..<10 {
      let strata = shares[part * 20..<part * 20 + 20].map { Int($0 * 20) }.sorted()
      #expect(strata == Array(0..<20))
    }
    // Another assumption with a range, and one less, change no other draw.
    let more = Draws(
      try Self.scenario(["costs.keyworkers.perFamilyMonth={\"value\":290,\"low\":250,\"high\":340}"]
      ),
      seed: 7, count: 200)
    let fewer = Draws(
      try Self.scenario(["assumptions.leaving.perMonth=0.01"]), seed: 7, count: 200)
    #expect(more.unknowns.count == draws.unknowns.count + 1)
    #expect(fewer.unknowns.count == draws.unknowns.count - 1)
    let drawn = [draws, more, fewer].map { draws in
      (0..<200).map { draws[$0].value(of: rate) }
    }
    #expect(drawn[0] == drawn[1] && drawn[0] == drawn[2])
    #expect(Draws(scenario, seed: 8, count: 200)[0].value(of: rate) != drawn[0][0])
    let values = drawn[0]
    #expect(values.allSatisfy { $0 > 0.45 && $0 < 0.70 })
    // (0.45 + 4 × 0.60 + 0.70) / 6
    let average: Double = values.reduce(0, +) / 200
    #expect(abs(average - 3.55 / 6) < 0.001)
    // Together: the same share of the way, here with the same shape.
    let pair = [("a", 0.0), ("b", 10.0)].map { name, low in
      Assumption(
        name: name, value: low + 1,
        range: Assumption.Range(
          low: low, high: low + 2, shape: .uniform, together: "pace"))
    }
    let both = Draws(pair, seed: 3, count: 50)
    let first = (0..<50).map { both[$0].value(of: pair[0]) + 10 }
    same((0..<50).map { both[$0].value(of: pair[1]) }, first)
    #expect(both.independentGroups.map(\.name) == ["pace"])
  }

  @Test("The same on one processor and on many; one unknown the same both ways")
  func processors() throws {
    let scenario = try Self.scenario()
    let draws = Draws(scenario, seed: 1, count: 20)
    let periods: [PaymentPeriod] = [.programme, .upTo(window: 3)]
    let one = try DrawnDistribution(scenario, draws: draws, periods: periods, on: .one)
    let all = try DrawnDistribution(scenario, draws: draws, periods: periods, on: .all)
    #expect(
      one.periods.map(\.payments.results.probabilities)
        == all.periods.map(\.payments.results.probabilities))
    // The mean over the draws is the average of the expected values of the drawn plans.
    let average =
      (0..<20).reduce(0) { sum, number in
        sum + Projection(scenario.drawn(draws[number])).resultsEarned.reduce(0, +)
      } / 20
    #expect(abs(one.periods[0].payments.results.mean - average) < 1e-6)

    let benchmark = try project("programme.json", DistributionTests.benchmark).scenario
    let known = Draws(benchmark, seed: 1, count: 140)
    let engine = try PaymentEngine(benchmark, periods: [.programme, .upTo(window: 4)])
    let mixture = MixtureOfDraws(
      engine: engine, draws: [known], processors: .all, contract: nil)
    let short = mixture.interpolated(over: known.unknowns[0])
    let long = mixture.drawByDraw()
    for (one, other) in zip(short, long) {
      let (a, b) = (one.results, other.results)
      let worst = (0...20).map { percent in
        let amount = b.percentile(Double(percent) / 20)
        return abs(a.probability(below: amount) - b.probability(below: amount))
      }.max()
      #expect((worst ?? 1) < 1e-9)
      #expect(abs(one.luck / other.luck - 1) < 1e-9)
      #expect(abs(one.notKnowing / other.notKnowing - 1) < 1e-7)
    }
  }

  /// £100 with probability 3/8, £3,200 certain (see the distribution of the same plan).
  @Test("Budgets, and when a shortfall would first show")
  func budgets() throws {
    let scenario = try project("case-a.json", HandCaseSamples.files).scenario
    let exact = try ProgrammeDistribution(scenario)
    let drawn = try DrawnDistribution(scenario, draws: Draws(scenario, seed: 1, count: 100))
    #expect(drawn.draws == 0)
    let budget = try #require(Money("3500"))
    let answer = BudgetAnswer(budget: budget, try #require(drawn[.programme]))
    same([answer.probabilityShort, answer.samplingError], [0.625, 0])
    #expect(answer.provision80 == Money(pence: 30_000))
    #expect(answer.provision95 == Money(pence: 30_000))
    // 3/12 of £14,000 are expected up to June, 5/12 = £5,833.33 up to August.
    let shortfall = ShortfallOverTime(
      profile: [FinancialYear(startYear: 2012): Money(pence: 1_400_000)], scenario: scenario,
      periods: exact.periods)
    #expect(shortfall.windows.map(\.expected.pence) == [350_000, 583_333])
    same(shortfall.windows.map(\.probabilityShort), [0.75, 1])
    #expect(shortfall.first(atLeast: 0.8)?.window == 1)
  }
}

private func pow5(_ x: Double) -> Double { x * x * x * x * x }
