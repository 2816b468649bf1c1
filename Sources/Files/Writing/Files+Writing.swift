import PBRFindings

extension Files {
  /// Writes one file with the guarantees of `OutputFolder.write`. A device, a pipe or a
  /// redirected stream (`/dev/stdout`) is written where it is; `-` is standard output. Folders
  /// are not made.
  package static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(FileProblem) {
    if path == "-" || path == "/dev/stdout" { return try writeStandardOutput(bytes) }
    if isStream(path) {
      do throws(SystemProblem) {
        let stream =
          if let number = openStream(path) {
            try Descriptor(duplicating: number)
          } else {
            try Descriptor(opening: path, for: .writingInPlace)
          }
        try stream.write(bytes)
        try stream.close()
      } catch {
        throw error == .closedPipe
          ? .readerGone
          : FileProblem(
            .writeFailed,
            .error("output-write", file: path, "cannot be written: \(error.text)"))
      }
      return
    }
    var writing = try WritingTogether([(path: path, bytes: bytes)], replacing: replacing)
    if !writing.existing.isEmpty, !replacing { throw OutputFolder.exists(writing.existing) }
    try writing.run(folders: [])
  }

  private static func writeStandardOutput(_ bytes: [UInt8]) throws(FileProblem) {
    var output = StandardOutput()
    try output.write(bytes)
    try output.flush()
  }

  /// The number of the open stream that a path names: writing through it goes on where the
  /// stream stands.
  private static func openStream(_ path: String) -> Int32? {
    if path == "/dev/stderr" { return 2 }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
      return Int32(path.dropFirst(folder.count))
    }
    return nil
  }

  /// Whether the path leads to something other than a file on a disk. What `/dev` and `/proc`
  /// name may be a redirected file: replacing it would cut the redirection.
  private static func isStream(_ path: String) -> Bool {
    do throws(SystemProblem) {
      guard let status = try FileStatus.of(path) else { return false }
      if status.kind == .file { return path.hasPrefix("/dev/") || path.hasPrefix("/proc/") }
      return status.kind == .device || status.kind == .pipe
    } catch {
      return false
    }
  }
}
