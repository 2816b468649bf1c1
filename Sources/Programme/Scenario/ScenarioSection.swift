import PBRFiles

/// A section of a scenario that the plan itself does not use: it is kept in `Scenario.source` and
/// read by those it is for. A new one is a case here; whoever looks through a whole plan then has
/// to say who reads it.
package enum ScenarioSection: String, CaseIterable, Sendable {
  case savings, appraisal
  case budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper
  case scorecard

  /// Who reads a section.
  package enum Reader: CaseIterable, Sendable {
    /// What the programme saves (Documentation/appraisal.md).
    case appraisal
    /// What a report says beside the figures (Documentation/reports.md).
    case report
  }

  package var reader: Reader {
    switch self {
    case .savings, .appraisal: .appraisal
    case .budget, .risks, .decisions, .commentary, .backgroundPapers, .committee, .statusLimits,
      .paper, .scorecard:
      .report
    }
  }
}

extension Scenario {
  /// Whether the plan has a section that this reader reads.
  package func has(sectionsFor reader: ScenarioSection.Reader) -> Bool {
    !sections(for: reader).isEmpty
  }

  /// The sections of the plan that this reader reads.
  package func sections(for reader: ScenarioSection.Reader) -> [ScenarioSection] {
    ScenarioSection.allCases.filter {
      $0.reader == reader && source.object?[$0.rawValue].map { !$0.isNull } ?? false
    }
  }
}
