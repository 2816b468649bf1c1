import PBRChance
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRRuns
import PBRStatements

/// `pbr simulate`: a plan worked out into funding, claims and cash.
enum Simulate: Command {
  static let description = CommandDescription(
    name: "simulate",
    abstract: "Project funding, claims and cash from a scenario.",
    examples: [
      Example("pbr simulate halton-2012.json", "Print the projection."),
      Example("pbr simulate halton-2012.json --out run", "Also write the data files to run/."),
      Example(
        "pbr simulate halton-2012.json --set cohorts.2013-14.funded=-10%",
        "Try the plan with a tenth fewer places in the second year."),
      Example(
        "pbr simulate halton-2012.json+assumptions/national-pace.json",
        "Lay another set of assumptions over the plan."),
      Example(
        "pbr simulate halton-2012.json --register register --as-of 2012-12-31",
        "Set what has happened against the plan, and forecast the rest."),
    ],
    discussion: """
      The first sentence is the answer; tables by financial year, quarter and claim window \
      follow. Expected values are exact, not averages of samples. Every run evaluates its own \
      checks and fails when one does not hold.

      With --set the answer is what the change does: the plan as it is, the variant, the change, \
      and how the net moves line by line and setting by setting. Add --details for the whole \
      projection of the variant.

      Where capacity binds and the caseload exceeds it, the figures are means of simulated draws, \
      with attachments delayed, and are said to be.

      With --register the answer is where the programme stands: what has happened by --as-of, \
      the forecast for the rest, and the variance from the plan.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The scenario file; a.json+b.json lays b over a.", form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "as-of", placeholder: "date",
        "The position date of the bands, such as 2012-12-31. (default: the scenario's date)",
        form: .date),
      .value(
        "register", placeholder: "folder",
        "What has happened so far: reconcile it with the plan. Needs --as-of.", form: .folder),
      .value(
        "date-order", placeholder: "order",
        "How dates are written in the register's files: iso (2012-04-30), dmy (30/04/2012) or mdy "
          + "(04/30/2012).",
        form: .choice(["iso", "dmy", "mdy"])),
      .value(
        "out", short: "o", placeholder: "folder", "Write the data files of the run here.",
        form: .folder),
      .flag("force", "Replace files that are already there."),
    ] + Uncertainty.options
      + OutputForm.options(details: "Show every section: cohorts, caseload, assumptions, checks."))

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    if RewardRun.isOne(path) { return try RewardRun.simulate(path, parsed, console) }
    let settings = parsed.values("set")
    let plan = try PlanInput.plan(
      path, settings: settings, playing: !parsed.isGiven("register"), console)
    let scenario = plan.scenario
    if let folder = parsed.value("register") {
      return try reconcile(plan, register: folder, parsed, console)
    }
    if scenario.isPlayed {
      guard let run = try PlayedRun(plan, nil, parsed) else { return }
      return try simulated(run, plan, nil, parsed, console)
    }
    let projection = try PlanInput.projection(scenario, path: path)
    let asOf = parsed.date("as-of")
    if let run = try PlayedRun(plan, projection, parsed) {
      try simulated(run, plan, projection, parsed, console)
      return
    }
    console.step("working out the draws")
    let uncertainty = try Uncertainty.statement(scenario, parsed)
    let statement = FundingStatement(
      projection, asOf: asOf, uncertainty: Uncertainty.isAsked(parsed) ? uncertainty : nil)
    var whatIf = try WhatIf(plan, projection, asOf: asOf, console)
    var misses = Expectations.findings(
      whatIf?.base.scenario ?? scenario, whatIf?.base ?? projection, asOf: asOf)
    if let base = whatIf?.base, base.isOverBindingCapacity {
      PlayedRun.warnOfBase(plan, console)
      whatIf = nil
      misses = []
    }
    if misses.contains(where: { $0.severity == .error }) {
      throw Exit(.inputHasErrors, misses)
    }
    console.report(misses)
    let form = OutputForm(parsed, console)
    var tables: [DataTable] = []
    // Only for what other programs read.
    if parsed.value("out") != nil || form.isData {
      tables = FundingTables.all(
        projection, asOf: asOf, drawn: uncertainty?.distribution.figures ?? [])
      if let uncertainty { tables.insert(uncertainty.data, at: 4) }
      if let whatIf { tables.append(whatIf.statement.data) }
    }
    let made = Made(plan, parsed, form, seed: uncertainty?.seed, draws: uncertainty?.draws)
    let written = try write(tables, made, parsed, form)
    switch form.format {
    case .text:
      if let whatIf { try console.write(form.text(whatIf.statement.report)) }
      if whatIf == nil || parsed.flag("details") || Uncertainty.isAsked(parsed) {
        if whatIf != nil { try console.write("\n") }
        try console.write(form.text(statement.report))
      }
    case .markdown:
      if let whatIf { try console.write(form.markdown(whatIf.statement.report) + "\n") }
      try console.write(form.markdown(statement.report))
    case .csv: try console.write(tables[0].csv(excel: form.excel))
    case .json:
      try console.write(
        ProjectionJSON.document(scenario, form.stamp(made?.record.fingerprint), tables).bytes)
    }
    conclude(path, parsed, written, console)
  }

  /// A plan that the exact engine does not apply to.
  ///
  /// - Parameter projection: of a plan whose capacity binds, as if nobody had to wait.
  private static func simulated(
    _ run: PlayedRun, _ plan: PlanInput.ReadPlan, _ projection: Projection?,
    _ parsed: ParsedCommand, _ console: Console
  ) throws {
    run.warn(plan, projection, console)
    let form = OutputForm(parsed, console)
    let made = Made(
      plan, parsed, form, seed: run.statement.seed, draws: run.statement.draws)
    let written = try write(run.tables, made, parsed, form)
    switch form.format {
    case .text: try console.write(form.text(run.statement.report))
    case .markdown: try console.write(form.markdown(run.statement.report))
    case .csv: try console.write(run.statement.data.csv(excel: form.excel))
    case .json:
      try console.write(
        ProjectionJSON.document(
          plan.scenario, form.stamp(made?.record.fingerprint), run.tables
        ).bytes)
    }
    guard parsed.isGiven("out") else { return }
    conclude(plan.path, parsed, written, console)
  }

  /// The plan a run is made from, and its record.
  private struct Made {
    let scenario: Scenario
    let asOf: CivilDate?
    let resolved: ResolvedPlan
    let record: RunRecord

    /// Nil where neither files nor JSON are asked for: nothing else tells of it.
    init?(
      _ plan: PlanInput.ReadPlan, _ parsed: ParsedCommand, _ form: OutputForm, seed: UInt64?,
      draws: Int?
    ) {
      guard parsed.isGiven("out") || form.format == .json else { return nil }
      scenario = plan.scenario
      asOf = parsed.date("as-of")
      var given = plan.settings.map { "--set \($0)" }
      if let asOf { given.append("--as-of \(asOf.dataText)") }
      given += Uncertainty.recorded(parsed)
      resolved = ResolvedPlan(plan.scenario, open: PlanInput.text)
      record = RunRecord(
        version: Version.current, command: "simulate", settings: given,
        seed: seed.map { Int(clamping: $0) }, draws: draws, plan: resolved.sum,
        inputs: plan.inputs.map { RunRecord.FileSum(name: $0.name, bytes: $0.bytes) })
    }
  }

  /// The data files, where a folder for them is given, and the record of the run.
  private static func write(
    _ tables: [DataTable], _ made: Made?, _ parsed: ParsedCommand, _ form: OutputForm
  ) throws -> [String] {
    guard let folder = parsed.value("out"), let made else { return [] }
    let data = tables.map { (table: $0, bytes: $0.csv(excel: form.excel)) }
    var files = data.map { OutputFile(name: "\($0.table.name).csv", bytes: $0.bytes) }
    files.append(
      DataPackage.file(DataPackage.Origin(made.scenario, made.record, asOf: made.asOf), data))
    files.append(made.resolved.file)
    var record = made.record
    files.append(record.file(naming: files))
    return try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
  }

  /// What was written and what to type next.
  private static func conclude(
    _ path: String, _ parsed: ParsedCommand, _ written: [String], _ console: Console
  ) {
    if let folder = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(folder)).")
      console.say("Next: open \(Quoted.plain(written.first ?? folder)) in a spreadsheet.")
    } else {
      console.say("Next: add --out run for the data files, or --details for every section.")
    }
  }
}
