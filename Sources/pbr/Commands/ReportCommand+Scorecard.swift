import PBRCommitteeReports
import PBRMonitoring
import PBRRuns
import PBRStatements

extension ReportCommand {
  /// The scorecard that is named on the command line or in the plan, beside whose file it then lies.
  static func scorecardOfFile(
    _ parsed: ParsedCommand, _ settings: ReportSettings, _ audience: Audience,
    programme: ProgrammeSource?, _ console: Console
  ) throws -> (results: ScorecardResults, inputs: [RunRecord.FileSum])? {
    guard let file = parsed.value("scorecard") ?? settings.scorecard else { return nil }
    console.step("reading the scorecard")
    let (card, reading) = try ScorecardInput.scorecard(
      file, programme: programme,
      remedy: "Add --register FOLDER, --as-of DATE and --audience officer; the public reads the "
        + "programme's own measures in every report of a register.", console)
    let results = ScorecardResults(card, asOf: parsed.date("as-of"))
    console.report(reading.findings + ScorecardChecks.findings(results))
    return (
      results,
      reading.inputs(forPublic: audience == .public).map {
        RunRecord.FileSum(name: $0.name, sha256: $0.sha256)
      }
    )
  }
}
