import PBRProgramme

/// The checks of a run in the reader's words.
enum CheckWords {
  /// What a check compares, and whether in pounds; the name itself where there are no words.
  static func of(_ name: String, _ inputs: InputWords) -> (title: String, isMoney: Bool) {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let subject = parts.count > 1 ? parts[1] : ""
    let cohort = inputs.scenario.cohorts.first { $0.id == subject }?.title ?? subject
    let result = inputs.scenario.scheme.results.first { $0.id == subject }?.title ?? subject
    switch parts.first {
    case "families-by-month": return ("Families by month and in all, cohort \(cohort)", false)
    case "places-by-month": return ("Places by month and in all, cohort \(cohort)", false)
    case "funded-within-families":
      return ("Funded places within families, cohort \(cohort)", false)
    case "families-total": return ("Families of all cohorts and of the commitment", false)
    case "profile-total": return ("Places of all cohorts and of the commitment", false)
    case "claims-and-lapsed":
      return ("Results by two ways of counting: \(result)", false)
    case "fees-earned-and-cash": return ("Fees earned, and received or withheld", true)
    case "results-earned-and-cash": return ("Results payments earned and received", true)
    case "claim-schedule-total": return ("Results payments earned and claimed", true)
    case "place-maximum": return ("Most a place is paid, within its maximum", true)
    case "programme-maximum": return ("Funding within the programme's maximum", true)
    case "bands-total": return ("Received, expected and not expected make the maximum", true)
    case "caseload-stock-and-flow":
      return ("Caseload and its starts less leavers: largest difference", false)
    default: return (name, false)
    }
  }
}
