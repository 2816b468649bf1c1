import PBRFindings
import PBRProgramme
import PBRReporting
import Testing

@testable import PBRMonitoring

/// A measure with its rows, and what the rules make of it:
///
///     {measure}     its keys but for id, title and, where they are not given, unit percent,
///                   better bigger, period quarter
///     + "key": …    a key of the scorecard; the period is 2010-09-30 unless given
///     = row         an observation: period_end,numerator,denominator,value,flag,as_at
///     ? name value  a column of scorecard.csv, and what stands there
struct RuleRow: Sendable, CustomTestStringConvertible {
  let files: [String: String]
  let expected: [(column: String, value: String)]
  let testDescription: String

  static func rows(_ text: String) -> [RuleRow] {
    text.split(separator: "\n\n").map { RuleRow($0) }
  }

  private init(_ block: Substring) {
    var (measure, keys) = ("", [String]())
    var rows = ["measure,period_end,numerator,denominator,value,flag,as_at"]
    var expected: [(column: String, value: String)] = []
    for line in block.split(separator: "\n") {
      switch line.first {
      case "{": measure = String(line.dropFirst().dropLast())
      case "+": keys.append(String(line.dropFirst(2)))
      case "=": rows.append("m," + line.dropFirst(2))
      default:
        let words = line.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
        expected.append((words[0], words.count > 1 ? words[1] : ""))
      }
    }
    for (key, value) in [("unit", "percent"), ("better", "bigger"), ("period", "quarter")]
    where !measure.contains("\"\(key)\": \"") {
      measure += (measure.isEmpty ? "" : ", ") + "\"\(key)\": \"\(value)\""
    }
    if !keys.contains(where: { $0.hasPrefix("\"period\"") }) {
      keys.append("\"period\": \"2010-09-30\"")
    }
    self.expected = expected
    testDescription = measure
    files = [
      "card.json": """
      {"pbr": 1, "scorecard": "c", "title": "C", "observations": "o.csv", \(keys.joined(separator: ", ")),
       "measures": [{"id": "m", "title": "M", "numerator": "N", "denominator": "D", \(measure)}]}
      """, "o.csv": rows.joined(separator: "\n") + "\n",
      "terms.csv": "term,starts,ends\nT1,2009-09-01,2009-12-18\nT2,2010-01-04,2010-04-01\n"
        + "T3,2010-04-19,2010-07-22\nT4,2010-09-01,2010-12-17\n",
    ]
  }

  /// What stands in the columns now, and what is wrong with the files.
  var found: (values: [String], findings: [String]) {
    let files = files
    let reading = ScorecardReading(
      "card.json",
      files: ScorecardFiles(
        InputFiles { path in
          files[path].map { .text(SourceText(name: path, $0)) }
            ?? .problem(.error("file-missing", file: path, "there is no such file"))
        }))
    let errors = reading.findings.filter { $0.severity == .error }.map(\.text)
    guard let card = reading.scorecard else { return ([], errors) }
    let table = ScorecardTables(ScorecardResults(card)).scorecard
    let row = PaperScorecards.rows(table.csv()).first ?? [:]
    return (expected.map { row[$0.column] ?? "no such column" }, errors)
  }
}
