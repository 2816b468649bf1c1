import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

@Suite("Plans worked by hand")
struct HandCasesTests {
  private func row(_ projection: Projection, _ result: Int, _ window: Int) -> [Double] {
    let claim = projection.claims(result: result)[window]
    return [claim.count, claim.amount]
  }

  /// One family in one place from April 2012. It takes two months to achieve, half of those who
  /// are there leave in every month, and everyone who leaves is replaced after one month.
  @Test("Leaving, replacement, a lapsed result")
  func leaving() throws {
    let projection = try project("case-a.json", HandCaseSamples.files)
    let cohort = projection.cohorts[0]
    // A family achieves two months after its start unless it leaves in its first month (1/2) or in
    // its second (1/4), which comes before achieving in that month: 1/4.
    // Starts: April 1. Left in month 1: the next starts in April + 1 + 1 = June, 1/2. Left in month 2:
    // July, 1/4. The family of June leaves in its first month: August, after attachment has ended.
    same(cohort.started, [1, 0, 0.5, 0.25])
    // Achieved: June 1 × 1/4, August 1/2 × 1/4, September 1/4 × 1/4.
    same(cohort.results[0].achieved, [0, 0, 0.25, 0, 0.125, 0.0625])
    // Window A takes June: 0.25 of £700. B closes on 15 September, so its cut-off is August: 0.125.
    // September is too late for both: 0.0625 of £700 is forgone.
    same(row(projection, 0, 0), [0.25, 175])
    same(row(projection, 0, 1), [0.125, 87.5])
    let lapsed = projection.lapsed(result: 0)
    same([lapsed.count, lapsed.amount], [0.0625, 43.75])
    // Paid a month after the window closes: July and October. The fee comes in May.
    same(projection.resultsReceived, [0, 0, 0, 175, 0, 0, 87.5])
    same(projection.feesReceived, [0, 3200])
    // Two months of support. April 1; May 1/2; June the new 1/2 (the first is past support); July 1/4
    // of the June start still there and the new 1/4; August half of that 1/4.
    same(cohort.active, [1, 0.5, 0.5, 0.5, 0.125])
    same(cohort.left, [0, 0.5, 0.5, 0.25, 0.375, 0.125])
    // £100 × 2.625 family-months and £40 × 1.75 starts.
    same(projection.costs.map { $0.amounts.reduce(0, +) }, [262.5, 70])
    same([projection.netEarned.reduce(0, +)], [3200 + 262.5 - 332.5])
    let line = CashLine(projection)
    same([line.lowest], [-140])
    #expect(line.lowestMonth == Month(year: 2012, month: 4))
    let bands = try #require(Bands(projection, asOf: nil))
    same(
      [bands.received, bands.feesToCome, bands.resultsExpected, bands.resultsNotExpected],
      [0, 3200, 262.5, 537.5])
    guard case .coveredByFees = BreakEven(projection.scenario) else {
      Issue.record("fees cover the costs")
      return
    }
  }

  /// One place; a job (1/2, after two months) or none; a step (1/2, after one month) unless the
  /// route is a job; half leave in every month, half of those are replaced at once. £800 is left
  /// for results after the fee. One month of audit: A takes up to May, B to July, C to August.
  @Test("An add-on used up, the maximum binds, an audit month")
  func maximum() throws {
    let projection = try project("case-b.json", HandCaseSamples.files)
    let cohort = projection.cohorts[0]
    // Job: 1/2 × (1/2)² = 1/8 of starts. Step, while open: 1/2 (no job) × 1/2 × 1/2 = 1/8.
    // To May: leaves in month 1, 1/2 × 1/2 = 0.25, and nothing can have been achieved: open.
    // To June from April: leaves in month 2, 1/4 × 1/2 = 0.125; of these 1/2 × 1/2 have had the step in
    // month 1: 0.03125 closed and 0.09375 open. To June from May: 0.25 × 1/2 × 1/2 = 0.0625 open.
    same(cohort.started, [1, 0.25, 0.1875])
    // Step: May 1/8, June 0.25/8, July (0.15625 open in June)/8.
    same(cohort.results[2].achieved, [0, 0.125, 0.03125, 0.01953125])
    same(row(projection, 2, 0), [0.125, 12.5])
    same(row(projection, 2, 1), [0.05078125, 5.078125])
    // Job: June 1/8, July 0.25/8, August 0.1875/8: of the last the 0.03125/8 = 0.00390625 whose place
    // has had £100 are paid £700, not £800.
    same(cohort.results[1].achieved, [0, 0, 0.125, 0.03125, 0.0234375])
    same(row(projection, 1, 1), [0.15625, 125])
    same(row(projection, 1, 2), [0.0234375, 0.01953125 * 800 + 0.00390625 * 700])
    same([projection.resultsEarned.reduce(0, +)], [160.9375])
    same([projection.netEarned.reduce(0, +)], [3360.9375])
    #expect(projection.lapsed(result: 1).count == 0)
    #expect(cohort.highestPaid == 400_000)
  }

