/// One family, one result and one saving, worked by hand.
///
/// Attached in October 2024, achieved three months later, in January 2025; the benefit begins two
/// months after that and lasts 18: £100 a month from March 2025 to February 2026, then half of
/// it to August 2026. By financial year 100, 11 × 100 + 50 = 1,150 and 5 × 50 = 250 pounds.
/// Half would have happened anyway and a fifth of the rest is taken off: 40, 460 and 100 are
/// left, with a present value of 40 + 460 ÷ 1.035 + 100 ÷ 1.071225 = 577.7955. Costs are £300 in
/// the first year and £102.94 in the second, which is £100 at the first year's prices: 300 +
/// 100 ÷ 1.035 = 396.6184.
///
/// The local authority bears half and can cash 60% of it in steps of 0.15 units a year: of 0.4
/// units 0.3 are released, of 0.2 units 0.15, three quarters both times.
package let oneFamily = """
  { "pbr": 1, "title": "One family", "scheme": "one.json",
    "cohorts": [ { "id": "only", "families": 1, "attach": { "months": { "2024-10": 1 } } } ],
    "assumptions": { "results": { "result": { "rate": 1, "months": { "fixed": 3 } } } },
    "costs": [ { "id": "start", "once": 300, "month": "2024-10" },
               { "id": "later", "once": 102.94, "month": "2025-04", "paidBy": "NHS" } ],
    "savings": [
      { "id": "hours", "result": "result", "deadweight": 0.5, "optimism": 0.2, "lagMonths": 2,
        "durationMonths": 18, "dropOff": 0.5, "source": "by hand",
        "unitCost": { "amount": 1200, "priceYear": "2024-25", "source": "by hand",
                      "agencies": { "Local Authority": 0.5, "Police": 0.5 } },
        "cashable": { "Local Authority": { "share": 0.6, "step": 0.15 } } } ],
    "appraisal": { "years": [1, 2, 3] } }
  """

package let oneResult = """
  { "scheme": "one", "title": "One result", "attachmentEnds": "2025-03-31",
    "attachment": { "fee": { "2024-25": 100 } },
    "results": [ { "id": "result", "title": "Result", "pays": { "2024-25": 400 } } ],
    "claimWindows": [ { "id": "W1", "closes": "2025-12-31" } ] }
  """
