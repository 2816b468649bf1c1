import PBRFindings

/// Every check of a plan against its commitment and its scheme, in the order in which their
/// findings are read.
enum ScenarioChecks {
  static func run(
    cohorts: [Cohort], sizes: CohortSizes, commitment: Commitment?, scheme: Scheme?,
    into log: FindingLog
  ) {
    log.add(ProfileTotal.findings(sizes, commitment, scheme))
    log.add(FamiliesTotal.findings(sizes, commitment))
    log.add(FundedWithinFamilies.findings(sizes.known))
    log.add(FundedShare.findings(sizes.known, commitment, scheme))
    if let scheme { log.add(RatesSum.findings(cohorts, scheme)) }
  }
}
