import PBRChance
import PBRFiles
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

/// Councils as one programme.
@Suite("Regions")
struct RegionTests {
  /// A plan with one result that pays £700 after two months, whose rate is not known.
  private func plan(
    families: Int, low: Double, high: Double, named: String = "r.json"
  ) throws -> Scenario {
    var files = HandCaseSamples.files
    files[named] = """
      { "extends": "case-a.json",
        "cohorts": [ { "id": "one", "families": \(families) } ],
        "assumptions": { "results": { "crime": { "rate": { "value": \((low + high) / 2),
          "low": \(low), "high": \(high), "distribution": "uniform" } } },
          "leaving": { "perMonth": 0 }, "replacement": { "share": 0 } } }
      """
    return try project(named, files).scenario
  }

  /// £700 with a chance of 3/8 from one place, twice (see the same plan's distribution): nothing
  /// with 25/64, £700 with 30/64, £1,400 with 9/64; fees of £3,200 each.
  @Test("Two small plans by enumeration, with nothing unknown")
  func enumerated() throws {
    let scenario = try project("case-a.json", HandCaseSamples.files).scenario
    let region = try RegionDistribution([scenario, scenario], seed: 1, draws: 200)
    let results = region.together.payments.results
    #expect(region.draws == 0 && region.unknowns.isEmpty)
    same(
      [0, 7, 14].map { results.probabilities[$0] }, [25.0 / 64, 30.0 / 64, 9.0 / 64])
    same([results.mean, results.variance], [525, 2 * 490_000 * 15.0 / 64])
    #expect(region.together.payments.fees == Money(pence: 640_000))
    #expect(region.councils.count == 2)
    same(region.councils.map { $0.payments.results.mean }, [262.5, 262.5])
  }

  /// A delay between none and two months, even, of a result that the last window takes up to a month
  /// late: half of the councils earn everything, half nothing (nearly, within the month). Of two
  /// councils each has its own, so that variances add; a rate in common would make it four times.
  @Test("The same plan twice: a delay is each council's own")
  func delays() throws {
    var files = HandCaseSamples.files
    files["late.json"] = """
      { "extends": "case-a.json",
        "cohorts": [ { "id": "one", "families": 50 } ],
        "assumptions": { "results": { "crime": { "rate": 1, "months": { "fixed": 3,
          "shift": { "value": 1, "low": 0, "high": 2, "distribution": "uniform", "together": "delay" } } } },
          "leaving": { "perMonth": 0 }, "replacement": { "share": 0 } } }
      """
    let scenario = try project("late.json", files).scenario
    let one = try RegionDistribution([scenario], seed: 3, draws: 400)
    let two = try RegionDistribution([scenario, scenario], seed: 3, draws: 400)
    #expect(one.together.notKnowing > 1e6)
    let ratio = two.together.notKnowing / one.together.notKnowing
    #expect(abs(ratio - 2) < 0.25, "\(ratio)")
    #expect(two.ownDelays == ["assumptions.results.crime.months.shift"])
  }

  /// One council of n families with a rate r that is even between 0.2 and 0.6: luck is
  /// n·700²·E[r(1−r)] with E[r] = 0.4 and Var r = 0.4²/12, not knowing (700n)²·Var r. Twice the
  /// same plan: luck twice, because it is independent, not knowing four times, because it is
  /// common. Two hundred even draws know the moments of r to a part in a hundred.
  @Test("The same plan twice: luck adds up, what is not known is common")
  func twice() throws {
    let scenario = try plan(families: 50, low: 0.2, high: 0.6)
    let one = try RegionDistribution([scenario], seed: 3, draws: 200)
    let two = try RegionDistribution([scenario, scenario], seed: 3, draws: 200)
    let spread = 0.16 / 12
    let luck = 50 * 490_000 * (0.4 - 0.16 - spread)
    let notKnowing = 35_000.0 * 35_000 * spread
    #expect(abs(one.together.luck / luck - 1) < 0.01)
    #expect(abs(one.together.notKnowing / notKnowing - 1) < 0.01)
    same([two.together.luck / one.together.luck], [2])
    same([two.together.notKnowing / one.together.notKnowing], [4])
    same(
      [two.together.payments.results.variance], [two.together.luck + two.together.notKnowing])
    #expect(two.unknowns.map(\.councils) == [2])
    // Each council by itself is the plan by itself.
    let alone = try DrawnDistribution(
      scenario, draws: Draws(scenario, seed: 3, count: 200), periods: [.programme])
    let shares = [0.05, 0.1, 0.5, 0.9, 0.95]
    for council in two.councils {
      #expect(
        shares.map { council.payments.results.percentile($0) }
          == shares.map { alone.periods[0].payments.results.percentile($0) })
    }
    let widths = two.widths
    #expect(widths.together < widths.apart && widths.together > widths.apart / 2)
  }

  /// Another range under the same name takes the same share of its own way: r and r + 0.2 move
  /// together, so that the means' standard deviations add up.
  @Test("Ranges may differ under one name; the order of councils changes nothing")
  func ranges() throws {
    let plans = [
      try plan(families: 30, low: 0.2, high: 0.6),
      try plan(families: 20, low: 0.4, high: 0.8, named: "s.json"),
    ]
    let region = try RegionDistribution(plans, seed: 5, draws: 100)
    let parts = region.councils.map { $0.notKnowing.squareRoot() }
    #expect(abs(region.together.notKnowing.squareRoot() / (parts[0] + parts[1]) - 1) < 1e-9)
    same([region.together.luck], [region.councils[0].luck + region.councils[1].luck])
    let turned = try RegionDistribution(plans.reversed(), seed: 5, draws: 100, on: .one)
    same(
      [turned.together.payments.results.variance], [region.together.payments.results.variance])
    #expect(
      turned.together.payments.results.percentile(0.9)
        == region.together.payments.results.percentile(0.9))
  }
}
