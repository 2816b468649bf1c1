import AppraisalSamples
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

@testable import PBRAppraisal

/// The parts an appraisal is put together from: months, agencies, years and steps, ledgers, and what
/// the programme caused.
@Suite("The parts of an appraisal at their edges")
struct AppraisalPartsEdgeTests {
  /// Two families, one of them in a funded place, that achieve their result in the month of
  /// attachment; £1,200 a year for each, three fifths of it to the NHS, two to the police.
  private func appraisal(
    savings: [String], costs: String = "", month: String = "2024-04", grants: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Appraisal {
    let list = savings.enumerated().map { number, saving in
      """
      { "id": "s\(number)", "result": "care", "perFamily": 1, "source": "x", \(saving),
        "unitCost": { "amount": 1200, "priceYear": "2024-25",
          "agencies": { "NHS": 0.6, "Police": 0.4 }, "source": "y" } }
      """
    }
    let plan = """
      { "pbr": 1, "title": "Two", "scheme": "three.json",
        "cohorts": [ { "id": "one", "families": 2, "funded": 1,
          "attach": { "months": { "\(month)": 2 } } } ],
        "assumptions": { "results": {
          "care": { "rate": 1, "months": { "fixed": 0 } },
          "school": { "rate": 0, "months": { "fixed": 0 } },
          "work": { "rate": 0, "months": { "fixed": 0 } } } },
        "costs": [ \(costs) ], "savings": [ \(list.joined(separator: ",")) ],
        "grants": [ \(grants) ],
        "appraisal": { "years": [1, 2], "discountRate": 0.035 } }
      """
    let worked = Worked(plan, files: ["three.json": threeResults])
    return try #require(
      worked.appraisal, "\(worked.findings.map(\.text))", sourceLocation: sourceLocation)
  }

  private static let whole = #""deadweight": 0, "optimism": 0, "durationMonths": 24"#

