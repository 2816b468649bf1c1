import PBRFiles
package import PBRFindings
package import PBRProgramme

/// The rules by which a register is read: those asked for, or what its `register.json` names: a
/// scenario, whose scheme then counts, or a scheme.
package struct RegisterRules: Sendable {
  package let scheme: Scheme
  /// The plan that `register.json` names.
  package let scenario: Scenario?
  /// Every file that was read for them.
  package let inputs: [SourceText]

  /// What prices depend on beside the rules, where the register's plan is one by these rules.
  package var plan: PlanNumbers {
    guard let scenario, scenario.scheme.id == scheme.id else { return PlanNumbers() }
    return PlanNumbers(scenario)
  }

  /// Why there are no rules.
  package enum Problem: Error, Sendable {
    /// What was read has errors.
    case errors([Finding], unopened: Bool)
    /// Neither a scheme nor a scenario is named.
    case notNamed
  }

  /// Finds the rules of a register.
  /// - Parameter scheme: the id or the file of a scheme, where one is asked for.
  package init(
    _ settings: RegisterSettings, scheme asked: String?, files: InputFiles
  ) throws(Problem) {
    var scenario: Scenario?
    var inputs: [SourceText] = []
    if let path = settings.scenario {
      let reading = ScenarioReading(path, files: files)
      guard let read = reading.scenario else {
        throw .errors(reading.findings, unopened: reading.unopened)
      }
      inputs += reading.inputs
      scenario = read
    }
    self.scenario = scenario
    if let name = asked ?? (scenario == nil ? settings.scheme : nil) {
      let reading = SchemeReading(
        name, files: files, at: asked == nil ? settings.schemePlace : nil)
      guard let read = reading.scheme else {
        throw .errors(reading.findings, unopened: reading.unopened)
      }
      inputs += reading.inputs
      scheme = read
    } else if let scenario {
      scheme = scenario.scheme
    } else {
      throw .notNamed
    }
    self.inputs = inputs
  }
}
