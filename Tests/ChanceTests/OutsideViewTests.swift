import Foundation
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance

/// What really happened to contracts and councils, and how wide a plan's own range is beside it.
@Suite("The outside view")
struct OutsideViewTests {
  /// The table of the collection, worked from the same 28 rows by a spreadsheet: P10, median and P90
  /// after 12 months (25 contracts), 24, 36 and to date.
  @Test("The contracts built in, at each age")
  func builtIn() {
    let contracts = PastContracts.builtIn.contracts
    #expect(contracts.count == 28)
    let ages: [(Int?, Int, [Double])] = [
      (12, 25, [0.19, 0.87, 1.77]), (24, 28, [0.29, 1.00, 1.50]), (36, 28, [0.45, 0.97, 1.56]),
      (nil, 28, [0.70, 1.02, 1.47]),
    ]
    for (age, count, expected) in ages {
      let seen = contracts.compactMap { contract in
        if let age { contract.after[age] } else { contract.toDate }
      }.sorted()
      #expect(seen.count == count)
      for (share, value) in zip([0.1, 0.5, 0.9], expected) {
        let found = OutsideComparison.percentile(seen, share)
        #expect(abs(found - value) <= 0.005, "\(age ?? 0) months, \(share): \(found), not \(value)")
      }
    }
  }

  @Test("A percentile lies between its neighbours in proportion")
  func percentiles() {
    // Five values: P10 stands at place 0.4, P90 at 3.6.
    #expect(OutsideComparison.percentile([0, 1, 2, 3, 7], 0.1) == 0.4)
    #expect(abs(OutsideComparison.percentile([0, 1, 2, 3, 7], 0.9) - 5.4) < 1e-12)
    #expect(OutsideComparison.percentile([4], 0.9) == 4)
  }

