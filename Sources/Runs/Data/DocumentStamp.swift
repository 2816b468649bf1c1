package import PBRFiles

/// What a JSON document says of what made it.
package struct DocumentStamp: Sendable {
  /// Of the program.
  package var version: String
  /// A checksum over everything the figures rest on (`RunRecord.fingerprint`).
  package var fingerprint: String

  package init(version: String, fingerprint: String) {
    self.version = version
    self.fingerprint = fingerprint
  }

  /// The members of the document, as `run.json` calls them.
  package var members: [(String, JSONOutput)] {
    [("pbr", .string(version)), ("fingerprint", .string(fingerprint))]
  }
}
