import PBRFindings
import PBRProgramme
import Testing

/// Halton's 313 places as a plan simple enough for a pocket calculator: one result at £800,
/// £1,600 or £2,400, six in ten succeed, nobody leaves, £1,140,000 of cost. Of the last year's
/// results 60% are ready by 31 March 2015 and 40% in April.
enum SensitivityPlan {
  static let scheme = """
    { "scheme": "simple", "title": "Simple", "attachmentEnds": "2015-03-31",
      "maximumPerPlace": 4000,
      "attachment": { "fee": { "2012-13": 3200, "2013-14": 2400, "2014-15": 1600 } },
      "results": [ { "id": "result", "title": "Result",
        "pays": { "2012-13": 800, "2013-14": 1600, "2014-15": 2400 } } ],
      "claimWindows": [ { "id": "W1", "closes": "2015-03-31" },
        { "id": "W2", "closes": "2015-05-01" } ] }
    """

  static let plan = """
    { "pbr": 1, "title": "Pocket calculator", "scheme": "simple.json",
      "cohorts": [
        { "id": "2012-13", "families": 120, "attach": { "from": "2012-06", "to": "2012-06" } },
        { "id": "2013-14", "families": 120, "attach": { "from": "2013-04", "to": "2013-04" } },
        { "id": "2014-15", "families": 73, "attach": { "from": "2014-10", "to": "2014-10" },
          "assumptions": { "results": { "result": {
            "months": { "table": { "5": 0.6, "6": 0.4 } } } } } } ],
      "assumptions": { "results": { "result": {
        "rate": { "value": 0.6, "low": 0.5, "high": 0.7 }, "months": { "fixed": 6 } } } },
      "costs": [ { "id": "delivery",
        "perYear": { "2012-13": 420000, "2013-14": 430000, "2014-15": 290000 } } ] }
    """

  static func scenario(_ plan: String = plan) throws -> Scenario {
    let files = InputFiles { path in
      .text(SourceText(name: path, path == "simple.json" ? scheme : plan))
    }
    let reading = ScenarioReading("plan.json", files: files)
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }
}
