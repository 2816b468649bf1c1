package import PBRQuantities

extension Scenario {
  /// The places planned for each year, for the gates of the next year's fees: all funded places of
  /// the cohorts whose attachment begins in that year, also those filled later.
  package var plannedPlaces: [FinancialYear: Int] {
    var planned: [FinancialYear: Int] = [:]
    for cohort in cohorts {
      guard let first = cohort.firstFundedMonth else { continue }
      planned[first.financialYear, default: 0] += cohort.funded
    }
    return planned
  }
}

extension Cohort {
  /// The month in which the first funded place is filled; nil where none is funded.
  package var firstFundedMonth: Month? { attachments.first { $0.places > 0 }?.month }
}
