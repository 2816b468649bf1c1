/// The findings of one reading, in the order in which they were made; the same finding at the
/// same place is kept once.
///
/// Of errors, and of all others, the first so many are kept; past them only how many there were,
/// so that a wrong file costs no more memory than what is told of it.
package final class FindingLog {
  /// How many errors, and how many other findings, are kept; more are not told.
  package static let most = 200

  package private(set) var findings: [Finding] = []
  /// How many errors were found, kept or not.
  package private(set) var errors = 0
  /// How many warnings and notes were found, kept or not.
  package private(set) var others = 0
  private var seen: Set<Int> = []

  package init() {}

  /// How many were found, kept or not.
  package var count: Int { errors + others }
  package var hasErrors: Bool { errors > 0 }

  package func add(_ finding: Finding) {
    var hasher = Hasher()
    hasher.combine(finding.code)
    hasher.combine(finding.message)
    if let place = finding.place {
      hasher.combine(place.text.name)
      hasher.combine(place.text.firstLine)
      hasher.combine(place.range)
    } else {
      hasher.combine(finding.file)
    }
    guard seen.insert(hasher.finalize()).inserted else { return }
    let isError = finding.severity == .error
    let before = isError ? errors : others
    if isError { errors += 1 } else { others += 1 }
    if before < FindingLog.most { findings.append(finding) }
  }

  package func add(_ more: [Finding]) { for finding in more { add(finding) } }
}
