package import PBRFindings
import PBRQuantities

extension FindingLog {
  /// The findings as a person can read them: of more than two hundred the errors first, and how
  /// many more there are.
  package var told: [Finding] {
    let most = 200
    guard findings.count > most else { return findings }
    let ordered =
      findings.filter { $0.severity == .error } + findings.filter { $0.severity != .error }
    let rest = ordered[most...]
    let severity: Finding.Severity =
      rest.contains { $0.severity == .error } ? .error : .warning
    let more = Finding(
      severity, "more-findings",
      "\(NumberText.grouped(rest.count)) more problems were found",
      remedy: "Mend those above first; many of the others may follow from them.")
    return Array(ordered[..<most]) + [more]
  }
}
