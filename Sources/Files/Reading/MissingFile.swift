import PBRFindings

/// What to say of a path at which nothing is: which part is missing, and what was probably
/// meant.
struct MissingFile {
  let path: String

  var finding: Finding {
    .error("file-missing", file: path, message, remedy: remedy)
  }

  private var message: String {
    if let folder = missingFolder { return "there is no folder \"\(Quoted.plain(folder))\"" }
    if Folder.names(in: parent).isEmpty, isFile(withoutSlash(parent)) {
      return "\"\(Quoted.plain(withoutSlash(parent)))\" is a file, not a folder"
    }
    return FileStatus.isLink(path)
      ? "this is a link to a file that is no longer there" : "there is no such file"
  }

  private var remedy: String? {
    if path.contains("\\") {
      let slashed = String(path.map { $0 == "\\" ? "/" : $0 })
      return isFile(slashed)
        ? "Write / instead of \\: \(Quoted.plain(slashed))."
        : "Write / instead of \\ between folders."
    }
    if path.hasPrefix("~/") {
      return "The sign ~ is only understood outside quotation marks: write the path in full."
    }
    if let folder = missingFolder {
      let (parent, name) = split(folder)
      let near = Nearest.match(name, among: Folder.names(in: parent.isEmpty ? "." : parent))
      return near.map { "Did you mean \(Quoted.plain(parent + $0))?" }
    }
    let (parent, name) = split(path)
    let names = Folder.names(in: parent.isEmpty ? "." : parent).filter { $0 != name }
    if names.contains(name + ".txt") {
      return "There is \(Quoted.plain(path)).txt: an editor has added .txt to the name. "
        + "Rename it to \(Quoted.plain(name))."
    }
    let near =
      names.first { $0 == name + ".json" } ?? names.first { $0.lowercased() == name.lowercased() }
      ?? Nearest.match(name, among: names)
    return near.map { "Did you mean \(Quoted.plain(parent + $0))?" }
  }

  /// The first folder of the path that is not there, without a slash at its end.
  private var missingFolder: String? {
    var folder = ""
    for character in parent {
      if character == "/", !folder.isEmpty, !exists(folder) { return folder }
      folder.append(character)
    }
    return nil
  }

  /// The folder part with its slash; empty for a bare name.
  private var parent: String { split(path).folder }

  private func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private func withoutSlash(_ folder: String) -> String {
    folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// Whether anything is there; what cannot be asked about counts as there.
  private func exists(_ path: String) -> Bool {
    do throws(SystemProblem) { return try FileStatus.of(path) != nil } catch {
      return error != .throughFile
    }
  }

  private func isFile(_ path: String) -> Bool {
    do throws(SystemProblem) { return try FileStatus.of(path)?.kind == .file } catch {
      return false
    }
  }
}
