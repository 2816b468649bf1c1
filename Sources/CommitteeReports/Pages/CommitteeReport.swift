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

  /// The full report, in the order in which it is read: the answer, how things stand, the money,
  /// the claims, what can go otherwise, what it rests on.
  package var report: Report {
    Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: sections)
  }

  /// All sections, those with nothing to say left out.
  var sections: [ReportSection] {
    let made: [ReportSection?] = [
      status, .joined(scorecard?.exceptions, card?.exceptions),
      .joined(scorecard?.scorecard, card?.scorecard), scorecard?.outcomes, fundingByYear,
      laddersSection,
      claimSchedule, bandsSection, positionSection, reconciliationSection,
      uncertaintySection, cashSection, caseloadSection, worth, changes, value?.section, assumptions,
      risks,
      checks, method, .joined(scorecard?.definitions, card?.definitions), sources, about,
    ]
    return made.compactMap { section in
      guard var section else { return nil }
      // What has happened is in the position; beside it these are the plan, but for what officers
      // see of the money that was received.
      if register != nil, CommitteeReport.planned.contains(section.id) {
        let isKnown = CommitteeReport.carriedOut.contains(section.id)
        if isKnown, carriedOut != nil {
          section.title += ", actual and forecast"
        } else if section.id != "bands" {
          // The bands hold what happened for the public, too.
          section.title += ", as planned"
        }
      }
      return section
    }
  }

  /// The sections whose figures are the plan's, whatever has happened.
  private static let planned: Set<String> = [
    "years", "ladders", "schedule", "bands", "uncertainty", "cash", "caseload", "worth",
  ]

  /// Those of them that for officers hold what happened and the forecast instead.
  private static let carriedOut: Set<String> = ["bands", "cash"]

  /// The ids of all sections, in order: what commentary and headings can name. `budget` stands
  /// in the budget template alone.
  static let sectionIds = [
    "status", "years", "ladders", "schedule", "bands", "position", "reconciliation", "uncertainty",
    "cash",
    "caseload", "worth", "changes", "value", "assumptions", "risks", "checks", "method", "sources",
    "about",
    "budget", "exceptions", "scorecard", "outcomes", "definitions",
  ]

  var scenario: Scenario { projection.scenario }
  var scheme: Scheme { projection.scheme }
  var axis: MonthAxis { projection.axis }

  /// The last month that counts as past; nil when nothing does.
  var position: Month? {
    (asOf ?? scenario.date)?.lastWholeMonth
  }

  var positionDay: String? { position.map { $0.lastDay?.prose ?? $0.prose } }

  /// The first of some years that is not wholly past.
  func forecastFrom(_ years: [FinancialYear]) -> Int? {
    // Beside what has happened nothing of the plan is drawn as if it had.
    if isPlanAlone { return years.isEmpty ? nil : 0 }
    return years.firstIndex { year in position.map { year.lastMonth > $0 } ?? true }
  }

  /// The words a council adds to a section, where it has any.
  func commentary(_ id: String) -> [Block] {
    settings.commentary.filter { $0.section == id }.map { .paragraph($0.text) }
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
