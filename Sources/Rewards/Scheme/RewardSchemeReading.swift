public import PBRFiles
public import PBRFindings
public import PBRProgramme

/// Everything that reading the rules of a reward brought to light.
public struct RewardSchemeReading: Sendable {
  /// Nil when there are errors.
  public let scheme: RewardScheme?
  /// The document with what it extends laid under it; nil where it could not be read.
  public let document: JSONValue?
  public let findings: [Finding]
  public let unopened: Bool

  /// Whether the file of a path, with what it extends, holds the rules of a reward.
  public static func isOne(_ path: String, files: InputFiles) -> Bool {
    guard path.hasSuffix(".json") else { return false }
    let loader = DocumentLoader(files: files, log: FindingLog())
    return loader.load(path).map(RewardScheme.isOne) ?? false
  }

  public init(_ path: String, files: InputFiles) {
    let log = FindingLog()
    let loader = DocumentLoader(files: files, log: log)
    let document = loader.load(path).map(Overlay.settled)
    let scheme = document.flatMap { RewardScheme.read($0, into: log) }
    self.document = document?.without(["extends"])
    self.scheme = log.hasErrors ? nil : scheme
    findings = log.told
    unopened = loader.unopened
  }
}
