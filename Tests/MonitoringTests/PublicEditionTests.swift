import PBRFiles
import PBRFindings
import PBRProgramme
import PBRReporting
import Testing

@testable import PBRMonitoring

/// What the public may not see, and what would give it back (monitoring.md 8).
@Suite("The public edition of a scorecard")
struct PublicEditionTests {
  private static let card = """
    {"pbr": 1, "scorecard": "c", "title": "C", "period": "2010-09-30", "observations": "o.csv",
     "sums": [{"total": "all", "parts": ["a", "b"]}],
     "measures": [
      {"id": "share", "title": "Share", "unit": "percent", "better": "bigger", "period": "quarter",
       "numerator": "N", "denominator": "D", "counts": "people", "year": "last"},
      {"id": "a", "title": "A", "unit": "number", "better": "none", "period": "quarter", "year": "last", "counts": "people"},
      {"id": "b", "title": "B", "unit": "number", "better": "none", "period": "quarter", "year": "last", "counts": "people"},
      {"id": "all", "title": "All", "unit": "number", "better": "none", "period": "quarter", "year": "last", "counts": "people"},
      {"id": "things", "title": "Things", "unit": "number", "better": "none", "period": "quarter", "year": "last"}]}
    """

  /// Rows of `measure,numerator,denominator,value` on the day, and the measures whose row is withheld:
  /// small numerators, what is left of the denominator, small denominators; of three that a sum links
  /// two at least, for one alone could be worked out; 0 and all of them are shown.
  @Test(
    "Small counts are withheld, and what would give them back",
    arguments: [
      ("share,12,19,", []), ("share,4,19,", ["share"]), ("share,5,19,", []),
      ("share,0,19,", []), ("share,19,19,", []), ("share,15,19,", ["share"]),
      ("share,14,19,", []), ("share,3,3,", ["share"]), ("share,0,3,", ["share"]),
      ("a,,,4", ["a"]), ("a,,,5", []), ("a,,,0", []), ("things,,,3", []),
      ("a,,,4 b,,,20", ["a"]),
    ])
  func withheld(rows: String, expected: [String]) throws {
    #expect(try found(rows) == expected)
  }

  @Test("Of a total and its parts never one alone is withheld")
  func sums() throws {
    let withheld = try found("a,,,4 b,,,20 all,,,24")
    #expect(withheld.contains("a") && withheld.count >= 2, "\(withheld)")
  }

  @Test("The row says [c] wherever it would tell the count")
  func cells() throws {
    let results = try results("share,4,19, a,,,40")
    let tables = ScorecardTables(results, withholding: WithheldPoints(of: results))
    let row = try #require(PaperScorecards.rows(tables.scorecard.csv()).first)
    for column in ["value", "to_date", "numerator", "denominator"] {
      #expect(row[column] == "[c]", "\(column)")
    }
    #expect(!String(decoding: tables.series.csv(), as: UTF8.self).contains("21.1"))
    let page = ScorecardPage(results, withholding: WithheldPoints(of: results)).text()
    #expect(page.contains("[c]") && !page.contains("21.1") && !page.contains("4 of 19"), "\(page)")
    let officers = ScorecardPage(results, isPublic: false).text()
    #expect(officers.contains("4 of 19") && officers.contains("OFFICIAL-SENSITIVE"), "\(officers)")
  }

  /// 10, 20 and 22 people to date are 10, 10 and 2 in their quarters: with the third told, the second
  /// would give the 2 back. 12 of 20, 30 of 50 and 32 of 60 likewise.
  @Test(
    "What came in the third period and after is withheld where it is small",
    arguments: [
      (#""unit": "number", "rows": "to-date""#, ",,10 ,,20 ,,22", ["Q3"]),
      (#""unit": "number", "rows": "to-date""#, ",,10 ,,20 ,,30", []),
      (#""unit": "number", "rows": "ever""#, ",,100 ,,120 ,,122", ["Q3"]),
      (#""unit": "percent", "rows": "to-date""#, "12,20, 30,50, 32,60,", ["Q3"]),
      (#""unit": "percent", "rows": "to-date""#, "12,20, 30,50, 40,80,", []),
    ])
  func ownAmounts(keys: String, values: String, expected: [String]) throws {
    let results = try ofQuarters(keys, values)
    let withheld = WithheldPoints(of: results)
    let hidden = try #require(results.measures.first).series.filter {
      withheld.holds(results.measures[0].measure, $0.period.ends)
    }.map { String($0.period.label.suffix(2)) }
    #expect(hidden.isEmpty == expected.isEmpty)
    #expect(Set(expected).isSubset(of: hidden), "\(hidden)")
    let page = ScorecardPage(results, details: true, withholding: withheld).text()
    #expect(page.contains("2 in a quarter") == false, "\(page)")
    #expect(page.contains("2010-11-Q3 [c]") == !expected.isEmpty, "\(page)")
  }

  /// 5 of 20 is 25.0%, 2 of 20 is 10.0%.
  @Test("Among the details a point of a series that is withheld says [c]")
  func details() throws {
    let results = try ofQuarters(#""unit": "percent", "year": "last""#, "5,20, 2,20, 6,20,")
    let page = ScorecardPage(results, details: true, withholding: WithheldPoints(of: results))
    let line = "m: 2010-11-Q1 25.0%, 2010-11-Q2 [c], 2010-11-Q3 30.0%."
    #expect(page.text().contains(line) && !page.text().contains("10.0%"), "\(page.text())")
    #expect(
      ScorecardPage(results, details: true, isPublic: false).text().contains("2010-11-Q2 10.0%"))
  }

  /// A measure of people with the numerators, denominators and values of three quarters.
  private func ofQuarters(_ keys: String, _ values: String) throws -> ScorecardResults {
    let ends = ["2010-06-30", "2010-09-30", "2010-12-31"]
    let card = """
      {"pbr": 1, "scorecard": "c", "title": "C", "period": "2010-12-31", "observations": "o.csv",
       "measures": [{"id": "m", "title": "M", "better": "bigger", "period": "quarter",
        "numerator": "N", "denominator": "D", "counts": "people", "direction": "previous", \(keys)}]}
      """
    let rows = zip(ends, values.split(separator: " ")).map { "m,\($0),\($1)\n" }.joined()
    return try results(card, "measure,period_end,numerator,denominator,value\n" + rows)
  }

  private func found(_ rows: String) throws -> [String] {
    let results = try results(rows)
    let withheld = WithheldPoints(of: results)
    return results.measures.filter {
      $0.shown.map { point in
        withheld.holds(results.measures[point.row.measure].measure, point.period.ends)
      }
        ?? false
    }.map(\.measure.id)
  }

  private func results(_ rows: String) throws -> ScorecardResults {
    let text =
      "measure,numerator,denominator,value,period_end\n"
      + rows.split(separator: " ").map { "\($0),2010-09-30\n" }.joined()
    return try results(Self.card, text)
  }

  private func results(_ card: String, _ text: String) throws -> ScorecardResults {
    return try ScorecardResults(files: ["card.json": card, "o.csv": text])
  }
}
