package import PBRFindings

extension ScorecardPage {
  /// Findings in the order in which a reader looks at them: what contradicts itself first.
  package static func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted {
      let (left, right) = (rank($0.element), rank($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }

  private static func rank(_ finding: Finding) -> Int {
    first.firstIndex(of: finding.code) ?? first.count
  }

  private static let first = [
    "status-contradicts", "target-equals-value", "comment-missing",
  ]
}
