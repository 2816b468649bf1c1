import Claims
import Documents
import Programme
import Projection
import Quantities
import Reporting
import Statements

extension Simulate {
  /// `--register`: what has happened, and the projection for the rest.
  static func reconcile(
    _ plan: PlanInput.ReadPlan, register folder: String, _ parsed: ParsedCommand,
    _ console: Console
  ) throws {
    guard let asOf = parsed.date("as-of") else {
      throw Exit.wrongUse(
        "Missing expected option '--as-of <date>'",
        help: "--register needs the day up to which the register counts.")
    }
    if Uncertainty.isAsked(parsed) {
      throw Exit.wrongUse(
        "--register cannot be combined with --uncertainty and its options",
        help: "The forecast of a reconciliation is of expected values.")
    }
    let (settings, problems) = Register.readSettings(folder)
    if problems.contains(where: { $0.severity == .error }) {
      throw Exit(.inputHasErrors, problems)
    }
    console.report(problems)
    let reading = RegisterInputs(
      folder: folder, scheme: plan.scenario.scheme, settings: settings,
      dateOrder: parsed.value("date-order").flatMap(DateOrder.init(rawValue:))
    ).read()
    guard let register = reading.register else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.report(reading.findings)
    if let note = register.journal.note(ofRowsAfter: asOf) {
      console.report([.note("journal-later", file: folder, note)])
    }
    BindingCapacity.warn(
      "Plan and forecast are worked out", Projection(plan.scenario), path: plan.path, console)
    let reconciliation = Reconciliation(plan.scenario, register, asOf: asOf)
    if let findings = findings(reconciliation, register, folder) {
      if findings.contains(where: { $0.severity == .error }) {
        throw Exit(.inputHasErrors, findings)
      }
      console.report(findings)
    }
    let report = ReconciliationStatement(reconciliation).report
    let tables = ReconciliationTables.all(reconciliation)
    let form = OutputForm(parsed, console)
    var written: [String] = []
    if let out = parsed.value("out") {
      var files = tables.map {
        OutputFile(name: "\($0.name).csv", bytes: $0.csv(excel: form.excel))
      }
      var inputs = plan.inputs.map { RunRecord.FileSum(name: $0.name, bytes: $0.bytes) }
      for input in register.inputs {
        let text = try Files.read(input.name, limit: 1 << 30)
        inputs.append(RunRecord.FileSum(name: text.name, bytes: text.bytes))
      }
      let record = RunRecord(
        version: Version.current, command: "simulate",
        settings: parsed.values("set").map { "--set \($0)" }
          + ["--register \(folder)", "--as-of \(asOf.dataText)"],
        inputs: inputs,
        outputs: files.map { RunRecord.FileSum(name: $0.name, bytes: $0.bytes) })
      files.append(OutputFile(name: "run.json", bytes: record.json.bytes))
      written = try OutputFolder.write(files, into: out, replacing: parsed.flag("force"))
    }
    try form.write(report, tables, document: "pbr.reconciliation", console)
    if let out = parsed.value("out") {
      console.say("Wrote \(written.count) files to \(Quoted.plain(out)).")
    }
    console.say(
      "Next: pbr claims list \(Quoted.plain(folder)) --as-of \(asOf.dataText) says what can be "
        + "claimed.")
  }

  private static func findings(
    _ reconciliation: Reconciliation, _ register: Register, _ folder: String
  ) -> [Finding]? {
    var findings: [Finding] = []
    if !reconciliation.unknownCohorts.isEmpty {
      let known = reconciliation.scenario.cohorts.map(\.id)
      let names = reconciliation.unknownCohorts.map { Quoted.value($0) }
      findings.append(
        .error(
          "unknown-cohort", file: "\(folder)/families.csv",
          "the scenario has no cohort \(names.joined(separator: ", "))",
          effect: "Its families could not be set against the plan.",
          remedy: "The cohorts are \(known.joined(separator: ", "))."))
    }
    return findings.isEmpty ? nil : findings
  }
}
