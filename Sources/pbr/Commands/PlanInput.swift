import Documents
import Programme

/// Reading what a command works on: findings go to standard error, errors end the command.
enum PlanInput {
  static let files = InputFiles { path in
    do throws(FileProblem) { return .text(try Files.read(path)) } catch {
      return .problem(error.finding)
    }
  }

  /// The options that every command with a scenario has.
  static let options: [OptionDescription] = [
    .repeating(
      "set", placeholder: "path=value",
      "Override one value, such as cohorts.2013-14.funded=-10%. May be given several times.")
  ]

  /// The scenario of a path and its settings.
  static func scenario(
    _ path: String, settings: [String], _ console: Console
  ) throws(Exit) -> (scenario: Scenario, inputs: [SourceText]) {
    let reading = Plan.read(path, settings: settings, files: files)
    guard let scenario = reading.scenario else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.report(reading.findings)
    return (scenario, reading.inputs)
  }
}
