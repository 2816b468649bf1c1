import PBRQuantities
import Testing

@testable import PBRMonitoring

/// Values, targets and forecasts with as many decimals as a measure asks for, at every size.
@Suite("Printed figures of measures")
struct PrintedFiguresTests {
  /// The quarter's target is half of the year's, and is the value itself: both are printed with the
  /// decimals asked for.
  @Test(
    "Every number of decimals, and numbers of every size", arguments: 0...6,
    ["1", "21", "999999", "1000000000", "123456789012345"])
  func sizes(decimals: Int, value: String) throws {
    let whole = try #require(Int(value))
    let zeros = decimals == 0 ? "" : "." + String(repeating: "0", count: decimals)
    for unit in ["number", "pounds", "days"] {
      let card = try HandCard(
        [
          #""id": "a", "unit": "\#(unit)", "rows": "to-date", "decimals": \#(decimals), "#
            + #""direction": "previous", "targets": {"2010-11": {"target": \#(2 * whole), "profile": "even"}}"#
        ], ["a,2010-06-30,,,1", "a,2010-09-30,,,\(value)"])
      #expect(card.cell("value") == value + zeros)
      #expect(card.cell("reference") == value + zeros)
      #expect(card.page.text().contains("Measure") || !card.page.text().isEmpty)
    }
  }

