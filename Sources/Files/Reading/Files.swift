package import PBRFindings

/// One file: reading it whole (here), writing it (`Files+Writing.swift`).
package enum Files {
  /// The largest input read unless said otherwise: 64 MB.
  package static let usualLimit = 64 * 1024 * 1024

  /// How long a pipe that nobody writes to is waited for: five seconds.
  static let patience: Int32 = 5_000

  /// A file's bytes under the name the user gave. `-` is standard input, named
  /// `(standard input)`; pipes and devices are read to their end.
  ///
  /// - Parameter onlyFiles: whether a pipe or a device is refused, as for the files of a
  ///   register, which are read more than once and while others wait.
  /// - Throws: `cannotOpen` with the codes `file-missing` (naming a file of a similar name when
  ///   the folder has one), `file-directory` or `file-unreadable`; `invalid` with the codes
  ///   `file-stream` and `file-too-large`.
  package static func read(
    _ path: String, limit: Int = usualLimit, onlyFiles: Bool = false
  ) throws(FileProblem) -> SourceText {
    let name = path == "-" ? "(standard input)" : path
    let bytes: [UInt8]?
    do throws(SystemProblem) {
      let file =
        try path == "-" ? Descriptor(duplicating: 0) : Descriptor(opening: path, for: .reading)
      let status = try file.status()
      if status.kind == .folder { throw .isFolder }
      if onlyFiles, status.kind != .file { throw .noFile }
      if path != "-", status.kind == .pipe, !(try file.awaitWriter(milliseconds: patience)) {
        throw .nobodyWrites
      }
      bytes =
        status.kind == .file && status.size > limit
        ? nil : try file.readAll(limit: limit, expecting: status.size)
    } catch {
      throw FileProblem(error == .noFile ? .invalid : .cannotOpen, unreadable(name, error))
    }
    guard let bytes else {
      let size = limit < 1_048_576 ? "\(limit) bytes" : "\(limit / 1_048_576) MB"
      throw FileProblem(
        .invalid,
        .error("file-too-large", file: name, "the file is larger than \(size), the most read"))
    }
    return SourceText(name: name, bytes: bytes)
  }

  static func unreadable(_ name: String, _ problem: SystemProblem) -> Finding {
    if name.isEmpty {
      return .error("file-missing", "a file name is empty", remedy: "Give the path of a file.")
    }
    switch problem {
    case .missing, .throughFile: return MissingFile(path: name).finding
    case .isFolder:
      let remedy = example(in: name).map { "Name a file in it, such as \($0)." }
      return .error(
        "file-directory", file: name, "this is a folder, not a file",
        remedy: remedy ?? "Name a file.")
    case .noFile:
      return .error(
        "file-stream", file: name, "this is a pipe or a device, not a file",
        remedy: "Put the file itself here.")
    default: return .error("file-unreadable", file: name, "cannot be read: \(problem.text)")
    }
  }

  /// The first JSON file of a folder, else its first CSV file.
  private static func example(in folder: String) -> String? {
    let names = Folder.names(in: folder)
    let name = names.first { $0.hasSuffix(".json") } ?? names.first { $0.hasSuffix(".csv") }
    return name.map { Quoted.plain(folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)") }
  }
}
