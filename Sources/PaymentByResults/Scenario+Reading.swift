public import PBRProgramme

extension Scenario {
  /// Reads a plan from a file.
  ///
  /// - Parameters:
  ///   - path: the file as `pbr simulate` takes it: `plan.json`, or `plan.json+changes.json` for
  ///     one laid over another, or `plan.json+assumptions.csv`. Its form is told in
  ///     Documentation/scenarios.md.
  ///   - settings: single values laid over it, as `--set` takes them: `"cohorts.a.funded=-10%"`.
  ///   - files: where texts come from.
  /// - Throws: `InputErrors` with every error of all files. For warnings of a plan that can be
  ///   read see `ScenarioReading`.
  public init(
    path: String, settings: [String] = [], files: InputFiles = .onDisk
  ) throws(InputErrors) {
    let reading = ScenarioReading(path, settings: settings, files: files)
    guard let scenario = reading.scenario else { throw InputErrors(reading.findings) }
    self = scenario
  }

  /// Makes a plan in code. The same checks apply as to a plan in a file.
  ///
  /// - Parameters:
  ///   - draft: the plan.
  ///   - settings: single values laid over it, as `--set` takes them: whatever a draft has no word
  ///     for.
  ///   - files: where a scheme comes from that is not built in.
  /// - Throws: `InputErrors`, whose places are lines of `draft.json` (the text of the draft).
  public init(
    _ draft: PlanDraft, settings: [String] = [], files: InputFiles = .onDisk
  ) throws(InputErrors) {
    let name = "draft.json"
    let text = draft.json
    let both = InputFiles { path in
      path == name ? InputFiles.inMemory([name: text]).outcome(path) : files.outcome(path)
    }
    try self.init(path: name, settings: settings, files: both)
  }
}
