import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRQuantities
import PBRReporting
import PBRRewards
import PBRRuns
import PBRStatements

/// A plan for a reward in place of a plan with cohorts.
enum RewardRun {
  /// A plan as it was read and worked out.
  struct Worked {
    let path: String
    let amounts: RewardAmounts
    let reading: RewardReading

    var plan: RewardPlan { amounts.plan }
    /// `plan.json`, and the checksum of what plan and scorecard say.
    var resolved: ResolvedReward {
      ResolvedReward(plan.source, scorecard: reading.scorecardInputs.map(\.sha256))
    }
    var inputs: [RunRecord.FileSum] {
      reading.inputs.map { RunRecord.FileSum(name: $0.name, sha256: $0.sha256) }
    }
  }

  /// Whether the file of a path is one.
  static func isOne(_ path: String) -> Bool { RewardReading.isOne(path, files: PlanInput.files) }

  /// The plan of a path; errors end the command.
  static func read(
    _ path: String, settings: [String] = [], files: InputFiles = PlanInput.files,
    sheets: ScorecardFiles = ScorecardInput.files()
  ) throws(Exit) -> Worked {
    let reading = RewardReading(path, settings: settings, files: files, sheets: sheets)
    guard let plan = reading.plan else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    return Worked(path: path, amounts: RewardAmounts(plan), reading: reading)
  }

  /// The plan of a path, what reading it found told; figures that it expects otherwise end the command
  /// too, unless something was set.
  static func plan(
    _ path: String, settings: [String], _ console: Console
  ) throws(Exit) -> Worked {
    let worked = try read(path, settings: settings)
    console.report(worked.reading.findings)
    console.inputs.add(worked.inputs)
    let misses = settings.isEmpty ? worked.amounts.misses : []
    if !misses.isEmpty { throw Exit.inputHasErrors(misses) }
    return worked
  }

  /// Options that have no meaning for a reward end the command.
  static func refuse(_ options: [String], _ parsed: ParsedCommand) throws(Exit) {
    for option in options where parsed.isGiven(option) || parsed.flag(option) {
      throw .wrongUse(
        "--\(option) cannot be combined with a plan for a reward",
        help: "Its targets stand in a scorecard; no family is claimed for.")
    }
  }

  /// `simulate` of such a plan.
  static func simulate(_ path: String, _ parsed: ParsedCommand, _ console: Console) throws {
    try refuse(
      ["register", "uncertainty", "draws", "budget", "cash-low", "as-of"], parsed)
    let settings = parsed.values("set")
    let worked = try plan(path, settings: settings, console)
    let form = OutputForm(parsed, console)
    let tables = RewardTables.all(worked.amounts)
    var written: [String] = []
    var record = RunRecord(
      version: Version.current, command: "simulate", settings: settings.map { "--set \($0)" },
      plan: worked.resolved.sum, inputs: worked.inputs)
    let fingerprint = record.fingerprint
    if let folder = parsed.value("out") {
      let data = tables.map { (table: $0, bytes: $0.csv(excel: form.excel)) }
      var files = data.map { OutputFile(name: "\($0.table.name).csv", bytes: $0.bytes) }
      files.append(DataPackage.file(worked.plan.origin(record), data))
      files.append(worked.resolved.file)
      files.append(record.file(naming: files))
      written = try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
    }
    try form.write(
      RewardStatement(worked.amounts).report, tables, document: "pbr.reward",
      fingerprint: fingerprint, console)
    if let folder = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(folder)).")
    }
  }

  /// `check` of such a plan.
  static func check(_ path: String, _ console: Console) throws(Exit) {
    let worked = try plan(path, settings: [], console)
    try console.writeLine(
      "\(Quoted.plain(path)): no errors. \(Noun("target").counted(worked.amounts.lines.count)), a "
        + "pot of \(NumberText.pounds(worked.plan.pot)).")
    console.say("Next: pbr simulate \(Quoted.plain(path))")
  }

  /// Commands that have no use for one say so.
  static func refuse(_ path: String) throws(Exit) {
    guard isOne(path) else { return }
    throw Exit.inputHasErrors([
      .error(
        "reward-plan", file: path, "this is a plan for a reward, with targets and no cohorts",
        remedy: "pbr simulate, check, compare, sensitivity, report and verify take it.")
    ])
  }
}
