import PBRFindings

/// A complete new file beside the one whose place it takes, on the disk, before it has its name.
struct ReplacingFile {
  private let target: String
  private let path: String
  /// The path as the user knows it, for messages.
  private let name: String

  /// Writes the file and brings it to the disk.
  ///
  /// - Parameter old: the file that it replaces: its owner, group and permissions are taken over
  ///   before the first byte is written, so that what is kept from others is never open to them.
  ///   Without one the file belongs to those who may write in the folder.
  init(
    _ target: String, instead old: FileStatus?, naming name: String, _ bytes: [UInt8]
  ) throws(FileProblem) {
    self.target = target
    self.name = name
    path = try ReplacingFile.write(bytes, in: OutputFolder.parent(target), like: old, name)
  }

  /// The path of a new file in the folder that holds the bytes.
  private static func write(
    _ bytes: [UInt8], in folder: String, like old: FileStatus?, _ name: String
  ) throws(FileProblem) -> String {
    let path = Folder.unusedName(in: folder, ending: "replacing")
    var creating = true
    do throws(SystemProblem) {
      let file = try Descriptor(opening: path, for: .creating)
      creating = false
      if let old {
        try file.adopt(old)
      } else if let above = try FileStatus.of(folder) {
        file.share(like: above)
      }
      try file.write(bytes)
      try file.synchronise()
      try file.close()
      return path
    } catch {
      if !creating { try? Folder.remove(path) }
      throw .output(name, error, creating: creating)
    }
  }

  /// Takes the name of the old file.
  func takeName() throws(FileProblem) {
    do throws(SystemProblem) { try Folder.rename(path, to: target) } catch {
      throw .output(name, error, creating: true)
    }
  }

  /// Takes a name that nobody has; `output-exists` when somebody took it meanwhile.
  func takeNewName() throws(FileProblem) {
    do throws(SystemProblem) {
      try Folder.renameToNew(path, target)
    } catch {
      throw error == .exists
        ? OutputFolder.exists([name]) : .output(name, error, creating: true)
    }
  }

  /// Takes the new file away again.
  func remove() { try? Folder.remove(path) }
}

extension ReplacingFile {
  /// Takes away the temporary names of a file that `takeNewName` gave its name: a command that was
  /// killed between the two steps leaves both.
  static func forgetTemporaryNames(of path: String) {
    guard let found = (try? FileStatus.named(path)) ?? nil, found.kind == .file, found.names > 1
    else { return }
    let folder = OutputFolder.parent(path)
    for name in Folder.names(in: folder) where name.hasPrefix(".pbr-") && name.hasSuffix(".new") {
      Folder.remove(folder + (folder.hasSuffix("/") ? "" : "/") + name, ifStill: found.identity)
    }
  }
}
