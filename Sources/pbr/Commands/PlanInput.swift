import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRRuns

/// Reading what a command works on: findings go to standard error, errors end the command.
enum PlanInput {
  static let files = InputFiles.onDisk

  /// The text of a file, where there is one.
  static func text(_ path: String) -> SourceText? { try? Files.read(path) }

  /// The options that every command with a scenario has.
  static let options: [OptionDescription] = [
    .repeating(
      "set", placeholder: "path=value",
      "Override one value, such as cohorts.2013-14.funded=-10%. May be given several times.")
  ]

  /// The scenario of a path and its settings.
  ///
  /// - Parameters:
  ///   - playing: whether a plan whose limits have no closed form together is taken, too.
  ///   - sections: whose sections beside the plan the command reads; errors in others are a warning.
  static func scenario(
    _ path: String, settings: [String], playing: Bool = false,
    sections: [ScenarioSection.Reader] = [], _ console: Console
  ) throws(Exit) -> (scenario: Scenario, inputs: [SourceText]) {
    let reading = ScenarioReading(path, settings: settings, files: files, playing: playing)
    guard let scenario = reading.scenario else {
      try RewardRun.refuse(path)
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.report(reading.findings)
    PlanSections.warnOfUnread(scenario, besides: sections, path: path, console)
    if let sentence = scenario.placeholders.sentence { console.remarks.add(sentence, of: path) }
    console.inputs.add(reading.inputs)
    return (scenario, reading.inputs)
  }

  /// A plan that can be read again with something changed, without opening its files again.
  struct ReadPlan {
    let path: String
    let settings: [String]
    let scenario: Scenario
    let inputs: [SourceText]

    /// The plan with these settings, and a file laid over it.
    func reading(laying file: String? = nil, settings: [String]) -> ScenarioReading {
      // A name that ends in .json, so that a file can be laid over it.
      let standardInput = "(standard input).json"
      let texts = inputs
      let remembered = InputFiles { name in
        let known = ["-", standardInput].contains(name) ? "(standard input)" : name
        return texts.first { $0.name == known }.map { .text($0) } ?? PlanInput.files.outcome(name)
      }
      let whole = path == "-" ? standardInput : path
      return ScenarioReading(
        file.map { "\(whole)+\($0)" } ?? path, settings: settings, files: remembered)
    }
  }

  /// The plan worked out, its identities proved: whatever a command says rests on it.
  static func projection(_ scenario: Scenario, path: String) throws(Exit) -> Projection {
    let projection = Projection(scenario)
    let failed = Identities.findings(projection, file: path)
    if !failed.isEmpty { throw Exit.inputHasErrors(failed) }
    return projection
  }

  static func plan(
    _ path: String, settings: [String], playing: Bool = false, _ console: Console
  ) throws(Exit) -> ReadPlan {
    let (scenario, inputs) = try scenario(path, settings: settings, playing: playing, console)
    return ReadPlan(path: path, settings: settings, scenario: scenario, inputs: inputs)
  }
}
