import Foundation
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance

/// Contracts with a maximum and prices by number, of one plan with ranges and of several as one
/// programme.
@Suite("Limits of contracts in draws and regions")
struct RegionLimitTests {
  /// People who reach a step that pays £1,000, one month after April 2026.
  private func plan(
    people: Int = 2, rate: String = "0.5", limits: String = #""contract": { "maximum": 1000 },"#,
    pays: String = #""pays": 1000"#, more: String = ""
  ) throws -> Scenario {
    let card = """
      { "scheme": "card", "title": "A card", "attachmentEnds": "2026-12-31", \(limits)
        "strands": [ { "id": "s", "title": "S" }, { "id": "t", "title": "T" } ],
        "results": [ { "id": "a", "strand": "s", "title": "A", \(pays) },
          { "id": "b", "strand": "t", "title": "B", "pays": 800 } ],
        "claimWindows": { "every": "month", "first": "2026-04-30", "last": "2027-04-30" } }
      """
    let text = """
      { "pbr": 1, "title": "Together", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": \(people), "funded": \(people),
          "attach": { "from": "2026-04", "to": "2026-04" } } ],
        "assumptions": { "results": {
            "a": { "rate": \(rate), "months": { "fixed": 1 } },
            "b": { "rate": \(more.isEmpty ? "0" : more), "months": { "fixed": 1 } } },
          "leaving": { "perMonth": 0 }, "replacement": { "share": 0, "months": 1 },
          "auditMonths": 0, "paymentMonths": 1 } }
      """
    let reading = ScenarioReading(
      "plan.json",
      files: InputFiles { .text(SourceText(name: $0, $0 == "card.json" ? card : text)) },
      playing: true)
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }

  private static let open = #"{ "value": 0.5, "low": 0, "high": 1, "distribution": "uniform" }"#

