import Glibc
import PBRFindings

/// The right to change a file, held by one program at a time, on one computer or several.
///
/// The lock lies on a file beside the one that is protected and holds the words of whoever has
/// it. The operating system gives it back when the program ends, however it ends, so that a
/// program that was killed leaves nothing to clean up; the file itself stays. On shared drives
/// (NFS, SMB) the server keeps it, where the drive was set up with locks; where it was not, the
/// lock is refused and nothing is written.
public struct FileLock: ~Copyable {
  private let file: Descriptor

  /// Takes the lock, or says who holds it.
  ///
  /// - Parameters:
  ///   - path: the file that is locked; made when it is missing.
  ///   - subject: what is protected, for messages: `register/claims.csv`.
  /// - Throws: `cannotCreate` with the codes `locked` and `lock-unavailable`.
  public init(_ path: String, protecting subject: String) throws(FileProblem) {
    file = try FileLock.take(path, subject)
  }

  private static func take(
    _ path: String, _ subject: String
  ) throws(FileProblem) -> Descriptor {
    let file = try open(path)
    var taken: Int32
    repeat { taken = flock(file.number, LOCK_EX | LOCK_NB) } while taken < 0 && errno == EINTR
    guard taken < 0 else {
      sign(file.number)
      return file
    }
    let problem = SystemProblem.last
    guard problem.number == EWOULDBLOCK || problem.number == EACCES else {
      throw FileProblem(
        .cannotCreate,
        .error(
          "lock-unavailable", file: path, "this drive gives no locks: \(problem.text)",
          remedy: "Nothing was written. Keep the register on a drive with locks, so that two "
            + "people cannot write at once."))
    }
    let holder = try? file.readAll(limit: 500, expecting: 200)
    let name = String(decoding: holder ?? [], as: UTF8.self)
    throw FileProblem(
      .cannotCreate,
      .error(
        "locked", file: subject,
        "it is being written by \(name.isEmpty ? "another program" : Quoted.plain(name))",
        remedy: "Nothing was written. Wait until that has finished and try again."))
  }

  private static func open(_ path: String) throws(FileProblem) -> Descriptor {
    do throws(SystemProblem) {
      return try Descriptor(opening: path, for: .locking)
    } catch {
      throw FileProblem(
        .cannotCreate,
        .error(
          "lock-unavailable", file: path, "the lock cannot be made: \(error.text)",
          remedy: "Nothing was written. Allow writing in this folder."))
    }
  }

  deinit { _ = flock(file.number, LOCK_UN) }

  /// Writes who holds the lock, for whoever asks next.
  private static func sign(_ number: Int32) {
    var name = [CChar](repeating: 0, count: 256)
    let named = unsafe gethostname(&name, 255) == 0
    let host =
      named
      ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
    let user = Terminal.environment("USER") ?? Terminal.environment("LOGNAME") ?? ""
    let text =
      (user.isEmpty ? "" : "\(user), ") + "process \(Folder.processNumber)"
      + (host.isEmpty ? "" : " on \(host)")
    guard ftruncate(number, 0) == 0 else { return }
    try? Descriptor.write(Array(text.utf8)[...], to: number)
  }
}