  /// Three families with two places, February to May 2013, and one of July; 0.8 achieve, half after
  /// one month and half after three. Nobody leaves.
  @Test("Rounding of places, a gate, a family without a place, a tie")
  func gate() throws {
    let projection = try project("case-c.json", HandCaseSamples.files)
    // After month i ceil(3i/4) families: 1, 2, 3, 3. Places floor(2f/3 + 1/2): 1, 1, 2, 2.
    let attachments = projection.scenario.cohorts[0].attachments
    #expect(attachments.map(\.families) == [1, 1, 1, 0])
    #expect(attachments.map(\.places) == [1, 0, 1, 0])
    // The axis begins in April 2012, the first month of the grant. Fees: £3,200 in February, £2,400
    // in April and in July.
    #expect(projection.axis.first == Month(year: 2012, month: 4))
    let year = [Double](repeating: 0, count: 12)
    same(projection.feesEarned, Array(year[..<10]) + [3200, 0, 2400, 0, 0, 2400])
    // Two places were planned in cohort a, one is filled by 31 March: 50%, so half of the year's
    // £4,800 in April, half in July. The £3,200 come on the paid date, before the place is filled.
    same(projection.feesReceived, [0, 3200] + Array(year[..<10]) + [2400, 0, 0, 2400])
    #expect(projection.gates.map(\.planned) == [2] && projection.gates.map(\.filled) == [1])
    #expect(projection.gates.map { $0.tier?.from } == [0.33])
    // February's place: March and May 0.4 at £700. April's: May and July 0.4 at £1,500. July's: August
    // and October 0.4 at £1,500. The family of March has no place and earns nothing.
    // A (cut-off March): 0.4, £280. B closes on 1 May, so it takes April: nobody in a place. C: May
    // 0.4 × 700 + 0.4 × 1,500, July 0.4 × 1,500, August 0.4 × 1,500 = £2,080. October is too late.
    same(row(projection, 0, 0), [0.4, 280])
    same(row(projection, 0, 1), [0, 0])
    same(row(projection, 0, 2), [1.6, 2080])
    let lapsed = projection.lapsed(result: 0)
    same([lapsed.count, lapsed.amount], [0.4, 600])
    let flows = projection.cohorts.map { $0.results[0] }
    same([flows.reduce(0) { $0 + ($1.achieved + $1.achievedUnfunded).reduce(0, +) }], [3.2])
    // 280 is earned in 2012/13 and paid in April, in 2013/14.
    let years = [FinancialYear(startYear: 2012), FinancialYear(startYear: 2013)]
    same(years.map { projection.resultsEarned.sum(in: $0) }, [280, 2080])
    same(years.map { projection.resultsReceived.sum(in: $0) }, [0, 2360])
    // February 1, March 2, April 2, May 1, July 1, August 1: eight family-months of £1,200.
    same([projection.councilCosts.reduce(0, +)], [9600 + 1000])
    same(years.map { projection.netEarned.sum(in: $0) }, [80, 880])
    same(years.map { projection.netCash.sum(in: $0) }, [-200, 1160])
    // 100 a month of grant to March, 3,200 in May; then −1,000 − 1,200, −2,400, ± …
    let line = CashLine(projection)
    same(
      Array(line.cumulative.prefix(19)),
      [
        100, 3400, 3500, 3600, 3700, 3800, 3900, 4000, 4100, 4200, 2100, -200, 80, -1120, -1120, 80,
        -1120, -1120, 960,
      ])
    // May, June, August and September are equally low: the first is named.
    #expect(line.lowestMonth == Month(year: 2013, month: 5))
    let bands = try #require(Bands(projection, asOf: nil))
    same(
      [bands.received, bands.feesToCome, bands.resultsExpected, bands.resultsNotExpected],
      [5880, 2400, 2080, 1640])
    // 9,200 of fees and grant + 2,360 f = 10,600.
    guard case .rate(let rate, let factor) = BreakEven(projection.scenario) else {
      Issue.record("there is a rate")
      return
    }
    #expect(abs(factor - 1400.0 / 2360) < 1e-8 && abs(rate - 0.8 * 1400 / 2360) < 1e-8)
  }
}
