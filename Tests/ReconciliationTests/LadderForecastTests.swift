import PBRChance
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

@testable import PBRReconciliation

/// Made-up people on ladders, cut at a month: what they have brought by then and what is then expected
/// come on average to what the plan expected, whatever limits bind. The people are played one by one,
/// which is another method than the sums that forecast.
@Suite("What is still to come on ladders")
struct LadderForecastTests {
  private static func plan(_ rules: String, course: String) throws -> Scenario {
    let text = #"""
      { "pbr": 1, "title": "Forty people",
        "scheme": { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" },
          "attachmentEnds": "2018-12-31", \#(rules)
          "strands": [ { "id": "home" }, { "id": "work" }, { "id": "learning" } ],
          "results": [
            { "id": "moved-in", "strand": "home", "pays": 600 },
            { "id": "kept", "strand": "home", "after": "moved-in", "pays": 1500 },
            { "id": "part", "strand": "work", "pays": 500 },
            { "id": "part-kept", "strand": "work", "after": "part", "pays": 300 },
            { "id": "full", "strand": "work", "pays": 900 },
            { "id": "course", "strand": "learning", \#(course) } ],
          "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2019-06-30" } },
        "cohorts": [
          { "id": "all", "families": 40, "funded": 40, "attach": { "from": "2018-01", "to": "2018-05" } } ],
        "assumptions": {
          "results": {
            "moved-in": { "rate": 0.7, "months": { "min": 0, "mode": 1, "max": 4 } },
            "kept": { "rate": 0.6, "months": { "min": 2, "mode": 3, "max": 9 } },
            "part": { "rate": 0.4, "months": { "min": 0, "mode": 4, "max": 12 } },
            "part-kept": { "rate": 0.5, "months": { "min": 0, "max": 3 } },
            "full": { "rate": 0.3, "months": { "min": 1, "mode": 4, "max": 12 } },
            "course": { "rate": 0.5, "months": { "min": 0, "max": 10 } } },
          "leaving": { "perMonth": 0.05 }, "replacement": { "share": 0.8, "months": 1 },
          "auditMonths": 0, "paymentMonths": 1, "supportMonths": 12 } }
      """#
    let reading = ScenarioReading(
      "plan.json", files: InputFiles { .text(SourceText(name: $0, text)) })
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }

  /// What happened by the end of a month: the places, and the claims of all steps reached by then, each
  /// at its price by number, of which the contract pays what is left.
  private struct Cut {
    var places: [KnownPlace] = []
    var claims: ClaimsSoFar
    var paid: Int64 = 0

    init(_ people: [FamilyHistory], _ plan: Scenario, until now: Month) {
      let scheme = plan.scheme
      claims = ClaimsSoFar(scheme)
      var left: [FinancialYear?: Int64] = [:]
      switch scheme.contract {
      case .whole(let money): left[nil] = money.pence
      case .perYear(let years): for (year, money) in years { left[year] = money.pence }
      case nil: left[nil] = .max
      }
      let reached = people.flatMap(\.results).filter { $0.month <= now }
      for step in reached.sorted(by: { $0.month < $1.month }) {
        guard let window = step.window else { continue }
        var price = step.amount.pence
        if let volume = scheme.results[step.result].volume {
          price = plan.prices(volume, in: scheme.windows[window].closes.month.financialYear)
            .price(of: claims.counts[step.result].reduce(0, +) + 1)
        }
        // Claims are paid a month after their window closes.
        let year = (scheme.windows[window].closes.month + 1).financialYear
        let period = left[nil] == nil ? year : nil
        let pence = min(price, left[period] ?? 0)
        left[period] = (left[period] ?? 0) - pence
        paid += pence
        claims.add(step.result, window: window, pence: pence)
      }
      let begun = people.filter { $0.started <= now }
      for chain in Dictionary(grouping: begun, by: \.place).values {
        let chain = chain.sorted { $0.number < $1.number }
        guard let first = chain.first, let holder = chain.last else { continue }
        let own = chain.flatMap(\.results).filter { $0.month <= now }
        let gone = holder.left.flatMap { $0 <= now ? $0 : nil }
        let steps = scheme.strands.indices.map { strand in
          own.filter { scheme.results[$0.result].step?.strand == strand }
            .max { ($0.month, $0.result) < ($1.month, $1.result) }
            .map { KnownStep(step: $0.result, month: $0.month) }
        }
        places.append(
          KnownPlace(
            cohort: 0, attached: first.started,
            holder: gone.map { .left($0) } ?? .present(since: holder.started),
            paid: own.reduce(0) { $0 + ($1.window == nil ? 0 : $1.amount.pence) }, steps: steps))
      }
    }
  }

  private static let pays = #""pays": 400"#
  private static let volume = #"""
    "volume": [ { "from": 1, "pays": 0 }, { "from": 6, "pays": 500 }, { "from": 15, "pays": 100 } ]
    """#

  @Test(
    "On average what the plan expects",
    arguments: [
      ("", pays, 3, 120), ("", pays, 9, 120), (#""maximumPerPlace": 2000,"#, pays, 0, 60),
      (#""maximumPerPlace": 2000,"#, pays, 6, 120), ("", volume, 4, 100), ("", volume, 9, 100),
      (#""contract": { "maximum": 61000 },"#, pays, 6, 60),
      (#""contract": { "perYear": { "2018-19": 40000, "2019-20": 9000 } },"#, pays, 5, 60),
    ])
  func average(rules: String, course: String, months: Int, draws: Int) throws {
    let plan = try Self.plan(rules, course: course)
    let simulation = Simulation(plan, seed: 11, draws: draws, knowing: true)
    let profile = Projection(plan)
    let expected = profile.resultsEarned.reduce(0, +)
    let now = simulation.axis.first + months
    let totals = (0..<draws).map { draw in
      let cut = Cut(simulation.families(draw: draw), plan, until: now)
      let rest = RemainingProjection(plan, places: cut.places, until: now, claims: cut.claims)
      return Double(cut.paid) / 100
        + rest.cohorts[0].results.reduce(0) { $0 + $1.earned.reduce(0, +) }
        - (rest.contractCut?.total ?? 0)
    }
    let mean = totals.reduce(0, +) / Double(draws)
    let variance = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws - 1)
    let deviation = (variance / Double(draws)).squareRoot()
    #expect(
      (mean - expected).magnitude < 3.5 * deviation,
      "\(mean) on average, \(expected) expected, standard error \(deviation)")
  }
}
