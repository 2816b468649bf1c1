/// The identities of model.md section 10, by the names that `checks.csv` and messages have, each
/// with its words for a reader.
package enum CheckName: String, CaseIterable, Sendable {
  case familiesByMonth = "families-by-month"
  case placesByMonth = "places-by-month"
  case fundedWithinFamilies = "funded-within-families"
  case familiesTotal = "families-total"
  case profileTotal = "profile-total"
  case claimsAndLapsed = "claims-and-lapsed"
  case feesEarnedAndCash = "fees-earned-and-cash"
  case resultsEarnedAndCash = "results-earned-and-cash"
  case claimScheduleTotal = "claim-schedule-total"
  case placeMaximum = "place-maximum"
  case programmeMaximum = "programme-maximum"
  case bandsTotal = "bands-total"
  case caseload = "caseload-stock-and-flow"

  /// What an identity is worked out for, one by one.
  package enum Subject: Sendable { case programme, cohort, result }

  package var subject: Subject { meaning.subject }
  /// What is compared, as a title.
  package var words: String { meaning.words }
  /// Whether in pounds; else in families, places or results.
  package var isMoney: Bool { meaning.isMoney }

  private var meaning: (subject: Subject, isMoney: Bool, words: String) {
    switch self {
    case .familiesByMonth: (.cohort, false, "Families by month and in all")
    case .placesByMonth: (.cohort, false, "Places by month and in all")
    case .fundedWithinFamilies: (.cohort, false, "Funded places within families")
    case .familiesTotal: (.programme, false, "Families of all cohorts and of the commitment")
    case .profileTotal: (.programme, false, "Places of all cohorts and of the commitment")
    case .claimsAndLapsed: (.result, false, "Results by two ways of counting")
    case .feesEarnedAndCash: (.programme, true, "Fees earned, and received or withheld")
    case .resultsEarnedAndCash: (.programme, true, "Results payments earned and received")
    case .claimScheduleTotal: (.programme, true, "Results payments earned and claimed")
    case .placeMaximum: (.programme, true, "Most a place is paid, within its maximum")
    case .programmeMaximum: (.programme, true, "Funding within the programme's maximum")
    case .bandsTotal: (.programme, true, "Received, expected and not expected make the maximum")
    case .caseload:
      (.programme, false, "Caseload and its starts less leavers: largest difference")
    }
  }
}
