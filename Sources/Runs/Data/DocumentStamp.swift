public import PBRFiles

/// What a JSON document says of what made it.
public struct DocumentStamp: Sendable {
  /// Of the program.
  public var version: String
  /// A checksum over everything the figures rest on (`RunRecord.fingerprint`).
  public var fingerprint: String

  public init(version: String, fingerprint: String) {
    self.version = version
    self.fingerprint = fingerprint
  }

  /// The members of the document, as `run.json` calls them.
  public var members: [(String, JSONOutput)] {
    [("pbr", .string(version)), ("fingerprint", .string(fingerprint))]
  }
}
