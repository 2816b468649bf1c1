import PBRProgramme
import PBRQuantities

extension Projection {
  /// Every identity of model.md section 10, evaluated.
  package var checks: [RunCheck] {
    var checks = cohortChecks
    checks += commitmentChecks
    checks += resultChecks
    checks += moneyChecks
    checks.append(caseloadCheck)
    return checks
  }

  private var cohortChecks: [RunCheck] {
    zip(scenario.cohorts, cohorts).flatMap { (cohort, flows) -> [RunCheck] in
      [
        RunCheck.equal(
          .familiesByMonth, cohort.id, expected: Double(cohort.families),
          actual: Double(cohort.attachments.map(\.families).reduce(0, +))),
        RunCheck.equal(
          .placesByMonth, cohort.id, expected: Double(cohort.funded),
          actual: flows.placesAttached.total),
        RunCheck.atMost(
          .fundedWithinFamilies, cohort.id, limit: Double(cohort.families),
          actual: Double(cohort.funded)),
      ]
    }
  }

  /// When a variant changes a cohort and not the commitment, the sum is the commitment.
  private var commitmentChecks: [RunCheck] {
    guard let commitment = scenario.commitment else { return [] }
    var checks: [RunCheck] = []
    if let families = commitment.families, families == scenario.families {
      checks.append(
        .equal(
          .familiesTotal, expected: Double(families), actual: Double(scenario.families)))
    }
    if let funded = commitment.funded, funded == scenario.places {
      checks.append(
        .equal(.profileTotal, expected: Double(funded), actual: Double(scenario.places)))
    }
    return checks
  }

  private var resultChecks: [RunCheck] {
    let second = scenario.cohorts.map { SecondPath($0, scheme: scheme, axis: axis) }
    return scheme.results.indices.map { result -> RunCheck in
      let claims = claims(result: result)
      let lapsed = lapsed(result: result)
      let unfunded = cohorts.reduce(0) { sum, cohort in
        sum + cohort.results[result].achievedUnfunded.total
      }
      let id = scheme.results[result].id
      let claimed = claims.reduce(0) { $0 + $1.count }
      return RunCheck.equal(
        .claimsAndLapsed, id, expected: second.reduce(0) { $0 + $1.achieved[result] },
        actual: claimed + lapsed.count + unfunded)
    }
  }

  private var moneyChecks: [RunCheck] {
    let fees = feesEarned.total
    let results = resultsEarned.total
    let schedule = scheme.results.indices.reduce(0) { sum, result in
      sum + claims(result: result).reduce(0) { $0 + $1.amount }
    }
    var checks = [
      RunCheck.equal(
        .feesEarnedAndCash, expected: fees, actual: feesReceived.total + feesWithheld),
      RunCheck.equal(
        .resultsEarnedAndCash, expected: results, actual: resultsReceived.total),
      RunCheck.equal(
        .claimScheduleTotal, expected: results,
        actual: schedule - (contractCut?.total ?? 0)),
    ]
    if let maximum = scheme.maximumPerPlace {
      checks.append(
        .atMost(
          .placeMaximum, limit: maximum.pounds,
          actual: Double(cohorts.map(\.highestPaid).max() ?? 0) / 100))
    }
    if let most = scenario.maximum {
      checks.append(
        .atMost(.programmeMaximum, limit: most.pounds, actual: fees + results))
    }
    if let bands = Bands(self, asOf: nil) {
      checks.append(
        .equal(
          .bandsTotal, expected: bands.maximum,
          actual: bands.received + bands.feesToCome + bands.resultsExpected
            + bands.resultsNotExpected))
    }
    return checks
  }

  /// The largest difference, over months and cohorts, between the closing caseload and opening
  /// plus started less left.
  private var caseloadCheck: RunCheck {
    var worst = 0.0
    for cohort in cohorts {
      var open = 0.0
      for month in cohort.active.indices {
        open += cohort.started[month] - cohort.left[month]
        worst = max(worst, (open - cohort.active[month]).magnitude)
      }
    }
    return .equal(.caseload, expected: 0, actual: worst)
  }
}
