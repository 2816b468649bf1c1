import AppraisalSamples
import PBRFindings
import Testing

@testable import PBRAppraisal

/// Savings and settings, and the whole of what is said of them.
struct Case: CustomTestStringConvertible, Sendable {
  let name: String
  let savings: [String]
  let appraisal: String
  let says: String
  var testDescription: String { name }

  init(_ name: String, _ savings: [String], appraisal: String, says: String) {
    self.name = name
    self.savings = savings
    self.appraisal = appraisal
    self.says = says
  }

  /// A plan of 100 families with the savings and settings.
  var worked: Worked {
    let text = """
      { "pbr": 1, "title": "Messages", "scheme": "three.json",
        "cohorts": [ { "id": "all", "families": 100, "funded": 0,
                       "attach": { "months": { "2024-04": 100 } } } ],
        "assumptions": { "results": {
          "school": { "rate": 0.60, "months": { "fixed": 0 } },
          "work":   { "rate": 0.1, "months": { "fixed": 0 } } } },
        "costs": [ { "id": "delivery", "once": 100000, "month": "2025-05" } ],
        "savings": [
      \(savings.joined(separator: ",\n"))
        ],
        "appraisal": \(appraisal) }
      """
    return Worked(
      text,
      files: [
        "three.json": threeResults, "words.csv": "a,b\n1,2\n",
        "gap.csv": "financial_year,index\n2012-13,70\n2014-15,72\n",
        "short.csv": "financial_year,index\n2024-25,100\n",
      ])
  }
}

struct MessageTests {
  @Test(arguments: errors) func errorsAreSaidWhole(_ one: Case) {
    let worked = one.worked
    #expect(worked.plan == nil)
    #expect(worked.findings.map(\.text).joined() == one.says + "\n")
  }

  /// Each check finds what it is for; other checks may find more.
  @Test(arguments: questions) func linterSaysWhatToLookAt(_ one: Case) throws {
    let worked = one.worked
    #expect(worked.findings.map(\.text) == [])
    let appraisal = try #require(worked.appraisal)
    let found = AppraisalChecks.findings(appraisal).filter { $0.code == one.name }
    #expect(found.map(\.text).joined() == one.says + "\n")
  }

  /// A plan with nothing to ask about.
  @Test func nothingToAsk() throws {
    let one = Case(
      "quiet",
      [
        #"{ "id": "a", "result": "school", "perFamily": 0.1, "deadweight": 0.5, "optimism": 0.1, "#
          + #""source": "x", "durationMonths": 12, "unitCost": { "amount": 1, "source": "y", "#
          + #""priceYear": "2024-25", "agencies": { "NHS": 1 } } }"#
      ], appraisal: "null", says: "")
    #expect(one.worked.findings.map(\.text) == [])
    let appraisal = try #require(one.worked.appraisal)
    #expect(AppraisalChecks.findings(appraisal).map(\.text) == [])
  }

