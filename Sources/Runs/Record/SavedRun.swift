import PBRFiles
package import PBRFindings

/// A run as its `run.json` has it.
package struct SavedRun: Sendable {
  package static let fileName = "run.json"

  /// As it was written: the same fields, the register's files among the inputs.
  package let version: String
  package let command: String
  package let settings: [String]
  package let options: [String]
  package let seed: Int?
  package let draws: Int?
  package let inputs: [RunRecord.FileSum]
  package let outputs: [RunRecord.FileSum]
  package let plan: String
  package let fingerprint: String

  /// The values of a setting or an option, such as those of `--set`.
  package func values(_ name: String) -> [String] {
    (settings + options).filter { $0.hasPrefix("--\(name) ") }.map {
      String($0.dropFirst(name.utf8.count + 3))
    }
  }

  /// Whether an option without a value was given.
  package func has(_ name: String) -> Bool { options.contains("--\(name)") }

  /// Whether the run wrote a file.
  package func wrote(_ name: String) -> Bool { outputs.contains { $0.name == name } }

  /// The files of the register among the inputs.
  package func isOfRegister(_ input: RunRecord.FileSum) -> Bool { isOfRegister(named: input.name) }

  /// Whether a file of that name is the register's.
  package func isOfRegister(named name: String) -> Bool {
    values("register").contains { name.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
  }

  /// The fingerprint as the record's own fields make it.
  package var remadeFingerprint: String {
    RunRecord(
      version: version, command: command, settings: settings, seed: seed, draws: draws,
      plan: plan, inputs: [], register: inputs.filter(isOfRegister)
    ).fingerprint
  }

  /// Reads `run.json`; nil, with what is wrong reported, when it is none of this program.
  ///
  /// - Parameter version: of this program, which does not read what a later one wrote.
  package static func read(
    _ source: SourceText, version: String, into log: FindingLog
  ) -> SavedRun? {
    guard let document = JSONParser.parse(source, into: log) else { return nil }
    guard let object = document.object, let made = object["pbr"]?.string,
      let command = object["command"]?.string, let inputs = sums(object["inputs"]),
      let outputs = sums(object["outputs"]), let settings = texts(object["settings"]),
      let fingerprint = object["fingerprint"]?.string
    else {
      log.add(
        .error(
          "not-a-run", at: document.place, "this is not the record of a run",
          remedy: "Name a folder that pbr wrote with --out."))
      return nil
    }
    if isLater(made, than: version) {
      log.add(
        .error(
          "run-newer", at: object["pbr"]?.place,
          "this run was made by pbr \(Quoted.plain(made)), and this is pbr \(version)",
          effect: "A later version may work its figures out otherwise, so nothing was compared.",
          remedy: "Verify it with pbr \(Quoted.plain(made)) or later."))
      return nil
    }
    return SavedRun(
      version: made, command: command, settings: settings,
      options: texts(object["options"]) ?? [], seed: object["seed"]?.number.flatMap { Int($0) },
      draws: object["draws"]?.number.flatMap { Int($0) }, inputs: inputs, outputs: outputs,
      plan: object["plan"]?.string ?? "", fingerprint: fingerprint)
  }

  private static func texts(_ value: JSONValue?) -> [String]? {
    guard let items = value?.array else { return nil }
    let texts = items.compactMap(\.string)
    return texts.count == items.count ? texts : nil
  }

  private static func sums(_ value: JSONValue?) -> [RunRecord.FileSum]? {
    guard let items = value?.array else { return nil }
    let sums = items.compactMap { item -> RunRecord.FileSum? in
      guard let name = item.object?["name"]?.string, let sum = item.object?["sha256"]?.string
      else { return nil }
      return RunRecord.FileSum(name: name, sha256: sum)
    }
    return sums.count == items.count ? sums : nil
  }

  /// Versions are numbers between points, compared one by one.
  static func isLater(_ one: String, than other: String) -> Bool {
    func parts(_ text: String) -> [Int] { text.split(separator: ".").map { Int($0) ?? 0 } }
    let (first, second) = (parts(one), parts(other))
    for index in 0..<max(first.count, second.count) {
      let a = index < first.count ? first[index] : 0
      let b = index < second.count ? second[index] : 0
      if a != b { return a > b }
    }
    return false
  }
}
