import AppraisalSamples
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

@testable import PBRAppraisal

/// One family that achieves its result in April 2024, worth £1,200 a year or £100 a month, in
/// prices of that year: every figure can be worked in the head.
@Suite("Appraisal at its edges")
struct AppraisalEdgeTests {
  private func appraisal(
    costs: String, saving: String = #""deadweight": 0, "optimism": 0, "durationMonths": 12"#,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Appraisal {
    let plan = """
      { "pbr": 1, "title": "One", "scheme": "three.json",
        "cohorts": [ { "id": "one", "families": 1, "funded": 0,
          "attach": { "months": { "2024-04": 1 } } } ],
        "assumptions": { "results": {
          "care": { "rate": 1, "months": { "fixed": 0 } },
          "school": { "rate": 0, "months": { "fixed": 0 } },
          "work": { "rate": 0, "months": { "fixed": 0 } } } },
        "costs": [ \(costs) ],
        "savings": [ { "id": "a", "result": "care", "perFamily": 1, "source": "x", \(saving),
          "unitCost": { "amount": 1200, "priceYear": "2024-25", "agencies": { "NHS": 1 },
            "source": "y" } } ],
        "appraisal": { "years": [1, 2, 3], "discountRate": 0.035 } }
      """
    let worked = Worked(plan, files: ["three.json": threeResults])
    return try #require(
      worked.appraisal, "\(worked.findings.map(\.text))", sourceLocation: sourceLocation)
  }

  private func once(_ amount: String, _ month: String) -> String {
    #"{ "id": "c\#(month)", "once": \#(amount), "month": "\#(month)", "paidBy": "council" }"#
  }

  /// £300 spent in April are gained by the end of June, when both are the same; a penny more takes
  /// until July. £1,200 take the twelve months of the benefit, a penny more is never gained.
  @Test(
    "The month in which the benefit reaches the cost",
    arguments: [
      ("300", "2024-06"), ("300.01", "2024-07"), ("299.99", "2024-06"), ("200", "2024-05"),
      ("1200", "2025-03"), ("1200.01", "never"),
    ])
  func payback(cost: String, month: String) throws {
    let value = try appraisal(costs: once(cost, "2024-04")).value(at: 1)
    #expect(value.paybackMonth?.dataText ?? "never" == month)
    #expect(value.reachedBefore == nil)
  }

  /// £300 in April and £700 in December: reached in June; at the end of December £900 against
  /// £1,000, at that of January £1,000, from where it stays. With £600 at the end of December £900
  /// against £900, so it was never overtaken. With £901 it is £1,200 against £1,201 at the end.
  @Test("A payback that does not last")
  func lost() throws {
    let value = try appraisal(
      costs: once("300", "2024-04") + "," + once("700", "2024-12")
    ).value(at: 1)
    #expect(value.paybackMonth?.dataText == "2025-01")
    #expect(value.reachedBefore?.dataText == "2024-06")
    let never = try appraisal(
      costs: once("300", "2024-04") + "," + once("901", "2024-12")
    ).value(at: 1)
    #expect(never.paybackMonth == nil && never.reachedBefore?.dataText == "2024-06")
    let kept = try appraisal(
      costs: once("300", "2024-04") + "," + once("600", "2024-12")
    ).value(at: 1)
    #expect(kept.paybackMonth?.dataText == "2024-06" && kept.reachedBefore == nil)
  }

  /// Each £100 of a month less a quarter for what would have happened anyway is £75, less a fifth
  /// of that for optimism £60; without deadweight £80.
  @Test("Deadweight is taken off first, optimism off what is left")
  func takenOff() throws {
    let value = try appraisal(
      costs: once("480", "2024-04"),
      saving: #""deadweight": 0.25, "optimism": 0.2, "durationMonths": 12"#
    ).value(at: 1)
    expectPounds(value.pvBenefit, 720, within: 1e-9)
    expectPounds(value.pvWithoutDeadweight, 960, within: 1e-9)
    expectPounds(value.pvCost, 480, within: 1e-9)
    #expect(value.benefitPerPound == 1.5 && value.netPresentValue == 240)
    // 1 − 480/960, and 480/720.
    #expect(abs((value.breakEvenDeadweight ?? 0) - 0.5) < 1e-12)
    #expect(abs((value.breakEvenScale ?? 0) - 2.0 / 3) < 1e-12)
  }

  /// By the end of the first year, the second and the third. The base year is not discounted, the
  /// next is divided by 1.035, the next by 1.035². Half the effect is lost in each whole year since
  /// the benefit began: £1,200, £600, £300.
  @Test(
    "Years of a benefit",
    arguments: [
      (#""durationMonths": 36, "dropOff": 0.5"#, [1200, 600 / 1.035, 300 / 1.035 / 1.035]),
      (#""durationMonths": 18, "dropOff": 0.5"#, [1200, 300 / 1.035, 0]),
      (#""durationMonths": 11"#, [1100, 0, 0]), (#""durationMonths": 13"#, [1200, 100 / 1.035, 0]),
      (#""durationMonths": 12, "lagMonths": 1"#, [1100, 100 / 1.035, 0]),
      (
        #""durationMonths": 24, "lagMonths": 12, "dropOff": 0.5"#,
        [0, 1200 / 1.035, 600 / 1.035 / 1.035]
      ),
    ] as [(String, [Double])])
  func years(saving: String, expected: [Double]) throws {
    let appraisal = try appraisal(
      costs: once("1", "2024-04"), saving: #""deadweight": 0, "optimism": 0, "# + saving)
    var sum = 0.0
    for (year, amount) in expected.enumerated() {
      sum += amount
      expectPounds(appraisal.value(at: year + 1).pvBenefit, sum, within: 1e-9)
      #expect(appraisal.value(at: year + 1).lastMonth.dataText == "\(2025 + year)-03")
    }
  }

  /// Steps of eight units: seven are none, eight one, twelve one of the two in which they lie. A
  /// disbenefit of four needs one step more, twice what it comes to. 0.3 are three steps of 0.1,
  /// though binary fractions make a little less of them.
  @Test(
    "What can be taken out in whole steps",
    arguments: [
      (7.0, 8.0, 0.0), (8, 8, 1), (12, 8, 8.0 / 12), (16, 8, 1), (-4, 8, 2), (-8, 8, 1),
      (0.3, 0.1, 1), (0, 8, 1), (5, nil, 1),
    ] as [(Double, Double?, Double)])
  func steps(units: Double, step: Double?, share: Double) {
    let rule = Cashability(agency: "NHS", share: 1, step: step)
    #expect(abs(rule.released(units * 100, unitValue: 100) - share) < 1e-9)
  }
}
