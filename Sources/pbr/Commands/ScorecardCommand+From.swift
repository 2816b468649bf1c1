import PBRCommitteeReports
import PBRFindings
import PBRMeasures
import PBRMonitoring
import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRRegister

extension ScorecardCommand {
  /// Where the measures of a scorecard with `from` are taken from: the register of `--register` and the
  /// plan that it names. Nil without a register.
  static func source(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ProgrammeSource? {
    guard let folder = parsed.value("register") else { return nil }
    let (settings, problems) = Register.readSettings(folder)
    if problems.contains(where: { $0.severity == .error }) {
      throw Exit(.inputHasErrors, problems)
    }
    guard let plan = settings.scenario else {
      throw Exit.inputHasErrors([
        .error(
          "register-plan", file: "\(folder)/register.json",
          "the register does not say which plan it belongs to",
          remedy: "Add \"scenario\": \"../plan.json\" to it.")
      ])
    }
    let scenario = try PlanInput.scenario(plan, settings: [], console).scenario
    let log = FindingLog()
    let limits = ReportSettings.read(scenario, into: log).limits
    if log.hasErrors { throw Exit(.inputHasErrors, log.findings) }
    let read = try PlanRegister(
      folder, of: scenario, asOf: parsed.date("as-of"), dateOrder: order(parsed), checksums: false,
      console)
    return read.source(of: scenario, limits)
  }
}

extension PlanRegister {
  /// What measures of a scorecard with `from` are taken from, in full.
  func source(of scenario: Scenario, _ limits: StatusLimits) -> ProgrammeSource {
    func taken(_ days: Int?) -> ProgrammeMeasures {
      ProgrammeMeasures(
        scenario, register, asOf: reconciliation.asOf,
        within: days ?? MeasureLimits.attachedWithinDays, limits: limits, known: reconciliation)
    }
    let usual = taken(nil)
    return ProgrammeSource(names: usual.measures.map(\.id)) { name, days in
      (days == nil ? usual : taken(days)).measure(name)?.source
    }
  }
}
