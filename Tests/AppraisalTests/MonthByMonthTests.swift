import AppraisalSamples
import PBRAppraisal
import PBRFindings
import PBRQuantities
import Testing

/// The sample of one family, followed month by month.
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
    #expect(value.reachedBefore == nil)
    #expect(appraisal.value(at: 1).paybackMonth == nil)

    // 0.5 would succeed anyway; the other 0.5 must be 0.686434 times as many.
    let rates = try #require(appraisal.breakEvenRates(within: 3))
    expectPounds(rates.breakEvenMainRate ?? 0, 0.843217, within: 0.0001)
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
    #expect(appraisal.doingNothing?.aYear == 75_000)
    #expect(appraisal.identities.filter { !$0.passed } == [])
  }
}
