import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance

/// Claims found invalid use nothing up: neither a maximum nor a number (model.md section 5,
/// rate-cards.md section 4). Each figure is worked by hand.
struct InvalidClaimsTests {
  /// One step, or two in two strands, at £100; all is early enough.
  private func projection(
    people: Int, rate: Double, share: Double, rules: String = "", price: String = "\"pays\": 100",
    second: Bool = false
  ) throws -> Projection {
    let other = """
      , { "id": "b", "strand": "work", "title": "B", "pays": 100 }
      """
    let card = """
      { "scheme": "hand", "title": "Hand", "attachmentEnds": "2026-12-31", \(rules)
        "strands": [ { "id": "home", "title": "Home" }\(second ? ", { \"id\": \"work\", \"title\": \"Work\" }" : "") ],
        "results": [ { "id": "a", "strand": "home", "title": "A", \(price) }\(second ? other : "") ],
        "claimWindows": { "every": "quarter", "first": "2026-03-31", "last": "2027-03-31" } }
      """
    let plan = """
      { "pbr": 1, "title": "Plan", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": \(people), "attach": { "months": { "2026-04": \(people) } } } ],
        "assumptions": { "results": { "a": { "rate": \(rate), "months": { "fixed": 1 } }
          \(second ? ", \"b\": { \"rate\": \(rate), \"months\": { \"fixed\": 2 } }" : "") } } }
      """
    let reading = ScenarioReading(
      "plan.json", files: .inMemory(["card.json": card, "plan.json": plan]))
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    return PlanVariant(scenario, paidShare: share).projection
  }

  /// Two people reach £100 at even chances: £0, £100 and £200 are due at 1/4, 1/2 and 1/4. Nine tenths
  /// are £0, £90 and £180, of which at most £150 is paid: £45 + £37.50 = £82.50. A tenth off what is
  /// paid of the whole, (£50 + £37.50) × 0.9 = £78.75, would let what was rejected use up the contract.
  /// At most £200 cuts nothing: £90.
  @Test(
    "What is found invalid leaves a contract's maximum to the rest",
    arguments: [(150.0, 82.5), (200, 90)])
  func contract(maximum: Double, hand: Double) throws {
    let found = try projection(
      people: 2, rate: 0.5, share: 0.9, rules: "\"contract\": { \"maximum\": \(maximum) },")
    #expect(abs(found.resultsEarned.total - hand) < 1e-9)
    #expect(abs(found.resultsReceived.total - hand) < 1e-9)
    #expect(abs((found.contractCut?.total ?? .nan) - (90 - hand)) < 1e-9)
  }

  /// A hundred people of rate-cards.md section 8, each with £0, £600 or £2,100 at 0.2, 0.24 and 0.56 and
  /// £2,400 more at 0.25, under £190,000: the hundred sums folded by a second program, ten lines of
  /// Python, times 0.97 and 0.9 and cut.
  @Test(
    "A hundred people",
    arguments: [(1.0, 185_455.908171), (0.97, 182_574.495512), (0.9, 172_318.142146)])
  func hundred(share: Double, found: Double) throws {
    let card = RateCardSamples.card("\"contract\": { \"maximum\": 190000 },")
    let reading = ScenarioReading(
      "plan.json", files: .inMemory(["card.json": card, "plan.json": RateCardSamples.plan()]))
    let variant = PlanVariant(try #require(reading.scenario), paidShare: share)
    #expect(abs((variant.value(of: "net.total") ?? .nan) - found) < 1e-4)
  }

  /// Both steps are certain: £200 due, £180 of it valid, and at most £150 a person is paid: £150, where
  /// the whole would be £150, too. £30 is above the maximum. Half of it, £100, is below.
  @Test("And a person's maximum", arguments: [(0.9, 150.0, 30.0), (0.5, 100, 0)])
  func person(share: Double, hand: Double, above: Double) throws {
    let found = try projection(
      people: 1, rate: 1, share: share, rules: "\"maximumPerPlace\": 150,", second: true)
    #expect(abs(found.resultsEarned.total - hand) < 1e-9)
    #expect(abs(found.cohorts[0].aboveMaximum - above) < 1e-9)
  }

  /// Under both: two people are due £150 each after their own maximum, £300, and the contract pays
  /// £250 of it.
  @Test("And both at once")
  func both() throws {
    let found = try projection(
      people: 2, rate: 1, share: 0.9,
      rules: "\"maximumPerPlace\": 150, \"contract\": { \"maximum\": 250 },", second: true)
    #expect(abs(found.resultsEarned.total - 250) < 1e-9)
  }

  /// Only the first claim pays. Of two, each valid with 0.9, one at least is with 0.99: £99. A tenth off
  /// the one that is paid, £90, would count the rejected one as the first.
  @Test("And a number")
  func number() throws {
    let found = try projection(
      people: 2, rate: 1, share: 0.9,
      price: "\"volume\": [ { \"from\": 1, \"pays\": 100 }, { \"from\": 2, \"pays\": 0 } ]")
    #expect(abs(found.resultsEarned.total - 99) < 1e-9)
  }

  /// All claims stand: the plan's own figures. None does: nothing, without a division by nought.
  @Test("All and none")
  func ends() throws {
    let rules = "\"maximumPerPlace\": 150, \"contract\": { \"maximum\": 250 },"
    for (share, hand) in [(1.0, 250.0), (0, 0)] {
      let found = try projection(people: 2, rate: 1, share: share, rules: rules, second: true)
      #expect(abs(found.resultsEarned.total - hand) < 1e-9)
    }
  }
}

/// The last claim window missed, of windows that follow a rule.
struct RuleWindowsTests {
  private func outcome(_ windows: String) throws -> Alternative.Outcome {
    let card = """
      { "scheme": "hand", "title": "Hand", "attachmentEnds": "2026-12-31",
        "strands": [ { "id": "home", "title": "Home" } ],
        "results": [ { "id": "a", "strand": "home", "title": "A", "pays": 100 } ],
        "claimWindows": \(windows) }
      """
    let plan = """
      { "pbr": 1, "title": "Plan", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": 10, "attach": { "months": { "2026-04": 10 } } } ],
        "assumptions": { "results": { "a": { "rate": 1,
          "months": { "table": { "1": 0.5, "4": 0.5 } } } } } }
      """
    let reading = ScenarioReading(
      "plan.json", files: .inMemory(["card.json": card, "plan.json": plan]))
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let missed = try #require(Alternative.builtIn.first { $0.id == "last-window-missed" })
    return try #require(missed.outcomes(of: scenario).first)
  }

  /// Half of ten are ready in May, for June's window, and half in August, for the last, of September:
  /// £500 of £1,000 is left, however the windows are written.
  @Test(
    "A rule and a list are alike",
    arguments: [
      #"{ "every": "quarter", "first": "2026-06-30", "last": "2026-09-30" }"#,
      #"[ { "id": "W2026-06", "closes": "2026-06-30" }, { "id": "W2026-09", "closes": "2026-09-30" } ]"#,
    ])
  func missed(windows: String) throws {
    let outcome = try outcome(windows)
    #expect(outcome.label == "W2026-09")
    let variant = try #require(outcome.reading.scenario)
    #expect(variant.scheme.windows.map(\.id) == ["W2026-06"])
    #expect(abs(Projection(variant).resultsEarned.total - 500) < 1e-9)
  }
}
