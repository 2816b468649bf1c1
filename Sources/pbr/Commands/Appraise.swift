import PBRAppraisal
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRReporting
import PBRRuns
import PBRStatements

/// `pbr appraise`: what a programme is worth to public bodies, and to whom.
enum Appraise: Command {
  static let description = CommandDescription(
    name: "appraise",
    abstract: "Work out what the programme saves, for whom, and what it costs.",
    examples: [
      Example("pbr appraise halton-2012-savings.json", "Print the appraisal."),
      Example(
        "pbr appraise halton-2012-savings.json --out value", "Also write the data files to value/."),
      Example(
        "pbr appraise halton-2012-savings.json --draws 1000",
        "How likely a net loss is, from draws of the assumptions that are ranges."),
    ],
    discussion: """
      Net by default: what would have happened anyway, optimism and the cost of delivery are taken \
      off. The council's money and the public sector's are two ledgers that are never added. \
      Warnings of the linter stand at the end of the report.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The scenario file, with savings; a.json+b.json lays b over a.", form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "draws", placeholder: "number",
        "Draw the assumptions that are ranges, for the probability of a net loss.",
        form: .wholeNumber(1...1_000_000)),
      .value(
        "seed", placeholder: "number", "The seed of the draws.", form: .wholeNumber(0...Int.max),
        default: "1"),
      .value(
        "out", short: "o", placeholder: "folder", "Write the data files of the run here.",
        form: .folder),
      .flag("force", "Replace files that are already there."),
    ] + OutputForm.options(details: "Show every section: savings, agencies, unit costs, checks."))

  /// The savings of a scenario, read; errors end the command.
  static func plan(_ scenario: Scenario, _ console: Console) throws(Exit) -> AppraisalPlan {
    let log = FindingLog()
    guard
      let plan = AppraisalPlan.read(
        scenario, open: { PlanInput.files.reading($0) }, into: log), !log.hasErrors
    else { throw Exit(.inputHasErrors, log.findings) }
    console.report(log.findings)
    return plan
  }

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    let settings = parsed.values("set")
    let (scenario, inputs) = try PlanInput.scenario(
      path, settings: settings, sections: [.appraisal], console)
    let plan = try plan(scenario, console)
    let projection = try PlanInput.projection(scenario, path: path)
    CapacityWarning.warn("The value is worked out", projection, path: path, console)
    let appraisal = plan.appraise(projection)
    let distribution = parsed.wholeNumber("draws").map { draws in
      ValueDistribution(
        plan, scenario: scenario, seed: UInt64(parsed.wholeNumber("seed") ?? 1), draws: draws)
    }
    let statement = AppraisalStatement(appraisal, distribution: distribution)
    if let failed = statement.failedIdentities.first {
      throw Exit(
        .inputHasErrors,
        [
          .error(
            "check-failed", file: path, "the check \(failed.name) does not hold",
            remedy: "This is a defect of pbr or a plan beyond its limits: please report it.")
        ])
    }
    let form = OutputForm(parsed, console)
    let tables = AppraisalTables.all(appraisal)
    var written: [String] = []
    let resolved = ResolvedPlan(scenario, open: PlanInput.text)
    var record = RunRecord(
      version: Version.current, command: "appraise", settings: settings.map { "--set \($0)" },
      seed: parsed.isGiven("draws") ? parsed.wholeNumber("seed") : nil,
      draws: parsed.wholeNumber("draws"), plan: resolved.sum,
      inputs: (inputs + plan.inputs).map { RunRecord.FileSum(name: $0.name, bytes: $0.bytes) })
    let stamp = form.stamp(record.fingerprint)
    if let folder = parsed.value("out") {
      let data = tables.map { (table: $0, bytes: $0.csv(excel: form.excel)) }
      var files = data.map { OutputFile(name: "\($0.table.name).csv", bytes: $0.bytes) }
      files.append(DataPackage.file(DataPackage.Origin(scenario, record), data))
      files.append(resolved.file)
      files.append(record.file(naming: files))
      written = try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
    }
    switch form.format {
    case .text: try console.write(form.text(statement.report))
    case .markdown: try console.write(form.markdown(statement.report))
    case .csv: try console.write(tables[0].csv(excel: form.excel))
    case .json:
      var members = [
        ("document", JSONOutput.string("pbr.appraisal")), ("shape", .whole(TablesJSON.shape)),
      ]
      members += stamp.members
      members += tables.map { ($0.name, $0.json) }
      try console.write(JSONOutput.object(members).bytes)
    }
    if let folder = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(folder)).")
    } else {
      console.say("Next: add --out value for the data files, or --draws 1000 for the risk.")
    }
  }
}
