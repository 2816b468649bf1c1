import Documents

/// Every check of a plan against its commitment and its scheme, in the order in which their
/// findings are read.
enum ScenarioChecks {
  /// - Parameter complete: whether every cohort could be read; else their sums say nothing.
  static func run(
    cohorts: [Cohort], complete: Bool, commitment: Commitment?, scheme: Scheme?,
    in document: SourceText, into log: FindingLog
  ) {
    if complete {
      log.add(ProfileTotal.findings(cohorts, commitment, scheme, in: document))
      log.add(FamiliesTotal.findings(cohorts, commitment, in: document))
    }
    log.add(FundedWithinFamilies.findings(cohorts))
    log.add(FundedShare.findings(cohorts, commitment, scheme))
    if let scheme { log.add(RatesSum.findings(cohorts, scheme)) }
  }
}

extension SourcePlace {
  /// Whether a number was changed, by a variant or on the command line, after the commitment
  /// here was made: then the variant means its own sum. A commitment that the variant itself
  /// states is not overridden.
  func isOverridden(by place: SourcePlace, in document: SourceText) -> Bool {
    guard place.text.name != text.name, text.name != Setting.sourceName else { return false }
    return place.text.name == Setting.sourceName || text.name != document.name
  }
}
