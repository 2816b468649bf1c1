import PBRFiles
import PBRFindings
import PBRProgramme
import PBRRuns

/// A plan named by its file or by the folder of a run that was made from it.
struct SavedPlan {
  /// On the position date of the run, where it had one of its own.
  let scenario: Scenario
  /// Whether the run set the plan beside a register, which the plan knows nothing of.
  let hasRegister: Bool

  /// The plan of a scenario's file or of a run's folder.
  /// - Parameter settings: what is set over it, as `--set` takes it.
  init(_ name: String, settings: [String] = [], _ console: Console) throws(Exit) {
    guard case .problem(let finding) = PlanInput.files.outcome(name),
      finding.code == "file-directory"
    else {
      scenario = try PlanInput.scenario(name, settings: settings, console).scenario
      hasRegister = false
      return
    }
    let folder = name.hasSuffix("/") ? name : name + "/"
    let record = SavedPlan.text(folder + "run.json").flatMap {
      JSONParser.parse($0, into: FindingLog())?.object
    }
    let asOf = SavedPlan.settings("as-of", of: record).last.map { ["date=\($0)"] } ?? []
    let written = (record?["outputs"]?.array ?? []).compactMap { $0.object?["name"]?.string }
    // The public edition of a report does not name its register.
    hasRegister =
      !SavedPlan.settings("register", of: record).isEmpty
      || written.contains("data/claims-position.csv")
    if let text = SavedPlan.text(folder + "plan.json") {
      scenario = try PlanInput.scenario(text.name, settings: asOf + settings, console).scenario
    } else {
      scenario = try SavedPlan.older(folder, settings: asOf + settings, console)
    }
  }

  /// What a run was told by an option, such as `--as-of`.
  private static func settings(_ option: String, of record: JSONObject?) -> [String] {
    let start = "--\(option) "
    return (record?["settings"]?.array ?? []).compactMap(\.string).filter { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count)) }
  }

  private static func text(_ path: String) -> SourceText? {
    if case .text(let text) = PlanInput.files.outcome(path) { text } else { nil }
  }

  /// A run that holds no plan: read from the files it was made from, where they are still what
  /// they were.
  private static func older(
    _ folder: String, settings more: [String], _ console: Console
  ) throws(Exit) -> Scenario {
    let name = String(folder.dropLast())
    guard let text = text(folder + "run.json") else {
      throw Exit(
        .cannotOpen,
        [
          .error(
            "no-run", file: name, "this folder holds no saved run: it has no run.json",
            remedy: "pbr simulate SCENARIO --out FOLDER writes one.")
        ])
    }
    let log = FindingLog()
    let record = JSONParser.parse(text, into: log)?.object
    let inputs = record?["inputs"]?.array ?? []
    guard let path = inputs.first?.object?["name"]?.string, !log.hasErrors else {
      throw .inputHasErrors(
        log.findings + [
          .error(
            "not-a-run", file: text.name, "this is not the run.json of a run",
            remedy: "Name the folder as pbr wrote it.")
        ])
    }
    let settings = settings("set", of: record)
    let reading = ScenarioReading(path, settings: settings + more, files: PlanInput.files)
    let known = Set(inputs.compactMap { $0.object?["sha256"]?.string })
    let moved = reading.inputs.first { !known.contains(SHA256.hex(of: $0.bytes)) }
    guard let scenario = reading.scenario, moved == nil, reading.inputs.count == inputs.count else {
      throw .inputHasErrors([
        .error(
          "run-without-plan", file: name,
          "this run holds no plan.json, and "
            + (moved.map { "\(Quoted.plain($0.name)) is no longer what it was" }
              ?? "the files it was made from cannot be read as they were"),
          effect: "What it was worked out from is not known any more.",
          remedy: "Make the run again with pbr simulate --out, which keeps the plan.")
      ])
    }
    return scenario
  }
}
