import PBRFindings
import PBRProgramme
import PBRReporting
import Testing

@testable import PBRMonitoring

/// A scorecard of a few measures and rows that can be worked by hand.
struct HandCard {
  let results: ScorecardResults

  /// - Parameters:
  ///   - measures: their keys; what is left out is a title, parts in words, percent, bigger, quarter.
  ///   - rows: `measure,period_end,numerator,denominator,value,flag,as_at`.
  ///   - areas: `measure,period_end,group,area,numerator,denominator,value`.
  init(
    _ measures: [String], _ rows: [String], areas: [String] = [], period: String = "2010-09-30",
    rules: String = ""
  ) throws {
    let usual = [
      ("title", "T"), ("numerator", "N"), ("denominator", "D"), ("unit", "percent"),
      ("better", "bigger"), ("period", "quarter"),
    ]
    let items = measures.map { measure in
      let left = usual.filter { !measure.contains("\"\($0.0)\": \"") }
      return "{" + ([measure] + left.map { "\"\($0.0)\": \"\($0.1)\"" }).joined(separator: ", ")
        + "}"
    }
    let files = [
      "card.json": """
      {"pbr": 1, "scorecard": "c", "title": "C", "area": "Here", "period": "\(period)",
       "observations": "o.csv", \(areas.isEmpty ? "" : "\"comparators\": \"a.csv\", ")\(rules)
       "measures": [\(items.joined(separator: ",\n"))]}
      """,
      "o.csv": (["measure,period_end,numerator,denominator,value,flag,as_at"] + rows)
        .joined(separator: "\n") + "\n",
      "a.csv": (["measure,period_end,group,area,numerator,denominator,value"] + areas)
        .joined(separator: "\n") + "\n",
    ]
    results = try ScorecardResults(files: files)
  }

  var page: ScorecardPage { ScorecardPage(results, details: true, isPublic: false) }

  /// What stands under the first row.
  var underRow: [String] { page.groups.first?.rows.first?.details ?? [] }

  /// The lines of a section of the details.
  func details(_ id: String) -> [String] { page.details.first { $0.id == id }?.lines ?? [] }

  /// A column of the first row of `scorecard.csv`.
  func cell(_ column: String) -> String {
    let rows = PaperScorecards.rows(ScorecardTables(results).scorecard.csv())
    return rows.first?[column] ?? "no such column"
  }
}

extension ScorecardResults {
  /// A scorecard out of texts by their file's name, `card.json` the first; it must have no error.
  init(files: [String: String]) throws {
    let reading = ScorecardReading(
      "card.json",
      files: ScorecardFiles(InputFiles { .text(SourceText(name: $0, files[$0] ?? "")) }))
    #expect(reading.findings.filter { $0.severity == .error }.map(\.text) == [])
    self.init(try #require(reading.scorecard))
  }
}
