import PBRProgramme
import PBRQuantities
import Testing

@Suite("How long a result takes, and who starts when")
struct TimeToResultTests {
  /// A shape, a shift, and probabilities worked by hand. A triangular distribution on a, c, b has
  /// F(x) = (x−a)²/((b−a)(c−a)) up to c and 1 − (b−x)²/((b−a)(b−c)) after it; month k is F(k) − F(k−1).
  static let rows: [(shape: TimeToResult.Shape, shift: Double, months: [Int: Double], last: Int)] =
    [
      // 6, 12, 24: (x−6)²/108, then 1 − (24−x)²/216.
      (
        .triangular(min: 6, mode: 12, max: 24), 0,
        [6: 0, 7: 1 / 108, 8: 3 / 108, 12: 11 / 108, 13: 23 / 216, 23: 3 / 216, 24: 1 / 216], 24
      ),
      // It moves before it is rounded up.
      (
        .triangular(min: 6, mode: 12, max: 24), 1, [7: 0, 8: 1 / 108, 13: 11 / 108, 25: 1 / 216], 25
      ),
      // Half a month later: month 7 is F(6.5) = 0.25/108.
      (.triangular(min: 6, mode: 12, max: 24), 0.5, [6: 0, 7: 0.25 / 108, 8: 2 / 108], 25),
      // Mode at an end, and no spread at all.
      (.triangular(min: 6, mode: 6, max: 12), 0, [6: 0, 7: 11 / 36, 12: 1 / 36], 12),
      (.triangular(min: 6, mode: 12, max: 12), 0, [7: 1 / 36, 12: 11 / 36], 12),
      (.triangular(min: 6, mode: 6, max: 6), 0, [5: 0, 6: 1], 6),
      // Fractions of months: F(1) = 0.25/0.75.
      (.triangular(min: 0.5, mode: 1, max: 2), 0, [0: 0, 1: 1 / 3, 2: 2 / 3], 2),
      // What would come before month 0 comes in month 0: F(0) of −1, 0, 1 is a half.
      (.triangular(min: 1, mode: 2, max: 3), -2, [0: 0.5, 1: 0.5], 1),
      (.triangular(min: 1, mode: 2, max: 3), -9, [0: 1], 0),
      (.uniform(min: 3, max: 8), 0, [2: 0, 3: 1 / 6, 8: 1 / 6], 8),
      (.uniform(min: 3, max: 4), 0.25, [3: 0.375, 4: 0.5, 5: 0.125], 5),
      (.uniform(min: 0, max: 1), -1, [0: 1], 0),
      (.fixed(9), 0, [8: 0, 9: 1], 9), (.fixed(0), 0, [0: 1], 0),
      (.fixed(9), 0.25, [9: 0.75, 10: 0.25], 10), (.fixed(9), -0.25, [8: 0.25, 9: 0.75], 9),
      (.fixed(9), -12, [0: 1], 0),
      (.table([0, 0.25, 0, 0.75]), 0, [1: 0.25, 2: 0, 3: 0.75], 3),
      (.table([0, 0.25, 0, 0.75]), -2, [0: 0.25, 1: 0.75], 1),
    ]

  @Test("Distributions by hand")
  func distributions() {
    for row in Self.rows {
      let time = TimeToResult(name: "months", shape: row.shape)
      let found = time.probabilities(shiftedBy: row.shift)
      #expect(found.lastIndex { $0 > 0 } == row.last, "\(row)")
      #expect(abs(found.reduce(0, +) - 1) < 1e-12, "\(row)")
      for (month, expected) in row.months {
        let actual = month < found.count ? found[month] : 0
        #expect(abs(actual - expected) < 1e-12, "\(row.shape) \(row.shift): month \(month)")
      }
    }
  }

  /// 145 families over ten months: ceil(14.5 i) is 15, 29, 44 … so 15 and 14 take turns; 120 places
  /// among them: after 15 families floor(12.41 + 0.5) = 12, after 29 24, after 44 36 (36.41) …
  /// 145 over twelve: ceil(12.08 i) is 13, 25, 37 …; places 11, 21, 31, 41, 50 (61 × 120/145 = 50.48) …
  /// 85 over six: ceil(14.17 i) is 15, 29, 43 …; 73 places: 13 (12.88), 25 (24.9), 37 (36.9) …
  @Test("Halton's months, and months given one by one")
  func attachment() {
    let halton: [(String, Int, Int, Int, [Int], [Int])] = [
      (
        "2012-06", 10, 145, 120, [15, 14, 15, 14, 15, 14, 15, 14, 15, 14],
        [12, 12, 12, 12, 12, 12, 12, 12, 12, 12]
      ),
      (
        "2013-04", 12, 145, 120, [13, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12],
        [11, 10, 10, 10, 9, 10, 10, 10, 10, 10, 10, 10]
      ),
      ("2014-04", 6, 85, 73, [15, 14, 14, 14, 14, 14], [13, 12, 12, 12, 12, 12]),
      // Fewer families than months, and no places at all.
      ("2013-01", 5, 2, 1, [1, 0, 1, 0, 0], [1, 0, 0, 0, 0]),
      ("2013-01", 2, 3, 0, [2, 1], [0, 0]),
    ]
    for (from, months, families, funded, expected, places) in halton {
      let to = Month(from).map { ($0 + (months - 1)).dataText } ?? ""
      let plan = """
        { "pbr": 1, "title": "T", "scheme": "troubled-families-2012", "cohorts": [ { "id": "c",
          "families": \(families), "funded": \(funded), "attach": { "from": "\(from)", "to": "\(to)" } } ] }
        """
      let reading = ScenarioReading("plan.json", files: InputFiles(holding: ["plan.json": plan]))
      let attachments = reading.scenario?.cohorts.first?.attachments ?? []
      #expect(attachments.map(\.families) == expected)
      #expect(attachments.map(\.places) == places)
    }
  }
}
