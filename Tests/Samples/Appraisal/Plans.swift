package import PBRAppraisal
package import PBRFindings
import PBRProgramme
package import PBRProjection

/// A scenario and its appraisal from texts, as a user would write them.
package struct Worked {
  package let findings: [Finding]
  package let plan: AppraisalPlan?
  package let projection: Projection?

  package init(_ text: String, files: [String: String] = [:]) {
    let open: @Sendable (String) -> InputFiles.Outcome = { name in
      if name == "plan.json" { return .text(SourceText(name: name, text)) }
      if let text = files[name] { return .text(SourceText(name: name, text)) }
      return .problem(.error("no-file", file: name, "\(name) is not there"))
    }
    let reading = ScenarioReading("plan.json", files: InputFiles(open))
    let log = FindingLog()
    log.add(reading.findings)
    plan = reading.scenario.flatMap { AppraisalPlan.read($0, open: open, into: log) }
    projection = reading.scenario.map { Projection($0) }
    findings = log.findings
  }

  package var appraisal: Appraisal? {
    guard let plan, let projection else { return nil }
    return plan.appraise(projection)
  }
}

/// A scheme of three main results from April 2024; its payments do not matter here.
package let threeResults = """
  { "scheme": "three", "title": "Three results", "attachmentEnds": "2025-03-31",
    "attachment": { "fee": { "2024-25": 0 } },
    "results": [
      { "id": "care", "title": "Care avoided", "pays": { "2024-25": 1 } },
      { "id": "school", "title": "Truancy ended", "pays": { "2024-25": 1 } },
      { "id": "work", "title": "Adult into work", "pays": { "2024-25": 1 } } ],
    "claimWindows": [ { "id": "W1", "closes": "2029-03-31" } ] }
  """

/// The worked example of the cost-benefit method: 200 families, of whom 90% take part and 85% of
/// those stay, all of them entering at the beginning of the first year. Delivery costs £450,000
/// in each of two years, raised by 10%, in prices of the first; so the second year's amount is
/// given here in its own prices, 495,000 × 102.94 / 100.
package let worked = """
  { "pbr": 1, "title": "Worked example", "scheme": "three.json",
    "cohorts": [ { "id": "all", "families": 153, "funded": 0,
                   "attach": { "months": { "2024-04": 153 } } } ],
    "assumptions": { "results": {
      "care":   { "rate": 0.008, "months": { "fixed": 0 } },
      "school": { "rate": 0.60, "months": { "fixed": 0 } },
      "work":   { "rate": 0.12, "months": { "fixed": 0 } } } },
    "costs": [ { "id": "delivery",
                 "perYear": { "2024-25": 495000, "2025-26": 509553 }, "paidBy": "council" } ],
    "savings": [
      { "id": "care", "result": "care", "perFamily": 2.2, "unitCost": "SS1.0",
        "counterfactual": 0, "optimism": 0.15, "durationMonths": 12,
        "cashable": { "Local Authority": 0.5 }, "source": "illustration" },
      { "id": "truancy", "result": "school", "perFamily": 0.55, "unitCost": "E&S1.0",
        "counterfactual": 0.40, "optimism": 0.25, "durationMonths": 36, "dropOff": 0.2,
        "cashable": { "Local Authority": 0.1 }, "source": "illustration" },
      { "id": "work", "result": "work", "perFamily": 0.84, "unitCost": "E&E1.0",
        "counterfactual": 0.08, "optimism": 0.25, "lagMonths": 12, "durationMonths": 48,
        "dropOff": 0.15, "cashable": { "DWP": 1 }, "source": "illustration" } ],
    "appraisal": { "years": [1, 2, 3, 4, 5] } }
  """
