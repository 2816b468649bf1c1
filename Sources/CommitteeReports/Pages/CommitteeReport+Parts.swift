import PBRReporting
import PBRStatements

extension CommitteeReport {
  /// All sections, those with nothing to say left out.
  var sections: [ReportSection] { ReportPart.allCases.compactMap(section) }

  /// A section with the council's commentary; nil where it has nothing to say.
  func section(_ part: ReportPart) -> ReportSection? {
    guard var section = made(part) else { return nil }
    section.id = part.rawValue
    section.blocks += commentary(part)
    // What has happened is in the position; beside it these are the plan, but for what officers
    // see of the money that was received.
    guard register != nil else { return section }
    switch part.holds {
    case .all: break
    case .plan: section.title += ", as planned"
    case .carriedOut:
      section.title += carriedOut == nil ? ", as planned" : ", actual and forecast"
    case .happened: section.title += carriedOut == nil ? "" : ", actual and forecast"
    }
    return section
  }

  private func made(_ part: ReportPart) -> ReportSection? {
    switch part {
    case .status: status
    case .exceptions: .joined(scorecard?.exceptions, card?.exceptions)
    case .scorecard: .joined(scorecard?.scorecard, card?.scorecard)
    case .outcomes: scorecard?.outcomes
    case .years: fundingByYear
    case .ladders: laddersSection
    case .schedule: claimSchedule
    case .bands: bandsSection
    case .position: positionSection
    case .reconciliation: reconciliationSection
    case .uncertainty: uncertaintySection
    case .cash: cashSection
    case .caseload: caseloadSection
    case .worth: worth
    case .changes: changes
    case .value: value?.section(tellsAuthor: audience == .officer)
    case .assumptions: assumptions
    case .risks: risks
    case .checks: checks
    case .method: method
    case .definitions: .joined(scorecard?.definitions, card?.definitions)
    case .sources: sources
    case .about: about
    case .budget: nil
    }
  }

  /// The words a council adds to a section, where it has any.
  func commentary(_ part: ReportPart) -> [Block] {
    settings.commentary.filter { $0.section == part }.map { .paragraph($0.text) }
  }
}

extension ReportSection {
  /// A section of a report.
  /// - Parameter more: what its title goes on with, such as ` on 31 July 2013`.
  init(_ part: ReportPart, more: String = "", blocks: [Block]) {
    self.init(id: part.rawValue, title: part.title + more, blocks: blocks)
  }
}
