import AppraisalSamples
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import Testing

@testable import PBRAppraisal

/// A hundred people attached in April 2026 on two strands: moved in (£600, 0.8, one month), three
/// months (£1,500, 0.7 of those, three months later) and full time (£2,400, 0.25, six months):
/// 48,000 + 84,000 + 60,000 = £192,000, all earned in 2026/27, the base year.
@Suite("Appraisal of a rate card")
struct RateCardAppraisalTests {
  private func worked(
    rules: String = "", last: String = "2028-03-31", work: String = #""pays": 2400"#,
    assumptions: String = "", plan: String = "", cost: String = "120000", saved: String = "x"
  ) -> Worked {
    let card = """
      { "scheme": "hand", "title": "By hand", "unit": { "one": "person", "many": "people" },
        "attachmentEnds": "2026-12-31", \(rules)
        "strands": [ { "id": "home", "title": "A home" }, { "id": "work", "title": "Work" } ],
        "results": [
          { "id": "moved-in", "strand": "home", "title": "Moved in", "pays": 600 },
          { "id": "months-3", "strand": "home", "title": "3 months", "pays": 1500,
            "after": "moved-in" },
          { "id": "full-time", "strand": "work", "title": "Full time", \(work) } ],
        "claimWindows": { "every": "month", "first": "2026-03-31", "last": "\(last)" },
        "payers": [ { "id": "council", "title": "The councils", "share": 0.8 },
          { "id": "fund", "title": "The fund", "share": 0.2 } ] }
      """
    let savings =
      saved == "x"
      ? #"{ "id": "x", "result": "full-time", "deadweight": 0.5, \#(Self.unit) }"#
      : #"{ "id": "y", "result": "months-3", "deadweight": 0, \#(Self.unit) }"#
    let text = """
      { "pbr": 1, "title": "By hand", "scheme": "card.json", \(plan)
        "cohorts": [ { "id": "a", "families": 100, "attach": { "months": { "2026-04": 100 } } } ],
        "assumptions": { "results": {
            "moved-in": { "rate": 0.8, "months": { "fixed": 1 } },
            "months-3": { "rate": 0.7, "months": { "fixed": 3 } },
            "full-time": { "rate": 0.25, "months": { "fixed": 6 } } } \(assumptions) },
        "costs": [ { "id": "work", "once": \(cost), "month": "2026-04" },
          { "id": "office", "once": 6000, "month": "2026-04", "paidBy": "council" } ],
        "grants": [ { "id": "g", "once": 10000, "month": "2026-04", "paidTo": "council" },
          { "id": "p", "once": 7000, "month": "2027-05" } ],
        "savings": [ \(savings) ],
        "appraisal": { "years": [3], "discountRate": 0.035 } }
      """
    return Worked(text, files: ["card.json": card])
  }

  /// £10,000 a year for six months, £5,000 in all: begun in August or October 2026, it ends by
  /// 2026/27.
  private static let unit = """
    "perFamily": 1, "optimism": 0, "durationMonths": 6, "source": "s",
    "unitCost": { "amount": 10000, "priceYear": "2026-27", "agencies": { "DWP": 1 },
      "source": "s" }
    """

  private func schedule(_ worked: Worked) throws -> AttachmentSchedule {
    let scenario = try #require(worked.projection?.scenario, "\(worked.findings.map(\.text))")
    return AttachmentSchedule(scenario.cohorts[0], in: scenario)
  }

  /// 0.8 × 600 + 0.56 × 1,500 + 0.25 × 2,400 = £1,920: a step counts as often as those before it are
  /// reached. With at most £1,000: the home pays 600, then 400; full time in month six pays what is
  /// left, 0.2 × 1,000 + 0.24 × 400 + 0.56 × 0 = 296 of every 0.25: 480 + 224 + 74 = £778. Leaving 0.1
  /// a month: 480 × 0.9 + 840 × 0.9⁴ + 600 × 0.9⁶ = £1,301.9886, replaced or not.
  @Test(
    "What a person brings in",
    arguments: [
      ("", "", 1920), (#""maximumPerPlace": 1000,"#, "", 778),
      (
        "", #", "leaving": { "perMonth": 0.1 }, "replacement": { "share": 0.5, "months": 1 }"#,
        1301.9886
      ),
    ])
  func person(rules: String, assumptions: String, hand: Double) throws {
    let schedule = try schedule(worked(rules: rules, assumptions: assumptions))
    #expect(schedule.months.count == 9)
    for month in schedule.months { expectPounds(month.total, hand, within: 1e-9) }
  }

  /// The last window takes results up to December 2026. Full time takes six months, three months
  /// kept four: attached in June all are in time, in July and August the home alone (480 + 840),
  /// until November the first step, and in December none.
  @Test("Months count from the step before")
  func lastMonths() throws {
    let schedule = try schedule(worked(last: "2026-12-31"))
    #expect(
      schedule.lastMonths.map { "\($0.result) \($0.month?.dataText ?? "never")" }
        == ["moved-in 2026-11", "months-3 2026-08", "full-time 2026-06"])
    let hand = [1920.0, 1920, 1920, 1320, 1320, 480, 480, 480, 0]
    for (month, hand) in zip(schedule.months, hand) {
      expectPounds(month.total, hand, within: 1e-9)
    }
  }

