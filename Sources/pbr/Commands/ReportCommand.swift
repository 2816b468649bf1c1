import PBRAppraisal
import PBRChance
import PBRCommitteeReports
import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRRuns
import PBRStatements

/// `pbr report`: pages, a document, drawings, data and a workbook that go to a committee unchanged.
enum ReportCommand: Command {
  static let description = CommandDescription(
    name: "report",
    abstract: "Write a report: page, Markdown, document, charts, data and a workbook.",
    examples: [
      Example("pbr report halton-2012.json --out report", "Everything, into report/."),
      Example(
        "pbr report halton-2012.json --out pack --template committee",
        "Under the numbered headings of a committee report."),
      Example(
        "pbr report halton-2012.json --out march --since february",
        "Say what has changed since the run or report in february/."),
      Example(
        "pbr report halton-2012.json --register register --as-of 2013-07-31 --out july",
        "Add where the programme stands by the register of families, fit to be published."),
    ],
    discussion: """
      All or none of the files are written: report.html (one page that needs nothing else), \
      report.md, report.docx (for word processors, with charts that can be restyled), \
      charts/*.svg, data/*.csv and report.xlsx, whose formulas follow when you change a fee, a \
      number of places or a cost. Uncertainty is worked out for the whole programme; \
      --uncertainty adds every year and claim window to data/distribution.csv.

      With --register the report says where the programme stands on --as-of: families, places, \
      results claimed and paid, why the others cannot be claimed, against the plan. For the \
      public (unless --audience officer) counts from 1 to 4 are withheld as [c], and with them \
      every total, difference, share or amount that would give one back. With --published, what the \
      report before told is taken to be known.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The scenario file; a.json+b.json lays b over a.", form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "out", short: "o", placeholder: "folder", "Where to write.", form: .folder,
        isRequired: true),
      .value(
        "template", placeholder: "name", "How the pages are laid out.",
        form: .choice(CommitteeReport.Template.allCases.map(\.rawValue)), default: "full"),
      .value(
        "audience", placeholder: "readers",
        "Who reads it; officers see every figure of the plan and every count of the register.",
        form: .choice(Audience.allCases.map(\.rawValue)), default: "public"),
      .value(
        "register", placeholder: "folder",
        "The register of families: add where the programme stands. Needs --as-of.", form: .folder),
      .value(
        "published", placeholder: "folder",
        "The public report published before this one: nothing withheld in either is given back by "
          + "both together. Needs --register.", form: .folder),
      .value(
        "scorecard", placeholder: "file",
        "A scorecard of measures kept in a spreadsheet, to show beside the plan's figures.",
        form: .file),
      .value(
        "since", placeholder: "run", "The folder of an earlier run or report, to compare with.",
        form: .folder),
      .value(
        "as-of", placeholder: "date",
        "The position date, such as 2012-12-31. (default: the scenario's date)", form: .date),
      .flag("appraise", "Add what the programme saves, for whom (see pbr appraise)."),
      .flag("excel", "Begin CSV files with a byte-order mark, for Excel."),
      .flag("force", "Write into a folder that has files in it, and replace those of the report."),
    ] + PlanRegister.options + Uncertainty.options)

  /// The page says only that there is none; how to give one is for its author.
  private static func warnOfNoBudget(
    _ settings: ReportSettings, _ scenario: Scenario, path: String, _ parsed: ParsedCommand,
    _ console: Console
  ) {
    let months = scenario.cohorts.flatMap(\.attachments).map(\.month)
    let year = months.min()?.financialYear.dataText ?? ""
    guard parsed.value("template") == "budget", !settings.hasBudget else { return }
    // What comes in has a minus; a payer spends it.
    let results = scenario.payer == nil ? -1000 : 1000
    console.report([
      .warning(
        "no-budget", file: path, "the plan names no budget to compare with",
        effect: "Annual budget, budget to date and variances stay empty.",
        remedy: "Add one, in pounds: "
          + "\"budget\": {\"\(year)\": {\"annual\": {\"results\": \(results)}}}.")
    ])
  }

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    if RewardRun.isOne(path) { return try RewardReport.run(path, parsed, console) }
    let given = parsed.values("set")
    let (scenario, inputs) = try PlanInput.scenario(
      path, settings: given,
      sections: parsed.flag("appraise") ? [.report, .appraisal] : [.report], console)
    let log = FindingLog()
    let settings = ReportSettings.read(scenario, into: log)
    let since = try parsed.value("since").flatMap { try earlier($0, log) }
    if log.hasErrors { throw Exit(.inputHasErrors, log.findings) }
    console.report(log.findings)
    warnOfNoBudget(settings, scenario, path: path, parsed, console)
    let projection = try PlanInput.projection(scenario, path: path)
    CapacityWarning.warn("The report is worked out", projection, path: path, console)
    let asOf = parsed.date("as-of")
    let misses = Expectations.findings(scenario, projection, asOf: asOf)
    if given.isEmpty, misses.contains(where: { $0.severity == .error }) {
      throw Exit(.inputHasErrors, misses)
    }
    // A variant is there to differ from what the plan expects of itself.
    console.report(
      misses.map {
        .warning(
          $0.code, at: $0.place, file: $0.file, (given.isEmpty ? "" : "with --set, ") + $0.message)
      })
    let audience = parsed.value("audience").flatMap(Audience.init) ?? .public
    try mustHoldNoPlaceholders(scenario, path: path, parsed)
    let read = try parsed.value("register").map {
      try PlanRegister(
        $0, of: scenario, asOf: asOf, dateOrder: parsed.value("date-order"), checksums: true,
        console)
    }
    let before = try PublishedBefore.edition(parsed, audience, asOf: asOf)
    let position = read.map {
      ProgrammePosition($0.reconciliation, $0.register, audience: audience, after: before)
    }
    let scorecard = position.flatMap { position in
      read.map { ScorecardPages($0.measures(of: scenario, settings), position) }
    }
    let card = try scorecardOfFile(
      parsed, settings, audience,
      // What the register counts in full is for officers.
      programme: audience == .officer ? read?.source(of: scenario, settings.limits) : nil, console)
    console.step("working out the draws")
    let (fan, uncertainty) = try Uncertainty.reported(scenario, parsed)
    let sensitivity = Sensitivity.ofRanges(projection, asOf: asOf)
    let value = try parsed.flag("appraise") ? Appraise.plan(scenario, console) : nil
    let appraisal = value?.appraise(projection)
    var changed = given.map { "--set \($0)" }
    if let asOf { changed.append("--as-of \(asOf.dataText)") }
    changed += Uncertainty.recorded(parsed)
    // Of a small register a checksum could be tried out, so the public does not get one.
    let kept = audience == .officer ? read?.sums ?? [] : []
    let resolved = ResolvedPlan(scenario, open: PlanInput.text)
    var record = RunRecord(
      version: Version.current, command: "report", settings: changed,
      options: options(parsed),
      seed: uncertainty.map { Int(clamping: $0.seed) }, draws: uncertainty.map(\.draws),
      plan: resolved.sum,
      inputs: (inputs + (value?.inputs ?? [])).map {
        RunRecord.FileSum(name: $0.name, bytes: $0.bytes)
      } + (card?.inputs ?? []), register: kept)
    console.step("writing the report")
    let report = CommitteeReport(
      projection, asOf: asOf,
      audience: audience, settings: settings, since: since, uncertainty: uncertainty,
      sensitivity: sensitivity, fan: fan, value: appraisal.map { AppraisalStatement($0) },
      register: position, scorecard: scorecard,
      card: card.map { CardPages($0.results, audience: audience) }, record: record)
    let tables =
      report.tables + (appraisal.map(AppraisalTables.all) ?? []) + (position?.data ?? [])
      + (scorecard.map { [$0.data] } ?? []) + (report.card.map { [$0.data] } ?? [])
    let made = ReportFiles(
      report,
      template: parsed.value("template").flatMap(CommitteeReport.Template.init) ?? .full,
      tables: tables, excel: parsed.flag("excel"))
    var files = made.files
    // The plan is for those who may see the register: beside its figures it would tell more.
    if position == nil || audience == .officer {
      files.append(resolved.file)
      if let register = parsed.value("register") {
        record.settings.insert("--register \(register)", at: given.count)
      }
    }
    files.append(record.file(naming: files))
    let folder = parsed.value("out") ?? "."
    if !parsed.flag("force") { try OutputFolder.mustBeEmpty(folder) }
    let written = try OutputFolder.write(
      files, into: folder, replacing: parsed.flag("force"))
    try console.writeLine(
      "Wrote \(written.count) files to \(Quoted.plain(folder)): report.html, report.md, "
        + "report.docx, report.xlsx, charts and data.")
    if let position { say(position, console) }
    let others = OutputFolder.others(than: files, in: folder)
    if !others.isEmpty {
      console.say(
        "Not of this report and left as they were: "
          + others.prefix(10).map { Quoted.plain($0) }.joined(separator: ", ")
          + (others.count > 10 ? " and \(others.count - 10) more." : "."))
    }
    if made.lacksPaper {
      console.say(
        "The block over the paper (report to, date, officer, subject, wards) is left out: the plan "
          + "has no \"paper\".")
    }
    console.say("Next: open \(Quoted.plain(written.first ?? folder)) in a browser.")
  }

  /// Nothing that rests on figures which nobody has put right is published or set beside what
  /// families did.
  private static func mustHoldNoPlaceholders(
    _ scenario: Scenario, path: String, _ parsed: ParsedCommand
  ) throws(Exit) {
    let placeholders = scenario.placeholders
    guard !placeholders.isEmpty else { return }
    let isPublished = parsed.isGiven("audience") && parsed.value("audience") == "public"
    guard isPublished || parsed.isGiven("register") else { return }
    throw Exit.inputHasErrors([
      .error(
        "placeholder", file: path,
        (isPublished ? "a report for --audience public" : "a report with a register")
          + " is not written while \(placeholders.count)",
        remedy: "Put your own figures in their place, and take the note \"Placeholder.\" away.")
    ])
  }

  /// What was asked for that `pbr verify` has to ask for again.
  private static func options(_ parsed: ParsedCommand) -> [String] {
    var options: [String] = []
    if parsed.flag("appraise") { options.append("--appraise") }
    if Uncertainty.isAsked(parsed) { options.append("--uncertainty") }
    if parsed.isGiven("draws") { options.append("--draws \(Uncertainty.draws(parsed))") }
    if let card = parsed.value("scorecard") { options.append("--scorecard \(card)") }
    if let published = parsed.value("published") { options.append("--published \(published)") }
    if let order = parsed.value("date-order") { options.append("--date-order \(order)") }
    if parsed.isGiven("audience"), let audience = parsed.value("audience") {
      options.append("--audience \(audience)")
    }
    return options
  }

  /// Whether the report may be published.
  private static func say(_ position: ProgrammePosition, _ console: Console) {
    if position.audience == .officer {
      console.say(
        "OFFICIAL-SENSITIVE: counts of \(position.unit.many) are in "
          + "full; not for publication.")
    } else {
      console.say(
        "For the public: \(position.withheld) figures of the register are withheld as [c].")
    }
  }

  /// The catalogue of an earlier run: of `simulate --out`, or in the data of a report.
  private static func earlier(_ folder: String, _ log: FindingLog) throws -> EarlierRun? {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let source: SourceText
    do {
      source = try Files.read(base + "figures.csv")
    } catch let problem {
      guard let other = try? Files.read(base + "data/figures.csv") else { throw problem }
      source = other
    }
    return EarlierRun.read(source, name: folder, into: log)
  }
}
