import Glibc
import PBRFindings

extension FileLock {
  /// The file that is protected: open and locked where it could be, and what it was then.
  struct Held: ~Copyable {
    let file: Descriptor?
    let found: FileStatus?
  }

  /// How often something that is replaced between two looks at it is looked at again.
  private static let tries = 100

  /// The open and locked file at the path of the lock, made when it is missing.
  static func takeLockFile(_ path: String, _ subject: String) throws(FileProblem) -> Descriptor {
    for _ in 0..<tries {
      guard let file = try openLockFile(path) else { continue }
      switch exclusively(file) {
      case .taken: break
      case .heldByAnother:
        throw locked(by: (try? file.readFromStart(limit: LockHolder.longest)) ?? [], subject)
      case .refused(let problem): throw noLocks(path, problem)
      }
      // Somebody may have taken it away between opening and locking: another file then has the
      // name, and this lock keeps nobody out.
      if status(of: path)?.identity == (try? file.status())?.identity { return file }
    }
    throw unavailable(path, .busy)
  }

  /// The file that is protected, locked, and what it was then; nothing where there is none. One
  /// that may not even be read is protected by the other lock alone.
  static func takeFile(_ target: String, _ subject: String) throws(FileProblem) -> Held {
    for _ in 0..<tries {
      guard let named = status(of: target) else { return Held(file: nil, found: nil) }
      if let problem = refusal(of: named, subject) { throw problem }
      guard let file = open(target, .locking) ?? open(target, .lockingReadOnly) else {
        if errno == ENOENT || errno == ELOOP { continue }
        return Held(file: nil, found: named)
      }
      // A drive that locks files only for those who may write to them still has the other lock.
      if case .heldByAnother = exclusively(file) { throw locked(by: [], subject) }
      guard let own = try? file.status() else { continue }
      if let problem = refusal(of: own, subject) { throw problem }
      if status(of: target)?.identity == own.identity { return Held(file: file, found: own) }
    }
    throw unavailable(subject, .busy)
  }

  /// Why what is there now, in the lock's place or in that of the file, stands in the way.
  static func refusal(of lock: String, beside target: String, _ subject: String) -> FileProblem? {
    status(of: lock).flatMap { refusalOfLock($0, lock) }
      ?? status(of: target).flatMap { refusal(of: $0, subject) }
  }

  /// Opens the file of the lock, or makes it; nil when it came or went meanwhile.
  private static func openLockFile(_ path: String) throws(FileProblem) -> Descriptor? {
    if let there = status(of: path) {
      if let problem = refusalOfLock(there, path) { throw problem }
      guard let file = open(path, .locking) ?? open(path, .lockingReadOnly) else {
        let problem = SystemProblem.last
        if problem == .missing || problem == .loop { return nil }
        throw notOpened(path, problem)
      }
      guard let own = try? file.status() else { return nil }
      if let problem = refusalOfLock(own, path) { throw problem }
      guard own.size <= LockHolder.longest, let words = try? file.readFromStart(limit: own.size),
        LockHolder.reads(words)
      else { throw foreign(path, "this file is not a lock of pbr: it holds something else") }
      return file
    }
    do throws(SystemProblem) {
      let file = try Descriptor(opening: path, for: .creatingLock)
      if let folder = try? FileStatus.of(OutputFolder.parent(path)) { file.share(like: folder) }
      return file
    } catch {
      if error == .exists { return nil }
      throw unavailable(path, error)
    }
  }

  private static func open(_ path: String, _ purpose: Descriptor.Purpose) -> Descriptor? {
    do throws(SystemProblem) { return try Descriptor(opening: path, for: purpose) } catch {
      errno = error.number
      return nil
    }
  }

  /// What has the name, links not followed; nil when nothing has it or it cannot be asked.
  private static func status(of path: String) -> FileStatus? {
    do throws(SystemProblem) { return try FileStatus.named(path) } catch { return nil }
  }

  private enum Taking {
    case taken, heldByAnother
    case refused(SystemProblem)
  }

  /// Locks an open file without waiting.
  private static func exclusively(_ file: borrowing Descriptor) -> Taking {
    let number = file.number
    let taken = uninterrupted { flock(number, LOCK_EX | LOCK_NB) }
    if taken == 0 { return .taken }
    let problem = SystemProblem.last
    return problem.number == EWOULDBLOCK || problem.number == EACCES
      ? .heldByAnother : .refused(problem)
  }
}
