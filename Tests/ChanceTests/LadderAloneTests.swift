import PBRProgramme
import PBRProjection
import ProjectionSamples
import Testing

@testable import PBRChance

/// People of a rate card played by a pick for each few strands.
@Suite("Ladders played at once")
struct LadderAloneTests {
  private func scenario(windows: String, rules: String = "") throws -> Scenario {
    let card = RateCardSamples.card(rules).replacing(
      #""claimWindows": { "every": "quarter", "first": "2026-03-31", "last": "2029-03-31" }"#,
      with: #""claimWindows": \#(windows)"#)
    return try project("plan.json", ["card.json": card, "plan.json": RateCardSamples.plan()])
      .scenario
  }

  /// By hand: home is left (0.2), a room (0.24) or three months (0.56); work comes or not (0.25).
  /// Taken together six ways, whose steps stand in the order of their months.
  @Test("Strands taken together")
  func joined() throws {
    let scenario = try scenario(
      windows: #"{ "every": "quarter", "first": "2026-03-31", "last": "2029-03-31" }"#)
    let strands = try #require(
      LadderWays.strands(scenario.cohorts[0].assumptions, scheme: scenario.scheme))
    #expect(strands.map(\.ways.count) == [3, 2])
    let joined = LadderWays.joined(strands)
    #expect(joined.count == 1)
    let ways = joined[0].ways.sorted { $0.chance < $1.chance }
    let chances = [0.2 * 0.25, 0.24 * 0.25, 0.56 * 0.25, 0.2 * 0.75, 0.24 * 0.75, 0.56 * 0.75]
    for (way, chance) in zip(ways, chances) { #expect(abs(way.chance - chance) < 1e-12) }
    #expect(ways[2].events.map(\.month) == [1, 4, 6])
    #expect(ways[2].events.map(\.step) == [0, 1, 2])
  }

  /// 30 windows of a month are more than sixteen numbers. In April 2026 a hundred start: 80 homes
  /// (£600) count in May, 56 of three months (£1,500) in August, 25 of work (£2,400) in October;
  /// a window that closes on the 30th takes none of a month of 31 days, so each counts a month on.
  /// Of 2,000 draws each mean lies within five standard errors of that (one in two million).
  @Test("More windows than sixteen", arguments: [true, false])
  func windows(all: Bool) throws {
    // With a last window in July what comes later lapses.
    let last = all ? "2028-09-30" : "2026-07-30"
    let scenario = try scenario(
      windows: #"{ "every": "month", "first": "2026-04-30", "last": "\#(last)" }"#)
    let draws = 2000
    let totals = Simulation(scenario, seed: 5, draws: draws, knowing: true).totals()
    var due = [Double](repeating: 0, count: scenario.scheme.windows.count)
    var spread = due
    let rows: [(window: Int, rate: Double, pence: Double)] = [
      (2, 0.8, 60_000), (5, 0.56, 150_000), (7, 0.25, 240_000),
    ]
    for row in rows where row.window < due.count {
      due[row.window] = 100 * row.rate * row.pence
      spread[row.window] = (100 * row.rate * (1 - row.rate)).squareRoot() * row.pence
    }
    for window in due.indices {
      let mean = totals.reduce(0.0) { $0 + Double($1.byWindow[window]) } / Double(draws)
      #expect(abs(mean - due[window]) <= 5 * spread[window] / Double(draws).squareRoot())
    }
    let reached = totals.reduce(0.0) { $0 + Double($1.claims + $1.lapsed) } / Double(draws)
    // 80 + 56 + 25; no more than 3 of variance for each of a hundred people.
    #expect(abs(reached - 161) < 5 * (300 / Double(draws)).squareRoot())
    let lapsed = totals.reduce(0.0) { $0 + Double($1.lapsed) } / Double(draws)
    #expect(all ? lapsed == 0 : abs(lapsed - 81) < 5 * (200 / Double(draws)).squareRoot())
    for total in totals { #expect(total.byWindow.reduce(0, +) == total.results) }
  }

  /// With a maximum of £3,000: home and three months (£2,100), then £900 of work.
  @Test("The maximum is cut step by step, in the window of the step that reaches it")
  func maximum() throws {
    let scenario = try scenario(
      windows: #"{ "every": "month", "first": "2026-04-30", "last": "2028-09-30" }"#,
      rules: #""maximumPerPlace": 3000,"#)
    let totals = Simulation(scenario, seed: 5, draws: 200, knowing: true).totals()
    for total in totals {
      // Nothing but homes in the third window, nothing but three months in the sixth.
      #expect(total.byWindow[2] % 60_000 == 0 && total.byWindow[5] % 150_000 == 0)
      // £2,400 after a home alone or after nothing, £900 after three months.
      #expect(total.byWindow[7] % 30_000 == 0 && total.results <= 100 * 300_000)
    }
    let cut = totals.filter { $0.byWindow[7] % 240_000 != 0 }
    #expect(cut.count > 150)
    // Work: 25 people; 0.56 of them are paid £900, the others £2,400.
    let mean = totals.reduce(0.0) { $0 + Double($1.byWindow[7]) } / 200
    let due = 100 * 0.25 * (0.56 * 90_000 + 0.44 * 240_000)
    #expect(abs(mean - due) < 5 * 1_000_000 / 200.0.squareRoot())
  }
}