  static let errors: [Case] = [
    Case(
      "agency-sum",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12, "unitCost": { "amount": 100, "priceYear": "2012-13",
            "agencies": { "Police": 0.6, "NHS": 0.3 } } }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: error[agency-sum]: the shares of savings.a.unitCost.agencies sum to 0.9, not 1
           10 |     "agencies": { "Police": 0.6, "NHS": 0.3 } } }
              |                 ^
          A part of the benefit would fall to nobody.
          Give the missing 0.1 to the agency that bears it, or to "Not split".
        """#),
    Case(
      "agency-sum-over",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12, "unitCost": "CR1.0",
            "agencies": { "Police": 0.8, "Local Authority": 0.3 } }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: error[agency-sum]: the shares of savings.a.agencies sum to 1.1, not 1
           10 |     "agencies": { "Police": 0.8, "Local Authority": 0.3 } }
              |                 ^
          A part of the benefit would be counted twice.
          Take 0.1 off.
        """#),
    Case(
      "price-year",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12, "unitCost": {
            "amount": 100, "priceYear": "1985-86", "agencies": { "Police": 1 } } }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:33: error[price-year]: savings.a.unitCost.priceYear is 1985-86, but the price series runs from 1990-91 to 2030-31
           10 |     "amount": 100, "priceYear": "1985-86", "agencies": { "Police": 1 } } }
              |                                 ^^^^^^^^^
          Give the amount in prices of a year of the series, or name a longer series: "appraisal": {"deflator": "prices.csv"}.
        """#),
    Case(
      "price-year-base",
      [],
      appraisal: #"{ "baseYear": "2040-41" }"#,
      says:
        #"""
        plan.json:11:30: error[price-year]: the base year is 2040-41, but the price series runs from 1990-91 to 2030-31
           11 |   "appraisal": { "baseYear": "2040-41" } }
              |                              ^^^^^^^^^
          Take a base year of the series, or name a longer series: "appraisal": {"deflator": "prices.csv"}.
        """#),
    Case(
      "price-year-cost",
      [],
      appraisal: #"{ "deflator": "short.csv" }"#,
      says:
        #"""
        plan.json:7:14: error[price-year]: a year of the cost "delivery" is 2025-26, but the price series runs from 2024-25 to 2024-25
            7 |   "costs": [ { "id": "delivery", "once": 100000, "month": "2025-05" } ],
              |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          End it earlier, or name a longer series: "appraisal": {"deflator": "prices.csv"}.
        """#),
    Case(
      "deadweight-twice",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12, "unitCost": "E&S1.0",
            "deadweight": 0.5, "counterfactual": 0.4 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:42: error[deadweight-twice]: savings.a says twice what would have happened anyway: deadweight 0.5 and counterfactual 0.4
           10 |     "deadweight": 0.5, "counterfactual": 0.4 }
              |                                          ^^^
          At a rate of 0.6 a counterfactual of 0.4 is a deadweight of 0.667.
          Keep deadweight, a share of observed successes, or counterfactual, the rate without the programme.
        """#),
    Case(
      "unknown-unit-cost",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12,
            "unitCost": "ES1.0" }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: error[unknown-unit-cost]: there is no unit cost "ES1.0"
           10 |     "unitCost": "ES1.0" }
              |                 ^^^^^^^
          Did you mean "E&S1.0" (Persistent truancy (five weeks of school or more missed in a year), all agencies)?
        """#),
    Case(
      "unknown-unit-cost-far",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12,
            "unitCost": "truancy" }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: error[unknown-unit-cost]: there is no unit cost "truancy"
           10 |     "unitCost": "truancy" }
              |                 ^^^^^^^^^
          Give the cost itself: {"amount": 1509, "priceYear": "2005-06", "agencies": {"Local Authority": 1}, "source": "…"}.
        """#),
    Case(
      "negative-duration",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS2.0",
            "durationMonths": -36 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:23: error[wrong-value]: savings.a.durationMonths is -36, but must be at least 1 month
           10 |     "durationMonths": -36 }
              |                       ^^^
          Write for how many months the benefit is counted, such as 36.
        """#),
    Case(
      "negative-lag",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS2.0", "durationMonths": 36,
            "lagMonths": -1 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:18: error[wrong-value]: savings.a.lagMonths is -1, but must be at least 0 months
           10 |     "lagMonths": -1 }
              |                  ^^
          Write 0 when the benefit begins with the result.
        """#),
    Case(
      "unknown-result",
      [
        #"""
        { "id": "a", "result": "scool", "unitCost": "SS2.0", "durationMonths": 36 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:9:24: error[unknown-result]: the scheme has no result "scool"
            9 | { "id": "a", "result": "scool", "unitCost": "SS2.0", "durationMonths": 36 }
              |                        ^^^^^^^
          Did you mean "school"?
        """#),
    Case(
      "unknown-cohort",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS2.0", "durationMonths": 36,
            "cohorts": ["al"] }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: error[unknown-cohort]: there is no cohort "al"
           10 |     "cohorts": ["al"] }
              |                 ^^^^
          Did you mean "all"?
        """#),
    Case(
      "cashable-agency",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS2.0", "durationMonths": 36,
            "cashable": { "Local Authorty": 0.5 } }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:19: error[cashable-agency]: "Local Authorty" bears no part of the cost of savings.a.cashable
           10 |     "cashable": { "Local Authorty": 0.5 } }
              |                   ^^^^^^^^^^^^^^^^
          Did you mean "Local Authority"?
        """#),
    Case(
      "duplicate-id",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS2.0", "durationMonths": 36 }
        """#,
        #"""
        { "id": "a", "result": "school", "unitCost": "SS2.0", "durationMonths": 36 }
        """#,
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:9: error[duplicate-id]: two savings have the id "a"; the first is on line 9
           10 | { "id": "a", "result": "school", "unitCost": "SS2.0", "durationMonths": 36 }
              |         ^^^
          Give one of them another id.
        """#),
    Case(
      "unknown-key",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS2.0", "durationMonths": 36,
            "lagMonth": 2 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:5: error[unknown-key]: unknown key "lagMonth" in savings.a
           10 |     "lagMonth": 2 }
              |     ^^^^^^^^^^
          Did you mean "lagMonths"?
        """#),
    Case(
      "missing-keys",
      [
        #"""
        { "id": "a" }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:9:1: error[missing-key]: savings.a.durationMonths is missing
            9 | { "id": "a" }
              | ^
          Add it: for how many months the benefit is counted, "durationMonths": 36.
        plan.json:9:1: error[missing-key]: savings.a.result is missing
            9 | { "id": "a" }
              | ^
          Add it: a result of the scheme, such as "care".
        plan.json:9:1: error[missing-key]: savings.a.unitCost is missing
            9 | { "id": "a" }
              | ^
          Add it: a code such as "unitCost": "E&S1.0".
        """#),
    Case(
      "no-agencies",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12,
            "unitCost": { "amount": 100, "priceYear": "2012-13" } }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: error[missing-key]: savings.a.unitCost.agencies is missing
           10 |     "unitCost": { "amount": 100, "priceYear": "2012-13" } }
              |                 ^
          Add it: who bears it, "agencies": {"Local Authority": 1}.
        """#),
    Case(
      "price-series-row",
      [],
      appraisal: #"{ "deflator": "gap.csv" }"#,
      says:
        #"""
        gap.csv:3:1: error[price-series-row]: 2014-15 follows 2012-13 in the price series
            3 | 2014-15,72
              | ^^^^^^^
          List every year once, in order.
        """#),
    Case(
      "price-series-columns",
      [],
      appraisal: #"{ "deflator": "words.csv" }"#,
      says:
        #"""
        words.csv: error[price-series-columns]: the file is not a price series
          Name its columns financial_year,index,status,vintage,source.
        """#),
    Case(
      "optimism-row",
      [],
      appraisal: #"{ "optimism": "words.csv" }"#,
      says:
        #"""
        words.csv:2:1: error[optimism-row]: the row does not give a grade from 1 to 6 and a share from 0 to 1
            2 | 1,2
              | ^
          Write a row such as 3,0.10,meaning,no,source.
        """#),
    Case(
      "no-file",
      [],
      appraisal: #"{ "unitCosts": ["none.csv"] }"#,
      says:
        #"""
        plan.json:11:32: error[no-file]: none.csv is not there
           11 |   "appraisal": { "unitCosts": ["none.csv"] } }
              |                                ^^^^^^^^^^
        """#),
    Case(
      "discount-rate",
      [],
      appraisal: #"{ "discountRate": 3.5 }"#,
      says:
        #"""
        plan.json:11:34: error[wrong-value]: appraisal.discountRate is 3.5, but the discount rate lies from 0 to 1
           11 |   "appraisal": { "discountRate": 3.5 } }
              |                                  ^^^
          Write the share: 3.5% is 0.035.
        """#),
    Case(
      "horizon",
      [],
      appraisal: #"{ "years": [40] }"#,
      says:
        #"""
        plan.json:11:28: error[wrong-value]: appraisal.years.1 is 40, but must lie from 1 to 30
           11 |   "appraisal": { "years": [40] } }
              |                            ^^
        """#),
  ]

  static let questions: [Case] = [
    Case(
      "parent-and-child",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "E&S1.0", "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#,
        #"""
        { "id": "b", "result": "school", "unitCost": "E&S1.0.1",
            "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#,
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:46: warning[parent-and-child]: E&S1.0.1 is a part of E&S1.0, and both are counted for the same families
           10 | { "id": "b", "result": "school", "unitCost": "E&S1.0.1",
              |                                              ^^^^^^^^^^
          The part is counted twice.
          Keep E&S1.0, or the parts without it.
        """#),
    Case(
      "counted-twice",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "E&S1.0", "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#,
        #"""
        { "id": "b", "result": "school", "unitCost": "E&S2.0",
            "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#,
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:46: warning[counted-twice]: E&S1.0 and E&S2.0 are counted for the same families: a pupil who is excluded for the year cannot be truant in it
           10 | { "id": "b", "result": "school", "unitCost": "E&S2.0",
              |                                              ^^^^^^^^
          The same cost may be counted twice.
          Keep one of a and b, or give each its own cohorts.
        """#),
    Case(
      "no-deadweight",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS1.0",
            "evidence": 3, "source": "x", "durationMonths": 12 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:9:1: warning[no-deadweight]: the saving "a" does not say what would have happened anyway
            9 | { "id": "a", "result": "school", "unitCost": "SS1.0",
              | ^
          Every success counts as caused by the programme.
          Give "deadweight", the share of successes that would have come anyway, or "counterfactual", the rate without the programme.
        """#),
    Case(
      "counterfactual-above-rate",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS1.0", "evidence": 3, "durationMonths": 12,
            "counterfactual": 0.7 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:23: warning[counterfactual-above-rate]: without the programme 70.0% would succeed, with it 60.0% of cohort "all"
           10 |     "counterfactual": 0.7 }
              |                       ^^^
          The saving counts against the programme.
          Check which of the two rates is which.
        """#),
    Case(
      "before-and-after",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS1.0", "method": "before-after",
            "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:9:1: warning[before-and-after]: the effect of "a" is known only from before and after
            9 | { "id": "a", "result": "school", "unitCost": "SS1.0", "method": "before-after",
              | ^
          Families chosen in a bad year tend to a better one without any programme.
          Compare with families who did not take part, or set a high deadweight.
        """#),
    Case(
      "small-sample",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS1.0", "sample": 12,
            "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:9:1: warning[small-sample]: the effect of "a" was measured on 12 families and is scaled to 100
            9 | { "id": "a", "result": "school", "unitCost": "SS1.0", "sample": 12,
              | ^
          Below 30 families an average says little.
          Give perFamily as a range: {"value": …, "low": …, "high": …}.
        """#),
    Case(
      "no-evidence",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS1.0",
            "deadweight": 0.5, "durationMonths": 12 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:9:1: warning[no-evidence]: the saving "a" has no evidence grade
            9 | { "id": "a", "result": "school", "unitCost": "SS1.0",
              | ^
          Nothing is taken off for optimism.
          Give "evidence", from 1 (a trial, recent and local) to 6 (opinion).
        """#),
    Case(
      "old-prices",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12,
            "unitCost": "E&S1.0" }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: warning[old-prices]: the unit cost "E&S1.0" is in prices of 2005/06, 19 years before 2024/25
           10 |     "unitCost": "E&S1.0" }
              |                 ^^^^^^^^
          General prices are followed; the price of this service may differ.
          Look for a newer cost of your own: {"amount": …, "priceYear": …}.
        """#),
    Case(
      "benefit-payment",
      [
        #"""
        { "id": "a", "result": "work", "value": "economic",
            "unitCost": "E&E1.0.1", "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: warning[benefit-payment]: E&E1.0.1 is a benefit payment, which is counted as value to society
           10 |     "unitCost": "E&E1.0.1", "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
              |                 ^^^^^^^^^^
          What the payer saves the claimant loses: society gains nothing by it.
          Count it as "fiscal", and value the work done at what it earns.
        """#),
    Case(
      "missing-source",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12, "unitCost": {
            "amount": 1, "priceYear": "2024-25", "agencies": { "NHS": 1 } } }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:9:68: warning[missing-source]: the unit cost of "a" has no source
            9 | …"a", "result": "school", "durationMonths": 12, "unitCost": {
              |                                                             ^
          Add "source" to it.
        plan.json:9:1: warning[missing-source]: the saving "a" does not say where its effect comes from
            9 | { "id": "a", "result": "school", "durationMonths": 12, "unitCost": {
              | ^
          Add "source" to it.
        """#),
    Case(
      "above-evaluation",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS1.0", "perFamily": 1,
            "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json: warning[above-evaluation]: £20.06 of fiscal benefit for each £1 over 5 years is above the £1.51 that the national evaluation found
          Source: National evaluation of the Troubled Families Programme 2015 to 2020, March 2019 (LGC).
          Check deadweight, durations and units for each family first.
        """#),
    Case(
      "not-split",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12,
            "unitCost": "CR1.0" }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json:10:17: note[not-split]: CR1.0 is borne by "Police / Local authority" in shares that its source does not give
           10 |     "unitCost": "CR1.0" }
              |                 ^^^^^^^
          That part is shown as "Not split" and none of it as cashable.
          Give the shares beside it: "agencies": {"Police": 0.7, "Local Authority": 0.3}.
        """#),
    Case(
      "optimism-not-verified",
      [
        #"""
        { "id": "a", "result": "school", "unitCost": "SS1.0",
            "deadweight": 0.5, "evidence": 3, "source": "x", "durationMonths": 12 }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json: note[optimism-not-verified]: the corrections for evidence grades have not been checked against the printed guidance
          Check them, and name your table: "appraisal": {"optimism": "optimism.csv"}.
        """#),
    Case(
      "forecast-prices",
      [
        #"""
        { "id": "a", "result": "school", "durationMonths": 12, "unitCost": {
            "amount": 1, "priceYear": "2025-26", "agencies": { "NHS": 1 } } }
        """#
      ],
      appraisal: #"{}"#,
      says:
        #"""
        plan.json: note[forecast-prices]: the price index of 2025/26 is a forecast of November 2025
          Name a newer series: "appraisal": {"deflator": "prices.csv"}.
        """#),
  ]
}
