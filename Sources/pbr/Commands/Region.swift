import PBRChance
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRReporting
import PBRRuns
import PBRStatements

/// `pbr region`: councils as one programme.
enum Region: Command {
  static let description = CommandDescription(
    name: "region",
    abstract: "Take councils as one programme: the region's range, and each council's part.",
    examples: [
      Example("pbr region halton.json sefton.json", "Two councils together."),
      Example("pbr region councils/*.json --draws 1000", "All plans of a folder, with more draws."),
      Example("pbr region councils/*.json --out region", "Also write region.csv to region/."),
    ],
    discussion: """
      What is not known of a rate is common to all councils whose plans give it the same name: it \
      is drawn once for all of them, each within its own range. Luck is every council's own. So \
      pooling evens luck out and leaves not knowing as it is; the answer says how much each is.
      Figures are after the maximum of a contract; prices by number and maxima by year are played.

      The same file may be named twice: two councils with the same plan. Settings of --set are \
      made in every plan. Capacity delays nothing here.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The councils' scenario files; a.json+b.json lays b over a.",
        count: .oneOrMore, form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "draws", placeholder: "number", "Draws of the assumptions that are ranges.",
        form: .wholeNumber(1...1_000_000), default: "200"),
      .value(
        "seed", placeholder: "number", "The seed of the draws: the same seed, the same figures.",
        form: .wholeNumber(0...Int.max), default: "1"),
      .value(
        "out", short: "o", placeholder: "folder",
        "Write region.csv and the record of the run here.",
        form: .folder),
      .flag("force", "Replace files that are already there."),
    ] + OutputForm.options)

  /// A plan that has been read: named again it is read, and its warnings are told, once.
  private struct Known {
    let scenario: Scenario
    let inputs: [SourceText]
  }

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    var known: [String: Known] = [:]
    var order: [String] = []
    var worst: Exit?
    for path in parsed.arguments where known[path] == nil && !order.contains(path) {
      order.append(path)
      do throws(Exit) {
        known[path] = try read(path, parsed, console)
      } catch {
        // Every plan that is wrong is told of in one run.
        let status = max(worst?.status.rawValue ?? 0, error.status.rawValue)
        worst = Exit(
          status == error.status.rawValue ? error.status : worst?.status ?? error.status,
          (worst?.findings ?? []) + error.findings)
      }
    }
    if let worst { throw worst }
    let councils = parsed.arguments.compactMap { path in known[path].map { (path, $0.scenario) } }
    console.step("working out the draws")
    let distribution: RegionDistribution
    do throws(LatticeProblem) {
      distribution = try RegionDistribution(
        councils.map(\.1), seed: Uncertainty.seed(parsed), draws: Uncertainty.draws(parsed))
    } catch {
      throw Exit.inputHasErrors([error.finding])
    }
    let statement = RegionStatement(
      councils.map { RegionStatement.Council($0.1, file: $0.0) }, distribution)
    let form = OutputForm(parsed, console)
    // Only what is written or read by another program says what it was made from.
    let isRecorded = parsed.value("out") != nil || OutputForm.isJSON(parsed)
    let record =
      isRecorded
      ? record(
        statement, order.compactMap { known[$0] }.flatMap(\.inputs), councils.map(\.1), parsed)
      : nil
    let written = try record.map { try write(statement, councils.map(\.1), $0, parsed, form) } ?? []
    try form.write(
      statement.report, [statement.data], document: "pbr.region", fingerprint: record?.fingerprint,
      console)
    if let folder = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(folder)).")
      console.say("Next: open \(Quoted.plain(written.first ?? folder)) in a spreadsheet.")
    } else {
      console.say("Next: add --out region for the data file, or --draws 1000 for more draws.")
    }
  }

  private static func read(
    _ path: String, _ parsed: ParsedCommand, _ console: Console
  ) throws(Exit) -> Known {
    let plan = try PlanInput.plan(
      path, settings: parsed.values("set"), playing: true, console)
    // Nothing else of a projection is told of a region.
    if plan.scenario.capacity?.binds ?? false {
      let projection = try PlanInput.projection(plan.scenario, path: path)
      CapacityWarning.warn("The region is worked out", projection, path: path, console)
    }
    return Known(scenario: plan.scenario, inputs: plan.inputs)
  }

  private static func record(
    _ statement: RegionStatement, _ inputs: [SourceText], _ plans: [Scenario],
    _ parsed: ParsedCommand
  ) -> RunRecord {
    var names: Set<String> = []
    return RunRecord(
      version: Version.current, command: "region",
      settings: parsed.arguments + parsed.values("set").map { "--set \($0)" },
      seed: Int(clamping: statement.seed), draws: statement.draws,
      plan: ResolvedPlan.sum(of: plans.map { ResolvedPlan($0) }),
      inputs: inputs.filter { names.insert($0.name).inserted }.map {
        RunRecord.FileSum(name: $0.name, bytes: $0.bytes)
      })
  }

  /// The data file, where a folder for it is given, and the record of the run.
  private static func write(
    _ statement: RegionStatement, _ plans: [Scenario], _ made: RunRecord, _ parsed: ParsedCommand,
    _ form: OutputForm
  ) throws -> [String] {
    guard let folder = parsed.value("out") else { return [] }
    let data = [(table: statement.data, bytes: statement.data.csv(excel: form.excel))]
    var files = data.map { OutputFile(name: "\($0.table.name).csv", bytes: $0.bytes) }
    // Of the latest plan, and for all councils that the plans name.
    let councils = plans.compactMap(\.authority).filter { !$0.isEmpty }
    files.append(
      DataPackage.file(
        DataPackage.Origin(
          title: statement.report.title, authority: councils.joined(separator: ", "),
          date: plans.compactMap(\.date).max(), version: made.version,
          fingerprint: made.fingerprint),
        data))
    var record = made
    files.append(record.file(naming: files))
    return try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
  }
}
