import PBRChance
import PBRFiles
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@Suite("The literal simulator and the exact distributions agree")
struct SimulationTests {
  /// How a simulation stands to the exact distribution of the same plan.
  private struct Comparison {
    /// The distance of the means in standard errors.
    var mean = 0.0
    /// The sum over draws of squared distances from the exact mean, in variances.
    var squares = 0.0
    /// Where each draw falls in the exact distribution, from 0 to 1; what that is on average
    /// expected to be squared.
    var places: [Double] = []
    var expectedSquare = 0.0

    init?(_ scenario: Scenario, draws: Int, seed: UInt64) throws {
      let exact = try ProgrammeDistribution(scenario, periods: [.programme]).periods[0].results
      guard exact.variance > 1e-9 else { return nil }
      let totals = Simulation(scenario, seed: seed, draws: draws, knowing: true).totals()
      for total in totals {
        let distance = (Double(total.results) / 100 - exact.mean) / exact.standardDeviation
        mean += distance
        squares += distance * distance
        let amount = Money(pence: total.results)
        let below = exact.probability(below: amount)
        let upTo = exact.probability(below: Money(pence: total.results + 1))
        places.append((below + upTo) / 2)
      }
      mean /= Double(draws).squareRoot()
      expectedSquare = 1 / 3.0 - exact.probabilities.reduce(0) { $0 + $1 * $1 * $1 } / 12
    }
  }

