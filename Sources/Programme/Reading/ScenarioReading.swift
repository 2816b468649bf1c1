package import PBRFiles
public import PBRFindings

/// Everything that reading a scenario brought to light.
///
/// ```swift
/// let reading = ScenarioReading("Scenarios/halton-2012.json", files: .onDisk)
/// print(reading.scenario?.places ?? 0)  // 313
/// print(reading.findings.map(\.code))  // ["funded-share"]
/// ```
public struct ScenarioReading: Sendable {
  /// Nil when there are errors.
  public let scenario: Scenario?
  /// The plan as it is written, with errors too: its other sections can be looked through all the
  /// same. Nil where it is no plan.
  package let document: JSONValue?
  /// Its rules; nil where they cannot be read.
  package let scheme: Scheme?
  /// Errors, warnings and notes, in the order in which they were found.
  public let findings: [Finding]
  /// Every file that was read, in the order of reading.
  package let inputs: [SourceText]
  /// Whether a file could not be opened.
  package let unopened: Bool

  /// Reads `a.json`, or `a.json+b.json` for b laid over a, with settings from the command line
  /// laid over both.
  public init(_ path: String, settings: [String] = [], files: InputFiles) {
    self.init(path, settings: settings, files: files, playing: false)
  }

  /// - Parameter playing: whether a plan whose limits have no closed form together is taken, too.
  package init(_ path: String, settings: [String] = [], files: InputFiles, playing: Bool) {
    let log = FindingLog()
    let loader = DocumentLoader(files: files, log: log)
    var document: JSONValue?
    for part in ScenarioReading.parts(of: path) {
      if part.hasSuffix(".csv"), let plan = document {
        document = ScenarioReading.laying(part, over: plan, loader, files)
        if document == nil { break }
        continue
      }
      guard let layer = loader.load(part) else {
        document = nil
        break
      }
      document = document.map { Overlay.merge($0, with: layer) } ?? layer
    }
    guard var document = document.map(Overlay.settled) else {
      scenario = nil
      self.document = nil
      scheme = nil
      findings = log.told
      inputs = loader.texts
      unopened = loader.unopened
      return
    }
    let rules = SchemeLoader(files: files, log: log)
    for text in settings {
      guard let setting = Setting(text, into: log) else { continue }
      if setting.isOfScheme { document = rules.puttingIn(document) }
      document = setting.apply(to: document, into: log)
    }
    let scheme = rules.scheme(of: document)
    let settled = loader.puttingInOutsideView(Overlay.settled(document))
    let scenario = Scenario.read(settled, scheme: scheme, playing: playing, into: log)
    self.scenario = log.hasErrors ? nil : scenario
    self.document = settled
    self.scheme = scheme
    findings = AcceptedWarnings(of: settled).applied(to: log.told)
    inputs = loader.texts + rules.loader.texts
    unopened = loader.unopened || rules.loader.unopened
  }

  /// The plan with a table of assumptions laid over it; nil, with findings, when one of them cannot
  /// be read.
  private static func laying(
    _ name: String, over plan: JSONValue, _ loader: DocumentLoader, _ files: InputFiles
  ) -> JSONValue? {
    guard let text = loader.table(name) else { return nil }
    let own = FindingLog()
    let settled = Overlay.settled(plan)
    let scheme = SchemeLoader(files: files, log: own).scheme(of: settled)
    guard let scenario = Scenario.read(settled, scheme: scheme, into: own) else {
      loader.log.add(own.findings)
      return nil
    }
    return AssumptionsTable(text).laid(over: settled, figures: scenario.figures, into: loader.log)
  }

  /// The files of `a.json+b.json` or `a.json+b.csv`; a plus sign elsewhere is part of a name.
  package static func parts(of path: String) -> [String] {
    var parts: [String] = []
    for piece in path.split(separator: "+", omittingEmptySubsequences: false).map(String.init) {
      if let last = parts.last, !last.hasSuffix(".json"), !last.hasSuffix(".csv") {
        parts[parts.count - 1] = last + "+" + piece
      } else {
        parts.append(piece)
      }
    }
    return parts
  }
}
