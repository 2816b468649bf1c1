import PBRFindings
import PBRProgramme
package import PBRProjection
package import Testing

/// Small plans and rules that fit on a sheet of paper.
package enum HandCaseSamples {
  package static let files: [String: String] = [
    "mini.json": rules(
      ends: "2012-07-31",
      windows: #"{ "id": "A", "closes": "2012-06-30" }, { "id": "B", "closes": "2012-09-15" }"#),
    "mini-b.json": rules(
      ends: "2012-06-30",
      windows: #"""
        { "id": "A", "closes": "2012-06-30" }, { "id": "B", "closes": "2012-08-31" },
        { "id": "C", "closes": "2012-09-30" }
        """#),
    "mini-c.json": rules(
      ends: "2014-03-31",
      windows: #"""
        { "id": "A", "closes": "2013-03-31" }, { "id": "B", "closes": "2013-05-01" },
        { "id": "C", "closes": "2013-09-30" }
        """#,
      more: #"""
        , "gates": [ { "year": "2013-14", "from": 0.75, "pays": { "Q1": 1 } },
                     { "year": "2013-14", "from": 0.33, "pays": { "Q1": 0.5, "Q2": 0.5 } } ]
        """#),
    "case-a.json": #"""
    { "pbr": 1, "title": "Leaving, replacement, a lapsed result", "scheme": "mini.json",
      "cohorts": [ { "id": "one", "families": 1, "attach": { "from": "2012-04", "to": "2012-04" } } ],
      "assumptions": {
        "results": { "crime": { "rate": 1, "months": { "fixed": 2 } } },
        "leaving": { "perMonth": 0.5 }, "replacement": { "share": 1, "months": 1 },
        "auditMonths": 0, "paymentMonths": 1, "supportMonths": 2 },
      "costs": [ { "id": "work", "perFamilyMonth": 100, "paidBy": "council" },
                 { "id": "start", "perFamily": 40, "paidBy": "council" } ] }
    """#,
    "case-b.json": #"""
    { "pbr": 1, "title": "An add-on used up, the maximum binds, an audit month", "scheme": "mini-b.json",
      "cohorts": [ { "id": "one", "families": 1, "attach": { "from": "2012-04", "to": "2012-04" } } ],
      "assumptions": {
        "results": { "job": { "rate": 0.5, "months": { "fixed": 2 } },
                     "step": { "rate": 0.5, "months": { "fixed": 1 } } },
        "leaving": { "perMonth": 0.5 }, "replacement": { "share": 0.5, "months": 0 },
        "auditMonths": 1, "paymentMonths": 0, "supportMonths": 12 } }
    """#,
    "case-c.json": #"""
    { "pbr": 1, "title": "Rounding, a gate, a family without a place, a tie", "scheme": "mini-c.json",
      "date": "2013-05-10",
      "cohorts": [
        { "id": "a", "families": 3, "funded": 2, "attach": { "from": "2013-02", "to": "2013-05" } },
        { "id": "b", "families": 1, "attach": { "from": "2013-07", "to": "2013-07" } } ],
      "assumptions": {
        "results": { "crime": { "rate": 0.8, "months": { "table": { "1": 0.5, "3": 0.5 } } } },
        "paymentMonths": 1, "supportMonths": 2 },
      "costs": [ { "id": "work", "perFamilyMonth": 1200, "paidBy": "council" },
                 { "id": "set-up", "once": 1000, "month": "2013-02", "paidBy": "council" } ],
      "grants": [ { "id": "g", "perYear": { "2012-13": 1200 } } ] }
    """#,
  ]

  /// The rules of all three: fees of £3,200 and £2,400, £4,000 a place at most.
  package static func rules(ends: String, windows: String, more: String = "") -> String {
    #"""
    { "scheme": "mini", "title": "A small scheme", "attachmentEnds": "\#(ends)", "maximumPerPlace": 4000,
      "attachment": { "fee": { "2012-13": 3200, "2013-14": 2400 }, "paid": { "2012-13": "2012-05-31" } },
      "results": [
        { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } },
        { "id": "job", "pays": { "2012-13": 800, "2013-14": 1600 } },
        { "id": "step", "addOn": true, "notWith": ["job"], "pays": { "2012-13": 100, "2013-14": 100 } } ],
      "claimWindows": [ \#(windows) ]\#(more) }
    """#
  }
}

/// Works out a plan held in memory.
package func project(
  _ path: String, _ files: [String: String], settings: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Projection {
  let reading = ScenarioReading(
    path, settings: settings,
    files: InputFiles { name in
      files[name].map { .text(SourceText(name: name, $0)) }
        ?? .problem(.error("file-missing", file: name, "there is no such file"))
    })
  let said = Comment(rawValue: reading.findings.map(\.text).joined())
  let scenario = try #require(reading.scenario, said, sourceLocation: sourceLocation)
  let projection = Projection(scenario)
  let failed = projection.checks.filter { !$0.passed }.map(\.name)
  #expect(failed == [], sourceLocation: sourceLocation)
  return projection
}

/// Whether two lists of numbers are the same to a thousand millionth; the second may end sooner.
package func same(
  _ actual: some Collection<Double>, _ expected: [Double],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let padded = expected + [Double](repeating: 0, count: max(0, actual.count - expected.count))
  let near =
    actual.count == padded.count
    && zip(actual, padded).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
  #expect(near, "\(Array(actual)) is not \(expected)", sourceLocation: sourceLocation)
}
