import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

@testable import PBRExplanation

@Suite("Levers")
struct LeversTests {
  private func figure(_ name: String, _ scenario: Scenario) throws -> Double {
    try #require(Projection(scenario).figures(breakEven: false).first { $0.name == name }).value
  }

  /// Every lever is the figure of the plan read with its settings, as `simulate --set` reads it,
  /// less the figure of the plan.
  @Test("A lever is the difference of two runs")
  func runs() throws {
    #expect(ShippedPlans.names.count >= 8)
    for name in ShippedPlans.names {
      let plan = try ShippedPlans.scenario(name)
      // The persons of a rate card take minutes where nothing is optimised.
      if plan.scheme.isRateCard, !isThorough { continue }
      let levers = Levers(plan).levers
      #expect(levers.contains { $0.net != nil }, "\(name)")
      for lever in levers where !lever.settings.isEmpty {
        let moved = try ShippedPlans.scenario(name, settings: lever.settings)
        for (figureName, worth) in [("net.total", lever.net), ("funding.total", lever.funding)] {
          let apart = try figure(figureName, moved) - figure(figureName, plan)
          #expect(abs((worth ?? .nan) - apart) < 1e-6, "\(name) \(lever.title) \(figureName)")
        }
      }
      let sizes = levers.map { $0.net?.magnitude ?? -1 }
      #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 - 0.005 }, "\(name)")
    }
  }