  /// Where the price goes by the number of claims no person has an amount of their own.
  @Test("Prices by number have no amount of one person")
  func byNumber() throws {
    let bands = #""volume": [ { "from": 1, "pays": 2400 }, { "from": 21, "pays": 0 } ]"#
    let schedule = try schedule(worked(work: bands))
    #expect(schedule.months == [])
    #expect(schedule.lastMonths.count == 3)
  }

  /// The provider: (192,000 − 120,000) / 100. The councils pay 0.8 × 192,000 = £153,600 and bear
  /// £6,000: −159,600 / 100.
  @Test(
    "The margin is of whoever is looked from",
    arguments: [("", 720), (#""viewpoint": "council","#, -1596)])
  func margin(plan: String, hand: Double) throws {
    let appraisal = try #require(worked(plan: plan).appraisal)
    let segment = try #require(appraisal.segments(within: 3).first)
    expectPounds(segment.marginPerFamily, hand, within: 1e-9)
  }

  /// £192,000 of results and £10,000 in the base year; the grant of £7,000 in the year after it is
  /// in prices of that year, and divided by 1.035. Whoever is looked from, it is the same.
  @Test("The public sector has no viewpoint")
  func publicSector() throws {
    let seen = try ["", #""viewpoint": "council","#, #""viewpoint": "fund","#].map { plan in
      let appraisal = try #require(worked(plan: plan).appraisal)
      let ledger = appraisal.publicLedger(within: 3)
      let prices = appraisal.plan.library.prices
      let base = FinancialYear(startYear: 2026)
      let factor = try #require(prices.factor(from: base + 1, to: base))
      expectPounds(ledger.transferPaid, 202_000 + 7000 * factor / 1.035, within: 1e-6)
      #expect(ledger.transferPaid == ledger.transferReceived)
      return ledger.net
    }
    #expect(Set(seen).count == 1)
  }

  /// Full time: half of 25% would come anyway. 25 × 5,000 × 0.5 = £62,500 against £126,000 is 2.016
  /// times: 0.125 + 0.125 × 2.016 = 37.7%, and against £31,250 half: 18.75%. That moved in and full
  /// time sum above 1 is nothing: they are of two strands.
  @Test("Success rates stand step by step", arguments: [("120000", 0.377), ("25250", 0.1875)])
  func breakEven(cost: String, hand: Double) throws {
    let appraisal = try #require(worked(cost: cost).appraisal)
    let rates = try #require(appraisal.breakEvenRates(within: 3))
    #expect(rates.attainable && rates.mainRate == nil)
    #expect(rates.results.map(\.result) == ["full-time"])
    expectPounds(rates.results[0].rate, 0.25, within: 1e-12)
    expectPounds(rates.results[0].breakEven, hand, within: 1e-9)
  }

  /// 56 people reach three months, worth 56 × 5,000 = £280,000. At £499,800 they must be 1.785 times as
  /// many, 99.96% of those attached, for which everybody has to move in; at £500,400 100.08% is more
  /// than there are.
  @Test(
    "A step can be reached by everybody at most",
    arguments: [("493800", true), ("494400", false)])
  func ladder(cost: String, attainable: Bool) throws {
    let appraisal = try #require(worked(cost: cost, saved: "y").appraisal)
    let rates = try #require(appraisal.breakEvenRates(within: 3))
    expectPounds(rates.results[0].rate, 0.56, within: 1e-12)
    #expect(rates.attainable == attainable)
  }
}
