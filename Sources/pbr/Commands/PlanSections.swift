import PBRAppraisal
import PBRCommitteeReports
import PBRFindings
import PBRProgramme
import PBRQuantities

/// Sections of a plan beside the plan itself, and who reads them.
enum PlanSections {
  /// Reads what the plan says for one reader; the findings say what is wrong with it.
  static func read(
    _ scenario: Scenario, for reader: ScenarioSection.Reader, _ files: InputFiles,
    into log: FindingLog
  ) {
    switch reader {
    case .appraisal:
      _ = AppraisalPlan.read(scenario, open: { files.reading($0) }, into: log)
    case .report: _ = ReportSettings.read(scenario, into: log)
    }
  }

  /// Warns of sections with errors that a command does not read: none of its figures rests on them,
  /// so that it goes on.
  /// - Parameter read: those that the command reads itself.
  static func warnOfUnread(
    _ scenario: Scenario, besides read: [ScenarioSection.Reader], path: String, _ console: Console
  ) {
    for reader in ScenarioSection.Reader.allCases
    where !read.contains(reader) && scenario.has(sectionsFor: reader) {
      let log = FindingLog()
      Self.read(scenario, for: reader, PlanInput.files, into: log)
      guard log.hasErrors else { continue }
      let names = scenario.sections(for: reader).map { "\"\($0.rawValue)\"" }
      console.report([
        .warning(
          "unread-section", file: path,
          "\(names.joined(separator: ", ")) \(Noun("has", "have").form(names.count)) "
            + "\(Noun("error").counted(log.errors)); this command does not read "
            + Noun("it", "them").form(names.count),
          remedy: "pbr check says what is wrong.")
      ])
    }
  }
}