  /// £2,400 a year: gross £1,440 to the NHS; a quarter of it deadweight, £360; a fifth of the rest
  /// optimism, £216; net £864, half of which is cashable. The second year divided by 1.035.
  @Test("Rows by agency, year and step")
  func rows() throws {
    let saving = #"""
      "deadweight": 0.25, "optimism": 0.2, "durationMonths": 24, "cashable": { "NHS": 0.5 }
      """#
    let rows = try appraisal(savings: [saving]).rows
    func amounts(_ agency: String, _ year: Int) -> [Double] {
      rows.filter { $0.agency.contains(agency) && $0.year.startYear == year }.map(\.amount)
    }
    func same(_ found: [Double], _ expected: [Double]) {
      #expect(
        found.count == expected.count
          && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(found)")
    }
    same(amounts("NHS", 2024), [1440, -360, -216, 864, 864, 432])
    same(amounts("NHS", 2025), [1440, -360, -216, 864, 864 / 1.035, 432 / 1.035])
    same(amounts("Police", 2024), [960, -240, -144, 576, 576, 0])
    same(amounts("Police", 2025), [960, -240, -144, 576, 576 / 1.035, 0])
    #expect(Set(rows.map(\.year.startYear)) == [2024, 2025])
  }

  /// The year begins in April and the families in June: ten months of £200 in the first year, twelve
  /// in the second. £600 spent in June are gained by the end of August.
  @Test("A programme that begins after the year of its prices")
  func later() throws {
    let cost = #"{ "id": "c", "once": 600, "month": "2024-06", "paidBy": "council" }"#
    let found = try appraisal(savings: [Self.whole], costs: cost, month: "2024-06")
    expectPounds(found.value(at: 1).pvBenefit, 2000, within: 1e-9)
    expectPounds(found.value(at: 2).pvBenefit, 2000 + 2400 / 1.035, within: 1e-9)
    expectPounds(found.value(at: 1).pvCost, 600, within: 1e-9)
    #expect(found.value(at: 1).paybackMonth?.dataText == "2024-08")
  }

  /// £2,400 of the first year against £2,000 in April 2024 and £418 in March 2026: in prices of
  /// 2024-25 (102.94 to 100) £406.06, discounted £392.33, so that £7.67 are left. Without the
  /// discount £6.06 would lack.
  @Test("Payback is of discounted amounts")
  func discounted() throws {
    func cost(_ amount: Int, _ month: String) -> String {
      #"{ "id": "c\#(month)", "once": \#(amount), "month": "\#(month)", "paidBy": "council" }"#
    }
    let costs = cost(2000, "2024-04") + "," + cost(418, "2026-03")
    let year = #""deadweight": 0, "optimism": 0, "durationMonths": 12"#
    let value = try appraisal(savings: [year], costs: costs).value(at: 2)
    #expect(value.paybackMonth?.dataText == "2025-01" && value.reachedBefore == nil)
    expectPounds(value.netPresentValue, 2400 - 2000 - 418 / 1.0294 / 1.035, within: 1e-9)
    // £600 in April against a benefit that begins in the second year: £200/1.035 a month take four
    // months and not three.
    let lag = #""deadweight": 0, "optimism": 0, "durationMonths": 12, "lagMonths": 12"#
    let late = try appraisal(savings: [lag], costs: cost(600, "2024-04")).value(at: 2)
    #expect(late.paybackMonth?.dataText == "2025-07")
  }

  /// Without cost there is nothing to divide by; without benefit neither.
  @Test("What is not defined")
  func undefined() throws {
    let free = try appraisal(savings: [Self.whole]).value(at: 1)
    #expect(free.benefitPerPound == nil && free.cashablePerPound == nil)
    #expect(free.economicPerPound == nil && free.breakEvenDeadweight == 1)
    let never = try appraisal(
      savings: [#""deadweight": 1, "optimism": 0, "durationMonths": 12"#]
    ).value(at: 1)
    #expect(never.breakEvenScale == nil && never.breakEvenDeadweight == 1)
    let late = try appraisal(
      savings: [#""deadweight": 0, "optimism": 0, "durationMonths": 12, "lagMonths": 12"#]
    ).value(at: 1)
    #expect(late.breakEvenScale == nil && late.breakEvenDeadweight == nil)
  }

  /// Two achieve it; a quarter to a half would have come anyway. One of them is claimed.
  @Test("Achieved, claimed and caused")
  func outcomes() throws {
    func caused(_ savings: [String]) throws -> [Double]? {
      let line = try appraisal(savings: savings).outcomes[0]
      #expect(line.achieved == 2 && line.claimable == 2 && line.claimed == 1)
      return line.caused.map { [$0.atLeast, $0.atMost] }
    }
    let quarter = #""deadweight": 0.25, "optimism": 0, "durationMonths": 12"#
    let half = #""deadweight": 0.5, "optimism": 0, "durationMonths": 12"#
    // An effect measured against other families is net already, and one before and after is not.
    let net = #""deadweight": 0, "optimism": 0, "durationMonths": 12, "method": "comparison""#
    let raw = #""deadweight": 0, "optimism": 0, "durationMonths": 12, "method": "before-after""#
    #expect(try caused([quarter]) == [1.5, 1.5])
    #expect(try caused([quarter, half]) == [1, 1.5])
    #expect(try caused([quarter, net]) == [1.5, 1.5])
    #expect(try caused([quarter, raw]) == [1.5, 2])
    #expect(try caused([net]) == nil)
  }

  /// A pound for the place in results, a grant of £120; £30 of costs. To agencies £1,440 and £960 in the
  /// first year; value to society is no agency's.
  @Test("Ledgers and agencies")
  func ledgers() throws {
    let cost = #"{ "id": "c", "once": 30, "month": "2024-04", "paidBy": "council" }"#
    let economic =
      #""deadweight": 0.5, "optimism": 0, "durationMonths": 24, "value": "economic""#
    let found = try appraisal(
      savings: [Self.whole, economic], costs: cost,
      grants: #"{ "id": "g", "perYear": { "2024-25": 120 } }"#)
    let council = found.councilLedger
    #expect(council.fees == 0 && abs(council.results - 1) < 1e-12)
    #expect(abs(council.received - 121) < 1e-9 && abs(council.net - 91) < 1e-9)
    let agencies = found.agencies(within: 1)
    #expect(agencies.map { $0.gains.rounded() } == [1440, 960, 0])
    #expect(agencies.map { $0.pays.rounded() } == [0, 0, 30])
    #expect(agencies.map { $0.net.rounded() } == [1440, 960, -30])
    expectPounds(found.value(at: 1).pvEconomic, 1200, within: 1e-9)
    expectPounds(found.value(at: 1).pvBenefit, 2400, within: 1e-9)
  }

  /// Results of 1 in the first month and 2 in the third, felt for two months from the month after.
  @Test("Months in which a result is felt")
  func felt() throws {
    let saving = #""deadweight": 0, "optimism": 0, "durationMonths": 2, "lagMonths": 1"#
    let persistence = Persistence(try appraisal(savings: [saving]).plan.savings[0])
    #expect(persistence.felt([1, 0, 2, 0, 0, 0, 0]) == [0, 1, 1, 2, 2, 0, 0])
    #expect(persistence.felt([0, 0, 0]) == [0, 0, 0])
    #expect(persistence.felt([0, 1, 1, 0]) == [0, 0, 1, 2])
  }
}
