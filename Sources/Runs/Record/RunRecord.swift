public import PBRFiles

/// What a run was made of, for `run.json`: with it anyone can tell that nothing has changed
/// since, and make the run again.
public struct RunRecord: Sendable {
  /// A file by its name and the SHA-256 of its bytes.
  public struct FileSum: Sendable {
    public let name: String
    public let sha256: String
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      sha256 = SHA256.hex(of: bytes)
    }

    /// A file whose checksum was worked out as it was read.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  public var version: String
  public var command: String
  /// The options that bear on the figures, as typed.
  public var settings: [String]
  public var seed: Int?
  public var draws: Int?
  public var inputs: [FileSum]
  public var outputs: [FileSum]

  public init(
    version: String, command: String, settings: [String], seed: Int? = nil, draws: Int? = nil,
    inputs: [FileSum], outputs: [FileSum]
  ) {
    self.version = version
    self.command = command
    self.settings = settings
    self.seed = seed
    self.draws = draws
    self.inputs = inputs
    self.outputs = outputs
  }

  /// A checksum over the version, the command, its settings and the contents of the inputs: two
  /// runs with the same fingerprint have the same figures.
  public var fingerprint: String {
    var lines = [version, command] + settings
    lines.append(seed.map { "seed \($0)" } ?? "")
    lines.append(draws.map { "draws \($0)" } ?? "")
    lines += inputs.map(\.sha256)
    return SHA256.hex(of: Array(lines.joined(separator: "\n").utf8))
  }

  public var json: JSONOutput {
    func sums(_ files: [FileSum]) -> JSONOutput {
      .list(
        files.map { .object([("name", .string($0.name)), ("sha256", .string($0.sha256))]) })
    }
    return .object([
      ("pbr", .string(version)), ("command", .string(command)),
      ("settings", .list(settings.map { .string($0) })),
      ("seed", seed.map { .whole($0) } ?? .null), ("draws", draws.map { .whole($0) } ?? .null),
      ("inputs", sums(inputs)), ("outputs", sums(outputs)),
      ("fingerprint", .string(fingerprint)),
    ])
  }
}
