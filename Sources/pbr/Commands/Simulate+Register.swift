import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRReporting
import PBRRuns
import PBRStatements

extension Simulate {
  /// `--register`: what has happened, and the projection for the rest.
  static func reconcile(
    _ plan: PlanInput.ReadPlan, register folder: String, _ parsed: ParsedCommand,
    _ console: Console
  ) throws {
    if Uncertainty.isAsked(parsed) {
      throw Exit.wrongUse(
        "--register cannot be combined with --uncertainty and its options",
        help: "The forecast of a reconciliation is of expected values.")
    }
    CapacityWarning.warn(
      "Plan and forecast are worked out",
      try PlanInput.projection(plan.scenario, path: plan.path), path: plan.path, console)
    let read = try PlanRegister(
      folder, of: plan.scenario, asOf: parsed.date("as-of"),
      dateOrder: parsed.value("date-order"),
      checksums: parsed.value("out") != nil || OutputForm.isJSON(parsed), console)
    let reconciliation = read.reconciliation
    let asOf = reconciliation.asOf
    let report = ReconciliationStatement(reconciliation).report
    let tables = ReconciliationTables.all(reconciliation)
    let form = OutputForm(parsed, console)
    let resolved = ResolvedPlan(plan.scenario, open: PlanInput.text)
    var record = RunRecord(
      version: Version.current, command: "simulate",
      settings: parsed.values("set").map { "--set \($0)" }
        + ["--register \(folder)", "--as-of \(asOf.dataText)"],
      options: parsed.value("date-order").map { ["--date-order \($0)"] } ?? [],
      plan: resolved.sum,
      inputs: plan.inputs.map { RunRecord.FileSum(name: $0.name, bytes: $0.bytes) },
      register: read.sums)
    let fingerprint = record.fingerprint
    var written: [String] = []
    if let out = parsed.value("out") {
      let data = tables.map { (table: $0, bytes: $0.csv(excel: form.excel)) }
      var files = data.map { OutputFile(name: "\($0.table.name).csv", bytes: $0.bytes) }
      files.append(
        DataPackage.file(DataPackage.Origin(plan.scenario, record, asOf: asOf), data))
      files.append(resolved.file)
      files.append(record.file(naming: files))
      written = try OutputFolder.write(files, into: out, replacing: parsed.flag("force"))
    }
    try form.write(
      report, tables, document: "pbr.reconciliation", fingerprint: fingerprint, console)
    if let out = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(out)).")
    }
    console.sayNotPublic()
    console.say(
      "Next: pbr claims list \(Quoted.plain(folder)) --as-of \(asOf.dataText) says what can be "
        + "claimed.")
  }
}