  private static let rules = #"""
    { "scheme": "one", "title": "One", "attachmentEnds": "2012-04-30",
      "attachment": { "fee": { "2012-13": 0 } },
      "results": [ { "id": "done", "pays": { "2012-13": 1000, "2013-14": 1000, "2014-15": 1000 } } ],
      "claimWindows": [ { "id": "A", "closes": "2013-03-30" }, { "id": "B", "closes": "2013-03-31" },
        { "id": "C", "closes": "2014-03-31" }, { "id": "D", "closes": "2015-03-31" } ] }
    """#

  private func scenario(
    _ rate: String, leaving: String = "0", more: String = "", files more2: [String: String] = [:]
  ) throws -> Scenario {
    var files = more2
    files["rules.json"] = Self.rules
    files["plan.json"] = #"""
      { "pbr": 1, "title": "One", "scheme": "rules.json"\#(more),
        "cohorts": [ { "id": "c", "families": 100, "attach": { "from": "2012-04", "to": "2012-04" } } ],
        "assumptions": { "leaving": { "perMonth": \#(leaving) },
          "results": { "done": { "rate": \#(rate), "months": { "fixed": 2 } } } } }
      """#
    return try project("plan.json", files).scenario
  }

  /// 100 places at £1,000. The range 0.4, 0.5, 0.9 has the mean (0.4 + 4 × 0.5 + 0.9) / 6 = 0.55, so
  /// results gain 0.05 × £100,000. Leaving even between 0 and 0.2 a month, at 0.1: staying two months
  /// is 0.81, on average 1 - 0.2 + 0.04 / 3 = 0.81333…, so £50,000 × 0.00333… more. Both at once:
  /// £100,000 × 0.55 × 0.81333… = £44,733.33, £4,233.33 above the plan's £40,500; by itself the rate
  /// does 0.05 × 0.81 × £100,000 = £4,050 and leaving £166.67: together £16.67.
  @Test("What each range does to the mean")
  func contributions() throws {
    let scenario = try scenario(
      #"{ "value": 0.5, "low": 0.4, "high": 0.9 }"#,
      leaving: #"{ "value": 0.1, "low": 0, "high": 0.2, "distribution": "uniform" }"#)
    let draws = Draws(scenario, seed: 1, count: 20)
    let found = try #require(RangeContributions(scenario, draws: draws, mean: 44_733.0 + 1.0 / 3))
    #expect(abs(found.plan - 40_500) < 1e-6)
    let names = found.parts.map(\.name)
    #expect(names == ["assumptions.results.done.rate", "assumptions.leaving.perMonth"])
    #expect(abs(found.parts[0].amount - 4_050) < 1e-6)
    #expect(abs(found.parts[1].amount - 500.0 / 3) < 1e-6)
    let alone = found.parts.reduce(0) { $0 + $1.amount }
    #expect(abs(found.mean - found.plan - alone - 50.0 / 3) < 1e-6)
    // The mean of the mixture is that, to its sampling error.
    let mixed = try DrawnDistribution(
      scenario, draws: Draws(scenario, seed: 1, count: 2000), periods: [.programme])
    #expect(abs((mixed[.programme]?.payments.results.mean ?? 0) - 44_733.33) < 150)
  }

  /// A mean of £90 and at most £100: shares of 0.7 and 1.02 are £63 and £91.80, one of 1.47 would be
  /// £132.30, more than can be paid. At exactly the most nothing is held.
  @Test("Results at the shares of others are no more than can be paid")
  func held() {
    func row(_ most: Double?) -> OutsideComparison.Row {
      OutsideComparison.Row(
        period: .programme, months: nil, contracts: 3, mean: 90, plan: [0.5, 1, 1.1],
        seen: [0.7, 1.02, 1.47], most: most, outside: 1)
    }
    #expect(row(100).atTheirShares == [0.7 * 90, 1.02 * 90, 100])
    #expect(row(100).isHeld && !row(1.47 * 90).isHeld && !row(nil).isHeld)
    #expect(row(nil).atTheirShares[2] == 1.47 * 90)
  }

  /// 100 places at £1,000. At a rate of 0.5 P10 to P90 lie around £50,000; at 0.0005 nineteen times in
  /// twenty nobody succeeds, so that P10 and P90 are nothing and the mean is £50.
  @Test("Where the mean lies above P90, shares of it say nothing")
  func rare() throws {
    func row(_ rate: String) throws -> OutsideComparison.Row {
      let scenario = try scenario(rate)
      let drawn = try DrawnDistribution(scenario, draws: Draws(scenario, seed: 1, count: 1))
      return try #require(OutsideComparison(scenario, drawn)?.programme)
    }
    #expect(try row("0.5").isComparable)
    // Certain: P10, mean and P90 are one amount.
    #expect(try row("1").isComparable)
    let rare = try row("0.0005")
    #expect(abs(rare.mean - 50) < 1e-6 && rare.plan == [0, 0, 0])
    #expect(!rare.isComparable)
  }

  @Test("Nodes have the mean and the spread of their range")
  func nodes() {
    func moments(_ shape: Assumption.Range.Shape) -> (Double, Double) {
      let values = RangeNodes(
        Assumption(name: "x", value: 3, range: .init(low: 2, high: 8, shape: shape))
      ).values
      let mean = values.reduce(0, +) / Double(values.count)
      return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
    }
    // PERT: (2 + 12 + 8) / 6; (11/3 - 2)(8 - 11/3) / 7. Triangular: 13 / 3; (4 + 64 + 9 - 16 - 6 - 24)
    // / 18. Even: 5; 36 / 12.
    let expected: [(Assumption.Range.Shape, Double, Double)] = [
      (.pert, 11.0 / 3, (5.0 / 3) * (13.0 / 3) / 7), (.triangular, 13.0 / 3, 31.0 / 18),
      (.uniform, 5, 3),
    ]
    for (shape, mean, variance) in expected {
      let found = moments(shape)
      #expect(abs(found.0 - mean) < 1e-6 && abs(found.1 - variance) < 1e-6, "\(shape): \(found)")
    }
  }

  /// The first family starts in April 2012: the window of 30 March 2013 counts months to February, 11
  /// of them; a day later there are 12, then 24 and 36.
  @Test("A window is set beside contracts no older than it")
  func ages() throws {
    let scenario = try scenario("0.5")
    let drawn = try DrawnDistribution(scenario, draws: Draws(scenario, seed: 1, count: 20))
    let rows = try #require(OutsideComparison(scenario, drawn)).rows
    let told = rows.map { row in
      "\(row.period.dataText(scenario.scheme)) \(row.months ?? 0) \(row.contracts)"
    }
    #expect(told == ["programme 0 28", "to:B 12 25", "to:C 24 28", "to:D 36 28"])
  }

  /// Ten contracts at 0.1 to 1.0: P10 is 0.19, P90 0.91. The plan's 100 places at an even chance lie
  /// within 0.88 and 1.12 of the mean eight times in ten (44 to 56), so eight of the ten are outside: 0.9 and 1.0
  /// are not.
  @Test("A table of the plan's own, and none")
  func named() throws {
    let table =
      "name,ratio_to_date\n" + (1...10).map { "c\($0),\(Double($0) / 10)\n" }.joined()
    let own = try scenario(
      "0.5", more: #", "outsideView": "own.csv""#, files: ["own.csv": table])
    let drawn = try DrawnDistribution(own, draws: Draws(own, seed: 1, count: 20))
    let row = try #require(OutsideComparison(own, drawn)?.programme)
    #expect(row.contracts == 10 && row.outside == 8)
    #expect(zip(row.seen, [0.19, 0.55, 0.91]).allSatisfy { abs($0 - $1) < 1e-9 })
    let none = try scenario("0.5", more: #", "outsideView": "none""#)
    #expect(OutsideComparison(none, drawn) == nil)
  }

  @Test(
    "What is wrong with a table is said where it stands",
    arguments: [
      ("name\nx\n", "own.csv:1:1: error[outside-view]: the table has no column ratio_to_date"),
      (
        "name,ratio_to_date\na,120%\n",
        "own.csv:2:3: error[outside-view]: ratio_to_date is \"120%\", not payments as a share of the plan"
      ),
      (
        "name,ratio_to_date\na,1\n",
        "own.csv: error[outside-view]: the table has 1 contract with a ratio_to_date; a range takes 10"
      ),
    ])
  func wrong(table: String, message: String) {
    let files = [
      "rules.json": Self.rules.replacingOccurrences(
        of: "\"closes\": \"2013-03-30\"", with: "\"closes\": \"2013-02-28\""), "own.csv": table,
      "plan.json": #"""
      { "pbr": 1, "title": "One", "scheme": "rules.json", "outsideView": "own.csv",
        "cohorts": [ { "id": "c", "families": 1, "attach": { "from": "2012-04", "to": "2012-04" } } ],
        "assumptions": { "results": { "done": { "rate": 1, "months": { "fixed": 2 } } } } }
      """#,
    ]
    let reading = ScenarioReading(
      "plan.json",
      files: InputFiles { name in
        files[name].map { .text(SourceText(name: name, $0)) }
          ?? .problem(.error("file-missing", file: name, "there is no such file"))
      })
    #expect(reading.scenario == nil)
    let told = reading.findings.map(\.text).joined()
    #expect(told.hasPrefix(message), "\(told)")
  }

  /// Half of 100 places at £1,000 succeed in June 2012; the window of 30 March 2013 takes them and they
  /// are paid in its month. All of it hangs on the payer on the two days of that month, none later.
  @Test("What hangs on the payer at each window, in the month it is paid and no longer after")
  func payer() throws {
    let stress = try #require(PayerStress(Projection(try scenario("0.5"))))
    let told = stress.rows.map { "\($0.from.dataText) \(Int($0.toCome.rounded()))" }
    #expect(told == ["2013-03-30 50000", "2013-03-31 50000"])
    #expect(stress.paid == [0.5, 0])
    #expect(PayerStress(Projection(try scenario("0"))) == nil)
  }

  /// `Tests/Reference/halton-chance.py` plays every family in another language and shares nothing
  /// with this program: 20,000 plays gave a mean of £147,536 (± £354), a standard deviation of £50,082,
  /// P10 £85,200, P50 £142,000 and P90 £218,500. Two hundred draws know them to a few hundredths.
  @Test("Halton with the council's delay, as another program plays it")
  func halton() throws {
    let scenario = try project("halton-2012.json", ShippedScenarios.texts).scenario
    let drawn = try DrawnDistribution(
      scenario, draws: Draws(scenario, seed: 1, count: 200), periods: [.programme])
    let results = try #require(drawn[.programme]).payments.results
    let found: [(Double, Double, Double)] = [
      (results.mean, 147_536, 0.01), (results.standardDeviation, 50_082, 0.05),
      (results.percentile(0.1).pounds, 85_200, 0.02),
      (results.percentile(0.5).pounds, 142_000, 0.02),
      (results.percentile(0.9).pounds, 218_500, 0.03),
    ]
    for (value, expected, share) in found {
      #expect(abs(value / expected - 1) < share, "\(value), not \(expected)")
    }
  }

  /// A table of assumptions is laid over a plan that names contracts of its own; a table that is not
  /// there is told once, where it is named.
  @Test("A plan with contracts of its own takes a table of assumptions; a missing one is told once")
  func layered() throws {
    let table =
      "name,ratio_to_date\n" + (1...10).map { "c\($0),\(Double($0) / 10)\n" }.joined()
    let plan = #"""
      { "pbr": 1, "title": "One", "scheme": "rules.json", "outsideView": "own.csv",
        "cohorts": [ { "id": "c", "families": 100, "attach": { "from": "2012-04", "to": "2012-04" } } ],
        "assumptions": { "results": { "done": { "rate": 0.5, "months": { "fixed": 2 } } } } }
      """#
    func reading(_ files: [String: String], _ path: String) -> ScenarioReading {
      ScenarioReading(
        path,
        files: InputFiles { [files] name in
          files[name].map { .text(SourceText(name: name, $0)) }
            ?? .problem(.error("file-missing", file: name, "there is no such file"))
        })
    }
    var files = ["rules.json": Self.rules, "plan.json": plan, "own.csv": table]
    files["new.csv"] = "path,value\nassumptions.results.done.rate,0.6\n"
    let laid = try #require(reading(files, "plan.json+new.csv").scenario)
    #expect(laid.outsideView.contracts?.contracts.count == 10)
    #expect(laid.cohorts[0].assumptions.results[0].rate.value == 0.6)
    files["own.csv"] = nil
    let errors = reading(files, "plan.json").findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["file-missing"])
  }
}
