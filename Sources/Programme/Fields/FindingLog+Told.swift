package import PBRFindings
import PBRQuantities

extension FindingLog {
  /// The findings as a person can read them: of more than two hundred the errors first, and how
  /// many more there are.
  package var told: [Finding] {
    guard count > FindingLog.most else { return findings }
    let ordered =
      findings.filter { $0.severity == .error } + findings.filter { $0.severity != .error }
    let more = Finding(
      errors > FindingLog.most ? .error : .warning, "more-findings",
      "\(NumberText.grouped(count - FindingLog.most)) more problems were found",
      remedy: "Mend those above first; many of the others may follow from them.")
    return Array(ordered.prefix(FindingLog.most)) + [more]
  }
}
