/// The sections of a report in the order in which it is read: the answer, how things stand, the
/// money, the claims, what can go otherwise, what it rests on. The raw value is the id by which
/// commentary and headings of a plan name a section.
enum ReportPart: String, CaseIterable, Sendable {
  case status, exceptions, scorecard, outcomes
  case years, ladders, schedule, bands, position, reconciliation
  case uncertainty, cash, caseload, worth, changes, value
  case assumptions, risks, checks, method, definitions, sources, about
  /// The revenue table, which stands in its own template alone.
  case budget

  /// Its title, or what its title begins with; empty where those who work it out give it one.
  var title: String {
    switch self {
    case .status: "How it stands"
    case .exceptions: "What to look at first"
    case .scorecard: "Scorecard"
    case .years: "Funding by financial year"
    case .ladders: "Steps of the rate card"
    case .bands: "What is certain, expected and at risk"
    case .position: "Claims position"
    case .reconciliation: "Reconciliation with the plan"
    case .uncertainty: "How far it can differ"
    case .cash: "Cash"
    case .caseload: "Caseload and capacity"
    case .worth: "Cost, break-even and the cohorts side by side"
    case .changes: "What has changed"
    case .outcomes, .schedule, .value, .definitions: ""
    case .assumptions: "Assumptions"
    case .risks: "Risks"
    case .checks: "Checks"
    case .method: "Method and limits"
    case .sources: "Sources"
    case .about: "About this report"
    case .budget: "Revenue budget"
    }
  }

  /// Whose figures a section has where there is a register.
  enum Holds {
    /// What has happened, and what needs no mark.
    case all
    /// The plan's, whatever has happened.
    case plan
    /// For officers what happened and the forecast, else the plan's.
    case carriedOut
    /// The same, but that the public sees what happened, too.
    case happened
  }

  var holds: Holds {
    switch self {
    case .years, .ladders, .schedule, .uncertainty, .caseload, .worth: .plan
    case .cash: .carriedOut
    case .bands: .happened
    case .status, .exceptions, .scorecard, .outcomes, .position, .reconciliation, .changes, .value,
      .assumptions, .risks, .checks, .method, .definitions, .sources, .about, .budget:
      .all
    }
  }

  /// The headings of a report to a council's board under which sections stand.
  enum Heading { case supporting, implications, risks, papers }

  /// Under which heading it stands where the plan names no headings; nil for none.
  var usualHeading: Heading? {
    switch self {
    case .status, .exceptions, .scorecard, .outcomes, .years, .ladders, .schedule, .bands,
      .position, .reconciliation, .uncertainty, .cash, .caseload, .worth, .changes, .value:
      .supporting
    case .assumptions: .implications
    case .risks, .checks, .method, .definitions: .risks
    case .sources, .about: .papers
    case .budget: nil
    }
  }
}
