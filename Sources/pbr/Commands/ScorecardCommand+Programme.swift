import PBRCommitteeReports
import PBRFiles
import PBRFindings
import PBRMeasures
import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRReporting
import PBRRuns
import PBRStatements

extension ScorecardCommand {
  /// `--register`: the programme's own measures, from its register and its plan.
  static func programme(
    _ path: String, register folder: String, _ parsed: ParsedCommand, _ console: Console
  ) throws {
    for option in ["period", "group"] where parsed.isGiven(option) {
      throw Exit.wrongUse(
        "--\(option) cannot be combined with --register",
        help: "The programme's own measures stop at the last month end before --as-of.")
    }
    let audience = parsed.value("audience").flatMap(Audience.init) ?? .public
    let plan = try PlanInput.plan(path, settings: parsed.values("set"), console)
    let log = FindingLog()
    let settings = ReportSettings.read(plan.scenario, into: log)
    if log.hasErrors { throw Exit(.inputHasErrors, log.findings) }
    let read = try PlanRegister(
      folder, of: plan.scenario, asOf: parsed.date("as-of"),
      dateOrder: order(parsed), checksums: parsed.value("out") != nil || OutputForm.isJSON(parsed),
      console)
    let measures = ProgrammeMeasures(
      plan.scenario, read.register, asOf: read.reconciliation.asOf,
      within: parsed.wholeNumber("days") ?? MeasureLimits.attachedWithinDays,
      limits: settings.limits,
      known: read.reconciliation)
    console.report(measures.findings)
    let form = OutputForm(parsed, console)
    let pages = ScorecardPages(
      measures, ProgrammePosition(read.reconciliation, read.register, audience: audience))
    let table = pages.data
    var written: [String] = []
    let asOf = read.reconciliation.asOf
    var record = RunRecord(
      version: Version.current, command: "scorecard",
      settings: parsed.values("set").map { "--set \($0)" } + [
        "--register \(folder)", "--as-of \(asOf.dataText)",
      ],
      inputs: plan.inputs.map { RunRecord.FileSum(name: $0.name, bytes: $0.bytes) },
      // Of a small register a checksum could be tried out, so the public does not get one.
      register: audience == .officer ? read.sums : [])
    let fingerprint = record.fingerprint
    if let out = parsed.value("out") {
      let bytes = table.csv(excel: form.excel)
      var files = [OutputFile(name: "\(table.name).csv", bytes: bytes)]
      files.append(
        DataPackage.file(
          DataPackage.Origin(plan.scenario, record, asOf: asOf), [(table, bytes)]))
      files.append(record.file(naming: files))
      written = try OutputFolder.write(files, into: out, replacing: parsed.flag("force"))
    }
    try form.write(
      pages.report.said(of: plan.scenario), [table], document: "pbr.measures",
      fingerprint: fingerprint,
      console)
    if let out = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(out)).")
    }
    console.say(
      audience == .officer
        ? "OFFICIAL-SENSITIVE: counts of \(plan.scenario.scheme.unit.many) are in full; not for "
          + "publication."
        : "For the public: shares to the nearest 5%, of at least 20 "
          + "\(plan.scenario.scheme.unit.many).")
  }

  /// How dates of a register are written, by the names of this command.
  static func order(_ parsed: ParsedCommand) -> String? {
    parsed.value("date-order").map { $0 == "ymd" ? "iso" : $0 }
  }
}
