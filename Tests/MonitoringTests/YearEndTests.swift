import PBRFindings
import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRMonitoring

/// Forecasts of monitoring.md 3.9; the figures not printed there are worked with 50 decimal digits
/// (Tests/Reference/monitoring-chance.py).
@Suite("What a year may come to")
struct YearEndTests {
  static let quarter = Fraction(1, over: 4) ?? .zero

  @Test("A count: central, range and chance")
  func counts() throws {
    let rows: [(Int, central: Int, low: Int, high: Int, atMostCentral: Double)] = [
      (202, 808, 747, 873, 0.5013477179909785), (54, 216, 186, 251, 0.502591955729649),
      (3, 12, 6, 22, 0.5096450811975046), (0, 0, 0, 4, 0.5),
    ]
    for (y, central, low, high, chance) in rows {
      let year = try #require(
        YearEnd.count(
          Fraction(y), share: Self.quarter, target: Fraction(central), better: .smaller))
      #expect(year.central == Fraction(central))
      #expect(year.low == Fraction(low) && year.high == Fraction(high), "\(y): \(year)")
      #expect(abs(try #require(year.targetChance) - chance) < 1e-12)
      // A total of everything so far: the same, counted from where the year began.
      let ever = try #require(
        YearEnd.count(
          Fraction(1000 + y), share: Self.quarter, from: Fraction(1000),
          target: Fraction(1000 + central), better: .smaller))
      #expect(ever.central == Fraction(1000 + central) && ever.low == Fraction(1000 + low))
      #expect(ever.targetChance == year.targetChance)
      // At least one more is what at most leaves over.
      let more = try #require(
        YearEnd.count(
          Fraction(y), share: Self.quarter, target: Fraction(central + 1), better: .bigger))
      #expect(abs(try #require(more.targetChance) + chance - 1) < 1e-12)
    }
    let reached = YearEnd.count(
      Fraction(5), share: Self.quarter, target: Fraction(5), better: .bigger)
    #expect(reached?.targetChance == 1)
    let missed = YearEnd.count(
      Fraction(5), share: Self.quarter, target: Fraction(4), better: .smaller)
    #expect(missed?.targetChance == 0)
    let over = YearEnd.count(Fraction(5), share: .one, target: Fraction(6), better: .bigger)
    #expect(over?.targetChance == 0 && over?.central == Fraction(5))
    #expect(
      YearEnd.count(Fraction(5), share: Self.quarter, target: nil, better: .bigger)?.targetChance
        == nil)
    let part = try #require(Fraction(decimal: "5.5"))
    #expect(YearEnd.count(part, share: Self.quarter, target: nil, better: .bigger) == nil)
    #expect(
      YearEnd.centralOnly(part, share: Self.quarter, target: nil, better: .bigger)?.central
        == Fraction(22))
  }

  @Test("A percentage: the rest of the cases, half up, and the chance of the target")
  func shares() throws {
    let care = try #require(
      YearEnd.share(
        Fraction(12), of: Fraction(19), scale: Fraction(100), share: Self.quarter,
        target: Fraction(75), better: .bigger))
    #expect(abs(try #require(care.targetChance) - 0.10072654870563934) < 1e-13)
    #expect(care.central.text(decimals: 1) == "63.2")
    // 26 and 45 of 57 further cases: 38 and 57 of 76.
    #expect(care.low?.text(decimals: 1) == "50.0" && care.high?.text(decimals: 1) == "75.0")
    let none = try #require(
      YearEnd.share(
        .zero, of: Fraction(5), scale: Fraction(100), share: Self.quarter, target: Fraction(10),
        better: .smaller))
    #expect(abs(try #require(none.targetChance) - 0.8165912562981248) < 1e-13)
    let over = YearEnd.share(
      Fraction(3), of: Fraction(4), scale: Fraction(100), share: .one, target: Fraction(75),
      better: .bigger)
    #expect(over?.targetChance == 1)
  }

  @Test("The masses of the rest of a year sum to one")
  func sums() {
    for (y, m, n, d) in [(0, 9, 0, 3), (7, 40, 3, 3), (202, 57, 12, 19), (5, 1, 1, 2)] {
      let rest = WholeOutcomes.restOfYear(after: y, share: Self.quarter)
      let counts = (0..<6000).reduce(0.0) { $0 + rest.mass($1) }
      let cases = WholeOutcomes.restOfCases(m, after: n, of: d)
      let shares = (0...m).reduce(0.0) { $0 + cases.mass($1) }
      #expect(abs(counts - 1) < 1e-12 && abs(shares - 1) < 1e-12)
    }
  }

  @Test("The share of the year: last year's season where it is known, else the place")
  func share() throws {
    // Repeat runaways: 179 in quarter 1 are 716 by run-rate and 288 by last year's 289 of 465.
    let even = try #require(YearShare(place: 1, of: 4))
    let season = try #require(YearShare(place: 1, of: 4, lastYear: (Fraction(289), Fraction(465))))
    for (share, basis, central) in [
      (even, YearShare.Basis.runRate, "716"), (season, .seasonal, "288"),
    ] {
      let year = YearEnd.centralOnly(
        Fraction(179), share: share.share, target: nil, better: .smaller)
      #expect(share.basis == basis && year?.central.text(decimals: 0) == central)
    }
    for last in [(Fraction(0), Fraction(465)), (Fraction(466), Fraction(465)), (.one, .zero)] {
      #expect(YearShare(place: 1, of: 4, lastYear: last)?.basis == .runRate)
    }
    #expect(YearShare(place: 4, of: 4, lastYear: (.one, Fraction(2)))?.share == .one)
    #expect(YearShare(place: 0, of: 0) == nil && YearShare(place: 5, of: 4) == nil)
    let level = { (reach: Reach?) in
      YearEnd.level(
        Fraction(9), reach: reach, isYearOver: false, target: Fraction(9), better: .bigger
      )
      .targetChance
    }
    #expect(
      level(.always) == 1 && level(.never) == 0 && level(.sometimes) == nil && level(nil) == nil)
  }

  @Test("A level without parts is judged against its target as it is written")
  func level() throws {
    // Nine quarters about 5%, limits about 3 to 7: at most 70% always, at most 1% never.
    let values = ["5", "6", "5", "4", "5", "6", "5", "4", "5"]
    let days = ["03-31", "06-30", "09-30", "12-31"]
    let rows = values.enumerated().map { at, value in
      "a,\(2008 + (at + 2) / 4)-\(days[(at + 2) % 4]),\(value)"
    }
    for (target, chance) in [("70", 1.0), ("1", 0.0)] {
      let files = [
        "card.json": """
        {"pbr": 1, "scorecard": "c", "title": "C", "period": "2010-09-30", "observations": "rows.csv",
         "measures": [{"id": "a", "title": "A", "unit": "percent", "better": "smaller",
         "period": "quarter", "year": "last", "targets": {"2010-11": {"target": \(target)}}}]}
        """, "rows.csv": "measure,period_end,value\n" + rows.joined(separator: "\n") + "\n",
      ]
      let reading = ScorecardReading(
        "card.json",
        files: ScorecardFiles(
          InputFiles { path in
            files[path].map { .text(SourceText(name: path, $0)) }
              ?? .problem(.error("file-missing", file: path, "there is no such file"))
          }))
      let result = ScorecardResults(try #require(reading.scorecard)).measures[0]
      #expect(result.shown?.period.label == "2010-11-Q2")
      #expect(result.forecast?.yearEnd.targetChance == chance)
    }
  }
}