  /// Two people at a rate r, and a contract of £1,000: that is paid with 1 − q, q = (1 − r)². Of r
  /// even between 0 and 1, E[q] = 1/3 and E[q²] = 1/5: the mean is £666.67, luck E[q(1 − q)] = 2/15 of
  /// a million, not knowing Var q = 1/5 − 1/9 = 4/45 of it. By interpolation (400 draws of one
  /// unknown) and draw by draw (60, or with another unknown that pays nothing).
  @Test(arguments: [(400, "0"), (60, "0"), (400, #"{ "value": 0, "low": 0, "high": 1e-9 }"#)])
  func parts(draws: Int, other: String) throws {
    let scenario = try plan(rate: Self.open, more: other)
    let drawn = try DrawnDistribution(
      scenario, draws: Draws(scenario, seed: 1, count: draws), periods: [.programme])
    let period = try #require(drawn[.programme])
    let error = draws < 100 ? 0.1 : 0.005
    #expect(abs(period.payments.results.mean / (2000.0 / 3) - 1) < error)
    #expect(abs(period.luck / (2e6 / 15) - 1) < error)
    #expect(abs(period.notKnowing / (4e6 / 45) - 1) < error)
    same([period.payments.results.variance], [period.luck + period.notKnowing])
  }

  /// Nothing with 1/4, £1,000 with 3/4, and of two such councils with 1/16, 6/16 and 9/16.
  @Test("A region pays no more than the contracts")
  func contracts() throws {
    let scenario = try plan()
    let region = try RegionDistribution([scenario, scenario], seed: 1, draws: 200)
    #expect(region.draws == 0 && region.limited == [0, 1] && region.played.isEmpty)
    let results = region.together.payments.results
    same([results.mean, results.variance], [1500, 2 * 1e6 * 3 / 16])
    let below = [1, 1000, 1001, 2000, 2001].map {
      results.probability(below: Money(pence: $0 * 100)) * 16
    }
    same(below, [1, 1, 7, 7, 16])
    for council in region.councils {
      same([council.payments.results.mean, council.luck], [750, 1e6 * 3 / 16])
    }
  }

  /// The rate is common, so that given it both pay £1,000 with 1 − q each: not knowing is four times
  /// that of one (4/45 of a million), luck twice (2/15 of it). With a council whose one person has
  /// no contract, £1,000 with a half, the means add up.
  @Test("What is not known is common, luck each one's own")
  func common() throws {
    let scenario = try plan(rate: Self.open)
    let free = try plan(people: 1, limits: "")
    let region = try RegionDistribution([scenario, free, scenario], seed: 1, draws: 400)
    #expect(abs(region.together.notKnowing / (16e6 / 45) - 1) < 0.01)
    #expect(abs(region.together.luck / (4e6 / 15 + 250_000) - 1) < 0.01)
    same(
      [region.together.payments.results.mean],
      [region.councils.reduce(0) { $0 + $1.payments.results.mean }])
    let alone = try DrawnDistribution(
      scenario, draws: Draws(scenario, seed: 1, count: 400), periods: [.programme]
    ).periods[0]
    same(
      [region.councils[0].payments.results.mean, region.councils[2].luck],
      [alone.payments.results.mean, alone.luck])
  }

  /// The first claim pays £1,000, the second £400: 0, £1,000 or £1,400 with 1/4, 1/2 and 1/4, a
  /// variance of 990,000 − 850² = 267,500. Played by itself as `simulate` plays it, and luck not
  /// shared by two councils: the variance of both is twice that of one, not four times (1,000 draws
  /// know it to 5%).
  @Test("Prices by number are played, each council with luck of its own")
  func numbers() throws {
    let scenario = try plan(
      limits: "",
      pays: #""volume": [ { "from": 1, "pays": 1000 }, { "from": 2, "pays": 400 } ]"#)
    let one = try RegionDistribution([scenario], seed: 4, draws: 1000)
    #expect(one.played == [0] && one.draws == 1000)
    let played = SampleOfDraws(
      Simulation(scenario, seed: 4, draws: 1000).outcomes().map(\.results))
    let results = one.together.payments.results
    same([results.mean, results.standardDeviation], [played.mean, played.standardDeviation])
    #expect([0.1, 0.5, 0.9].map { results.percentile($0).pounds } == [0, 1000, 1400])
    let two = try RegionDistribution([scenario, scenario], seed: 4, draws: 1000)
    #expect(abs(two.together.payments.results.variance / (2 * 267_500) - 1) < 0.1)
    #expect(abs(two.together.payments.results.mean - 1700) < 5 * 732 / 31.6)
  }

  /// A year pays no more than £500 of what is due: both reach A for certain.
  @Test("A maximum by year is played")
  func years() throws {
    let scenario = try plan(
      rate: "1", limits: #""contract": { "perYear": { "2026-27": 500, "2027-28": 1 } },"#)
    let region = try RegionDistribution([scenario, try plan()], seed: 1, draws: 20)
    #expect(region.played == [0] && region.limited == [1])
    same([region.councils[0].payments.results.mean], [500])
    same([region.together.payments.results.mean], [1250])
  }

  /// In the long run. Sixty people, £333.33 with one chance and £800 with another: X and Y are binomial, the total
  /// 333.33 X + 800 Y, of which £35,000 is paid. A second council pays £1,000 or nothing. Every
  /// percentile lies within its bound of the one found by listing all amounts.
  @Test("Amounts too many to be told apart are within their bound")
  func bounded() throws {
    guard ProcessInfo.processInfo.environment["PBR_THOROUGH"] != nil else { return }
    let many = try plan(
      people: 60, limits: #""contract": { "maximum": 35000 },"#, pays: #""pays": 333.33"#,
      more: "0.5")
    let region = try RegionDistribution(
      [many, try plan(people: 1, limits: "")], seed: 1, draws: 20)
    var ways = [1.0]
    for _ in 0..<60 { ways = zip(ways + [0], [0] + ways).map { ($0 + $1) / 2 } }
    var amounts: [(pence: Int64, chance: Double)] = []
    for (x, first) in ways.enumerated() {
      for (y, second) in ways.enumerated() {
        let paid = min(3_500_000, Int64(33_333 * x + 80_000 * y))
        for more: Int64 in [0, 100_000] { amounts.append((paid + more, first * second / 2)) }
      }
    }
    amounts.sort { $0.pence < $1.pence }
    let results = region.together.payments.results
    for share in [0.05, 0.1, 0.25, 0.5, 0.75, 0.9] {
      var sum = 0.0
      let exact = amounts.first { pair in
        sum += pair.chance
        return sum >= share - 1e-12
      }
      let bound = results.bound(ofPercentile: share).pence
      let found = results.percentile(share).pence
      #expect(abs(found - (exact?.pence ?? 0)) <= bound, "\(share): \(found) ±\(bound)")
      #expect(bound < 10_000)
    }
    let mean = amounts.reduce(0) { $0 + Double($1.pence) / 100 * $1.chance }
    #expect(abs(results.mean - mean) < 1)
  }
}
