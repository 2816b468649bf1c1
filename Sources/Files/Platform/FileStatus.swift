import Glibc

/// What stands at a path.
struct FileStatus {
  enum Kind {
    case file, folder, link, device, pipe, socket

    /// With its article: `a pipe`.
    var words: String {
      switch self {
      case .file: "a file"
      case .folder: "a folder"
      case .link: "a link"
      case .device: "a device"
      case .pipe: "a pipe"
      case .socket: "a socket"
      }
    }
  }

  let kind: Kind
  let size: Int
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t
  /// How many names the file has (hard links).
  let names: Int
  /// The same for two paths only when they lead to the same file.
  let identity: [UInt64]
  /// The size and the time of the last change: they differ once the file has been written to.
  let changed: [Int]

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    size = Int(raw.st_size)
    permissions = raw.st_mode & 0o777
    owner = raw.st_uid
    group = raw.st_gid
    names = Int(raw.st_nlink)
    identity = [UInt64(raw.st_dev), UInt64(raw.st_ino)]
    changed = [Int(raw.st_size), Int(raw.st_mtim.tv_sec), Int(raw.st_mtim.tv_nsec)]
  }

  /// The status of what a path leads to, links followed; nil when nothing is there.
  static func of(_ path: String) throws(SystemProblem) -> FileStatus? {
    guard !path.utf8.contains(0) else { throw .invalid }
    var raw = stat()
    guard uninterrupted({ unsafe stat(path, &raw) }) == 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    return FileStatus(raw)
  }

  /// The status of what has the name itself, a link not followed; nil when nothing has it.
  static func named(_ path: String) throws(SystemProblem) -> FileStatus? {
    guard !path.utf8.contains(0) else { throw .invalid }
    var raw = stat()
    guard uninterrupted({ unsafe lstat(path, &raw) }) == 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    return FileStatus(raw)
  }

  /// Whether the path itself is a link.
  static func isLink(_ path: String) -> Bool { (try? named(path))??.kind == .link }
}
