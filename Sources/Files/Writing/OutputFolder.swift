import PBRFindings

/// Writing the files of one run into a folder, all or none.
package enum OutputFolder {
  /// Writes the files and gives the paths written, in the order of `files`.
  ///
  /// The folder and sub-folders are made where they are missing. Everything that can be known
  /// before writing is checked first: existing files are only replaced when `replacing`, and
  /// never anything that is not a file. Each file is then written beside its target under a
  /// temporary name and brought to the disk; only when all are complete do they take their
  /// names. Should that fail half-way, what was replaced is put back. A power cut in that last
  /// moment can leave some files new and some old, each of them whole.
  ///
  /// - Throws: `cannotCreate` with the codes `output-exists` (one message for all of them),
  ///   `output-name`, `output-not-file`, `output-linked`, `output-create`; `writeFailed` with
  ///   `output-write`.
  package static func write(
    _ files: [OutputFile], into folder: String, replacing: Bool
  ) throws(FileProblem) -> [String] {
    try place(files, into: folder, replacing: replacing).paths
  }

  /// As `write`, for files that may have to be taken back.
  package static func place(
    _ files: [OutputFile], into folder: String, replacing: Bool
  ) throws(FileProblem) -> PlacedFiles {
    let root = folder.isEmpty ? "." : folder
    let base = root.hasSuffix("/") ? root : root + "/"
    for file in files where !file.staysInside {
      throw FileProblem(
        .cannotCreate,
        .error("output-name", file: base + file.name, "this cannot be the name of an output"))
    }
    var writing = try WritingTogether(
      files.map { (path: base + $0.name, bytes: $0.bytes) }, inside: root, replacing: replacing)
    let existing = writing.existing
    if !existing.isEmpty, !replacing { throw exists(existing) }
    try writing.run(folders: [root] + files.map { parent(base + $0.name) })
    return PlacedFiles(
      paths: files.map { base + $0.name }, files: writing.written, folders: writing.folders)
  }

  /// Refuses a folder that has anything in it that a user would see.
  ///
  /// - Throws: `cannotCreate` with the code `output-folder`.
  package static func mustBeEmpty(_ folder: String) throws(FileProblem) {
    let names = Folder.names(in: folder.isEmpty ? "." : folder).filter { !$0.hasPrefix(".") }
    guard !names.isEmpty else { return }
    let shown = names.prefix(5).map { Quoted.plain($0) }.joined(separator: ", ")
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    throw FileProblem(
      .cannotCreate,
      .error(
        "output-folder", file: folder, "this folder is not empty: \(shown)\(more)",
        remedy: "Nothing was written. Add --force to write into it, or name another folder."))
  }

  /// What lies in the sub-folders that some files are written into and is none of them, such as
  /// drawings of an earlier report: paths inside the folder, in order.
  package static func others(than files: [OutputFile], in folder: String) -> [String] {
    let base = folder.isEmpty ? "./" : folder.hasSuffix("/") ? folder : folder + "/"
    let known = Set(files.map(\.name))
    let inside = Set(files.map { parent($0.name) }).filter { $0 != "." }.sorted()
    return inside.flatMap { part in
      Folder.names(in: base + part).filter { !$0.hasPrefix(".") }.map { "\(part)/\($0)" }
    }.filter { !known.contains($0) }
  }

  static func exists(_ paths: [String]) -> FileProblem {
    let shown = paths.prefix(10).map { Quoted.plain($0) }.joined(separator: ", ")
    let more = paths.count > 10 ? " and \(paths.count - 10) more" : ""
    let message =
      paths.count == 1
      ? "the output exists already: \(shown)"
      : "\(paths.count) outputs exist already: \(shown)\(more)"
    return FileProblem(
      .cannotCreate,
      .error(
        "output-exists", message,
        remedy: "Nothing was written. Add --force to replace, or name another folder."))
  }

  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
