import PBRQuantities
import PBRRegister
import PBRReporting
import Testing

@testable import PBRMeasures

/// What the public may see of a measure (monitoring.md 8).
@Suite("Measures for the public")
struct PublishedMeasureTests {
  private func measure(
    _ points: [(Double, Double?)], unit: ProgrammeMeasure.Unit = .share, plan: Double? = nil
  ) -> ProgrammeMeasure {
    ProgrammeMeasure(
      id: "m", title: "M", group: .process, unit: unit, isBiggerBetter: true,
      rule: plan == nil ? .none : .planShort,
      points: points.map { numerator, denominator in
        ProgrammeMeasure.Point(
          day: CivilDate(year: 2013, month: 3, day: 31) ?? CivilDate(0),
          value: denominator.map { $0 > 0 ? numerator / $0 : nil } ?? numerator,
          numerator: numerator,
          denominator: denominator, plan: plan)
      })
  }

  /// 30 of 61 are 49.2%, 50% to the nearest 5%; 9 of 20 are 45%.
  @Test(
    "A share",
    arguments: [
      (30, 61, .share(0.5, ofPlan: false)), (9, 20, .share(0.45, ofPlan: false)),
      (9, 19, .tooFew), (4, 40, .withheld), (5, 40, .share(0.15, ofPlan: false)),
      (36, 40, .withheld), (35, 40, .share(0.9, ofPlan: false)), (0, 40, .share(0, ofPlan: false)),
      (40, 40, .share(1, ofPlan: false)), (0, 0, .none),
    ] as [(Double, Double, PublishedMeasure.Value)])
  func share(numerator: Double, denominator: Double, value: PublishedMeasure.Value) {
    let found = PublishedMeasure(
      measure([(numerator, denominator)]), published: nil, isShared: true
    ).now
    #expect(found == value)
  }

  /// A count is told as a share of the plan alone: 97 of 100 planned are 95%.
  @Test("A count")
  func count() {
    func now(_ count: Double, _ plan: Double?) -> PublishedMeasure.Value {
      PublishedMeasure(
        measure([(count, nil)], unit: .families, plan: plan), published: nil, isShared: true
      ).now
    }
    #expect(now(97, 100) == .share(0.95, ofPlan: true))
    #expect(now(97, nil) == .none && now(19, 100) == .tooFew)
    let shown = PublishedMeasure(
      measure([(97, nil)], unit: .places), published: .some(97), isShared: false)
    #expect(shown.now == .asPublished(97) && shown.before == .none)
    let hidden = PublishedMeasure(
      measure([(97, nil)], unit: .places), published: .some(nil), isShared: true)
    #expect(hidden.now == .withheld)
  }

  /// What the claims position withholds is not told as a share either, nor the day before, and of
  /// pounds and forecasts no day before is.
  @Test("A share of what is withheld")
  func notShared() {
    let points: [(Double, Double?)] = [(30, 60), (36, 70)]
    let hidden = PublishedMeasure(measure(points), published: nil, isShared: false)
    #expect(hidden.now == .withheld && hidden.before == .none && hidden.trend == .first)
    let pounds = PublishedMeasure(
      measure([(30_000, nil), (36_000, nil)], unit: .pounds, plan: 40_000), published: nil,
      isShared: true)
    #expect(pounds.now == .share(0.9, ofPlan: true) && pounds.before == .none)
  }

  /// Between two quarters one to four families more, of those that count or of the rest, would be told
  /// by their difference: the earlier is withheld, with the arrow.
  @Test(
    "By subtraction between quarters",
    arguments: [
      ((30, 60), (34, 70), true), ((30, 60), (35, 69), true), ((30, 60), (35, 70), false),
      ((30, 60), (30, 60), false), ((30, 60), (27, 70), true), ((30, 60), (30, 61), true),
    ] as [((Double, Double), (Double, Double), Bool)])
  func subtraction(
    before: (Double, Double), now: (Double, Double), isWithheld: Bool
  ) {
    let published = PublishedMeasure(
      measure([(before.0, before.1), (now.0, now.1)]), published: nil, isShared: true)
    #expect((published.before == .withheld) == isWithheld, "\(published.before)")
    #expect((published.trend == .first) == isWithheld)
  }

  /// A status goes by what is published: 976 of 1,000 are 100% of the plan to the nearest 5%, and 970 are
  /// 95%, fair, though both fall about 2% short.
  @Test("The status by what is told")
  func status() {
    func status(_ count: Double) -> String? {
      PublishedMeasure(
        measure([(count, nil)], unit: .families, plan: 1000), published: nil, isShared: true
      )
      .status(.builtIn)?.rawValue
    }
    #expect(status(976) == "good" && status(970) == "fair" && status(500) == "poor")
  }
}
