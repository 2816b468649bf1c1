import PBRFindings

/// The right to change a file, held by one program at a time, on one computer or several.
///
/// Two locks are held. One lies on a file of its own beside the one that is meant
/// (`claims.csv.lock`; beside the file that a link leads to, so that two folders with a link to
/// one journal share it) and holds the words of whoever has it. The other lies on the file
/// itself, so that taking the first away lets nobody in. The operating system gives both back
/// when the program ends, however it ends: a program that was killed leaves nothing to clean up,
/// and the file of the lock itself stays. On shared drives (NFS, SMB) the server keeps them,
/// where the drive was set up with locks; where it was not, the lock is refused and nothing is
/// written.
///
/// Nothing that stands in the lock's place is ever emptied, followed or removed unless it is a
/// plain file with one name that reads like a lock of ours.
package struct FileLock: ~Copyable {
  /// What is protected, as the user names it.
  let subject: String
  /// Where its links lead: the file that is replaced.
  let target: String
  /// The file that carries the lock.
  let path: String
  /// The open file of the lock.
  private let lock: Descriptor
  /// The file that is protected, where it exists, and what it was when it was locked.
  private let held: Held

  /// Takes the lock, or says who holds it or what is in its way.
  ///
  /// - Parameter subject: the file that is protected: `register/claims.csv`. It may be missing,
  ///   and it may be a link.
  /// - Throws: `cannotCreate` with the codes `locked`, `lock-unavailable`, `lock-foreign` (what
  ///   is in the lock's place is none), `file-foreign` (what is protected is no file) and
  ///   `second-name`.
  package init(protecting subject: String) throws(FileProblem) {
    let target: String
    do throws(SystemProblem) {
      target = try LinkedPath.target(of: subject)
    } catch {
      throw FileLock.unavailable(subject, error)
    }
    let path = target + ".lock"
    ReplacingFile.forgetTemporaryNames(of: target)
    // What cannot be replaced needs no lock, and none is made for it.
    if let problem = FileLock.refusal(of: path, beside: target, subject) { throw problem }
    let lock = try FileLock.takeLockFile(path, subject)
    let held = try FileLock.takeFile(target, subject)
    FileLock.sign(lock)
    self.subject = subject
    self.target = target
    self.path = path
    self.lock = lock
    self.held = held
  }

  /// Replaces the file that is protected, or makes it, in a single step: at every instant,
  /// whatever happens, its path leads to the whole old file or to the whole new one. The new one
  /// is on the disk before it takes the name, and the name before this returns. A link to it
  /// stays a link; permissions and group of the old file are kept. To be done once under a lock.
  ///
  /// - Throws: `cannotCreate` with `lock-lost` when the lock was taken away meanwhile and
  ///   `file-changed` when the file is no longer the one that was locked, `output-create`;
  ///   `writeFailed` with `output-write`. The file is then untouched.
  package borrowing func replace(with bytes: [UInt8]) throws(FileProblem) {
    let new = try ReplacingFile(target, instead: held.found, naming: subject, bytes)
    do throws(FileProblem) {
      try checkHeld()
      if held.found == nil { try new.takeNewName() } else { try new.takeName() }
    } catch {
      new.remove()
      throw error.finding.code == "output-exists" ? changed : error
    }
    Folder.synchronise(OutputFolder.parent(target))
  }

  /// Makes sure that the lock is still this one and the file still the one that was locked.
  private borrowing func checkHeld() throws(FileProblem) {
    let mine = try? lock.status().identity
    let there = (try? FileStatus.named(path))??.identity
    guard let mine, mine == there else {
      throw FileProblem(
        .cannotCreate,
        .error(
          "lock-lost", file: path, "the lock was taken away while it was held",
          effect: "Somebody else may be writing \(Quoted.plain(subject)).",
          remedy: "Nothing was written. Leave the .lock file alone and run the command again."))
    }
    let now = (try? FileStatus.named(target)) ?? nil
    guard now?.identity == held.found?.identity, now?.changed == held.found?.changed else {
      throw changed
    }
  }

  private var changed: FileProblem {
    FileProblem(
      .cannotCreate,
      .error(
        "file-changed", file: subject, "it was changed by another program meanwhile",
        remedy: "Nothing was written. Close it elsewhere and run the command again."))
  }
}
