package import PBRFiles
package import PBRFindings
package import PBRProgramme

extension AppraisalPlan {
  /// Reads `savings` and `appraisal` of a scenario. Nil when something is wrong; the findings
  /// say what.
  /// - Parameters:
  ///   - open: opens a file that the scenario names, its name already made relative to where
  ///     the scenario's are looked for.
  ///   - log: takes every problem.
  package static func read(
    _ scenario: Scenario, open: @escaping (String) -> InputFiles.Outcome, into log: FindingLog
  ) -> AppraisalPlan? {
    let own = FindingLog()
    defer { log.add(own.findings) }
    let context = ReadingContext(log: own, keys: AppraisalKeys.document)
    guard let fields = FieldReader(scenario.source, path: [], in: context) else { return nil }
    var files = NamedTables(open: open, log: own)
    let settings = Settings(fields, scenario: scenario, files: &files)
    let savings = Saving.readAll(
      in: fields, of: PlanNames(scenario), library: settings.library)
    CostYears.check(scenario, settings, into: own)
    guard !own.hasErrors, let rate = settings.discountRate else { return nil }
    return AppraisalPlan(
      savings: savings, baseYear: settings.baseYear, discountRate: rate,
      horizons: settings.horizons, doingNothing: settings.doingNothing,
      library: settings.library, figures: context.records, inputs: files.texts)
  }

  /// Says what the same sections have wrong in a plan that has errors of its own, as it is written.
  /// - Parameters:
  ///   - scheme: the rules; nil where they cannot be read.
  ///   - open: opens a file that the plan names.
  ///   - log: takes every problem.
  package static func look(
    through document: JSONValue, scheme: Scheme?,
    open: @escaping (String) -> InputFiles.Outcome, into log: FindingLog
  ) {
    let own = FindingLog()
    defer { log.add(own.findings) }
    let context = ReadingContext(log: own, keys: AppraisalKeys.document)
    guard let fields = FieldReader(document, path: [], in: context) else { return }
    var files = NamedTables(open: open, log: own)
    let settings = Settings(fields, scenario: nil, files: &files)
    _ = Saving.readAll(
      in: fields, of: PlanNames(document, scheme: scheme), library: settings.library)
  }
}

/// Tables that a scenario names in the place of those built in.
struct NamedTables {
  let open: (String) -> InputFiles.Outcome
  let log: FindingLog
  private(set) var texts: [SourceText] = []

  init(open: @escaping (String) -> InputFiles.Outcome, log: FindingLog) {
    self.open = open
    self.log = log
  }

  /// The table that a value names, relative to the folder of the file that names it; a table that
  /// the plan of a run has put in, `{"name": …, "text": …}`, is read from there.
  mutating func table(_ value: JSONValue, path: [String]) -> SourceText? {
    if let name = value.object?["name"]?.string, let text = value.object?["text"]?.string {
      return SourceText(name: name, text)
    }
    guard let name = value.string else {
      log.add(
        .error(
          "wrong-type", at: value.place,
          "\(FieldPath.text(path)) must be a file name in quotation marks, "
            + "not \(value.kindInWords)"))
      return nil
    }
    let full = name.hasPrefix("/") ? name : value.place.text.folder + name
    switch open(full) {
    case .text(let text):
      texts.append(text)
      return text
    case .problem(let finding):
      log.add(
        .error(
          finding.code, at: value.place, finding.message, effect: finding.effect,
          remedy: finding.remedy))
      return nil
    }
  }
}
