import Foundation
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@Suite("Figures that are known from elsewhere")
struct ExpectedTests {
  /// 120 × £3,200, 120 × £2,400 and 73 × £1,600, as printed fees; the rest of 313 × £4,000 at most.
  @Test("What the papers print")
  func printed() throws {
    let halton = try project("halton-2012.json", ShippedScenarios.texts)
    same(
      halton.axis.years.map { halton.feesEarned.sum(in: $0) },
      [384_000, 288_000, 116_800])
    #expect(halton.scenario.maximum?.pounds == 1_252_000)
    same([1_252_000 - halton.feesEarned.reduce(0, +)], [463_200])
    // With every family in a place in a job, at once, and nobody leaving, that is what results pay.
    let sure = try project(
      "halton-2012.json", ShippedScenarios.texts,
      settings: [
        "assumptions.results.crime-education.rate=0", "assumptions.results.progress-to-work.rate=0",
        "assumptions.results.employment={\"rate\": 1, \"months\": {\"fixed\": 1}}",
        "assumptions.leaving.perMonth=0", "assumptions.auditMonths=0",
      ])
    same([sure.resultsEarned.reduce(0, +)], [463_200])
    same([sure.feesEarned.reduce(0, +) + sure.resultsEarned.reduce(0, +)], [1_252_000])
    // 121, 121 and 71 places.
    let sixths = try project("halton-2012-five-sixths.json", ShippedScenarios.texts)
    same([sixths.feesEarned.reduce(0, +)], [791_200])
    same([1_252_000 - sixths.feesEarned.reduce(0, +)], [460_800])
    // 150 places of the first year: £3,200 each, and £800 more if every family finds work.
    let fulham = try project("hammersmith-and-fulham-2012.json", ShippedScenarios.texts)
    same([fulham.feesEarned.sum(in: FinancialYear(startYear: 2012))], [480_000])
    let first = try #require(fulham.scenario.cohorts.first)
    let rule = try #require(fulham.scheme.result("employment"))
    #expect(first.funded * Int(rule.amount(in: FinancialYear(startYear: 2012)).pence) == 12_000_000)
  }

  /// A plan of one sure result on the rules of 2012: one family, one month, so many months to it.
  private func one(
    _ attached: String, _ months: Int, more: String = "", scheme: String = "troubled-families-2012",
    files: [String: String] = [:]
  ) throws -> Projection {
    let plan = """
      { "pbr": 1, "title": "One", "scheme": "\(scheme)", "cohorts": [ { "id": "c", "families": 1,
        "attach": { "from": "\(attached)", "to": "\(attached)" } } ], "assumptions": { "results": {
        "crime-education": { "rate": 1, "months": { "fixed": \(months) } } }\(more) } }
      """
    return try project("plan.json", files.merging(["plan.json": plan]) { $1 })
  }

  private func window(_ projection: Projection) -> String {
    let claims = projection.claims(result: 0)
    return claims.firstIndex { $0.count > 0.5 }.map { projection.scheme.windows[$0].id } ?? "lapsed"
  }

