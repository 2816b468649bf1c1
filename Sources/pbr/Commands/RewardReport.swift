import PBRCommitteeReports
import PBRFiles
import PBRFindings
import PBRQuantities
import PBRReporting
import PBRRewards
import PBRRuns
import PBRStatements

/// `pbr report` of a plan for a reward.
enum RewardReport {
  static func run(_ path: String, _ parsed: ParsedCommand, _ console: Console) throws {
    try RewardRun.refuse(
      [
        "register", "uncertainty", "draws", "as-of", "since", "appraise", "audience", "template",
        "date-order",
      ], parsed)
    let settings = parsed.values("set")
    let worked = try RewardRun.plan(path, settings: settings, console)
    var record = RunRecord(
      version: Version.current, command: "report", settings: settings.map { "--set \($0)" },
      plan: worked.resolved.sum, inputs: worked.inputs)
    var files = RewardReportFiles(
      worked.amounts, record: record, excel: parsed.flag("excel")
    ).files
    files.append(worked.resolved.file)
    files.append(record.file(naming: files))
    let folder = parsed.value("out") ?? "."
    if !parsed.flag("force") { try OutputFolder.mustBeEmpty(folder) }
    let written = try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
    try console.writeLine(
      "Wrote \(written.count) files to \(Quoted.plain(folder)): report.html, report.md, "
        + "report.docx, report.xlsx, charts and data.")
    console.say("Next: open \(Quoted.plain(written.first ?? folder)) in a browser.")
  }
}
