import Foundation
import PBRChance
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@Suite("Exact distributions")
struct DistributionTests {
  /// The benchmark programme, as it is shipped.
  static let benchmark: [String: String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scenarios/benchmark")
    var files: [String: String] = [:]
    for name in ["programme.json", "scheme.json"] {
      files[name] = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return files
  }()

  /// The plan of one family in one place: two months to the result, half leave in every month.
  /// June 1/4 is claimed in window A, August 1/8 in B, September 1/16 is too late: £700 with 3/8.
  @Test("One place by hand")
  func onePlace() throws {
    let scenario = try project("case-a.json", HandCaseSamples.files).scenario
    let exact = try ProgrammeDistribution(scenario)
    func holds(
      _ period: PaymentPeriod, _ chance: Double, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let found = try #require(exact[period], sourceLocation: sourceLocation)
      // The amounts of all results are multiples of £100.
      #expect(found.results.step == 10_000, sourceLocation: sourceLocation)
      same(
        found.results.probabilities, [1 - chance, 0, 0, 0, 0, 0, 0, chance],
        sourceLocation: sourceLocation)
      same(
        [found.results.mean, found.results.variance],
        [700 * chance, 490_000 * chance * (1 - chance)], sourceLocation: sourceLocation)
      #expect(found.fees == Money(pence: 320_000), sourceLocation: sourceLocation)
    }
    try holds(.programme, 0.375)
    try holds(.year(FinancialYear(startYear: 2012)), 0.375)
    try holds(.upTo(window: 0), 0.25)
    try holds(.upTo(window: 1), 0.375)
    let funding = try #require(exact[.programme]).funding
    #expect(funding.percentile(0.625) == Money(pence: 320_000))
    #expect(funding.percentile(0.63) == Money(pence: 390_000))
    let amounts: [Int64] = [320_000, 320_001, 390_000, 390_001]
    same(amounts.map { funding.probability(below: Money(pence: $0)) }, [0, 0.625, 0.625, 1])
  }

  /// From the closed form of an independent program: binomials convolved within a rate,
  /// Gauss–Legendre integration over the rate.
  @Test("The benchmark programme")
  func benchmark() throws {
    let scenario = try project("programme.json", Self.benchmark).scenario
    func holds(
      _ results: AmountDistribution, sd: Int, _ percentiles: [Int64],
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(Int(results.mean.rounded()) == 177_780, sourceLocation: sourceLocation)
      #expect(Int(results.standardDeviation.rounded()) == sd, sourceLocation: sourceLocation)
      let found = [0.1, 0.5, 0.9].map { results.percentile($0).pence / 100 }
      #expect(found == percentiles, sourceLocation: sourceLocation)
    }
    let exact = try ProgrammeDistribution(scenario, periods: [.programme])
    holds(try #require(exact[.programme]).results, sd: 10_472, [164_000, 177_600, 191_200])
    let drawn = try DrawnDistribution(
      scenario, draws: Draws(scenario, seed: 1, count: 10_000), periods: [.programme])
    let period = try #require(drawn[.programme])
    holds(period.payments.results, sd: 15_466, [157_600, 177_600, 197_600])
    // The rate is uniform with a width of 0.15: not knowing it is 177,780/0.675 × 0.15/√12.
    #expect(abs(period.notKnowing.squareRoot() - 11_404.57) < 0.5)
    same(
      [period.luck + period.notKnowing], [period.payments.results.variance])
    #expect(period.sampling.ofPercentile(0.1) < 10)
    let projection = Projection(scenario)
    let claims = projection.claims(result: 0).reduce(0) { $0 + $1.count }
    #expect(abs(claims - 151.47) < 0.005)
    // 0.675 × 375 succeed.
    same([claims + projection.lapsed(result: 0).count], [253.125])
  }

  @Test("The shipped scenarios: the mean is the expected value, the mass is one")
  func shipped() throws {
    for name in ShippedScenarios.texts.keys.sorted()
    where !name.contains("/") && name != "halton-2012-as-printed.json" {
      let projection = try project(name, ShippedScenarios.texts)
      // Ladders are held against the literal simulator on small cards, in LadderTests: these
      // cards take minutes where nothing is optimised.
      if projection.scenario.scheme.isRateCard { continue }
      try DistributionTests.agrees(projection, "\(name)")
    }
  }

  /// Means against expected values, to a penny in a million pounds, and masses.
  static func agrees(_ projection: Projection, _ comment: Comment) throws {
    let exact = try ProgrammeDistribution(projection.scenario)
    let earned = projection.resultsEarned
    for period in exact.periods {
      let expected: Double
      switch period.period {
      case .programme: expected = earned.reduce(0, +)
      case .year(let year): expected = earned.sum(in: year)
      case .upTo(let window):
        expected = projection.scheme.results.indices.reduce(0) { sum, result in
          sum + projection.claims(result: result)[...window].reduce(0) { $0 + $1.amount }
        }
      }
      let results = period.results
      var mass = 0.0
      var mean = 0.0
      for (index, probability) in results.probabilities.enumerated() {
        mass += probability
        mean += probability * results.amount(index).pounds
      }
      let allowed = 1e-8 * max(1, expected)
      // Where a cell holds many amounts, its probability stands at the lowest of them.
      let cell = results.step > 10_000 ? Double(results.step) / 100 : 0
      let holds =
        abs(results.mean - expected) <= allowed && abs(mean - expected) <= allowed + cell
        && abs(mass - 1) <= 1e-9
      if !holds {
        Issue.record(
          "\(period.period): mean \(results.mean), \(mean), not \(expected); mass \(mass) \(comment)"
        )
      }
    }
  }

  @Test("Amounts that are too many are blurred; mean and variance stay exact")
  func tooFine() throws {
    var files = ShippedScenarios.texts
    files["odd.json"] = """
      { "extends": "troubled-families-2012", "results": [ { "id": "crime-education",
        "pays": { "2012-13": 700.01, "2013-14": 1500.02, "2014-15": 2300.07 } } ] }
      """
    files["fine.json"] = """
      { "extends": "england-2012.json", "scheme": "odd.json" }
      """
    let scenario = try project("fine.json", files).scenario
    let plain = try project("england-2012.json", files).scenario
    let blurred = try #require(
      try ProgrammeDistribution(scenario, periods: [.programme])[.programme]
    ).results
    let exact = try #require(
      try ProgrammeDistribution(plain, periods: [.programme])[.programme]
    ).results
    #expect(!blurred.isExact && exact.isExact)
    let expected = Projection(scenario).resultsEarned.reduce(0, +)
    #expect(abs(blurred.mean - expected) < 1e-8 * expected)
    // Some pence more a result make no other difference: within 1 in 30,000 everywhere.
    let ratio = blurred.mean / exact.mean
    #expect(abs(blurred.standardDeviation / exact.standardDeviation - ratio) < 1e-4)
    for share in [0.05, 0.5, 0.95] {
      let bound = blurred.bound(ofPercentile: share).pounds
      let difference = blurred.percentile(share).pounds - exact.percentile(share).pounds * ratio
      #expect(bound < exact.standardDeviation / 100 && abs(difference) < bound + 300)
    }
  }
}