  /// 15 digits before the point and six behind are more than a binary number keeps.
  @Test("Data keep all digits")
  func exact() throws {
    let card = try HandCard(
      [#""id": "a", "unit": "pounds", "rows": "to-date", "decimals": 3"#],
      ["a,2010-09-30,,,123456789012345.678"])
    #expect(card.cell("value") == "123456789012345.678")
  }

  /// 4, 6, 4, 6, 4, 6, 4.5, 5.5 have the mean 5 and differ by 2, 2, 2, 2, 2, 1.5, 1: on average 12.5/7,
  /// and 2.66 of that are 4.75. The quarter's own 5 lies inside, 10 outside.
  @Test("One value that is no count makes the series one of other values", arguments: [5, 10])
  func mixedSeries(judged: Int) throws {
    let ends = [
      "2008-09-30", "2008-12-31", "2009-03-31", "2009-06-30", "2009-09-30", "2009-12-31",
      "2010-03-31", "2010-06-30",
    ]
    let values = ["4", "6", "4", "6", "4", "6", "4.5", "5.5"]
    let card = try HandCard(
      [#""id": "a", "unit": "number", "year": "sum", "decimals": 2"#],
      zip(ends, values).map { "a,\($0),,,\($1)" } + ["a,2010-09-30,,,\(judged)"])
    #expect(
      card.results.measures[0].signal?.verdict
        == (judged == 5 ? SeriesSignal.Verdict.none : .better))
    let line = card.details("series").first ?? ""
    #expect(line.hasSuffix(" Centre 5.00, limits 0.25 to 9.75."), "\(line)")
  }

  /// A half eight times, once without its parts: every other half is inside, 60% is not.
  @Test("One percentage without parts makes the series one of other values")
  func mixedShares() throws {
    let ends = [
      "2008-09-30", "2008-12-31", "2009-03-31", "2009-06-30", "2009-09-30", "2009-12-31",
      "2010-03-31",
    ]
    let card = try HandCard(
      [#""id": "a", "year": "last""#],
      ends.map { "a,\($0),10,20," } + ["a,2010-06-30,,,50", "a,2010-09-30,12,20,"])
    #expect(card.results.measures[0].signal?.verdict == .better)
    let line = card.details("series").first ?? ""
    #expect(line.hasSuffix(" Centre 50.0%, limits 50.0% to 50.0%."), "\(line)")
  }

  /// Six quarters are too few, of whatever kind.
  @Test("Too few is said of fewer than eight")
  func tooFew() throws {
    let card = try HandCard(
      [#""id": "a", "unit": "number", "year": "sum""#],
      ["2009-06-30", "2009-09-30", "2009-12-31", "2010-03-31", "2010-06-30", "2010-09-30"].map {
        "a,\($0),,,4.5"
      })
    #expect(card.results.measures[0].signal?.verdict == .tooFew)
  }

  /// 202 after 100 of 722 the year before: 202 × 722/100 = 1,458.44. With no quarter of that year the
  /// year is four times 202.
  @Test("What a count comes to of which neither more nor less is better")
  func neither() throws {
    let year = ["2009-06-30,,,100", "2009-09-30,,,182", "2009-12-31,,,259", "2010-03-31,,,181"]
    let measure =
      #""id": "a", "unit": "number", "year": "sum", "better": "none", "direction": "last-year""#
    let card = try HandCard(
      [measure], year.map { "a,\($0)" } + ["a,2010-06-30,,,202"], period: "2010-06-30")
    #expect(card.cell("forecast") == "1458" && card.cell("forecast_basis") == "seasonal")
    #expect(card.cell("target_chance").isEmpty)
    #expect(
      card.page.groups.first?.lines == [
        "T: 722 a year, 202 in a quarter: within chance (0.17); 1,458 by last year's season."
      ])
    let alone = try HandCard([measure], ["a,2010-06-30,,,202"], period: "2010-06-30")
    #expect(alone.cell("forecast") == "808" && alone.cell("forecast_low") == "747")
    #expect(alone.cell("forecast_high") == "873")
  }

  /// Poisson tails: at least 50 where 50 are due 0.519, at most 0.538; at least 26 where 25 are due
  /// 0.447.
  @Test("A season that is not known is told")
  func season() throws {
    let measure =
      #""id": "a", "unit": "number", "rows": "to-date", "targets": {"2010-11": {"target": 100, "profile": "seasonal"}}"#
    let without = try HandCard([measure], ["a,2010-09-30,,,50"])
    #expect(
      without.underRow == [
        "50 against 50 by now is within chance (0.52).",
        "The target to date is even: last year's season is not known.",
      ])
    let with = try HandCard(
      [measure], ["a,2009-09-30,,,20", "a,2010-03-31,,,80", "a,2010-09-30,,,26"])
    #expect(with.underRow == ["26 against 25 by now is within chance (0.45)."])
    #expect(with.cell("reference") == "25")
  }

  /// The row of March 2012 is missing: 242 of September less 179 of December came in three quarters of
  /// a year, as the 13 of the year before did in half a one. Where 289.5 are due, 110.5 of them since
  /// December, at most 63 has a chance of 6.3e-7.
  @Test("What came since a row that is not the year's last covers that time, too")
  func missingLast() throws {
    let measure =
      #""id": "a", "unit": "number", "rows": "ever", "direction": "year-ago", "targets": {"2012-13": {"target": 400}}"#
    let card = try HandCard(
      [measure],
      [
        "a,2011-03-31,,,140", "a,2011-09-30,,,153", "a,2011-12-31,,,179", "a,2012-09-30,,,242",
      ], period: "2012-09-30")
    #expect(
      card.underRow.first
        == "63 since last year's end against 110.5 by now is beyond chance (0.0000006).",
      "\(card.underRow)")
    #expect(
      card.underRow.dropFirst().first?.hasPrefix("13 in half a year, 63 in three quarters: ")
        ?? false,
      "\(card.underRow)")
  }

  /// An estimate of the first quarter is part of the year so far.
  @Test("A year so far that rests on an estimate says so")
  func estimate() throws {
    let rows = ["a,2010-06-30,80,100,,estimate,", "a,2010-09-30,60,100,,,"]
    let ratio = try HandCard([#""id": "a""#], rows)
    #expect(ratio.page.text().contains("(E)"))
    let alone = try HandCard([#""id": "a", "year": "last""#], rows)
    #expect(!alone.page.text().contains("(E)"))
  }

  /// 11 of 18 are 61.1%, 12 of 19 63.2%; a later row with the same value is no other figure.
  @Test("A restated value is shown beside what it was")
  func restated() throws {
    let card = try HandCard(
      [#""id": "a", "year": "last", "direction": "previous""#],
      [
        "a,2010-06-30,,,50,provisional,", "a,2010-06-30,,,52,estimate,2010-08-01",
        "a,2010-06-30,,,55,,2010-10-01", "a,2010-09-30,11,18,,provisional,2010-10-05",
        "a,2010-09-30,12,19,,,2010-11-05",
      ])
    #expect(
      card.underRow == [
        "12 of 19.",
        "2010-11-Q2 was 61.1% (provisional), known on 5 October 2010; now 63.2%, known on 5 November "
          + "2010.",
        "2010-11-Q1 was 50.0% (provisional), then 52.0% (estimate), known on 1 August 2010; now 55.0%, "
          + "known on 1 October 2010.",
      ])
    // 12 and 13 of 30 tell of one; officers see both.
    let people = try HandCard(
      [#""id": "a", "year": "last", "counts": "people""#],
      ["a,2010-09-30,12,30,,,", "a,2010-09-30,13,30,,,2010-11-05"])
    let withheld = WithheldPoints(of: people.results)
    let published = ScorecardPage(people.results, withholding: withheld)
    #expect(published.groups.first?.rows.first?.details == ["13 of 30."])
    #expect(people.underRow.count == 2)
    let same = try HandCard(
      [#""id": "a""#], ["a,2010-09-30,,,63,provisional,", "a,2010-09-30,,,63,,2010-11-05"])
    #expect(same.underRow == [])
  }

  /// 12 of 19, 30 of 40 and 33 of 41 are 63.16%, 75% and 80.49%: on average 72.88%, and together 75 of
  /// 100, against which 12 of 19 is within chance (0.17).
  @Test("Areas together stand beside their average")
  func areas() throws {
    let rows = ["a,2010-09-30,england,A,30,40,", "a,2010-09-30,england,B,33,41,"]
    let card = try HandCard([#""id": "a""#], ["a,2010-09-30,12,19,"], areas: rows)
    #expect(
      card.details("ranks") == [
        "a, 2010-11-Q2: 63.2%; england 3rd of 3, average 72.88% of 3, all together 75.00%: within "
          + "chance (0.17)."
      ])
    // Of people who come again and again nothing is said of chance; of a value as given nothing at all.
    let episodes = try HandCard(
      [#""id": "a", "counts": "episodes""#], ["a,2010-09-30,12,19,"], areas: rows)
    #expect(episodes.details("ranks").first?.hasSuffix("all together 75.00%.") == true)
    let given = try HandCard(
      [#""id": "a""#], ["a,2010-09-30,12,19,"], areas: rows + ["a,2010-09-30,england,C,,,50"])
    #expect(given.details("ranks").first?.contains("together") == false)
  }

  @Test("Grades of areas are not averaged")
  func grades() throws {
    let card = try HandCard(
      [#""id": "a", "unit": "grade", "grades": {"2": "fair", "3": "good"}"#],
      ["a,2010-09-30,,,3"], areas: ["a,2010-09-30,england,A,,,2", "a,2010-09-30,england,B,,,3"])
    #expect(card.details("ranks") == ["a, 2010-11-Q2: 3 good; england 1st of 3."])
  }

  @Test(
    "Why a range is not rated",
    arguments: [
      ("on-course", "The measure is not rated: it has a range, which is not forecast."),
      ("tenth", "The measure is not rated: it has a range, which has no share."),
    ])
  func range(rule: String, sentence: String) throws {
    let card = try HandCard(
      [
        #""id": "a", "better": "range", "range": {"from": 10, "to": 15}, "status": "\#(rule)", "targets": {"2010-11": {"target": 12}}"#
      ], ["a,2010-09-30,,,12"],
      rules:
        #""statusRules": {"tenth": {"judges": "to-date", "against": "target", "scale": "share", "bands": [{"status": "good", "from": 0}, {"status": "poor"}]}},"#
    )
    #expect(card.page.headline == sentence)
  }

  /// 50 came in the year, 30 by the baseline; Now is what all years have come to.
  @Test("Amounts that are compared are named beside their total")
  func amounts() throws {
    let card = try HandCard(
      [
        #""id": "a", "unit": "number", "period": "financial-year", "rows": "ever", "direction": "baseline", "baseline": {"period_end": "2005-03-31", "value": 30}"#
      ], ["a,2009-03-31,,,100", "a,2010-03-31,,,150"])
    let row = try #require(card.page.groups.first?.rows.first)
    #expect(row.before == "30" && row.now == "150" && row.direction == "↗ 20")
    #expect(row.details == ["Compared are amounts, not totals: 30 and 50."])
  }

  /// 20, 30 and 27 are 77 in three quarters, and an even part of 100 is 75. Quarters are compared, so
  /// that 27 stands as Now, under a target of 75 that it would miss.
  @Test("What is judged is named where the arrow compares something else")
  func judged() throws {
    let keys =
      #""id": "a", "unit": "number", "year": "sum", "targets": {"2010-11": {"target": 100, "minimum": 25}}"#
    let rows = ["a,2010-06-30,,,20", "a,2010-09-30,,,30", "a,2010-12-31,,,27"]
    let quarters = try HandCard(
      ["\(keys), \"direction\": \"previous\""], rows, period: "2010-12-31")
    let row = try #require(quarters.page.groups.first?.rows.first)
    #expect(row.now == "27" && row.target == "75" && row.status == "★")
    #expect(row.details.first == "Judged by 77 to date.")
    // The same the other way: the year so far is shown, and the quarter judged.
    let standard = try HandCard(
      ["\(keys), \"status\": \"minimum-standard\""], rows, period: "2010-12-31")
    let other = try #require(standard.page.groups.first?.rows.first)
    #expect(other.now == "77" && other.target == "25" && other.status == "★")
    #expect(other.details.first == "Judged by 27 of the period alone.")
  }
}
