import Glibc

/// Names in folders: listing, linking, renaming, removing.
enum Folder {
  /// The names in a folder in the order of their bytes, or none when it cannot be listed; at
  /// most 20,000 are looked at.
  static func names(in path: String) -> [String] {
    guard !path.utf8.contains(0), let folder = unsafe opened(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while names.count < 20_000, let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(validatingCString: $0)
        }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func opened(_ path: String) -> OpaquePointer? {
    while true {
      if let folder = unsafe opendir(path) { return unsafe folder }
      if errno != EINTR { return nil }
    }
  }

  /// Makes one folder.
  static func make(_ path: String) throws(SystemProblem) {
    guard !path.utf8.contains(0) else { throw .invalid }
    if uninterrupted({ unsafe mkdir(path, 0o755) }) < 0 { throw .last }
  }

  /// Removes a folder if it is empty.
  static func removeIfEmpty(_ path: String) { _ = uninterrupted { unsafe rmdir(path) } }

  static func remove(_ path: String) throws(SystemProblem) {
    if uninterrupted({ unsafe unlink(path) }) < 0 { throw .last }
  }

  /// Removes a file only if the name still leads to the one meant.
  static func remove(_ path: String, ifStill identity: [UInt64]?) {
    guard let identity, let there = (try? FileStatus.named(path)) ?? nil,
      there.identity == identity
    else { return }
    try? remove(path)
  }

  /// The path with all links followed; nil where there is no such file or folder.
  static func real(_ path: String) -> String? {
    guard !path.utf8.contains(0) else { return nil }
    while true {
      guard let resolved = unsafe realpath(path, nil) else {
        if errno == EINTR { continue }
        return nil
      }
      defer { unsafe free(resolved) }
      return unsafe String(validatingCString: resolved)
    }
  }

  static func rename(_ path: String, to other: String) throws(SystemProblem) {
    if uninterrupted({ unsafe Glibc.rename(path, other) }) < 0 { throw .last }
  }

  /// Gives a file a second name; an error when something has that name.
  static func link(_ path: String, as other: String) throws(SystemProblem) {
    if uninterrupted({ unsafe Glibc.link(path, other) }) < 0 { throw .last }
  }

  /// Gives a file a name that nobody may have; an error when something has it. On disks without
  /// second names the question and the renaming are two steps.
  static func renameToNew(_ path: String, _ other: String) throws(SystemProblem) {
    do throws(SystemProblem) {
      try link(path, as: other)
    } catch {
      guard error.meansNoLinks else { throw error }
      if try FileStatus.named(other) != nil { throw .exists }
      return try rename(path, to: other)
    }
    try? remove(path)
  }

  /// A name for a temporary file that nobody else makes, on this computer or another that shares
  /// the folder: `.pbr-4711-9f86d081884c7d65.new`.
  static func unusedName(in folder: String, ending: String) -> String {
    let mark = String(UInt64.random(in: .min ... .max), radix: 16)
    let slash = folder.hasSuffix("/") ? "" : "/"
    return "\(folder)\(slash).pbr-\(processNumber)-\(mark).\(ending)"
  }

  /// Where a link points, as written in it.
  static func linkTarget(_ path: String) throws(SystemProblem) -> String {
    var bytes = [CChar](repeating: 0, count: 4097)
    let count = uninterrupted { unsafe Int32(readlink(path, &bytes, 4096)) }
    guard count >= 0 else { throw .last }
    return String(decoding: bytes[..<Int(count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes renames in a folder survive a power cut, where the disk can.
  static func synchronise(_ path: String) {
    guard let folder = try? Descriptor(opening: path, for: .folder) else { return }
    try? folder.synchronise()
  }

  /// A number that no other running program has, for names of temporary files.
  static var processNumber: Int32 { getpid() }
}
