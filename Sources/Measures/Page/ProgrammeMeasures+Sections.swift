package import PBRReporting

extension ProgrammeMeasures {
  /// The sections of the page beside those of the groups of measures.
  enum Section: String { case exits, claims, flow }

  /// Whether a section of the page is of the programme: its groups of measures but what nobody pays
  /// for, who left, what has become of claims, the stock of families.
  package static func isOfProgramme(_ section: ReportSection) -> Bool {
    if let group = ProgrammeMeasure.Group(rawValue: section.id) { return group != .local }
    return Section(rawValue: section.id) != nil
  }

  /// Whether a section of the page is of what nobody pays for.
  package static func isLocal(_ section: ReportSection) -> Bool {
    section.id == ProgrammeMeasure.Group.local.rawValue
  }
}
