import PBRFindings
import PBRProgramme
import Testing

@testable import PBRMonitoring

/// One row of the catalogue of checks: a scorecard, and what is said of it.
///
///     » code …          the codes that are tried: what others say is left out
///     + "key": value    a key of the scorecard; the period is 2010-09-30 unless given
///     {measure}         a measure
///     = row             a row of the observations
///     ~ row             a row of the comparators
///
/// The rest is what is said, in full but for the lines of the file that are shown with it.
struct CheckRow: Sendable {
  let codes: [String]
  let files: [String: String]
  let said: String

  static func rows(_ text: String) -> [CheckRow] {
    text.split(separator: "\n\n").map { CheckRow($0) }
  }

  private init(_ block: Substring) {
    var (codes, keys, measures, said) = ([String](), [String](), [String](), "")
    var observations = [
      "measure,period_end,numerator,denominator,value,flag,as_at,reference,comment,stated_status,"
        + "stated_change,stated_as"
    ]
    var comparators = [
      "measure,period_end,group,area,numerator,denominator,value,printed_band,reference"
    ]
    for line in block.split(separator: "\n") {
      switch line.first {
      case "»": codes = line.dropFirst(2).split(separator: " ").map(String.init)
      case "+": keys.append(String(line.dropFirst(2)))
      case "{": measures.append(String(line))
      case "=": observations.append(String(line.dropFirst(2)))
      case "~": comparators.append(String(line.dropFirst(2)))
      default: said += line + "\n"
      }
    }
    if !keys.contains(where: { $0.hasPrefix("\"period\"") }) {
      keys.append("\"period\": \"2010-09-30\"")
    }
    if observations.count > 1 { keys.append("\"observations\": \"rows.csv\"") }
    if comparators.count > 1 { keys.append("\"comparators\": \"areas.csv\"") }
    self.codes = codes
    self.said = said
    files = [
      "card.json": """
      {"pbr": 1, "scorecard": "card", "title": "Card", "area": "Dudley", "measures": [
      \(measures.joined(separator: ",\n"))
      ], \(keys.joined(separator: ", "))}
      """, "rows.csv": observations.joined(separator: "\n") + "\n",
      "areas.csv": comparators.joined(separator: "\n") + "\n",
    ]
  }

  /// What is said with the codes of the row, without the lines shown.
  var saidNow: String {
    let files = files
    let reading = ScorecardReading(
      "card.json",
      files: ScorecardFiles(
        InputFiles { path in
          files[path].map { .text(SourceText(name: path, $0)) }
            ?? .problem(.error("no-file", file: path, "cannot be opened"))
        }))
    var findings = reading.findings
    if let card = reading.scorecard {
      findings += ScorecardChecks.findings(ScorecardResults(card))
    } else if !findings.contains(where: { codes.contains($0.code) }) {
      // A row that was meant to be sound says what is wrong with it.
      return findings.map(\.text).joined()
    }
    return findings.filter { codes.contains($0.code) }.map { finding in
      finding.text.split(separator: "\n").filter {
        !$0.drop { $0 == " " || $0.isNumber }.hasPrefix("|")
      }
      .joined(separator: "\n") + "\n"
    }.joined()
  }
}

extension CheckRow: CustomTestStringConvertible {
  var testDescription: String { codes.joined(separator: " ") }
}
