import PBRChance
import PBRFindings
import PBRProgramme
import PBRProjection
import Testing

@testable import PBRExplanation

/// Plans simple enough for a pocket calculator: a place attached in June 2013 earns a fee of £100
/// and, at rate r, a result of £50 after a month.
enum PocketPlan {
  static let rules = #"""
    { "scheme": "pocket", "title": "Pocket", "attachmentEnds": "2015-03-31",
      "attachment": { "fee": { "2013-14": 100, "2014-15": 80 } },
      "results": [ { "id": "result", "title": "Result", "pays": { "2013-14": 50, "2014-15": 60 } },
        { "id": "other", "title": "Other", "pays": { "2013-14": 30, "2014-15": 40 } } ],
      "claimWindows": [ { "id": "W1", "closes": "2015-05-31" } ] }
    """#

  static func text(_ places: Int, _ rate: String, cost: Int = 1000, more: String = "") -> String {
    #"""
    { "pbr": 1, "title": "Pocket", "scheme": "pocket.json",
      "cohorts": [ { "id": "2013-14", "families": 100, "funded": \#(places),
        "attach": { "from": "2013-06", "to": "2013-06" } } ],
      "assumptions": { "results": {
        "result": { "rate": \#(rate), "months": { "fixed": 1 } } } },
      "costs": [ { "id": "team", "once": \#(cost), "month": "2013-06" } ]\#(more) }
    """#
  }

  static func read(_ text: String) throws -> Scenario {
    let files = InputFiles { path in
      .text(SourceText(name: path, path == "pocket.json" ? rules : text))
    }
    let reading = ScenarioReading("plan.json", files: files)
    return try #require(reading.scenario, "\(reading.findings.map(\.message))")
  }
}

@Suite("What differs between two plans")
struct DifferenceTests {
  /// 40 places at a rate of 0.5 earn 40 × £100 + 40 × 0.5 × £50 = £5,000; 50 places at 0.2 earn
  /// £5,000 + £500 = £5,500. Places first: 40 → 50 at 0.5 is +£1,250, then the rate at 50 places
  /// is 50 × -0.3 × £50 = -£750. Rate first: 40 × -0.3 × £50 = -£600, then places at 0.2:
  /// 10 × £110 = +£1,100. Means: places (1,250 + 1,100) / 2 = £1,175, rate
  /// (-750 - 600) / 2 = -£675; together £500.
  @Test("Two groups are the means of both orders")
  func two() throws {
    let first = try PocketPlan.read(PocketPlan.text(40, "0.5"))
    let second = try PocketPlan.read(PocketPlan.text(50, "0.2"))
    let found = PlanDifference(first, second, figures: [.fundingReceived, .netInCash])
    #expect(
      found.inputs.map(\.path) == ["cohorts.2013-14.funded", "assumptions.results.result.rate"])
    #expect(found.inputs.map(\.was) == ["40", "0.5"])
    #expect(found.inputs.map(\.now) == ["50", "0.2"])
    #expect(found.inputs.map(\.place) == ["plan.json:2", "plan.json:5"])
    for change in found.changes {
      #expect(change.change == 500)
      #expect(change.effects.map(\.group) == [0, 1])
      #expect(change.effects.map(\.amount) == [1175, -675])
      #expect(change.effects.map { ($0.alone * 100).rounded() / 100 } == [1250, -600])
      #expect(change.effects.map { ($0.interaction * 100).rounded() / 100 } == [-75, -75])
    }
    #expect(found.changes[0].was == 5000)
    #expect(found.changes[1].was == 4000)
    // The other way round everything has the other sign.
    let back = PlanDifference(second, first, figures: [.fundingReceived])
    #expect(back.changes[0].effects.map(\.amount) == [-1175, 675])
  }

  /// Adding a cost of £700 and raising another from £1,000 to £1,250 do not touch each other: both
  /// orders give -£700 and -£250. Words, a source, a range and what is expected are no group.
  @Test("Costs do not interact, words are listed")
  func costs() throws {
    let first = try PocketPlan.read(PocketPlan.text(40, "0.5"))
    let text = PocketPlan.text(
      40, #"{ "value": 0.50, "low": 0.4, "high": 0.6, "source": "a paper" }"#, cost: 1250,
      more: #", "expect": [ { "figure": "places", "equals": 40 } ], "author": "A""#
    ).replacing(
      #""costs": ["#, with: #""costs": [ { "id": "van", "once": 700, "month": "2014-06" },"#)
    let found = PlanDifference(
      first, try PocketPlan.read(text), figures: [.netInCash, .fundingReceived])
    #expect(found.groups.map(\.objects) == [[["costs", "van"]], [["costs", "team"]]])
    #expect(found.changes[0].effects.map(\.amount) == [-700, -250])
    #expect(found.changes[0].effects.allSatisfy { $0.interaction.magnitude < 1e-9 })
    #expect(found.changes[1].change == 0)
    let rate = "assumptions.results.result.rate"
    #expect(
      Set(found.inputs.filter(\.isWords).map(\.path))
        == ["\(rate).low", "\(rate).high", "\(rate).source", "expect", "author"])
  }

  /// Rates of 0.7 and 0.2 become 0.2 and 0.7: changed alone, the second makes 1.4. Two cohorts
  /// that keep the commitment only together are joined as well; a scheme is a group of its own.
  @Test("What cannot be changed alone is joined")
  func joined() throws {
    func plan(_ rate: String, _ other: String) throws -> Scenario {
      try PocketPlan.read(
        PocketPlan.text(40, rate).replacing(
          #""results": {"#,
          with: #""results": { "other": { "rate": \#(other), "months": { "fixed": 2 } },"#))
    }
    let found = PlanDifference(
      try plan("0.7", "0.2"), try plan("0.2", "0.7"), figures: [.fundingReceived])
    #expect(found.groups.count == 1)
    #expect(found.groups[0].joined == .unreadable)
    // 40 × (0.2 × 50 + 0.7 × 30) less 40 × (0.7 × 50 + 0.2 × 30) = 40 × (31 - 41).
    #expect(found.changes[0].effects.map(\.amount) == [-400])
    func cohorts(_ one: Int, _ two: Int) throws -> Scenario {
      try PocketPlan.read(
        #"""
        { "pbr": 1, "title": "Pocket", "scheme": "pocket.json", "commitment": { "funded": 70 },
          "cohorts": [
            { "id": "a", "families": 100, "funded": \#(one),
              "attach": { "from": "2013-06", "to": "2013-06" } },
            { "id": "b", "families": 100, "funded": \#(two),
              "attach": { "from": "2014-06", "to": "2014-06" } } ] }
        """#)
    }
    let kept = PlanDifference(
      try cohorts(40, 30), try cohorts(30, 40), figures: [.fundingReceived])
    #expect(kept.groups.map(\.joined) == [.unreadable])
    #expect(kept.changes[0].effects.map(\.amount) == [-200])
  }

  /// A plan against itself with up to eight objects changed at random: effects sum to the change
  /// of the figures, each to the penny.
  @Test("Effects of random pairs sum to the penny, 200 where thoroughness is asked for")
  func random() throws {
    var state: UInt64 = 20_130_731
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let plan = try PocketPlan.read(
      PocketPlan.text(
        40, "0.5", more: #", "grants": [ { "id": "g", "once": 9, "month": "2013-07" } ]"#))
    let choices: [() -> String] = [
      { "cohorts.2013-14.funded=\(1 + next(99))" },
      { "assumptions.results.result.rate=0.\(next(9))\(next(9))1" },
      { #"assumptions.results.other={"rate":0.0\#(next(9))7,"months":{"fixed":2}}"# },
      { "assumptions.leaving.perMonth=0.\(next(9))3" },
      { #"assumptions.replacement={"share":0.\#(next(9)),"months":1}"# },
      { "assumptions.auditMonths=\(next(24))" },
      { "costs.team.once=\(next(20_000)).\(next(99))" },
      { "grants.g.once=\(next(99_999)).\(next(99))" },
    ]
    func variant() throws -> Scenario {
      let settings = choices.filter { _ in next(2) == 0 }.map { $0() }
      return try #require(plan.variant(settings: settings).scenario, "\(settings)")
    }
    func pence(_ value: Double?) -> Int {
      Int(((value ?? .nan) * 100).rounded(.toNearestOrAwayFromZero))
    }
    var most = 0
    for _ in 0..<(isThorough ? 200 : 40) {
      let (first, second) = (try variant(), try variant())
      let found = PlanDifference(first, second, figures: [.netInCash, .fundingReceived])
      most = max(most, found.groups.count)
      let matches = found.changes.allSatisfy { change in
        change.effects.reduce(0) { $0 + pence($1.amount) }
          == pence(change.now) - pence(change.was)
      }
      #expect(matches, "\(found.changes)")
      let net = Projection(second).netCash.reduce(0, +)
      #expect(found.changes[0].now.map { ($0 - net).magnitude < 1e-9 } == true)
    }
    #expect(most >= 7)
  }

  /// Twelve cohorts are more than ten groups: they become one, and the rest stay apart.
  @Test("More than ten groups are joined by their section")
  func many() throws {
    func plan(_ places: Int, _ rate: String) throws -> Scenario {
      let cohorts = (1...12).map { number in
        #"""
        { "id": "c\#(number)", "families": 100, "funded": \#(places + number),
          "attach": { "from": "2013-06", "to": "2013-06" } }
        """#
      }
      return try PocketPlan.read(
        #"""
        { "pbr": 1, "title": "Pocket", "scheme": "pocket.json",
          "cohorts": [\#(cohorts.joined(separator: ","))],
          "assumptions": { "results": {
            "result": { "rate": \#(rate), "months": { "fixed": 1 } } } } }
        """#)
    }
    let found = PlanDifference(
      try plan(10, "0.5"), try plan(20, "0.6"), figures: [.fundingReceived])
    #expect(found.groups.map(\.joined) == [.tooMany, nil])
    #expect(found.groups[0].objects.count == 12)
    // 120 more places at £125 or £130, and 0.1 × £50 for 198 or 318 places.
    #expect(found.changes[0].effects.map(\.amount) == [15_300, 1290])
  }
}
