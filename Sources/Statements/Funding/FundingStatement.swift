import PBRProgramme
package import PBRProjection
package import PBRQuantities
package import PBRReporting

/// What a finance officer reads of a projection: funding by year and quarter, the claim
/// schedule, what is certain and at risk, and whether it all adds up.
package struct FundingStatement {
  let projection: Projection
  let asOf: CivilDate?
  package let checks: [RunCheck]
  /// Shown after the claim schedule where it was worked out.
  let uncertainty: UncertaintyStatement?

  package init(
    _ projection: Projection, asOf: CivilDate? = nil, uncertainty: UncertaintyStatement? = nil
  ) {
    self.projection = projection
    self.asOf = asOf
    self.uncertainty = uncertainty
    checks = projection.checks
  }

  /// Checks that do not hold: a defect of the calculation.
  package var failedChecks: [RunCheck] { checks.filter { !$0.passed } }

  package var report: Report {
    var sections = [years, quarters]
    sections += scheme.isRateCard ? [ladders, cardSchedule] : [schedule]
    if let fit = published { sections.append(fit) }
    let outside = uncertainty?.outside
    if let uncertainty { sections.append(uncertainty.section) }
    if let seen = outside?.section { sections.append(seen) }
    sections.append(position)
    sections += details
    if let detail = uncertainty?.detail { sections.append(detail) }
    if let seen = outside?.detail { sections.append(seen) }
    return Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle, sections: sections
    ).said(of: scenario)
  }

  var scenario: Scenario { projection.scenario }
  var scheme: Scheme { projection.scheme }
  var axis: MonthAxis { projection.axis }

  private var subtitle: String {
    let (families, places) = (scenario.families, scenario.places)
    return
      "\(Noun(scheme.unit.one, scheme.unit.many).counted(families)), \(Noun.fundedPlace.counted(places))"
  }

  /// The years in which a pound or more is earned, paid or spent, to the nearest pound.
  package var shownYears: [FinancialYear] { years(from: 0.5) }

  /// The years in which at least so much is earned, paid or spent.
  /// - Parameter least: in pounds, of any one flow, whichever its sign.
  package func years(from least: Double) -> [FinancialYear] {
    let flows = [
      projection.feesEarned, projection.feesReceived, projection.resultsEarned,
      projection.resultsReceived, projection.grantsReceived, projection.councilCosts,
    ]
    return axis.years.filter { year in
      flows.contains { $0.sum(in: year).magnitude >= least }
    }
  }

  /// Pounds forgone on results achieved too late, by month.
  package var forgone: MonthlyFlow {
    .sum(projection.cohorts.flatMap(\.results).map(\.forgone), on: axis)
  }
}
