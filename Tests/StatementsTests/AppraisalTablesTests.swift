import AppraisalSamples
import PBRFindings
import PBRReporting
import PBRStatements
import Testing

/// The data files of an appraisal of the sample of one family, worked by hand there.
struct AppraisalTablesTests {
  @Test func dataFiles() throws {
    let worked = Worked(oneFamily, files: ["one.json": oneResult])
    #expect(worked.findings.map(\.text) == [])
    let appraisal = try #require(worked.appraisal)
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
        "horizon_years,measure,value,month",
        "1,pv_cost,300.00,", "1,pv_benefit,40.00,", "1,pv_cashable,9.00,",
        "1,net_present_value,-260.00,", "1,benefit_per_pound,0.133333,", "1,payback_month,,",
        "1,breakeven_deadweight,-2.750000,",
        "2,pv_cost,396.62,", "2,pv_benefit,484.44,", "2,pv_cashable,109.00,",
        "2,net_present_value,87.83,", "2,benefit_per_pound,1.221437,", "2,payback_month,,2026-01",
        "2,breakeven_deadweight,0.590646,",
        "3,pv_cost,396.62,", "3,pv_benefit,577.80,", "3,pv_cashable,130.00,",
        "3,net_present_value,181.18,", "3,benefit_per_pound,1.456805,", "3,payback_month,,2026-01",
        "3,breakeven_deadweight,0.656783,",
      ])
  }
}
