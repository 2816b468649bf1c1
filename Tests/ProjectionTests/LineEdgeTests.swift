import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

/// Costs and grants by month, and the parts of a flow between two months.
@Suite("Lines and months at their edges")
struct LineEdgeTests {
  /// One family attached in April 2012, there for two months of support. £100 from May to July, both
  /// included; £240 in 2012-13, so £20 a month of it; £7 once in June.
  @Test("When a cost falls due")
  func lines() throws {
    var files = HandCaseSamples.files
    files["lines.json"] = #"""
      { "pbr": 1, "title": "Lines", "scheme": "mini.json",
        "cohorts": [ { "id": "one", "families": 1, "attach": { "months": { "2012-04": 1 } } } ],
        "assumptions": { "results": { "crime": { "rate": 0, "months": { "fixed": 0 } } },
          "supportMonths": 2 },
        "costs": [
          { "id": "rent", "perMonth": 100, "from": "2012-05", "to": "2012-07", "paidBy": "council" },
          { "id": "work", "perFamilyMonth": 30, "paidBy": "council" },
          { "id": "start", "perFamily": 50, "paidBy": "council" },
          { "id": "year", "perYear": { "2012-13": 240 }, "paidBy": "council" },
          { "id": "june", "once": 7, "month": "2012-06", "paidBy": "partners" } ] }
      """#
    let projection = try project("lines.json", files)
    #expect(projection.axis.first == Month(year: 2012, month: 4))
    let flows = projection.costs.map(\.amounts)
    same(flows[0], [0, 100, 100, 100])
    same(flows[1], [30, 30])
    same(flows[2], [50])
    same(flows[3], [Double](repeating: 20, count: 12))
    same(flows[4], [0, 0, 7])
    // What partners pay is no cost of the council's.
    same(projection.councilCosts, [100, 150, 120, 120] + [Double](repeating: 20, count: 8))
  }

  /// One family attached in March 2013 and supported for three months: £10 in the old year, £20 a
  /// month in the new. The start falls in the old year; the rent changes in April.
  @Test("An amount by year changes in April")
  func years() throws {
    var files = HandCaseSamples.files
    files["years.json"] = #"""
      { "pbr": 1, "title": "Years", "scheme": "mini-c.json",
        "cohorts": [ { "id": "one", "families": 1, "attach": { "months": { "2013-03": 1 } } } ],
        "assumptions": { "results": { "crime": { "rate": 0, "months": { "fixed": 0 } } },
          "supportMonths": 3 },
        "costs": [
          { "id": "work", "perFamilyMonth": { "2012-13": 10, "2013-14": { "value": 20 } } },
          { "id": "start", "perFamily": { "2012-13": 50, "2013-14": 60 } },
          { "id": "rent", "from": "2013-03", "to": "2013-04",
            "perMonth": { "value": { "2012-13": 100, "2013-14": 101 }, "source": "the lease" } } ] }
      """#
    let projection = try project("years.json", files)
    let flows = projection.costs.map(\.amounts)
    let march = try #require(projection.axis.index(Month(year: 2013, month: 3)))
    let before = [Double](repeating: 0, count: march)
    same(flows[0], before + [10, 20, 20])
    same(flows[1], before + [50])
    same(flows[2], before + [100, 101])
  }

  /// Four families, three of them funded, attached in April 2012; half of them achieve in June, which
  /// the last window takes: 4 × 0.5 × £100. A tenth achieves the other result a year later, too late
  /// for every window: 4 × 0.1 × £200, at the price of its own year, 2013-14.
  @Test("A cost for each result: of all families, in time or not, in the month achieved")
  func results() throws {
    var files = HandCaseSamples.files
    files["results.json"] = #"""
      { "pbr": 1, "title": "Results", "scheme": "mini.json",
        "cohorts": [ { "id": "one", "families": 4, "funded": 3, "attach": { "months": { "2012-04": 4 } } } ],
        "assumptions": { "results": { "crime": { "rate": 0.5, "months": { "fixed": 2 } },
          "job": { "rate": 0.1, "months": { "fixed": 12 } } } },
        "costs": [ { "id": "reward",
          "perResult": { "job": { "2012-13": 150, "2013-14": 200 }, "crime": 100 } } ] }
      """#
    let projection = try project("results.json", files)
    same(projection.costs[0].amounts, [0, 0, 200] + [Double](repeating: 0, count: 9) + [80])
    #expect(projection.costs[0].byCohort == [projection.costs[0].amounts])
  }

  /// Attached in March 2013: one month of support ends in the old year, two reach into the next.
  @Test(
    "A year for which a cost has no amount is told where families are supported in it",
    arguments: [
      (1, #""perFamilyMonth": { "2012-13": 10 }"#, []),
      (2, #""perFamilyMonth": { "2012-13": 10 }"#, ["cost-year"]),
      (2, #""perFamilyMonth": { "2012-13": 10, "2013-14": 0 }"#, []),
      (2, #""perFamily": { "2012-13": 10 }"#, []),
      (2, #""perFamily": { "2013-14": 10 }"#, ["cost-year"]),
      (1, #""perResult": { "crime": { "2012-13": 10, "2013-14": 10 } }"#, ["cost-year"]),
      (1, #""perResult": { "crime": { "2012-13": 10, "2014-15": 10 } }"#, []),
    ] as [(Int, String, [String])])
  func missingYears(support: Int, cost: String, told: [String]) {
    var files = HandCaseSamples.files
    files["years.json"] = #"""
      { "pbr": 1, "title": "Years", "scheme": "mini-c.json",
        "cohorts": [ { "id": "one", "families": 1, "attach": { "months": { "2013-03": 1 } } } ],
        "assumptions": { "results": { "crime": { "rate": 1, "months": { "fixed": 13 } } },
          "supportMonths": \#(support) },
        "costs": [ { "id": "work", \#(cost) } ] }
      """#
    let reading = ScenarioReading(
      "years.json",
      files: InputFiles { [files] name in
        files[name].map { .text(SourceText(name: name, $0)) }
          ?? .problem(.error("file-missing", file: name, "there is no such file"))
      })
    #expect(reading.findings.map(\.code) == told)
  }

  /// The plan of case c: of places 0.4 in the first window and 1.6 in the last (May twice, July and
  /// August); the family of March without a place achieves 0.4 in April, which the second window
  /// takes, and 0.4 in June.
  @Test("Results of families with and without a place, by window")
  func families() throws {
    let claims = try project("case-c.json", HandCaseSamples.files).claims(result: 0)
    same(claims.map(\.count), [0.4, 0, 1.6])
    same(claims.map(\.families), [0.4, 0.4, 2])
    same(claims.map(\.amount), [280, 0, 2080])
  }
}
