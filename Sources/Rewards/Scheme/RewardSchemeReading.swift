package import PBRFiles
package import PBRFindings
package import PBRProgramme

/// Everything that reading the rules of a reward brought to light.
package struct RewardSchemeReading: Sendable {
  /// Nil when there are errors.
  package let scheme: RewardScheme?
  /// The document with what it extends laid under it; nil where it could not be read.
  package let document: JSONValue?
  package let findings: [Finding]
  package let unopened: Bool

  /// Whether the file of a path, with what it extends, holds the rules of a reward.
  package static func isOne(_ path: String, files: InputFiles) -> Bool {
    guard path.hasSuffix(".json") else { return false }
    let loader = DocumentLoader(files: files, log: FindingLog())
    return loader.load(path).map(RewardScheme.isOne) ?? false
  }

  package init(_ path: String, files: InputFiles) {
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
