import Programme
public import Projection
public import Quantities
public import Reporting

/// What a finance officer reads of a projection: funding by year and quarter, the claim
/// schedule, what is certain and at risk, and whether it all adds up.
public struct FundingStatement {
  let projection: Projection
  let asOf: CivilDate?
  let checks: [RunCheck]

  public init(_ projection: Projection, asOf: CivilDate? = nil) {
    self.projection = projection
    self.asOf = asOf
    checks = projection.checks
  }

  /// Checks that do not hold: a defect of the calculation.
  public var failedChecks: [RunCheck] { checks.filter { !$0.passed } }

  public var report: Report {
    var sections = [years, quarters, schedule]
    if let fit = published { sections.append(fit) }
    sections.append(position)
    sections += details
    return Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle, sections: sections)
  }

  var scenario: Scenario { projection.scenario }
  var scheme: Scheme { projection.scheme }
  var axis: MonthAxis { projection.axis }

  private var subtitle: String {
    "\(NumberText.grouped(scenario.families)) families, "
      + "\(NumberText.grouped(scenario.places)) funded places"
  }

  /// The years in which anything is earned, paid or spent.
  var shownYears: [FinancialYear] {
    let flows = [
      projection.feesEarned, projection.feesReceived, projection.resultsEarned,
      projection.resultsReceived, projection.grantsReceived, projection.councilCosts,
    ]
    return axis.years.filter { year in
      flows.contains { axis.sum($0, in: year).magnitude >= 0.5 }
    }
  }

  /// Pounds forgone on results achieved too late, by month.
  var forgone: [Double] {
    var total = axis.zeros
    for flows in projection.cohorts.flatMap(\.results) {
      for month in total.indices { total[month] += flows.forgone[month] }
    }
    return total
  }
}
