package import PBRFiles

/// What a run was made of, for `run.json`: with it and `plan.json` anyone can tell that nothing
/// has changed since, and make the run again.
package struct RunRecord: Sendable {
  /// A file by its name and the SHA-256 of its bytes.
  package struct FileSum: Sendable, Hashable {
    package let name: String
    package let sha256: String
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      sha256 = SHA256.hex(of: bytes)
    }

    /// A file whose checksum was worked out as it was read.
    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  package var version: String
  package var command: String
  /// What was changed for the run, as typed: `--set`, `--register` and `--as-of`.
  package var settings: [String]
  /// Other options that say what was worked out, such as `--appraise`.
  package var options: [String]
  package var seed: Int?
  package var draws: Int?
  /// The SHA-256 of what the plan says (`ResolvedPlan.sum`).
  package var plan: String
  /// The files of the plan, and of the scheme.
  package var inputs: [FileSum]
  /// The files of the register.
  package var register: [FileSum]
  package var outputs: [FileSum]
  /// What was written, in place of files that a public edition does not name; only the fingerprint of
  /// a run without a plan is over it.
  package var inPlaceOfInputs: [FileSum] = []

  package init(
    version: String, command: String, settings: [String], options: [String] = [],
    seed: Int? = nil, draws: Int? = nil, plan: String = "", inputs: [FileSum],
    register: [FileSum] = [], outputs: [FileSum] = []
  ) {
    self.version = version
    self.command = command
    self.settings = settings
    self.options = options
    self.seed = seed
    self.draws = draws
    self.plan = plan
    self.inputs = inputs
    self.register = register
    self.outputs = outputs
  }

  /// A checksum over the version, what the plan and its scheme say, the position date, the seed
  /// and number of draws and what moves together in them, and the contents of the register; not over names of files. Two runs
  /// with the same fingerprint have the same figures.
  /// A run without a plan has one over its settings and the contents of its inputs.
  package var fingerprint: String {
    var lines =
      plan.isEmpty
      ? [version, command] + settings
      : [version, "plan \(plan)"]
        + settings.filter { $0.hasPrefix("--as-of ") || $0.hasPrefix("--together ") }
    lines.append(seed.map { "seed \($0)" } ?? "")
    lines.append(draws.map { "draws \($0)" } ?? "")
    lines += ((plan.isEmpty ? inputs + inPlaceOfInputs : []) + register).map(\.sha256)
    return SHA256.hex(of: Array(lines.joined(separator: "\n").utf8))
  }

  package var json: JSONOutput {
    func sums(_ files: [FileSum]) -> JSONOutput {
      .list(
        files.map { .object([("name", .string($0.name)), ("sha256", .string($0.sha256))]) })
    }
    var members: [(String, JSONOutput)] = [
      ("pbr", .string(version)), ("command", .string(command)),
      ("settings", .list(settings.map { .string($0) })),
    ]
    if !options.isEmpty { members.append(("options", .list(options.map { .string($0) }))) }
    members += [
      ("seed", seed.map { .whole($0) } ?? .null), ("draws", draws.map { .whole($0) } ?? .null),
      ("plan", plan.isEmpty ? .null : .string(plan)), ("inputs", sums(inputs + register)),
      ("outputs", sums(outputs)),
      ("fingerprint", .string(fingerprint)),
    ]
    return .object(members)
  }

  /// `run.json` of the files of a run, which it then names.
  package mutating func file(naming files: [OutputFile]) -> OutputFile {
    outputs = files.map { FileSum(name: $0.name, bytes: $0.bytes) }
    return OutputFile(name: SavedRun.fileName, bytes: json.bytes)
  }
}
