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
  /// Whether the file of a path is one.
  static func isOne(_ path: String) -> Bool { RewardReading.isOne(path, files: PlanInput.files) }

  /// The plan of a path; errors end the command.
  static func plan(
    _ path: String, settings: [String], _ console: Console
  ) throws(Exit) -> (amounts: RewardAmounts, reading: RewardReading) {
    let reading = RewardReading(
      path, settings: settings, files: PlanInput.files, sheets: ScorecardInput.files())
    guard let plan = reading.plan else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.report(reading.findings)
    let amounts = RewardAmounts(plan)
    let misses = settings.isEmpty ? amounts.misses : []
    if !misses.isEmpty { throw Exit.inputHasErrors(misses) }
    return (amounts, reading)
  }

  /// `simulate` of such a plan.
  static func simulate(_ path: String, _ parsed: ParsedCommand, _ console: Console) throws {
    for option in ["register", "uncertainty", "draws", "budget", "cash-low", "as-of"]
    where parsed.isGiven(option) {
      throw Exit.wrongUse(
        "--\(option) cannot be combined with a plan for a reward",
        help: "Its targets stand in a scorecard; no family is claimed for.")
    }
    let settings = parsed.values("set")
    let (amounts, reading) = try plan(path, settings: settings, console)
    let statement = RewardStatement(amounts)
    let form = OutputForm(parsed, console)
    let tables = [statement.data] + statement.others
    var written: [String] = []
    if let folder = parsed.value("out") {
      let data = tables.map { (table: $0, bytes: $0.csv(excel: form.excel)) }
      var files = data.map { OutputFile(name: "\($0.table.name).csv", bytes: $0.bytes) }
      files.append(DataPackage.file(title: amounts.plan.title, data))
      let record = RunRecord(
        version: Version.current, command: "simulate", settings: settings.map { "--set \($0)" },
        inputs: reading.inputs.map { RunRecord.FileSum(name: $0.name, sha256: $0.sha256) },
        outputs: files.map { RunRecord.FileSum(name: $0.name, bytes: $0.bytes) })
      files.append(OutputFile(name: "run.json", bytes: record.json.bytes))
      written = try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
    }
    try form.write(statement.report, tables, document: "pbr.reward", console)
    if let folder = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(folder)).")
    }
  }

  /// `check` of such a plan.
  static func check(_ path: String, _ console: Console) throws(Exit) {
    let (amounts, _) = try plan(path, settings: [], console)
    try console.writeLine(
      "\(Quoted.plain(path)): no errors. \(Noun("target").counted(amounts.lines.count)), a pot of "
        + "\(NumberText.pounds(amounts.plan.pot)).")
    console.say("Next: pbr simulate \(Quoted.plain(path))")
  }

  /// Commands that have no use for one say so.
  static func refuse(_ path: String) throws(Exit) {
    guard isOne(path) else { return }
    throw Exit.inputHasErrors([
      .error(
        "reward-plan", file: path, "this is a plan for a reward, with targets and no cohorts",
        remedy: "pbr simulate and pbr check take it.")
    ])
  }
}
