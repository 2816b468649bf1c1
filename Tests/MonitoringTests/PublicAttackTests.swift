import Foundation
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRReporting
import ReportingSamples
import Testing

@testable import PBRMonitoring

/// A reader of a public scorecard's data files who wants the counts that are withheld: totals and their
/// parts, the year to date, changes and shares are put into sums, and every value tried. So many
/// scorecards as `PBR_PUBLIC_REGISTERS` says, 150 unless told.
@Suite("The public edition of a scorecard, attacked")
struct PublicAttackTests {
  private static let ends = ["2010-06-30", "2010-09-30", "2010-12-31"]

  @Test("No withheld count keeps fewer than three values", arguments: ["sum", "last"])
  func attacked(year: String) throws {
    let told = ProcessInfo.processInfo.environment["PBR_PUBLIC_REGISTERS"].flatMap { Int($0) }
    var (withheld, fewest) = (0, Int.max)
    for seed in 1...UInt64(told ?? 150) {
      var random = Numbers(state: seed)
      let counts = Self.ends.map { _ in (a: random.count, b: random.count) }
      let results = try Self.results(year, counts, target: random.count)
      let tables = ScorecardTables(results, withholding: WithheldPoints(of: results))
      for (name, possible) in try Self.possible(tables, year, counts) {
        // A true nought is no secret, wherever its row is withheld with others.
        guard Self.count(name, counts) > 0 else { continue }
        withheld += 1
        fewest = min(fewest, possible)
        #expect(possible >= 3, "\(name) of \(seed): \(counts)")
      }
      // What is withheld is judged nowhere.
      for row in PaperScorecards.rows(tables.scorecard.csv()) where row["value"] == "[c]" {
        #expect(row["status"] == "not-rated" && row["direction"] == "n/a", "\(row)")
        #expect(row["change"] == "", "\(row)")
      }
      let page = ScorecardPage(results, withholding: WithheldPoints(of: results))
      let listed = page.exceptions.flatMap(\.rows).filter { $0.now == "[c]" }
      #expect(listed.isEmpty, "no place in a list by size: \(seed)")
    }
    print("attacked scorecards, year \(year): \(withheld) withheld, fewest values \(fewest)")
    #expect(withheld > 100)
  }

  private static func results(
    _ year: String, _ counts: [(a: Int, b: Int)], target: Int
  ) throws -> ScorecardResults {
    func measure(_ id: String) -> String {
      """
      {"id": "\(id)", "title": "\(id)", "unit": "number", "better": "smaller", "period": "quarter",
       "year": "\(year)", "counts": "people", "direction": "previous",
       "targets": {"2010-11": {"target": \(target), "limits": {"better": 1, "worse": 1}}}}
      """
    }
    let card = """
      {"pbr": 1, "scorecard": "c", "title": "C", "period": "2010-12-31", "observations": "o.csv",
       "sums": [{"total": "all", "parts": ["a", "b"]}],
       "measures": [\(["a", "b", "all"].map(measure).joined(separator: ","))]}
      """
    let rows = zip(ends, counts).flatMap { end, count in
      ["a,,,\(count.a),\(end)", "b,,,\(count.b),\(end)", "all,,,\(count.a + count.b),\(end)"]
    }
    let text =
      "measure,numerator,denominator,value,period_end\n" + rows.joined(separator: "\n") + "\n"
    return try ScorecardResults(files: ["card.json": card, "o.csv": text])
  }

  /// How many values each withheld count can have, up to three.
  private static func possible(
    _ tables: ScorecardTables, _ year: String, _ counts: [(a: Int, b: Int)]
  ) throws -> [(String, Int)] {
    var numbers = WholeNumbers()
    var places: [String: Int] = [:]
    var hidden: [String] = []
    for row in PaperScorecards.rows(tables.series.csv()) {
      let name = "\(row["measure"] ?? "") \(row["period_end"] ?? "")"
      if let value = row["value"].flatMap({ Int($0) }) {
        places[name] = numbers.unknown(value...value)
      } else {
        places[name] = numbers.unknown(0...500)
        hidden.append(name)
      }
    }
    func place(_ measure: String, _ end: String) throws -> Int {
      try #require(places["\(measure) \(end)"])
    }
    for end in ends {
      numbers.state(try place("all", end), of: [try place("a", end), try place("b", end)])
    }
    let last = ends[ends.count - 1]
    for row in PaperScorecards.rows(tables.scorecard.csv()) {
      guard let measure = row["measure"] else { continue }
      if let sum = row["to_date"].flatMap({ Int($0) }) {
        let parts = try (year == "sum" ? ends : [last]).map { (try place(measure, $0), 1) }
        numbers.state(parts, -sum)
      }
      if let change = row["change"].flatMap({ Int($0) }) {
        numbers.state(
          [(try place(measure, last), 1), (try place(measure, ends[ends.count - 2]), -1)], -change)
      }
    }
    let whole = WholeNumbers.Ranges(low: numbers.low, high: numbers.high)
    let base = try #require(numbers.settled(whole), "\(counts)")
    return try hidden.map { name in
      let place = try #require(places[name])
      var found = 0
      for value in base.low[place]...min(base.high[place], base.low[place] + 60) where found < 3 {
        if numbers.canBe(place, value, within: base, tries: 200) != .cannot { found += 1 }
      }
      return (name, found)
    }
  }

  private static func count(_ name: String, _ counts: [(a: Int, b: Int)]) -> Int {
    let parts = name.split(separator: " ")
    guard parts.count == 2, let place = ends.firstIndex(of: String(parts[1])) else { return 1 }
    let (a, b) = counts[place]
    return parts[0] == "a" ? a : parts[0] == "b" ? b : a + b
  }

  private struct Numbers {
    var state: UInt64

    /// Few more often than many.
    var count: Int {
      mutating get {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = Int(state >> 40)
        return value % 3 == 0 ? value / 3 % 5 : value / 3 % 40
      }
    }
  }
}
