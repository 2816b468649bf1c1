import PBRFiles
import PBRFindings
import PBRProgramme
import PBRReporting
import ReportingSamples
import Testing

@testable import PBRMonitoring

/// A stock with what came in and went out, quarter by quarter: a reader has a withheld count by the
/// other three, in whichever quarter of the year it stands.
@Suite("Flows in the public edition of a scorecard")
struct FlowDisclosureTests {
  private static let ends = ["2010-06-30", "2010-09-30", "2010-12-31"]

  /// A stock of 100, 10 in and 10 out in the first quarter; 10 in and 3 out make it 107. The 3 are
  /// 100 + 10 − 107, so that one of those is withheld, too.
  @Test("A count that only a flow gives back")
  func one() throws {
    let results = try Self.results([(100, 10, 10), (107, 10, 3)])
    let withheld = WithheldPoints(of: results)
    func isHidden(_ measure: Int, _ quarter: Int) -> Bool {
      let found = results.measures[measure]
      return withheld.holds(found.measure, found.series[quarter].period.ends)
    }
    #expect(isHidden(2, 1))
    #expect(isHidden(0, 0) || isHidden(0, 1) || isHidden(1, 1))
  }

  @Test("No withheld count of a flow keeps fewer than three values")
  func attacked() throws {
    var withheld = 0
    var state: UInt64 = 7
    func next(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 40) % most
    }
    for seed in 1...60 {
      var stock = 60 + next(40)
      let counts = Self.ends.map { _ in
        let (came, went) = (next(3) == 0 ? next(5) : next(30), next(3) == 0 ? next(5) : next(30))
        stock += came - went
        return (stock, came, went)
      }
      let results = try Self.results(counts)
      let tables = ScorecardTables(results, withholding: WithheldPoints(of: results))
      var numbers = WholeNumbers()
      var places: [String: Int] = [:]
      var hidden: [String] = []
      for row in PaperScorecards.rows(tables.series.csv()) {
        let name = "\(row["measure"] ?? "") \(row["period_end"] ?? "")"
        let value = row["value"].flatMap { Int($0) }
        places[name] = numbers.unknown(value.map { $0...$0 } ?? 0...500)
        if value == nil { hidden.append(name) }
      }
      func place(_ measure: String, _ at: Int) throws -> Int {
        try #require(places["\(measure) \(Self.ends[at])"])
      }
      for at in Self.ends.indices.dropFirst() {
        numbers.state(
          [
            (try place("stock", at), 1), (try place("out", at), 1),
            (try place("stock", at - 1), -1), (try place("in", at), -1),
          ], 0)
      }
      for row in PaperScorecards.rows(tables.scorecard.csv()) {
        guard let measure = row["measure"], measure != "stock",
          let sum = row["to_date"].flatMap({ Int($0) })
        else { continue }
        numbers.state(try Self.ends.indices.map { (try place(measure, $0), 1) }, -sum)
      }
      let base = try #require(
        numbers.settled(WholeNumbers.Ranges(low: numbers.low, high: numbers.high)))
      for name in hidden {
        let at = try #require(places[name])
        let parts = name.split(separator: " ")
        let quarter = try #require(Self.ends.firstIndex(of: String(parts[1])))
        let whole = counts[quarter]
        let count = parts[0] == "stock" ? whole.0 : parts[0] == "in" ? whole.1 : whole.2
        // A row is withheld whole where any figure of it is: a larger count may be known.
        guard (1...4).contains(count) else { continue }
        withheld += 1
        var found = 0
        for value in base.low[at]...min(base.high[at], base.low[at] + 60) where found < 3 {
          if numbers.canBe(at, value, within: base, tries: 200) != .cannot { found += 1 }
        }
        #expect(found >= 3, "\(name) of \(seed): \(counts)")
      }
    }
    #expect(withheld > 50)
  }

  /// - Parameter counts: stock, what came in and what went out, by quarter.
  private static func results(_ counts: [(Int, Int, Int)]) throws -> ScorecardResults {
    func measure(_ id: String, _ year: String) -> String {
      """
      {"id": "\(id)", "title": "\(id)", "unit": "number", "better": "none", "period": "quarter",
       "year": "\(year)", "counts": "people"}
      """
    }
    let card = """
      {"pbr": 1, "scorecard": "c", "title": "C", "period": "\(ends[counts.count - 1])",
       "observations": "o.csv", "flows": [{"stock": "stock", "in": ["in"], "out": ["out"]}],
       "measures": [\(measure("stock", "last")), \(measure("in", "sum")), \(measure("out", "sum"))]}
      """
    let rows = zip(ends, counts).flatMap { end, count in
      ["stock,\(end),\(count.0)", "in,\(end),\(count.1)", "out,\(end),\(count.2)"]
    }
    let text = "measure,period_end,value\n" + rows.joined(separator: "\n") + "\n"
    return try ScorecardResults(files: ["card.json": card, "o.csv": text])
  }
}
