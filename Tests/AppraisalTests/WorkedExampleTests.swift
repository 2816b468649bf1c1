import AppraisalSamples
import PBRAppraisal
import PBRFindings
import PBRProgramme
import PBRQuantities
import Testing

/// The worked example of the cost-benefit method by year, reproduced month by month.
///
/// The example counts by whole years: everybody succeeds as the first year begins and each
/// year's benefit is whole. The monthly calculation gives the same figures when every result is
/// achieved in April of the base year, as here; families that succeed later in the year shift
/// part of each year's benefit into the next. The example's costs are in prices of the base
/// year; a scenario gives each year's own prices.
struct WorkedExampleTests {
  @Test func figuresOfTheWorkedExample() throws {
    let worked = Worked(worked, files: ["three.json": threeResults])
    #expect(worked.findings.map(\.text) == [])
    let appraisal = try #require(worked.appraisal)
    let value = appraisal.value(at: 5)
    expectPounds(value.pvCost, 973_261)
    expectPounds(value.pvBenefit, 388_179)
    expectPounds(value.pvCashable, 230_974)
    expectPounds(value.netPresentValue, -585_081)
    #expect(NumberText.fixed(value.benefitPerPound ?? 0, places: 3) == "0.399")
    #expect(NumberText.fixed(value.cashablePerPound ?? 0, places: 3) == "0.237")
    #expect(NumberText.fixed(value.breakEvenScale ?? 0, places: 3) == "2.507")
    #expect(value.paybackMonth == nil)

    // Each outcome: additional results, unit cost in prices of 2024-25, present value.
    let outcomes: [(Double, Double, Double)] = [
      (2.693, 69_724.27, 159_590), (16.830, 2_456.05, 73_486), (5.141, 13_652.83, 155_103),
    ]
    for (flows, outcome) in zip(appraisal.savings, outcomes) {
      expectPounds(flows.unitValue, outcome.1, within: 0.005)
      expectPounds(appraisal.presentValue(flows.net, within: 5), outcome.2)
      let kept = 1 - flows.saving.optimism.value
      let started = flows.saving.lagMonths
      expectPounds(flows.net[started] * 12 / flows.unitValue / kept, outcome.0, within: 0.0005)
    }
    let cumulative = [190_592.0, 265_414, 325_705, 360_008, 388_179]
    for (year, expected) in cumulative.enumerated() {
      expectPounds(appraisal.value(at: year + 1).pvBenefit, expected)
    }
    let agencies = appraisal.agencies(within: 5)
    #expect(agencies.map(\.agency) == ["Local Authority", "DWP", "Criminal Justice System", "NHS"])
    for (agency, gains) in zip(agencies, [209_925.0, 146_145, 20_619, 11_490]) {
      expectPounds(agency.gains, gains)
    }
    expectPounds(agencies.first?.pays ?? 0, 973_261)
    #expect(appraisal.identities.filter { !$0.passed } == [])
  }

  /// 1 year to 10 years of £1,000 at 3.5%: the table of the Green Book.
  @Test func discountFactors() throws {
    let plan = try #require(Worked(worked, files: ["three.json": threeResults]).plan)
    let thousand = (0...10).map { year in
      Int((1000 * plan.discountFactor(plan.baseYear + year)).rounded())
    }
    #expect(thousand == [1000, 966, 934, 902, 871, 842, 814, 786, 759, 734, 709])
    #expect(plan.discountFactor(plan.baseYear - 1) == 1)
  }
}

/// An amount to the pound, or as near as is said.
func expectPounds(
  _ actual: Double, _ expected: Double, within: Double = 0.5,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    (actual - expected).magnitude <= within + 1e-9, "\(actual) is not \(expected)",
    sourceLocation: sourceLocation)
}
