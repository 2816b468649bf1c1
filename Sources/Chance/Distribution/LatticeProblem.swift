package import PBRFindings

/// Why a distribution is not worked out.
package enum LatticeProblem: Error, Hashable, Sendable {
  /// The results of one place can be paid in too many different ways.
  case tooManyWays(cohort: String)

  /// The problem in the user's words.
  package var finding: Finding {
    switch self {
    case .tooManyWays(let cohort):
      return .error(
        "lattice-states",
        "the results of one place of cohort \(Quoted.value(cohort)) can be paid in too many "
          + "different ways for an exact distribution",
        remedy: "Leave add-on results with little effect out.")
    }
  }
}
