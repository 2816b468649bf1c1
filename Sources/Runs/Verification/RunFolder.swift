import PBRFiles
package import PBRFindings
import PBRProgramme

/// The files that a run names, looked for and compared by their checksums.
package struct RunFolder: Sendable {
  package let run: SavedRun
  /// With its slash.
  let folder: String
  let open: @Sendable (String) -> SourceText?

  /// - Parameter open: the text of a file by its path; nil when there is none.
  package init(
    _ run: SavedRun, in folder: String, open: @escaping @Sendable (String) -> SourceText?
  ) {
    self.run = run
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    self.open = open
  }

  /// The bytes of an output as they are now.
  package func output(_ name: String) -> SourceText? { open(folder + name) }

  /// Outputs that are gone or have other bytes.
  package var changedOutputs: [RunDifference] {
    run.outputs.compactMap { output in
      guard let text = self.output(output.name) else {
        return RunDifference(file: output.name, was: "written", now: "not there")
      }
      return RunFolder.difference(output, SHA256.hex(of: text.bytes))
    }
  }

  private static func difference(_ was: RunRecord.FileSum, _ now: String) -> RunDifference? {
    guard was.sha256 != now else { return nil }
    return RunDifference(
      file: was.name, what: "SHA-256", was: Quoted.plain(String(was.sha256.prefix(12))),
      now: String(now.prefix(12)))
  }

  /// What became of the inputs.
  package struct Inputs: Sendable {
    package var differences: [RunDifference] = []
    /// Names that no file was found for.
    package var missing: [String] = []
    package var checked = 0
  }

  /// Looks for every input as typed, beside the run, in the folder of start and in other folders
  /// given; a file with the same bytes anywhere there is the input.
  ///
  /// - Parameters:
  ///   - others: folders to look in.
  ///   - register: where the register is now; nil leaves its files out.
  package func inputs(_ others: [String], register: String?) -> Inputs {
    var found = Inputs()
    for input in run.inputs {
      let candidates = places(of: input, others, register: register).compactMap { open($0) }
      let builtIn = RunFolder.builtIn(input.name)
      let sums = (candidates.map(\.bytes) + [builtIn].compactMap(\.self)).map { SHA256.hex(of: $0) }
      guard let first = sums.first else {
        found.missing.append(input.name)
        continue
      }
      found.checked += 1
      guard !sums.contains(input.sha256) else { continue }
      if let difference = RunFolder.difference(input, first) {
        found.differences.append(difference)
      }
    }
    return found
  }

  /// The text of an input as it was: of the files by its name, looked for as all inputs are, the one
  /// with the bytes that the run had.
  package func text(ofInput name: String, _ others: [String]) -> SourceText? {
    guard let input = run.inputs.first(where: { $0.name == name }) else { return nil }
    return places(of: input, others, register: nil).lazy.compactMap { open($0) }.first {
      SHA256.hex(of: $0.bytes) == input.sha256
    }
  }

  private func places(
    of input: RunRecord.FileSum, _ others: [String], register: String?
  ) -> [String] {
    let name = input.name
    guard !name.hasPrefix("("), !name.hasSuffix(" (built in)") else { return [] }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    if run.isOfRegister(input) { return register.map { ["\($0)/\(last)"] } ?? [] }
    var places = [name]
    for base in [folder, folder + "../", ""] + others.map({ $0.hasSuffix("/") ? $0 : $0 + "/" }) {
      if !name.hasPrefix("/") { places.append(base + name) }
      places.append(base + last)
    }
    return places
  }

  private static func builtIn(_ name: String) -> [UInt8]? {
    let ending = " (built in)"
    guard name.hasSuffix(ending) else { return nil }
    return BuiltInSchemes.text(String(name.dropLast(ending.utf8.count)))?.bytes
  }
}
