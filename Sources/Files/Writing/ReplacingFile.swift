import PBRFindings

extension Files {
  /// Replaces one file, or makes it, in a single step: at every instant, whatever happens, the
  /// path leads to the whole old file or to the whole new one. The new one is on the disk
  /// before it takes the name, and the name before this returns. A link stays a link; the
  /// permissions of the old file are kept.
  ///
  /// - Throws: `cannotCreate` with `output-create` or `output-not-file`, `writeFailed` with
  ///   `output-write`. The old file is then untouched.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let target: String
    let old: FileStatus?
    do throws(SystemProblem) {
      target = try LinkedPath.target(of: path)
      old = try FileStatus.of(target)
    } catch {
      throw .output(path, error, creating: true)
    }
    if let old, old.kind != .file {
      throw FileProblem(
        .cannotCreate,
        .error("output-not-file", file: path, "this is not a file, and is not replaced"))
    }
    let folder = OutputFolder.parent(target)
    let name = "\(folder)/.pbr-\(Folder.processNumber).replacing"
    var creating = true
    do throws(SystemProblem) {
      // What a program of the same number left behind when it was killed.
      try? Folder.remove(name)
      let file = try Descriptor(opening: name, for: .creating)
      creating = false
      try file.write(bytes)
      if let old { try file.adopt(old) }
      try file.synchronise()
      try file.close()
      try Folder.rename(name, to: target)
    } catch {
      try? Folder.remove(name)
      throw .output(path, error, creating: creating)
    }
    Folder.synchronise(folder)
  }
}