  @Test("Which window takes a result, and in which year it is earned and paid")
  func windows() throws {
    // The window that closes on 28 February 2013 takes results of that month.
    let scheme = HandCaseSamples.rules(
      ends: "2013-03-31",
      windows: #"{ "id": "F", "closes": "2013-02-28" }, { "id": "M", "closes": "2013-05-01" }"#
    ).replacing("crime", with: "crime-education").replacing("\"starts\"", with: "\"x\"")
    let files = ["s.json": scheme]
    #expect(try window(one("2012-12", 2, scheme: "s.json", files: files)) == "F")
    #expect(try window(one("2012-12", 3, scheme: "s.json", files: files)) == "M")
    // The one that closes on 1 May takes April and not May; a month of audit moves all that.
    #expect(try window(one("2014-12", 4)) == "W2015-05")
    #expect(try window(one("2014-12", 5)) == "lapsed")
    #expect(try window(one("2014-12", 4, more: #", "auditMonths": 1"#)) == "lapsed")
    #expect(try window(one("2014-12", 2, more: #", "auditMonths": 1"#)) == "W2015-05")
    // March 2015: earned in 2014/15, in cash in 2015/16; the rate is that of the place's year.
    let march = try one("2014-12", 3)
    let years = march.axis.years
    #expect(years.map(\.dataText) == ["2014-15", "2015-16"])
    same(years.map { march.resultsEarned.sum(in: $0) }, [2300, 0])
    same(years.map { march.resultsReceived.sum(in: $0) }, [0, 2300])
    // Paid two months later.
    let later = try one("2014-12", 3, more: #", "paymentMonths": 2"#)
    same([later.resultsReceived[7]], [2300])
    #expect(later.axis.first + 7 == Month(year: 2015, month: 7))
  }

  /// A place filled in March 2013. Its family surely leaves in its first month; the next, two months
  /// later, in June 2013, can only achieve at once: no second fee, and the rate of 2012/13.
  @Test("A replacement takes over its place's year and earns no second fee")
  func replacement() throws {
    let plan = """
      { "pbr": 1, "title": "One", "scheme": "troubled-families-2012", "cohorts": [ { "id": "c", "families": 1,
        "attach": { "from": "2013-03", "to": "2013-03" } } ], "assumptions": {
        "results": { "crime-education": { "rate": 0.5, "months": { "fixed": 0 } } },
        "leaving": { "perMonth": 1 }, "replacement": { "share": 1, "months": 11 } } }
      """
    let projection = try project("plan.json", ["plan.json": plan])
    // Families start every twelve months to March 2015; each but the last half achieves at once.
    #expect(projection.axis.first == Month(year: 2012, month: 5))
    same([projection.feesEarned.reduce(0, +)], [3200])
    let starts = projection.cohorts[0].started.filter { $0 > 0 }
    same(starts, [1, 0.5, 0.25])
    same([projection.resultsEarned.reduce(0, +)], [700 * (0.5 + 0.25 + 0.125)])
  }

  /// 120 places planned; so many of them filled by 31 March 2013, the others in August 2013.
  @Test("The fee gate of the second year: 90, 89, 40 and 39 of 120")
  func gates() throws {
    for (filled, april, july, august) in [
      (120, 1.0, 0.0, 0.0), (90, 1, 0, 0), (89, 0.5, 0.5, 0), (40, 0.5, 0.5, 0), (39, 0, 0, 1),
    ] {
      let late = 120 - filled
      let plan = """
        { "pbr": 1, "title": "Gate", "scheme": "troubled-families-2012", "cohorts": [
          { "id": "a", "families": 120, "attach": { "months": { "2013-01": \(filled), "2013-08": \(late) } } },
          { "id": "b", "families": 10, "attach": { "from": "2013-05", "to": "2013-05" } } ] }
        """
      let projection = try project("plan.json", ["plan.json": plan])
      let year = Double(late + 10) * 2400
      let months = [4, 7, 8].map { projection.axis.index(Month(year: 2013, month: $0)) ?? 0 }
      same(months.map { projection.feesReceived[$0] }, [april * year, july * year, august * year])
      same([projection.feesReceived.reduce(0, +)], [projection.feesEarned.reduce(0, +)])
      #expect(
        projection.gates.map(\.filled) == [filled] && projection.gates.map(\.planned) == [120])
      #expect(projection.gates.map { $0.needed(for: $0.tiers[0]) } == [90])
      #expect(projection.gates.map { $0.needed(for: $0.tiers[1]) } == [40])
    }
    // Never reached: the fees of the year are withheld, and lost from the funding still to come.
    let rules = HandCaseSamples.files["mini-c.json"] ?? ""
    let plan = """
      { "pbr": 1, "title": "Never", "scheme": "r.json", "cohorts": [ { "id": "a", "families": 9,
        "attach": { "months": { "2013-01": 1, "2013-02": 8 } } },
        { "id": "b", "families": 1, "attach": { "from": "2013-05", "to": "2013-05" } } ] }
      """
    let strict = rules.replacing("0.33", with: "0.6").replacing("0.75", with: "0.9")
    let met = try project("p.json", ["p.json": plan, "r.json": strict])
    #expect(met.feesWithheld == 0 && met.gates.map(\.filled) == [9])
  }

  /// The rate of the place's year, or of the year in which the window closes.
  @Test("Which year's rate counts")
  func rates() throws {
    let rules = HandCaseSamples.rules(
      ends: "2013-03-31",
      windows: #"{ "id": "A", "closes": "2013-03-31" }, { "id": "B", "closes": "2016-05-01" }"#
    ).replacing("crime", with: "crime-education")
    let claimYear = rules.replacing(
      "\"maximumPerPlace\": 4000",
      with: "\"maximumPerPlace\": 9000, \"resultsRate\": \"claim-year\"")
    for (text, months, paid) in [
      (rules, 1, 700.0), (rules, 4, 700), (claimYear, 1, 700), (claimYear, 4, 1500),
    ] {
      let projection = try one("2013-01", months, scheme: "s.json", files: ["s.json": text])
      same([projection.resultsEarned.reduce(0, +)], [paid])
    }
    // Too late for every window: forgone at the rate of the last.
    let late = try one(
      "2013-01", 60, scheme: "s.json",
      files: ["s.json": claimYear.replacing("2016-05-01", with: "2014-05-01")])
    same([late.lapsed(result: 0).amount], [1500])
    // The maximum less the fee is all that is left, whatever the rate.
    let capped = try one(
      "2013-01", 4, scheme: "s.json", files: ["s.json": claimYear.replacing("9000", with: "4000")])
    same([capped.resultsEarned.reduce(0, +)], [800])
  }
}
