import PBRAppraisal
import PBRCommitteeReports
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRRewards
import PBRRuns
import PBRStatements

/// `pbr check`: what is wrong with a plan or with rules.
enum Check: Command {
  static let description = CommandDescription(
    name: "check",
    abstract: "Look for errors in scenarios, schemes and scorecards, and print no projection.",
    examples: [
      Example("pbr check halton-2012.json", "Check a plan."),
      Example("pbr check my-scheme.json", "Check rules of your own and read them back."),
      Example("pbr check scorecard.json", "Check measures, their figures and their definitions."),
    ],
    discussion: """
      A scheme's rules are read back in sentences, so that you can see whether they say what \
      you mean. Warnings do not change the exit status.
      """,
    arguments: [
      ArgumentDescription(
        "file", "Scenario, scheme or scorecard files.", count: .oneOrMore, form: .file)
    ],
    options: [.flag("ascii", "Print plain ASCII where £ and ★ garble.")])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    var worst = ExitStatus.done
    for path in parsed.arguments {
      let status = try check(path, parsed, console)
      if status.rawValue > worst.rawValue { worst = status }
    }
    if worst != .done { throw Exit(worst) }
  }

  private static func check(
    _ path: String, _ parsed: ParsedCommand, _ console: Console
  ) throws(Exit) -> ExitStatus {
    let name = Quoted.plain(path)
    let files = PlanInput.files.keeping(path)
    if RewardReading.isOne(path, files: files) {
      try RewardRun.check(path, console)
      return .done
    }
    if RewardRules.isOne(path, files: files) {
      try RewardRules.check(path, parsed, files: files, console)
      return .done
    }
    let kind = DocumentKind.of(path, files: files)
    if kind == .scorecard { return try checkScorecard(path, console) }
    if kind == .scheme {
      let reading = SchemeReading(path, files: files)
      console.report(reading.findings)
      guard let scheme = reading.scheme else {
        return reading.unopened ? .cannotOpen : .inputHasErrors
      }
      let writer = TextWriter(
        width: console.reportWidth, ascii: parsed.flag("ascii"))
      try console.write(writer.text(SchemeStatement(scheme).report))
      console.say("\(name): no errors. Next: name it in a scenario, \"scheme\": \"\(name)\".")
      return .done
    }
    let reading = ScenarioReading(path, files: files, playing: true)
    console.report(reading.findings)
    let log = FindingLog()
    guard let scenario = reading.scenario else {
      // What other sections have wrong is said in the same run.
      if let document = reading.document {
        AppraisalPlan.look(
          through: document, scheme: reading.scheme, open: { files.reading($0) }, into: log)
        ReportSettings.look(through: document, into: log)
      }
      console.report(log.findings)
      return reading.unopened ? .cannotOpen : .inputHasErrors
    }
    read(sectionsOf: scenario, files, into: log)
    console.report(log.findings)
    let misses: [Finding]
    if scenario.isPlayed {
      misses = [PlayedRun.note(scenario, file: path)]
    } else {
      let projection = try PlanInput.projection(scenario, path: path)
      misses = Expectations.findings(scenario, projection, asOf: nil)
    }
    console.report(misses)
    if log.hasErrors || misses.contains(where: { $0.severity == .error }) {
      return .inputHasErrors
    }
    let warnings = (reading.findings + log.findings).filter { $0.severity == .warning }.count
    let words =
      warnings == 0 ? "no errors" : "no errors, \(Noun.warning.counted(warnings))"
    try console.writeLine(
      "\(name): \(words). \(scenario.scheme.unit.noun.counted(scenario.families)), "
        + "\(Noun.fundedPlace.counted(scenario.places)), "
        + "\(Noun.cohort.counted(scenario.cohorts.count)).")
    console.say("Next: pbr simulate \(name)")
    return .done
  }

  /// Reads every section that the plan itself does not use.
  private static func read(
    sectionsOf scenario: Scenario, _ files: InputFiles, into log: FindingLog
  ) {
    for reader in ScenarioSection.Reader.allCases where scenario.has(sectionsFor: reader) {
      PlanSections.read(scenario, for: reader, files, into: log)
    }
  }

  private static func checkScorecard(
    _ path: String, _ console: Console
  ) throws(Exit) -> ExitStatus {
    let reading = ScorecardReading(
      path, files: ScorecardInput.files(documents: PlanInput.files.keeping(path)))
    console.report(reading.findings)
    guard let card = reading.scorecard else {
      return reading.unopened ? .cannotOpen : .inputHasErrors
    }
    let found = ScorecardChecks.findings(ScorecardResults(card))
    console.report(found)
    let warnings = (reading.findings + found).filter { $0.severity == .warning }.count
    let words =
      warnings == 0 ? "no errors" : "no errors, \(warnings) warning\(warnings == 1 ? "" : "s")"
    let (measures, rows) = (card.measures.count, card.observations.reduce(0) { $0 + $1.count })
    let name = Quoted.plain(path)
    try console.writeLine(
      "\(name): \(words). \(NumberText.grouped(measures)) measure\(measures == 1 ? "" : "s"), "
        + "\(NumberText.grouped(rows)) observation\(rows == 1 ? "" : "s").")
    console.say("Next: pbr scorecard \(name)")
    return .done
  }
}
