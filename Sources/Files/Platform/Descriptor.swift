import Glibc

/// An open file. It is closed when it is no longer used.
struct Descriptor: ~Copyable {
  let number: Int32

  /// How a file is opened.
  enum Purpose {
    case reading
    /// A new file; an error when anything of that name exists.
    case creating
    /// A device, pipe or redirected stream, written where it is.
    case writingInPlace
    /// A file that carries a lock; made when it is missing.
    case locking
    /// A folder, to make the renames in it last.
    case folder
  }

  init(opening path: String, for purpose: Purpose) throws(SystemProblem) {
    guard !path.utf8.contains(0) else { throw .invalid }
    let flags =
      switch purpose {
      case .reading: O_RDONLY
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      case .writingInPlace: O_WRONLY | O_APPEND
      case .locking: O_RDWR | O_CREAT | O_APPEND
      case .folder: O_RDONLY | O_DIRECTORY
      }
    var opened: Int32
    repeat {
      opened = unsafe open(path, flags | O_CLOEXEC | O_NOCTTY, 0o644)
    } while opened < 0
      && errno == EINTR
    guard opened >= 0 else { throw .last }
    // A program started without standard streams would get their numbers here, and what it
    // prints would end up in this file.
    if opened <= 2 {
      let moved = fcntl(opened, F_DUPFD_CLOEXEC, 3)
      let problem = SystemProblem.last
      _ = Glibc.close(opened)
      guard moved >= 0 else { throw problem }
      opened = moved
    }
    number = opened
  }

  /// Another name for a stream that is already open.
  init(duplicating stream: Int32) throws(SystemProblem) {
    let copy = fcntl(stream, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .last }
    number = copy
  }

  deinit { _ = Glibc.close(number) }

  /// Closes the file; some disks report only now that writing failed.
  consuming func close() throws(SystemProblem) {
    let closed = Glibc.close(number)
    let problem = SystemProblem.last
    discard self
    if closed < 0, problem.number != EINTR { throw problem }
  }

  /// All bytes until the end, or nil when there are more than `limit`.
  borrowing func readAll(limit: Int, expecting size: Int) throws(SystemProblem) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(size, 0), limit) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(number, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          try Descriptor.wait(for: number, POLLIN)
          continue
        }
        throw .last
      }
      if bytes.count + count > limit { return nil }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Goes back to the beginning of a file.
  borrowing func rewind() throws(SystemProblem) {
    if lseek(number, 0, SEEK_SET) < 0 { throw .last }
  }

  /// Reads into a buffer from `start` on until it is full or the file ends; the number of
  /// bytes read.
  borrowing func fill(_ buffer: inout [UInt8], from start: Int) throws(SystemProblem) -> Int {
    var at = start
    while at < buffer.count {
      let room = buffer.count - at
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress.map { unsafe $0 + at }, room)
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          try Descriptor.wait(for: number, POLLIN)
          continue
        }
        throw .last
      }
      at += count
    }
    return at - start
  }

  /// Writes all bytes, however often the system takes only a part of them.
  static func write(_ bytes: ArraySlice<UInt8>, to number: Int32) throws(SystemProblem) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          try wait(for: number, POLLOUT)
          continue
        }
        throw .last
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until a stream that does not block can go on.
  private static func wait(for number: Int32, _ event: Int32) throws(SystemProblem) {
    var waiting = pollfd(fd: number, events: Int16(event), revents: 0)
    while unsafe poll(&waiting, 1, -1) < 0 { if errno != EINTR { throw .last } }
  }

  borrowing func write(_ bytes: [UInt8]) throws(SystemProblem) {
    try Descriptor.write(bytes[...], to: number)
  }

  /// Makes what was written survive a power cut, where the file is of a kind that can.
  borrowing func synchronise() throws(SystemProblem) {
    while fsync(number) < 0 {
      if errno == EINTR { continue }
      if errno == EINVAL || errno == ENOTSUP || errno == EROFS { return }
      throw .last
    }
  }

  /// Gives the file the owner (as far as the user may) and the permissions of another.
  borrowing func adopt(_ status: FileStatus) throws(SystemProblem) {
    _ = fchown(number, status.owner, status.group)
    if fchmod(number, status.permissions) < 0 { throw .last }
  }

  borrowing func status() throws(SystemProblem) -> FileStatus {
    var raw = stat()
    guard unsafe fstat(number, &raw) == 0 else { throw .last }
    return FileStatus(raw)
  }
}
