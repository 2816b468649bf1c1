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
    /// The file of a lock, made anew; an error when anything of that name exists.
    case creatingLock
    /// A file that is there already and is to be locked. A link is not followed, and a pipe is
    /// not waited for.
    case locking
    /// The same where it may only be read.
    case lockingReadOnly
    /// A folder, to make the renames in it last.
    case folder
  }

  init(opening path: String, for purpose: Purpose) throws(SystemProblem) {
    guard !path.utf8.contains(0) else { throw .invalid }
    let flags =
      switch purpose {
      // What is a pipe is found out without waiting for somebody to write to it.
      case .reading: O_RDONLY | O_NONBLOCK
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      case .writingInPlace: O_WRONLY | O_APPEND
      case .creatingLock: O_RDWR | O_CREAT | O_EXCL | O_APPEND
      case .locking: O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK
      case .lockingReadOnly: O_RDONLY | O_NOFOLLOW | O_NONBLOCK
      case .folder: O_RDONLY | O_DIRECTORY
      }
    var opened = uninterrupted { unsafe open(path, flags | O_CLOEXEC | O_NOCTTY, 0o644) }
    guard opened >= 0 else { throw .last }
    // A program started without standard streams would get their numbers here, and what it
    // prints would end up in this file.
    if opened <= 2 {
      let moved = uninterrupted { fcntl(opened, F_DUPFD_CLOEXEC, 3) }
      let problem = SystemProblem.last
      _ = Glibc.close(opened)
      guard moved >= 0 else { throw problem }
      opened = moved
    }
    number = opened
  }

  /// Another name for a stream that is already open.
  init(duplicating stream: Int32) throws(SystemProblem) {
    let copy = uninterrupted { fcntl(stream, F_DUPFD_CLOEXEC, 3) }
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

  /// The first bytes of a file, at most so many, wherever reading stands.
  borrowing func readFromStart(limit: Int) throws(SystemProblem) -> [UInt8] {
    try rewind()
    var bytes = [UInt8](repeating: 0, count: limit)
    return Array(bytes[..<(try fill(&bytes, from: 0))])
  }

  /// Waits until a pipe that was opened for reading has something to read or has been closed by
  /// a writer; false when nobody has written to it in the time.
  borrowing func awaitWriter(milliseconds: Int32) throws(SystemProblem) -> Bool {
    var waiting = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = unsafe poll(&waiting, 1, milliseconds)
      if ready >= 0 { return ready > 0 }
      if errno != EINTR { throw .last }
    }
  }

  /// Goes back to the beginning of a file.
  borrowing func rewind() throws(SystemProblem) {
    let at = number
    if uninterrupted({ lseek(at, 0, SEEK_SET) < 0 ? -1 : 0 }) < 0 { throw .last }
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
    let at = number
    if uninterrupted({ fsync(at) }) < 0 {
      if errno == EINVAL || errno == ENOTSUP || errno == EROFS { return }
      throw .last
    }
  }

  /// Gives the file the owner and the group (as far as the user may) and the permissions of
  /// another. Who may not give a file away may still give it to a group of theirs, so that what
  /// a group shares stays shared whoever writes it.
  borrowing func adopt(_ status: FileStatus) throws(SystemProblem) {
    let at = number
    if uninterrupted({ fchown(at, status.owner, status.group) }) < 0 {
      _ = uninterrupted { fchown(at, uid_t.max, status.group) }
    }
    if uninterrupted({ fchmod(at, status.permissions) }) < 0 { throw .last }
  }

  /// Lets those read and write the file who may write in its folder, whoever made it: in a
  /// folder that a group shares, the group. What the user's own mask allows stays.
  borrowing func share(like folder: FileStatus) {
    guard folder.permissions & (S_IWGRP | S_IWOTH) != 0, let own = try? status() else { return }
    let at = number
    if own.group != folder.group {
      _ = uninterrupted { fchown(at, uid_t.max, folder.group) }
    }
    var shared = own.permissions
    if folder.permissions & S_IWGRP != 0 { shared |= S_IRGRP | S_IWGRP }
    if folder.permissions & S_IWOTH != 0 { shared |= S_IROTH | S_IWOTH }
    let permissions = shared
    if permissions != own.permissions { _ = uninterrupted { fchmod(at, permissions) } }
  }

  borrowing func status() throws(SystemProblem) -> FileStatus {
    var raw = stat()
    let at = number
    guard uninterrupted({ unsafe fstat(at, &raw) }) == 0 else { throw .last }
    return FileStatus(raw)
  }
}