  /// From 28 February to 1 May 2015 are 62 days (3 of March to 31, 30 of April and 1), and 62 days later
  /// is 2 July (30 of May, 30 of June, 2); with it in the rules the plan earns what the lever says.
  @Test("A claim window more")
  func window() throws {
    let plan = try ShippedPlans.scenario("halton-2012.json")
    let lever = try #require(Levers(plan).levers.first { $0.title == "A claim window more" })
    #expect(lever.step == "1 window, closing 2 July 2015")
    let windows = plan.scheme.windows.map {
      "{\"id\":\"\($0.id)\",\"closes\":\"\($0.closes.dataText)\"}"
    }
    let rules = """
      {"extends":"troubled-families-2012","claimWindows":[\(windows.joined(separator: ",")),
      {"id":"W2015-07","closes":"2015-07-02"}]}
      """
    let moved = try ShippedPlans.scenario(
      "halton-2012.json+more.json",
      more: ["rules.json": rules, "more.json": #"{"scheme":"rules.json"}"#])
    for (name, worth) in [("net.total", lever.net), ("funding.total", lever.funding)] {
      let apart = try figure(name, moved) - figure(name, plan)
      #expect(apart > 1000)
      #expect(abs((worth ?? .nan) - apart) < 1e-6)
    }
  }

  /// The last two windows on other days: three months where both close with their month or on its tenth;
  /// from 10 to 20 February ten days, and ten days later is 2 March.
  @Test(
    "When a window more would close",
    arguments: [
      ("2014-11-30", "2015-02-28", "2015-05-31"), ("2014-11-10", "2015-02-10", "2015-05-10"),
      ("2015-02-10", "2015-02-20", "2015-03-02"),
    ])
  func closing(before: String, last: String, next: String) throws {
    let rules = """
      {"extends":"troubled-families-2012","claimWindows":[{"id":"W2015-02","closes":"\(before)"},
      {"id":"W2015-05","closes":"\(last)"}]}
      """
    let plan = try ShippedPlans.scenario(
      "halton-2012.json+more.json",
      more: ["rules.json": rules, "more.json": #"{"scheme":"rules.json"}"#])
    #expect(plan.scheme.nextClosing?.dataText == next)
  }

  /// At its end there is none, with the reason; short of it by less than a step, the step is what
  /// is left.
  @Test(
    "None where a rate, a time or a cohort stands at its end",
    arguments: [
      (
        ["assumptions.results.crime-education.rate=0.93"], "The rate of crime-education",
        "the rates of the main results are 100% together"
      ),
      (
        ["assumptions.results.progress-to-work.rate=1"], "The rate of progress-to-work",
        "the rate is 100% already"
      ),
      (
        ["cohorts.2012-13.funded=145"], "A funded place in 2012/13",
        "all 145 families of the cohort are funded: a place more needs a family more"
      ),
      (["assumptions.leaving.perMonth=0"], "Leaving in a month", "nobody leaves in this plan"),
      (["assumptions.auditMonths=0"], "Internal audit", "no month of audit is assumed"),
      (
        ["assumptions.results.progress-to-work.months={\"fixed\":0}"],
        "The time to progress-to-work", "it comes in the month of the start already"
      ),
    ])
  func none(_ settings: [String], _ title: String, _ reason: String) throws {
    let employment =
      settings[0].contains("crime-education") ? ["assumptions.results.employment.rate=0.07"] : []
    let plan = try ShippedPlans.scenario("halton-2012.json", settings: settings + employment)
    let lever = try #require(Levers(plan).levers.first { $0.title == title })
    guard case .none(let said) = lever.worth else {
      Issue.record("\(lever)")
      return
    }
    #expect(said == reason)
  }

  @Test("A step shorter than a point, and months by name")
  func steps() throws {
    let plan = try ShippedPlans.scenario(
      "halton-2012.json",
      settings: [
        "assumptions.leaving.perMonth=0.004",
        #"cohorts.2014-15.attach={"months":{"2014-05":50,"2014-06":35}}"#,
      ])
    let levers = Levers(plan).levers
    let leaving = try #require(levers.first { $0.title == "Leaving in a month" })
    #expect(leaving.step == "0.4 points less")
    #expect(leaving.settings == ["assumptions.leaving.perMonth=0"])
    let earlier = try #require(levers.first { $0.title == "All of 2014/15 earlier" })
    #expect(
      earlier.settings == [#"cohorts.2014-15.attach.months={"2014-04":50,"2014-05":35}"#])
    #expect(earlier.net != nil)
  }

  /// Where families wait for room, means of the same draws are compared: a keyworker more is worth
  /// what the two played means differ by.
  @Test("Where capacity binds they are played")
  func played() throws {
    let plan = try ShippedPlans.scenario(
      "halton-2012.json", settings: ["capacity.binds=true", "capacity.keyworkers=5"])
    let levers = Levers(plan, seed: 3, draws: 20)
    #expect(levers.draws == 20)
    let worker = try #require(levers.levers.first { $0.title == "A keyworker" })
    #expect(worker.settings == ["capacity.keyworkers=6"])
    guard case .some(_, let funding) = worker.worth else {
      Issue.record("none")
      return
    }
    #expect(funding.amount > 0)
    #expect((funding.error ?? 0) > 0)
  }
}

/// A job that is paid for month by month, of a rate card whose windows follow a rule.
@Suite("Levers of a rate card")
struct RateCardLeversTests {
  private func plan(continues: String) throws -> Scenario {
    let card = """
      { "scheme": "hand", "title": "Hand", "attachmentEnds": "2026-12-31",
        "unit": { "one": "person", "many": "people" },
        "payers": [ { "id": "council", "title": "The council", "share": 0.75 },
          { "id": "fund", "title": "The fund", "share": 0.25 } ],
        "strands": [ { "id": "work", "title": "Work" } ],
        "results": [ { "id": "kept", "strand": "work", "title": "Job kept", "pays": 100,
          "repeats": { "everyMonths": 1, "times": 3 } } ],
        "claimWindows": { "every": "quarter", "first": "2026-06-30", "last": "2026-09-30" } }
      """
    let plan = """
      { "pbr": 1, "title": "Plan", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": 10, "attach": { "months": { "2026-04": 10 } } } ],
        "assumptions": { "results": { "kept": { "rate": 0.5, "months": { "fixed": 4 }\(continues) } } } }
      """
    let reading = ScenarioReading(
      "plan.json", files: .inMemory(["card.json": card, "plan.json": plan]))
    return try #require(reading.scenario)
  }

  /// How long after each other payments come is the payer's rule: no setting of the plan moves it.
  @Test("Further payments have a rate and no time of their own")
  func further() throws {
    let levers = Levers(try plan(continues: ", \"continues\": 0.8")).levers
    #expect(
      levers.map(\.title).sorted() == [
        "A claim window more", "A funded place in c", "All of c earlier", "Internal audit",
        "Leaving in a month", "The rate of further payments of kept", "The rate of kept",
        "The time to kept",
      ])
    for lever in levers {
      if case .none(let reason) = lever.worth { #expect(!reason.contains("unknown"), "\(reason)") }
    }
    let certain = try #require(
      Levers(try plan(continues: "")).levers.first {
        $0.title == "The rate of further payments of kept"
      })
    guard case .none(let reason) = certain.worth else {
      Issue.record("a certain payment can be more certain")
      return
    }
    #expect(reason == "the rate is 100% already")
  }

  /// Ready in August, September and October: with a window in December the third is paid as well,
  /// 10 × 0.5 × 0.8² × £100 = £320 more. The windows of the rule are all kept.
  @Test("A window more than a rule has")
  func window() throws {
    let plan = try plan(continues: ", \"continues\": 0.8")
    #expect(
      plan.scheme.withOneWindowMore?.windows.map(\.id) == ["W2026-06", "W2026-09", "W2026-12"])
    let lever = try #require(Levers(plan).levers.first { $0.title == "A claim window more" })
    #expect(abs((lever.funding ?? .nan) - 320) < 1e-9)
  }

  /// Ready in August and September and claimed in September: 10 × 0.5 × (1 + 0.8) × £100 = £900, of
  /// which the council pays three quarters, £375 of the first payments and £300 of the second.
  @Test("What a payer pays is taken apart to the prices and shares")
  func payer() throws {
    let explanation = FigureExplanation(Projection(try plan(continues: ", \"continues\": 0.8")))
    let node = try #require(explanation.node("payer.council.total"))
    #expect(node.words == "Paid by the council, in whole pence")
    #expect(abs(node.value - 675) < 1e-9)
    let paid = try #require(node.parts.first)
    #expect(paid.parts.map { ($0.value * 100).rounded() } == [37_500, 30_000])
    let first = try #require(paid.parts.first)
    #expect(first.words == "Its share of: Job kept, payment 1 claimed in all windows")
    #expect(first.parts.map(\.value) == [0.75, 500])
    #expect(first.parts.first?.input?.path == "scheme.payers.council.share")
    func walk(_ node: ExplainedNode) {
      guard !node.isLeaf else { return }
      #expect(node.follows(from: node.parts), "\(node.key)")
      node.parts.forEach(walk)
    }
    walk(node)
  }
}
