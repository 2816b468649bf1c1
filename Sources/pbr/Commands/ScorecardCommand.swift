import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRQuantities
import PBRReporting
import PBRRuns

/// `pbr scorecard`: measures from files, with what the rules say of them.
enum ScorecardCommand: Command {
  static let description = CommandDescription(
    name: "scorecard",
    abstract: "Show how measures stand, which way they go, and what to look at first.",
    examples: [
      Example(
        "pbr scorecard dudley-2010-11-q2.json --exceptions",
        "What is worse than its target, and what does not add up."),
      Example("pbr scorecard halton-2012-q1.json --group p3", "One group of measures."),
      Example(
        "pbr scorecard children.json --period 2010-11-Q1 --as-of 2010-08-15",
        "An earlier page, as it was known on that day."),
      Example("pbr scorecard children.json --out page", "Write the data files to page/."),
      Example(
        "pbr scorecard halton-2012.json --register register --as-of 2013-07-31 --audience officer",
        "The programme's own measures, from its plan and its register."),
    ],
    discussion: """
      A scorecard is a JSON file that says what is measured, with the observations in a CSV file \
      beside it: pbr init --scorecard writes both to start from. The first sentence is the answer; \
      then come the exceptions, then the groups. "Before" is what the arrow compares with, and the \
      arrow says better or worse, not up or down.

      Where a measure counts people, counts from 1 to 4 are withheld as [c], and with them whatever \
      would give them back, unless --audience officer is given.

      With --register the file is a scenario, and nothing needs to be typed: families, places, \
      caseload, exits, replacements, time to attachment, evidence, results claimed, paid and \
      ready, the success rate, results too late, funding and money are counted at each quarter end \
      and at the last month end, and set against the plan by the same day; and the outcomes \
      nobody pays for, by the evidence of the register. For the public they are shares to the \
      nearest 5% of at least 20 families, unless --audience officer is given.

      A status that is poor is not an error, and does not change the exit status.
      """,
    arguments: [
      ArgumentDescription(
        "scorecard", "The scorecard file, or a scenario; a.json+b.json lays b over a.", form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "period", placeholder: "period",
        "The day it speaks of: a date, or the label of a period such as 2010-11-Q2. (default: the "
          + "scorecard's period)"),
      .value(
        "as-of", placeholder: "date",
        "Leave out what was known later: rows whose as_at is after this day.", form: .date),
      .value(
        "register", placeholder: "folder",
        "Take the programme's own measures from this register; the scorecard is then a scenario. "
          + "Needs --as-of.", form: .folder),
      .value(
        "days", placeholder: "number",
        "Within how many days of being identified a family is to be attached. (default: 28)",
        form: .wholeNumber(0...10_000)),
      .value("group", placeholder: "id", "Only the measures of this group."),
      .flag("exceptions", "Only the answer and the exceptions."),
      .value(
        "audience", placeholder: "readers",
        "Who reads it: for the public small counts of people are withheld.",
        form: .choice(["public", "officer"]), default: "public"),
      .value(
        "date-order", placeholder: "order",
        "How dates are written in its CSV files: ymd (2010-09-30) or dmy (30/09/2010).",
        form: .choice(SheetDateOrder.allCases.map(\.rawValue))),
      .value(
        "out", short: "o", placeholder: "folder", "Write the data files here.", form: .folder),
      .flag("force", "Replace files that are already there."),
    ]
      + OutputForm.options(
        details: "Also show series, limits, ranks, definitions and who still owes a figure."))

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scorecard")
    let isCard = DocumentKind.of(path, files: PlanInput.files) == .scorecard
    if let register = parsed.value("register"), !isCard {
      return try programme(path, register: register, parsed, console)
    }
    if parsed.isGiven("register"), parsed.value("audience") != "officer" {
      throw Exit.wrongUse(
        "A scorecard with --register needs --audience officer",
        help:
          "Its measures count families in full; pbr scorecard PLAN --register has an edition for "
          + "the public.")
    }
    if parsed.isGiven("days") {
      throw Exit.wrongUse(
        "--days needs a scenario and --register",
        help: "In a scorecard write \"days\" beside \"from\": \"attached-in-time\".")
    }
    let (card, reading) = try ScorecardInput.scorecard(
      path, parsed, programme: try source(parsed, console), console)
    if let group = parsed.value("group") { try check(group, of: card) }
    let results = ScorecardResults(card, asOf: parsed.date("as-of"))
    let found = ScorecardChecks.findings(results)
    let isPublic = parsed.value("audience") != "officer"
    let withheld = isPublic ? WithheldPoints(of: results) : WithheldPoints()
    let page = ScorecardPage(
      results, group: parsed.value("group"), onlyExceptions: parsed.flag("exceptions"),
      details: parsed.flag("details"), withholding: withheld, isPublic: isPublic)
    let form = OutputForm(parsed, console)
    let tables = ScorecardTables(results, withholding: withheld)
    let data = tables.all + [tables.findings(reading.findings + found)]
    let record = record(data, reading, isPublic: isPublic, parsed)
    let written = try write(data, tables.title, card, record, parsed, form)
    switch form.format {
    case .text:
      try console.write(page.text(width: console.reportWidth, ascii: parsed.flag("ascii")))
    case .markdown: try console.write(form.markdown(page.report))
    case .csv: try console.write(tables.scorecard.csv(excel: form.excel))
    case .json:
      try console.write(
        TablesJSON.document(
          "pbr.scorecard",
          form.stamp(record.inPlaceOfInputs.isEmpty ? nil : record.fingerprint), page.report, data
        ).bytes)
    }
    console.brief(ScorecardPage.ordered(reading.findings + found))
    conclude(path, parsed, written, console)
  }

  private static func check(_ group: String, of card: Scorecard) throws(Exit) {
    let known = card.groups.map(\.id)
    guard !known.contains(group) else { return }
    let nearest = Nearest.match(group, among: known).map { " Did you mean '\($0)'?" }
    let all = known.isEmpty ? " It has no groups." : " It has \(known.joined(separator: ", "))."
    throw Exit.wrongUse(
      "The scorecard has no group '\(Quoted.plain(group))'.\(nearest ?? all)")
  }

  /// What the data were made of. Where the public may not have the checksum of the observations,
  /// that of what is published stands for it.
  private static func record(
    _ data: [DataTable], _ reading: ScorecardReading, isPublic: Bool, _ parsed: ParsedCommand
  ) -> RunRecord {
    var given = parsed.values("set").map { "--set \($0)" }
    for option in ["period", "as-of", "audience", "date-order"] {
      guard parsed.isGiven(option), let value = parsed.value(option) else { continue }
      given.append("--\(option) \(value)")
    }
    let inputs = reading.inputs(forPublic: isPublic)
    var record = RunRecord(
      version: Version.current, command: "scorecard", settings: given,
      inputs: inputs.map { RunRecord.FileSum(name: $0.name, sha256: $0.sha256) })
    if inputs.count < reading.inputs.count {
      record.inPlaceOfInputs = data.map {
        RunRecord.FileSum(name: $0.name, bytes: $0.csv())
      }
    }
    return record
  }

  /// The data files, where a folder for them is given, all of them or none.
  private static func write(
    _ tables: [DataTable], _ title: String, _ card: Scorecard, _ record: RunRecord,
    _ parsed: ParsedCommand, _ form: OutputForm
  ) throws -> [String] {
    guard let folder = parsed.value("out") else { return [] }
    let data = tables.map { (table: $0, bytes: $0.csv(excel: form.excel)) }
    var files = data.map { OutputFile(name: "\($0.table.name).csv", bytes: $0.bytes) }
    var record = record
    files.append(
      DataPackage.file(
        DataPackage.Origin(
          title: title, authority: card.authority.isEmpty ? card.area : card.authority,
          date: parsed.date("as-of") ?? card.period, version: record.version,
          fingerprint: record.fingerprint),
        data))
    files.append(record.file(naming: files))
    return try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
  }

  private static func conclude(
    _ path: String, _ parsed: ParsedCommand, _ written: [String], _ console: Console
  ) {
    if let folder = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(folder)).")
      console.say("Next: open \(Quoted.plain(written.first ?? folder)) in a spreadsheet.")
    } else {
      console.say(
        "Next: pbr scorecard \(Quoted.plain(path)) --details, or --out page for the data files.")
    }
  }
}

extension Console {
  /// Says what was found, each with its place but without the line that it stands on.
  func brief(_ findings: [Finding]) {
    for finding in findings { say(String(finding.brief.dropLast())) }
  }
}
