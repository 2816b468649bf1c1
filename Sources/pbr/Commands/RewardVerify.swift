import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRReporting
import PBRRewards
import PBRRuns
import PBRStatements

/// `pbr verify` of a run of a plan for a reward: worked again from its plan.json and the files of its
/// scorecard, looked for as all inputs are.
enum RewardVerify {
  /// Nil where the plan is not for a reward.
  static func again(
    _ plan: SourceText, _ folder: RunFolder, _ parsed: ParsedCommand, _ console: Console
  ) throws -> (differences: [RunDifference], figures: Int)? {
    let others = parsed.values("inputs")
    let base = plan.folder
    let files = InputFiles { path in
      if path == plan.name { return .text(plan) }
      // What the plan names is resolved beside it, and was opened from where the run was made.
      let name = path.hasPrefix(base) ? String(path.dropFirst(base.utf8.count)) : path
      if let text = folder.text(ofInput: name, others) {
        return .text(SourceText(name: path, bytes: text.bytes))
      }
      return .problem(
        .error(
          "input-changed", file: name,
          "\(Quoted.plain(name)): no file with the bytes that the run had was found",
          remedy: "Name the folder it is in with --inputs."))
    }
    guard RewardReading.isOne(plan.name, files: files) else { return nil }
    let reading = RewardReading(plan.name, files: files, sheets: ScorecardFiles(files))
    guard let read = reading.plan else {
      let first = reading.findings.first { $0.severity == .error }
      console.say(
        "The plan could not be worked again: \(first?.message ?? "it has errors").")
      return (
        [
          RunDifference(
            file: ResolvedPlan.fileName, was: "a plan",
            now: first.map { "not one: \($0.message)" } ?? "not one")
        ], 0
      )
    }
    let worked = RewardRun.Worked(path: plan.name, amounts: RewardAmounts(read), reading: reading)
    var differences: [RunDifference] = []
    let sum = worked.resolved.sum
    if sum != folder.run.plan {
      differences.append(
        RunDifference(
          file: ResolvedPlan.fileName, what: "what the plan says",
          was: String(folder.run.plan.prefix(12)), now: String(sum.prefix(12))))
    }
    if folder.run.remadeFingerprint != folder.run.fingerprint {
      differences.append(
        RunDifference(
          file: SavedRun.fileName, what: "fingerprint",
          was: Quoted.plain(String(folder.run.fingerprint.prefix(12))),
          now: String(folder.run.remadeFingerprint.prefix(12))))
    }
    let inside = folder.run.command == "report" ? "data/" : ""
    var figures = 0
    // Where a figure was read from is not the same from plan.json.
    for table in RewardTables.all(worked.amounts) where table.name != "assumptions" {
      let name = "\(inside)\(table.name).csv"
      guard folder.run.wrote(name), let saved = folder.output(name) else { continue }
      let compared = TableComparison(name, saved: saved.bytes, workedAgain: table)
      figures += compared.figures
      differences += compared.differences
    }
    return (differences, figures)
  }
}
