import PBRFindings
import PBRProgramme
import Testing

@testable import PBRMonitoring

/// What pages make of results: the sentence at the top, targets as written, the order of exceptions,
/// and series. Every line is worked by hand from the rows above it.
@Suite("Pages of scorecards")
struct PageRulesTests {
  private static let last = #""period": "quarter", "year": "last", "better": "bigger""#

  /// Measures, their rows of 30 September 2010, and the sentence.
  @Test(
    "The first sentence says what is so, in one no",
    arguments: [
      (
        [#""id": "a", "unit": "number""#], ["a,,,5"],
        "The measure is not rated: it has no target."
      ),
      (
        [#""id": "a", "unit": "number", "targets": {"2010-11": {"target": 5}}"#], ["a,,,5"],
        "The one rated measure is not worse than target."
      ),
      (
        [
          #""id": "a", "unit": "number", "status": "minimum-standard", "targets": {"2010-11": {"minimum": 5}}"#
        ],
        ["a,,,5"], "The one rated measure does not fall short of its minimum standard."
      ),
      (
        [
          #""id": "a", "unit": "number", "status": "minimum-standard", "targets": {"2010-11": {"minimum": 6}}"#
        ],
        ["a,,,5"], "1 of 1 rated measure does not meet its minimum standard."
      ),
      (
        [
          #""id": "a", "unit": "number", "status": "minimum-standard", "targets": {"2010-11": {"minimum": 5}}"#,
          #""id": "b", "unit": "number", "status": "minimum-standard", "targets": {"2010-11": {"minimum": 5}}"#,
        ], ["a,,,5", "b,,,6"], "None of 2 rated measures falls short of its minimum standard."
      ),
      (
        [
          #""id": "a", "unit": "percent", "status": "on-course", "targets": {"2010-11": {"target": 75}}"#
        ],
        ["a,12,19,"], "The one rated measure can be met without more action."
      ),
      (
        [#""id": "a", "unit": "number", "status": "tenth", "targets": {"2010-11": {"target": 0}}"#],
        ["a,,,5"], "The measure is not rated: it has no share of a target of 0."
      ),
      (
        [#""id": "a", "unit": "number", "status": "top", "targets": {"2010-11": {"target": 6}}"#],
        ["a,,,5"], "The measure is not rated: it is in no band of its rule."
      ),
      (
        [
          #""id": "a", "unit": "number", "direction": "previous""#,
          #""id": "b", "unit": "number", "direction": "previous""#,
        ], ["a,,,5", "b,,,6", "a,,,7,2010-06-30", "b,,,7,2010-06-30"],
        "No measure is better than a period ago, 2 worse. None of 2 is rated: 2 have no target."
      ),
      (
        [#""id": "a", "unit": "number", "direction": "previous""#], ["a,,,5", "a,,,7,2010-06-30"],
        "No measure is better than a period ago, 1 worse. The measure is not rated: it has no target."
      ),
    ])
  func headline(measures: [String], rows: [String], expected: String) throws {
    #expect(try page(measures, rows).headline == expected)
  }

  /// The measure, its row, and what stands under Now and Target: the target by which it is judged, as
  /// the file has it. 7,000 of 10,000 is below 70.05, 6,996 of 10,000 below 70; half of 1,001 is 500.5.
  @Test(
    "The target shown is the one it is judged by, as written",
    arguments: [
      (
        #""unit": "days", "status": "minimum-standard", "targets": {"2010-11": {"minimum": 639, "target": 500}}"#,
        "a,,,600", "600", "639"
      ),
      (
        #""unit": "percent", "targets": {"2010-11": {"target": 80, "profile": {"Q2": 70.05}}}"#,
        "a,7000,10000,", "70.00%", "70.05%"
      ),
      (
        #""unit": "percent", "targets": {"2010-11": {"target": 80, "profile": {"Q2": 70}}}"#,
        "a,6996,10000,", "69.96%", "70%"
      ),
      (
        #""unit": "percent", "targets": {"2010-11": {"target": 80, "profile": {"Q2": 70}}}"#,
        "a,7000,10000,", "70.0%", "70%"
      ),
      (
        #""unit": "number", "year": "sum", "targets": {"2010-11": {"target": 1001}}"#,
        "a,,,501 a,,,0,2010-06-30", "501.0", "500.5"
      ),
      (
        #""unit": "number", "year": "sum", "targets": {"2010-11": {"target": 1001}}"#,
        "a,,,700 a,,,0,2010-06-30", "700", "501"
      ),
      (
        #""unit": "percent", "better": "range", "range": {"from": 10, "to": 12.5}"#, "a,,,18",
        "18.0%", "10–12.5%"
      ),
      (
        #""unit": "pounds", "decimals": 0, "better": "range", "range": {"from": 10, "to": 1200}"#,
        "a,,,18", "£18",
        "£10–£1,200"
      ),
    ])
  func target(measure: String, row: String, now: String, target: String) throws {
    let rows = row.split(separator: " ").map(String.init)
    let shown = try #require(page([#""id": "a", \#(measure)"#], rows).groups.first?.rows.first)
    #expect(shown.now == now && shown.target == target, "\(shown)")
  }

  /// 500 of 1,000 falls short by half, 8 of 10 by a fifth: whichever way the rule is written.
  @Test("The furthest from its target comes first", arguments: ["target-limits", "tenth"])
  func order(rule: String) throws {
    let measures = [("small", 10), ("big", 1000)].map {
      #""id": "\#($0)", "unit": "number", "status": "\#(rule)", "targets": {"2010-11": {"target": \#($1)}}"#
    }
    let page = try page(measures, ["small,,,8", "big,,,500"])
    #expect(page.exceptions.first?.rows.map(\.id) == ["big", "small"])
  }

  /// To date 10, 22, 35 … by twelve and thirteen a month are 10, 12, 13 … in the months.
  @Test("A series is of the periods' own values, and so are its limits")
  func series() throws {
    let ends = [
      "2010-01-31", "2010-02-28", "2010-03-31", "2010-04-30", "2010-05-31", "2010-06-30",
      "2010-07-31", "2010-08-31", "2010-09-30",
    ]
    let amounts = [10, 12, 13, 10, 12, 13, 10, 12, 20]
    var rows: [String] = []
    var sum = 0
    for (end, amount) in zip(ends, amounts) {
      sum = end == "2010-04-30" ? amount : sum + amount
      rows.append("a,,,\(sum),\(end)")
    }
    let page = try page(
      [#""id": "a", "unit": "number", "period": "month", "rows": "to-date", "better": "bigger""#],
      rows, keys: "", details: true)
    // The first row is of ten months: what January alone had is not known. The mean of the seven
    // months after it that stand before September is too short a series for limits.
    let line =
      "a, in each period: 2009-10-M10 10 to date, 2009-10-M11 12, 2009-10-M12 13, 2010-11-M01 10, "
      + "2010-11-M02 12, 2010-11-M03 13, 2010-11-M04 10, 2010-11-M05 12, 2010-11-M06 20."
    #expect(page.details.first { $0.id == "series" }?.lines == [line])
  }

  /// Eight quarters of 18 people on average: 6 to 32 are inside, as whole numbers.
  @Test("Limits of counts are whole numbers")
  func limits() throws {
    let values = [16, 20, 18, 18, 18, 18, 18, 18, 18]
    let ends = [
      "2008-09-30", "2008-12-31", "2009-03-31", "2009-06-30", "2009-09-30", "2009-12-31",
      "2010-03-31", "2010-06-30", "2010-09-30",
    ]
    let page = try page(
      [#""id": "a", "unit": "number", "period": "quarter", "year": "sum", "better": "bigger""#],
      zip(values, ends).map { "a,,,\($0),\($1)" }, keys: "", details: true)
    let line = page.details.first { $0.id == "series" }?.lines.first ?? ""
    #expect(line.hasSuffix(" Centre 18, limits 6 to 32."), "\(line)")
  }

  private func page(
    _ measures: [String], _ rows: [String], keys: String = last, details: Bool = false
  ) throws -> ScorecardPage {
    let items = measures.map { measure in
      let own = keys.split(separator: ", ").map(String.init).filter { key in
        !measure.contains(key.prefix { $0 != ":" })
      }
      let words = #""title": "T", "numerator": "N", "denominator": "D""#
      return "{" + ([measure, words] + own).joined(separator: ", ") + "}"
    }
    let card = """
      {"pbr": 1, "scorecard": "c", "title": "C", "period": "2010-09-30", "observations": "o.csv",
       "statusRules": {"tenth": {"judges": "to-date", "against": "profile", "scale": "share",
         "bands": [{"status": "good", "from": 0}, {"status": "fair", "from": -0.1}, {"status": "poor"}]},
        "top": {"judges": "to-date", "against": "profile", "bands": [{"status": "good", "from": 0}]}},
       "measures": [\(items.joined(separator: ",\n"))]}
      """
    let dated = rows.map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).count > 4
        ? row : row + ",2010-09-30"
    }
    let heading = "measure,numerator,denominator,value,period_end"
    let text = ([heading] + dated).joined(separator: "\n") + "\n"
    let reading = ScorecardReading(
      "card.json",
      files: ScorecardFiles(
        InputFiles { path in .text(SourceText(name: path, path == "card.json" ? card : text)) }))
    #expect(reading.findings.filter { $0.severity == .error }.map(\.text) == [])
    return ScorecardPage(
      ScorecardResults(try #require(reading.scorecard)), details: details, isPublic: false)
  }
}
