import Documents
import Quantities

extension FindingLog {
  /// The findings as a person can read them: after two hundred, how many more there are.
  var told: [Finding] {
    let most = 200
    guard findings.count > most else { return findings }
    let rest = findings[most...]
    let severity: Finding.Severity =
      rest.contains { $0.severity == .error } ? .error : .warning
    let more = Finding(
      severity, "more-findings", at: rest.first?.place, file: rest.first?.file,
      "\(NumberText.grouped(rest.count)) more problems from here on",
      remedy: "Mend those above first; many of the others may follow from them.")
    return Array(findings[..<most]) + [more]
  }
}
