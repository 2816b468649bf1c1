import PBRProgramme
import PBRRegister

/// What every column of a register means, with the words and measures of one scheme.
struct RegisterDictionary {
  let scheme: Scheme

  /// A page in Markdown that can be read as it stands.
  var text: String {
    var lines = [
      "# The register", "",
      "A register for \(scheme.title).", "",
      "Replace the example rows (F-0001) by your own; keep the headings. No names, addresses,",
      "dates of birth or other personal details: a column or cell that looks like one is",
      "refused.", "",
      "Dates are written 2012-04-30; with `\"dateOrder\": \"dmy\"` in `register.json` they are",
      "read as 30/04/2012, with `\"mdy\"` as 04/30/2012. An empty cell means not known or not yet,",
      "never 0. A family that comes back has a second row in `families.csv` with the same key,",
      "attached after the day on which the first row says it left.", "",
      "Headings of your own are named in `register.json`, `\"columns\": {\"families.csv\":",
      "{\"Start date\": \"attached_on\"}}`; case numbers that are digits alone take a prefix,",
      "`\"idPrefix\": {\"family_id\": \"F-\"}`. `pbr claims check` says what was understood.", "",
    ]
    for file in RegisterFile.allCases {
      lines += ["## \(file.name)", "", "| column | meaning |", "| --- | --- |"]
      lines += file.columns.map { "| `\($0)` | \(file.meaning(of: $0)) |" }
      lines.append("")
    }
    if let criteria = scheme.criteria {
      lines += ["## Criteria", "", "| criterion | meaning |", "| --- | --- |"]
      lines += criteria.all.map {
        "| `\($0.id)` | \($0.title)\($0.isLocal ? " (does not count towards the number needed)" : "") |"
      }
      lines += ["", "A family needs \(criteria.needed) of them.", ""]
    }
    lines += ["## Measures", "", "| measure | for the result | test |", "| --- | --- | --- |"]
    for result in scheme.results {
      let tests = result.tests.isEmpty ? [EvidenceTest.decision(for: result.id)] : result.tests
      lines += tests.map {
        "| `\($0.measure)` | `\(result.id)` | \($0.subject.rawValue): \($0.words) |"
      }
    }
    lines += LocalOutcome.allCases.map {
      "| `\($0.rawValue)` | none: an outcome of the council's own | \(words(of: $0)) |"
    }
    lines += [
      "", "## Next", "",
      "- `claims.csv`, the journal of claims, is written by `pbr claims export`: do not edit it.",
      "- `register.json` names the scheme, or a scenario, and who keeps each measure.", "",
    ]
    return lines.joined(separator: "\n")
  }

  private func words(of outcome: LocalOutcome) -> String {
    let whose = outcome.subject == "household" ? "household" : String(outcome.subject.dropLast(2))
    switch outcome.form {
    case .fall: return "\(whose): a count over a period."
    case .state: return "\(whose): 1 while it is so, 0 while it is not."
    case .event: return "\(whose): 1 on the day it happened, 0 over a time in which it did not."
    }
  }
}