  @Test("On plans made up at random")
  func random() throws {
    var random = Seeded(state: 88_172_645_463_325_252)
    var means = 0.0
    var squares = 0.0
    var places: (sum: Double, square: Double, expected: Double, count: Double) = (0, 0, 0, 0)
    var plans = 0.0
    for number in 0..<300 {
      let plan = RandomPlan(&random)
      let projection = try project("plan.json", plan.files)
      try DistributionTests.agrees(projection, "\(number): \(plan.files)")
      guard
        let found = try Comparison(projection.scenario, draws: 40, seed: UInt64(number))
      else { continue }
      plans += 1
      means += found.mean * found.mean
      squares += found.squares / 40
      for place in found.places {
        places.sum += place
        places.square += place * place
        places.expected += found.expectedSquare
        places.count += 1
      }
    }
    #expect(plans > 100)
    // Squared standard errors sum to their number, give or take five times √(2·number).
    #expect(abs(means - plans) < 5 * (2 * plans).squareRoot(), "\(means) of \(plans)")
    #expect(abs(squares / plans - 1) < 0.1, "\(squares / plans)")
    // A place in the distribution has a standard deviation of at most √(1/12), its square √(4/45).
    #expect(abs(places.sum / places.count - 0.5) < 5 * (1 / 12 / places.count).squareRoot())
    #expect(
      abs(places.square - places.expected) / places.count
        < 5 * (4.0 / 45 / places.count).squareRoot())
  }

  @Test("On the shipped scenarios")
  func shipped() throws {
    var files = ShippedScenarios.texts.filter {
      !$0.key.contains("/") && $0.key != "halton-2012-as-printed.json"
    }.map { ($0.key, ShippedScenarios.texts) }
    files.append(("programme.json", DistributionTests.benchmark))
    for (name, files) in files.sorted(by: { $0.0 < $1.0 }) {
      let scenario = try project(name, files).scenario
      // Ladders and prices by volume are held against the simulator elsewhere, on small cards.
      if scenario.scheme.isRateCard || name.hasPrefix("wiltshire") { continue }
      let draws = scenario.families > 10_000 ? 6 : 60
      let found = try #require(try Comparison(scenario, draws: draws, seed: 1))
      #expect(abs(found.mean) < 4, "\(name): \(found.mean)")
      let spread = found.squares / Double(draws)
      #expect(abs(spread - 1) < 5 * (2 / Double(draws)).squareRoot(), "\(name): \(spread)")
    }
  }

  @Test("Flows, families and totals of a draw are one life")
  func onelife() throws {
    let scenario = try project("halton-2012.json", ShippedScenarios.texts).scenario
    let simulation = Simulation(scenario, seed: 5, draws: 4)
    #expect(simulation.totals(on: .one) == simulation.totals(on: .all))
    let totals = simulation.totals(draw: 2)
    let families = simulation.families(draw: 2)
    let projection = simulation.projection(draw: 2)
    let placed = families.filter { $0.place != nil }
    let claimed = placed.flatMap(\.results).filter { $0.window != nil }
    #expect(claimed.count == totals.claims)
    #expect(claimed.reduce(0) { $0 + $1.amount.pence } == totals.results)
    same([projection.resultsEarned.reduce(0, +)], [Double(totals.results) / 100])
    same([projection.feesEarned.reduce(0, +)], [788_800])
    same([projection.cohorts.flatMap(\.started).reduce(0, +)], [Double(families.count)])
    let caseload = projection.checks.filter { $0.identity == .caseload }.map(\.passed)
    #expect(caseload == [true])
    #expect(families.map(\.number) == Array(1...families.count))
    #expect(Set(placed.compactMap(\.place)).count == 313)
    // A family that replaces another starts two months after it left, in the same place.
    for family in families {
      guard let replaces = family.replaces else { continue }
      let former = families[replaces - 1]
      #expect(former.left.map { family.started - $0 } == 2 && former.place == family.place)
    }
  }

  /// One family at a time, three months each, nobody leaves: April, July, and the third would be
  /// attached in October, after attachment has ended in August.
  @Test("Capacity that binds delays each attachment to the first month with room")
  func capacity() throws {
    let files = [
      "rules.json": """
      { "scheme": "r", "title": "R", "attachmentEnds": "2012-08-31", "attachment": { "fee": { "2012-13": 100 } },
        "results": [ { "id": "x", "title": "X", "pays": { "2012-13": 10 } } ],
        "claimWindows": [ { "id": "W", "closes": "2012-09-30" } ] }
      """,
      "plan.json": """
      { "pbr": 1, "title": "P", "scheme": "rules.json",
        "cohorts": [ { "id": "c", "families": 3, "attach": { "months": { "2012-04": 2, "2012-05": 1 } } } ],
        "assumptions": { "results": { "x": { "rate": 1, "months": { "fixed": 2 } } }, "supportMonths": 3 },
        "capacity": { "keyworkers": 1, "caseload": 1, "binds": true } }
      """,
    ]
    let scenario = try project("plan.json", files).scenario
    let simulation = Simulation(scenario, seed: 1, draws: 1)
    let started = simulation.families(draw: 0).map(\.started)
    #expect(started == [Month(year: 2012, month: 4), Month(year: 2012, month: 7)])
    let totals = simulation.totals(draw: 0)
    #expect(totals.notAttached == 1 && totals.claims == 2 && totals.fees == 20_000)
    let projection = simulation.projection(draw: 0)
    same(projection.caseload, [1, 1, 1, 1, 1, 1])
    same(projection.feesReceived, [100, 0, 0, 100])
    #expect(try project("plan.json", files).isOverBindingCapacity)
    let outcome = try #require(simulation.outcomes().first)
    same([outcome.fees, outcome.results, outcome.funding, outcome.lapsed], [200, 20, 220, 0])
    same([outcome.claims, outcome.peakCaseload, Double(outcome.notAttached)], [2, 1, 1])
    same(outcome.earnedByYear, [220])
  }

  /// Nobody leaves and results are certain, so that cash is what a pocket calculator says.
  @Test("The lowest point of cash")
  func cash() throws {
    let projection = try project(
      "case-c.json", HandCaseSamples.files,
      settings: [
        "assumptions.results.crime.rate=1", "assumptions.results.crime.months={\"fixed\":1}",
      ])
    let lows = Simulation(projection.scenario, seed: 1, draws: 3).cashLows()
    let line = CashLine(projection)
    for low in lows {
      same([low.lowest], [line.lowest])
      #expect(low.month == line.lowestMonth)
    }
  }
}
