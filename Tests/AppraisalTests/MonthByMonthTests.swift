import Appraisal
import Documents
import Programme
import Projection
import Quantities
import Reporting
import Statements
import Testing

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
private let oneFamily = """
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

private let oneResult = """
  { "scheme": "one", "title": "One result", "attachmentEnds": "2025-03-31",
    "attachment": { "fee": { "2024-25": 100 } },
    "results": [ { "id": "result", "title": "Result", "pays": { "2024-25": 400 } } ],
    "claimWindows": [ { "id": "W1", "closes": "2025-12-31" } ] }
  """

struct MonthByMonthTests {
  private func appraisal() throws -> Appraisal {
    let worked = Worked(oneFamily, files: ["one.json": oneResult])
    #expect(worked.findings.map(\.text) == [])
    return try #require(worked.appraisal)
  }

  @Test func headlines() throws {
    let appraisal = try appraisal()
    let value = appraisal.value(at: 3)
    let expected: [(Double, Double)] = [
      (value.pvBenefit, 577.7955), (value.pvCost, 396.6184), (value.pvCashable, 130.0040),
      (value.pvWithoutDeadweight, 1155.5910), (value.breakEvenDeadweight ?? 0, 0.656783),
      (value.breakEvenScale ?? 0, 0.686434),
    ]
    for (actual, hand) in expected { expectPounds(actual, hand, within: 0.0001) }
    // 40 by March 2025 and 38.647 a month from April: the tenth of those passes 396.62.
    #expect(value.paybackMonth == Month(year: 2026, month: 1))
    #expect(value.paybackHolds)
    #expect(appraisal.value(at: 1).paybackMonth == nil)

    // 0.5 would succeed anyway; the other 0.5 must be 0.686434 times as many.
    let rates = try #require(appraisal.breakEvenRates(within: 3))
    expectPounds(rates.breakEvenMainRate, 0.843217, within: 0.0001)
    #expect(rates.attainable)

    let outcome = try #require(appraisal.outcomes.first)
    #expect(outcome.claimable == 1 && outcome.claimed == 1)
    #expect(outcome.caused?.atLeast == 0.5 && outcome.caused?.atMost == 0.5)
    let segment = try #require(appraisal.segments(within: 3).first)
    expectPounds(segment.netPerFamily, 577.7955 - 396.6184, within: 0.0001)
    expectPounds(segment.costPerAdditionalOutcome ?? 0, 396.6184 / 0.5, within: 0.0002)
    // £500 earned; the council bears £300.
    expectPounds(segment.marginPerFamily, 200, within: 1e-9)
    // A £400 result of which half would have come anyway costs £800 an additional one.
    #expect(appraisal.pricesOfOutcomes.map(\.perAdditional) == [800])
    let ledger = appraisal.councilLedger
    #expect(ledger.net == 200 && appraisal.publicLedger(within: 3).transferPaid == 500)
    #expect(appraisal.doingNothing.aYear == 75_000)
    #expect(appraisal.identities.filter { !$0.passed } == [])
  }

  @Test func dataFiles() throws {
    let appraisal = try appraisal()
    let tables = AppraisalTables.all(appraisal).map {
      String(decoding: $0.csv(), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }
    // The police cash nothing; the authority three quarters of 60% of its half.
    let halves = [
      ("2024-25", ["50.00", "-25.00", "-5.00", "20.00", "20.00"], "9.00"),
      ("2025-26", ["575.00", "-287.50", "-57.50", "230.00", "222.22"], "100.00"),
      ("2026-27", ["125.00", "-62.50", "-12.50", "50.00", "46.68"], "21.00"),
    ]
    let stages = ["gross", "deadweight", "optimism", "net", "discounted"]
    var rows = ["saving,agency,financial_year,stage,amount_gbp"]
    for (agency, cashes) in [("Local Authority", true), ("Police", false)] {
      for (year, amounts, cash) in halves {
        rows += zip(stages, amounts).map { "hours,\(agency),\(year),\($0),\($1)" }
        rows.append("hours,\(agency),\(year),cashable,\(cashes ? cash : "0.00")")
      }
    }
    #expect(tables[0] == rows)
    #expect(
      tables[1] == [
        "horizon_years,measure,value",
        "1,pv_cost,300.00", "1,pv_benefit,40.00", "1,pv_cashable,9.00",
        "1,net_present_value,-260.00", "1,benefit_per_pound,0.133333", "1,payback_month,",
        "1,breakeven_deadweight,-2.750000",
        "2,pv_cost,396.62", "2,pv_benefit,484.44", "2,pv_cashable,109.00",
        "2,net_present_value,87.83", "2,benefit_per_pound,1.221437", "2,payback_month,2026-01",
        "2,breakeven_deadweight,0.590646",
        "3,pv_cost,396.62", "3,pv_benefit,577.80", "3,pv_cashable,130.00",
        "3,net_present_value,181.18", "3,benefit_per_pound,1.456805", "3,payback_month,2026-01",
        "3,breakeven_deadweight,0.656783",
      ])
  }
}
