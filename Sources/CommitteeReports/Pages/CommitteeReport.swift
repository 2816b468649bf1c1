package import PBRChance
import PBRProgramme
package import PBRProjection
package import PBRQuantities
package import PBRReporting
package import PBRRuns
package import PBRStatements

/// What goes to a committee: the projection with its charts, standing, assumptions, risks and
/// checks, in words, tables and drawings that all come from one calculation.
package struct CommitteeReport {
  let projection: Projection
  let asOf: CivilDate?
  let audience: Audience
  let settings: ReportSettings
  /// The run to compare with.
  let since: EarlierRun?
  let uncertainty: UncertaintyStatement?
  /// What each assumption with a range does by itself.
  let sensitivity: Sensitivity?
  /// How far cash can lie from what is expected, month by month.
  let fan: CashFan?
  /// What the programme saves, where it is to be shown.
  let value: AppraisalStatement?
  /// Where the programme stands by its register, where there is one.
  let register: ProgrammePosition?
  /// The programme's own measures, where there is a register.
  let scorecard: ScorecardPages?
  /// Measures kept in a spreadsheet, where a scorecard is named.
  package let card: CardPages?
  /// What the run was made of.
  let record: RunRecord
  let statement: FundingStatement

  package init(
    _ projection: Projection, asOf: CivilDate? = nil, audience: Audience = .public,
    settings: ReportSettings = ReportSettings(), since: EarlierRun? = nil,
    uncertainty: UncertaintyStatement? = nil, sensitivity: Sensitivity? = nil,
    fan: CashFan? = nil, value: AppraisalStatement? = nil, register: ProgrammePosition? = nil,
    scorecard: ScorecardPages? = nil, card: CardPages? = nil, record: RunRecord
  ) {
    self.projection = projection
    self.asOf = asOf
    self.audience = audience
    self.settings = settings
    self.since = since
    self.uncertainty = uncertainty
    self.sensitivity = sensitivity
    self.fan = fan
    self.value = value
    self.register = register
    self.scorecard = scorecard
    self.card = card
    self.record = record
    statement = FundingStatement(projection, asOf: asOf, uncertainty: uncertainty)
  }

  /// The full report.
  package var report: Report {
    Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: sections)
  }

  var scenario: Scenario { projection.scenario }
  var scheme: Scheme { projection.scheme }
  var axis: MonthAxis { projection.axis }

  /// The last month that counts as past; nil when nothing does.
  var position: Month? {
    (asOf ?? scenario.date)?.lastWholeMonth
  }

  /// Whether results can still be claimed in a window: it closes on the day or after it.
  func isOpen(_ window: ClaimWindow) -> Bool {
    (asOf ?? scenario.date).map { window.closes >= $0 } ?? true
  }

  var positionDay: String? { position.map { $0.lastDay?.prose ?? $0.prose } }

  /// The first of some years that is not wholly past.
  func forecastFrom(_ years: [FinancialYear]) -> Int? {
    // Beside what has happened nothing of the plan is drawn as if it had.
    if isPlanAlone { return years.isEmpty ? nil : 0 }
    return years.firstIndex { year in position.map { year.lastMonth > $0 } ?? true }
  }

  var subtitle: String {
    var parts = marking + [scenario.authority ?? ""].filter { !$0.isEmpty }
    let (families, places) = (scenario.families, scenario.places)
    parts.append(
      "\(Noun.family.counted(families)), \(Noun.fundedPlace.counted(places))")
    if let day = register?.day ?? positionDay { parts.append("position at \(day)") }
    parts.append(register == nil ? "forecast" : "actual and forecast")
    return parts.joined(separator: " · ")
  }

  var words: InputWords { InputWords(scenario) }
}
