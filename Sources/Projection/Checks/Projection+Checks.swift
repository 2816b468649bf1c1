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
          "families-by-month:\(cohort.id)", expected: Double(cohort.families),
          actual: Double(cohort.attachments.map(\.families).reduce(0, +))),
        RunCheck.equal(
          "places-by-month:\(cohort.id)", expected: Double(cohort.funded),
          actual: flows.placesAttached.total),
        RunCheck.atMost(
          "funded-within-families:\(cohort.id)", limit: Double(cohort.families),
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
          "families-total", expected: Double(families), actual: Double(scenario.families)))
    }
    if let funded = commitment.funded, funded == scenario.places {
      checks.append(
        .equal("profile-total", expected: Double(funded), actual: Double(scenario.places)))
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
        "claims-and-lapsed:\(id)", expected: second.reduce(0) { $0 + $1.achieved[result] },
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
        "fees-earned-and-cash", expected: fees, actual: feesReceived.total + feesWithheld),
      RunCheck.equal(
        "results-earned-and-cash", expected: results, actual: resultsReceived.total),
      RunCheck.equal(
        "claim-schedule-total", expected: results,
        actual: schedule - (contractCut?.total ?? 0)),
    ]
    if let maximum = scheme.maximumPerPlace {
      checks.append(
        .atMost(
          "place-maximum", limit: maximum.pounds,
          actual: Double(cohorts.map(\.highestPaid).max() ?? 0) / 100))
    }
    if let most = scenario.maximum {
      checks.append(
        .atMost("programme-maximum", limit: most.pounds, actual: fees + results))
    }
    if let bands = Bands(self, asOf: nil) {
      checks.append(
        .equal(
          "bands-total", expected: bands.maximum,
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
    return .equal("caseload-stock-and-flow", expected: 0, actual: worst)
  }
}
