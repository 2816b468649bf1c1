import PBRFiles
public import PBRFindings

/// Everything that reading a scenario brought to light.
public struct ScenarioReading: Sendable {
  /// Nil when there are errors.
  public let scenario: Scenario?
  public let findings: [Finding]
  /// Every file that was read, in the order of reading.
  public let inputs: [SourceText]
  /// Whether a file could not be opened.
  public let unopened: Bool

  /// Reads `a.json`, or `a.json+b.json` for b laid over a, with settings from the command line
  /// laid over both.
  public init(_ path: String, settings: [String] = [], files: InputFiles) {
    let log = FindingLog()
    let loader = DocumentLoader(files: files, log: log)
    var document: JSONValue?
    for part in ScenarioReading.parts(of: path) {
      guard let layer = loader.load(part) else {
        document = nil
        break
      }
      document = document.map { Overlay.merge($0, with: layer) } ?? layer
    }
    guard var document = document.map(Overlay.settled) else {
      scenario = nil
      findings = log.told
      inputs = loader.texts
      unopened = loader.unopened
      return
    }
    for text in settings {
      guard let setting = Setting(text, into: log) else { continue }
      document = setting.apply(to: document, into: log)
    }
    let rules = SchemeLoader(files: files, log: log)
    let scheme = rules.scheme(of: document)
    let scenario = Scenario.read(Overlay.settled(document), scheme: scheme, into: log)
    self.scenario = log.hasErrors ? nil : scenario
    findings = log.told
    inputs = loader.texts + rules.loader.texts
    unopened = loader.unopened || rules.loader.unopened
  }

  /// The files of `a.json+b.json`; a plus sign elsewhere is part of a name.
  package static func parts(of path: String) -> [String] {
    var parts: [String] = []
    for piece in path.split(separator: "+", omittingEmptySubsequences: false).map(String.init) {
      if let last = parts.last, !last.hasSuffix(".json") {
        parts[parts.count - 1] = last + "+" + piece
      } else {
        parts.append(piece)
      }
    }
    return parts
  }
}
