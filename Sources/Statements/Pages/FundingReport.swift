import Documents
import Programme
public import Projection
public import Quantities
public import Reporting

/// What goes to a committee: the projection with its charts, standing, assumptions, risks and
/// checks, in words, tables and drawings that all come from one calculation.
public struct FundingReport {
  /// Who reads it. What is published holds aggregates alone.
  public enum Audience: String, Sendable, CaseIterable {
    case `public`, officer
  }

  let projection: Projection
  let asOf: CivilDate?
  let audience: Audience
  let settings: ReportSettings
  /// The run to compare with.
  let since: EarlierRun?
  let uncertainty: UncertaintyStatement?
  /// What the programme saves, where it is to be shown.
  let value: AppraisalStatement?
  /// Where the programme stands by its register, where there is one.
  let register: ClaimsPosition?
  /// What the run was made of.
  let record: RunRecord
  let statement: FundingStatement

  public init(
    _ projection: Projection, asOf: CivilDate? = nil, audience: Audience = .public,
    settings: ReportSettings = ReportSettings(), since: EarlierRun? = nil,
    uncertainty: UncertaintyStatement? = nil, value: AppraisalStatement? = nil,
    register: ClaimsPosition? = nil, record: RunRecord
  ) {
    self.projection = projection
    self.asOf = asOf
    self.audience = audience
    self.settings = settings
    self.since = since
    self.uncertainty = uncertainty
    self.value = value
    self.register = register
    self.record = record
    statement = FundingStatement(projection, asOf: asOf, uncertainty: uncertainty)
  }

  /// The full report, in the order in which it is read: the answer, how things stand, the money,
  /// the claims, what can go otherwise, what it rests on.
  public var report: Report {
    Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: sections)
  }

  /// All sections, those with nothing to say left out.
  var sections: [ReportSection] {
    let made: [ReportSection?] = [
      status, fundingByYear, quarters, claimSchedule, bandsSection, positionSection,
      reconciliationSection, uncertaintySection, cashSection, caseloadSection, changes,
      value?.section, assumptions, risks, checks, method,
      sources, about,
    ]
    return made.compactMap(\.self)
  }

  /// A section by its id.
  func section(_ id: String) -> ReportSection? { sections.first { $0.id == id } }

  var scenario: Scenario { projection.scenario }
  var scheme: Scheme { projection.scheme }
  var axis: MonthAxis { projection.axis }

  /// The last month that counts as past; nil when nothing does.
  var position: Month? {
    (asOf ?? scenario.date).map { $0.month - 1 }
  }

  var positionDay: String? { position.map { $0.lastDay?.prose ?? $0.prose } }

  /// The first of some years that is not wholly past.
  func forecastFrom(_ years: [FinancialYear]) -> Int? {
    years.firstIndex { year in position.map { year.lastMonth > $0 } ?? true }
  }

  /// The words a council adds to a section, where it has any.
  func commentary(_ id: String) -> [Block] {
    settings.commentary.filter { $0.section == id }.map { .paragraph($0.text) }
  }

  var subtitle: String {
    var parts = marking + [scenario.authority ?? ""].filter { !$0.isEmpty }
    parts.append(
      "\(NumberText.grouped(scenario.families)) families, "
        + "\(NumberText.grouped(scenario.places)) funded places")
    if let day = register?.day ?? positionDay { parts.append("position at \(day)") }
    parts.append(register == nil ? "forecast" : "actual and forecast")
    return parts.joined(separator: " · ")
  }

  private var quarters: ReportSection? { statement.quarters }

  private var uncertaintySection: ReportSection? {
    guard let uncertainty else { return nil }
    var section = uncertainty.section
    section.title = "How far it can differ"
    if let chart = uncertainty.chart { section.blocks.insert(.chart(chart), at: 0) }
    section.blocks += commentary("uncertainty")
    return section
  }
}
