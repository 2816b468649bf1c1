import PBRCommitteeReports
import PBRFindings
import PBRMeasures
import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRRegister
import PBRRuns

/// The register of families that belongs to a plan, read, checked and set against it.
struct PlanRegister {
  let register: Register
  let reconciliation: Reconciliation

  static let options: [OptionDescription] = [
    .value(
      "date-order", placeholder: "order",
      "How dates are written in the register's files: iso (2012-04-30), dmy (30/04/2012) or mdy "
        + "(04/30/2012).",
      form: .choice(["iso", "dmy", "mdy"]))
  ]

  /// Reads the folder; nothing is taken from a register that has an error.
  init(
    _ folder: String, of scenario: Scenario, asOf: CivilDate?, dateOrder: String?,
    checksums: Bool, _ console: Console
  ) throws {
    guard let asOf else {
      throw Exit.wrongUse(
        "Missing expected option '--as-of <date>'",
        help: "--register needs the day up to which the register counts.")
    }
    let (settings, problems) = Register.readSettings(folder)
    if problems.contains(where: { $0.severity == .error }) {
      throw Exit(.inputHasErrors, problems)
    }
    console.report(problems)
    console.step("reading the register")
    let reading = RegisterInputs(
      folder: folder, scheme: scenario.scheme, settings: settings,
      dateOrder: dateOrder.flatMap(DateOrder.init(rawValue:)), plan: PlanNumbers(scenario)
    ).read(checksums: checksums)
    guard let register = reading.register else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.report(reading.findings)
    if let warning = register.staleness(on: asOf) { console.report([warning]) }
    console.report(register.doubts(.warning, by: asOf))
    if let note = register.journal.note(ofRowsAfter: asOf) {
      console.report([.note("journal-later", file: folder, note)])
    }
    self.register = register
    console.inputs.add(register.sums)
    reconciliation = Reconciliation(scenario, register, asOf: asOf)
    try console.refuse(reconciliation.sharedEvidence)
    guard !reconciliation.unknownCohorts.isEmpty else { return }
    let known = scenario.cohorts.map(\.id)
    let names = reconciliation.unknownCohorts.map { Quoted.value($0) }
    throw Exit(
      .inputHasErrors,
      [
        .error(
          "unknown-cohort", file: "\(folder)/families.csv",
          "the scenario has no cohort \(names.joined(separator: ", "))",
          effect: "Its families could not be set against the plan.",
          remedy: "The cohorts are \(known.joined(separator: ", ")).")
      ])
  }

  /// The programme's own measures on the same day.
  func measures(of scenario: Scenario, _ settings: ReportSettings) -> ProgrammeMeasures {
    ProgrammeMeasures(
      scenario, register, asOf: reconciliation.asOf, limits: settings.limits, known: reconciliation)
  }

  /// The files of the register with their checksums, for the record of a run that is written; none
  /// where no checksum was asked for.
  var sums: [RunRecord.FileSum] { register.sums }
}

extension Register {
  /// Its files whose checksums were worked out.
  var sums: [RunRecord.FileSum] {
    inputs.compactMap { input in
      input.sha256.map { RunRecord.FileSum(name: input.name, sha256: $0) }
    }
  }
}
