import Documents

/// Every check of a plan against its commitment and its scheme, in the order in which their
/// findings are read.
enum ScenarioChecks {
  /// - Parameter complete: whether every cohort could be read; else their sums say nothing.
  static func run(
    cohorts: [Cohort], complete: Bool, commitment: Commitment?, scheme: Scheme?,
    into log: FindingLog
  ) {
    if complete {
      log.add(ProfileTotal.findings(cohorts, commitment, scheme))
      log.add(FamiliesTotal.findings(cohorts, commitment))
    }
    log.add(FundedWithinFamilies.findings(cohorts))
    log.add(FundedShare.findings(cohorts, commitment, scheme))
    if let scheme { log.add(RatesSum.findings(cohorts, scheme)) }
  }
}
