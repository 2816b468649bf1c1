import Testing

@testable import PBRChance
@testable import PBRProjection

/// Worked by hand from the plan: 120 × £3,200 + 120 × £2,400 + 73 × £1,600 = £788,800 of fees,
/// 120 × £800 + 120 × £1,600 + 73 × £2,400 = £463,200 if all succeed, £277,920 at 60%.
@Suite struct SensitivityTests {
  func near(
    _ actual: Double?, _ expected: Double, within tolerance: Double = 0.005,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let gap = (actual ?? .infinity) - expected
    #expect(
      gap.magnitude <= tolerance, "\(actual ?? .nan), not \(expected)",
      sourceLocation: sourceLocation)
  }

  @Test func halton() throws {
    let scenario = try SensitivityPlan.scenario()
    let figure = try #require(Projection(scenario).figures().first { $0.name == "net.total" })
    near(figure.value, -73_280)
    var trials = Sensitivity.Trials()
    trials.addRanges(of: scenario)
    trials.add(
      scenario, "cohorts.2013-14.families", low: "-10%", high: "120", option: "--vary")
    trials.add(
      scenario, "assumptions.paymentMonths", low: "0", high: "6", option: "--vary")
    trials.addAlternatives(of: scenario)
    let rows = Sensitivity(figure, trials: trials.trials, left: trials.left).rows
    // Ten points are £46,320; the last window holds 73 × £2,400 × 60% × 40% = £42,048, and a month
    // of audit misses it; twelve places fewer are £28,800 of fees and £11,520 of results; 3% and
    // 10% of £277,920 are £8,337.60 and £27,792.
    let expected: [(String, Double?, Double)] = [
      ("assumptions.results.result.rate", -119_600, -26_960),
      ("last-window-missed", nil, -115_328),
      ("audit-month-longer", nil, -115_328),
      ("cohorts.2013-14.families", -113_600, -73_280),
      ("invalid-claims", -81_617.60, -101_072),
      ("assumptions.paymentMonths", -73_280, -73_280),
    ]
    #expect(rows.map(\.input) == expected.map(\.0))
    for (row, (_, low, high)) in zip(rows, expected) {
      near(row.high.value, high)
      if let low { near(row.low?.value, low) } else { #expect(row.low == nil) }
    }
    #expect(rows[3].low?.label == "108")
    #expect(trials.left == ["National mix of results"])
    #expect(trials.errors.isEmpty)
    // Half the claims invalid take the break-even rate to twice (1,140,000 - 788,800) / 463,200,
    // which is beyond 1.
    near(PlanVariant(scenario, paidShare: 0.9).value(of: "breakeven.rate"), 0.842449, within: 1e-6)
    #expect(PlanVariant(scenario, paidShare: 0.5).value(of: "breakeven.rate") == nil)
  }

  /// Of 60% who succeed, 8,033 in 85,303 find work and earn £100 more: 313 × 0.6 × 0.0941702 × £100.
  @Test func nationalMix() throws {
    let text = SensitivityPlan.plan
      .replacing("simple.json", with: "troubled-families-2012")
      .replacing("\"result\":", with: "\"crime-education\":")
      .replacing(
        "\"months\": { \"fixed\": 6 } } }",
        with: "\"months\": { \"fixed\": 6 } }, "
          + "\"employment\": { \"rate\": 0, \"months\": { \"fixed\": 5 } } }"
      )
      .replacing("\"low\": 0.5, ", with: "\"low\": 0.6, ")
    let scenario = try SensitivityPlan.scenario(text)
    let mix = try #require(Alternative.builtIn.first { $0.id == "national-mix" })
    let variant = try #require(mix.outcomes(of: scenario).first?.reading.scenario)
    let net = PlanVariant(scenario).value(of: "net.total") ?? 0
    near(PlanVariant(variant).value(of: "net.total"), net + 1768.52)
  }

  /// Ten points of the rate are £46,320, and the extra cost is £0 and £5,000 in place of £1,000. The £100
  /// whose range is that one value move with nothing, and are no third assumption.
  @Test func together() throws {
    let text = SensitivityPlan.plan
      .replacing("\"high\": 0.7", with: "\"high\": 0.7, \"together\": \"economy\"")
      .replacing(
        "\"costs\": [",
        with: """
          "costs": [ { "id": "extra", "month": "2012-06", "once":
            { "value": 1000, "low": 0, "high": 5000, "together": "economy" } },
            { "id": "fixed", "month": "2012-06", "once":
            { "value": 100, "low": 100, "high": 100, "together": "economy" } },
          """)
    let scenario = try SensitivityPlan.scenario(text)
    let figure = try #require(Projection(scenario).figures().first { $0.name == "net.total" })
    var trials = Sensitivity.Trials()
    trials.addRanges(of: scenario)
    let rows = Sensitivity(figure, trials: trials.trials).rows
    #expect(rows.map(\.input) == ["together:economy"])
    #expect(rows.first?.title == "economy, 2 together")
    near(rows.first?.low?.value, -73_280 - 100 - 46_320)
    near(rows.first?.high.value, -73_280 - 100 + 46_320 - 5000)
  }

  @Test func bridge() throws {
    let scenario = try SensitivityPlan.scenario()
    let fewer = scenario.variant(settings: ["cohorts.2013-14.families=-10%"])
    let variant = try #require(fewer.scenario)
    let bridge = NetBridge(Projection(scenario), Projection(variant))
    #expect(bridge.steps.map(\.line) == ["attachment-fee", "result:result", "cost:delivery"])
    for (step, change) in zip(bridge.steps, [-28_800.0, -11_520, 0]) { near(step.change, change) }
    near(bridge.change, -40_320)
    near(bridge.variant, Projection(variant).netEarned.reduce(0, +), within: 1e-6)
  }

  /// A family costs £1,140,000 / 313 = £3,642.17 in every cohort, since the cost belongs to the
  /// programme: 2012-13 needs (3,642.17 - 3,200) / 800.
  @Test func breakEven() throws {
    let scenario = try SensitivityPlan.scenario()
    let projection = Projection(scenario)
    let parts = [PartPosition(projection)] + (0..<3).map { PartPosition(projection, cohort: $0) }
    let rates = [0.758204, 0.552716, 0.776358, 0.850905]
    let funding = [3408.05, 3680, 3360, 3040.0]
    let atMost = [463_200.0, 96_000, 192_000, 175_200]
    for (index, part) in parts.enumerated() {
      guard case .rate(let rate, _) = part.breakEven else {
        Issue.record("\(part.title) has no rate")
        continue
      }
      near(rate, rates[index], within: 1e-6)
      near(part.perFamily(part.funding), funding[index])
      near(part.resultsAtMost, atMost[index])
      near(part.costs / (part.successful ?? 0), 6070.29)
    }
  }

  /// 73,280 / 3,360 a family is 21.8, so the 22nd family more turns the net; the year's cost may
  /// be £346,720.
  @Test func switching() throws {
    let scenario = try SensitivityPlan.scenario()
    func answer(_ path: String) -> SwitchingValue.Answer? {
      SwitchingValue(scenario, path: path)?.answer
    }
    if case .value(let rate)? = answer("assumptions.results.result.rate") {
      near(rate, 0.758204, within: 1e-6)
    } else {
      Issue.record("no rate")
    }
    if case .value(let cost)? = answer("costs.delivery.perYear.2012-13") {
      near(cost, 346_720)
    } else {
      Issue.record("no cost")
    }
    if case .between(let below, let above)? = answer("cohorts.2013-14.families") {
      #expect([below.value, above.value] == [141, 142])
      near(below.net, -2720)
      near(above.net, 640)
    } else {
      Issue.record("no families")
    }
    if case .unmoved? = answer("assumptions.paymentMonths") {} else { Issue.record("moved") }
    if case .none? = answer("assumptions.replacement.share") { Issue.record("found") }
    #expect(SwitchingValue(scenario, path: "title") == nil)
  }
}
