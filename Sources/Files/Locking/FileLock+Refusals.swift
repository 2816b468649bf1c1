import PBRFindings

extension FileLock {
  /// Why what has the lock's name cannot be the lock; nil when it can.
  static func refusalOfLock(_ found: FileStatus, _ path: String) -> FileProblem? {
    switch found.kind {
    case .file:
      return found.names == 1
        ? nil
        : foreign(path, "the file in the lock's place has \(found.names) names (hard links)")
    case let other: return foreign(path, "there is \(other.words) in the lock's place")
    }
  }

  /// Something stands in the lock's place that is not a lock. It is left as it is.
  static func foreign(_ path: String, _ what: String) -> FileProblem {
    FileProblem(
      .cannotCreate,
      .error(
        "lock-foreign", file: path, what,
        effect: "Nothing was written, and what is there was not touched.",
        remedy: "Move it away, or remove it if nobody needs it (mv or rm), and run the command "
          + "again: pbr makes its lock anew."))
  }

  /// Why what has the name of the protected file cannot be replaced; nil when it can.
  static func refusal(of found: FileStatus, _ subject: String) -> FileProblem? {
    guard found.kind == .file else {
      return FileProblem(
        .cannotCreate,
        .error(
          "file-foreign", file: subject, "there is \(found.kind.words) in place of this file",
          remedy: "Nothing was written. Put the file back."))
    }
    guard found.names == 1 else {
      return FileProblem(
        .cannotCreate,
        .error(
          "second-name", file: subject,
          "this file has \(found.names) names (hard links); a new row would reach only this one",
          effect: "Under the other name nothing would be known of it, and it could be paid twice.",
          remedy: "Nothing was written. Keep one file: give this one its own copy (cp FILE COPY, "
            + "then mv COPY FILE), or make the other name a link (ln -s)."))
    }
    return nil
  }

  /// Another program has the lock; its words are in the lock's file where they can be read.
  static func locked(by words: [UInt8], _ subject: String) -> FileProblem {
    let name = String(decoding: words, as: UTF8.self)
    return FileProblem(
      .cannotCreate,
      .error(
        "locked", file: subject,
        "it is being written by \(name.isEmpty ? "another program" : Quoted.plain(name))",
        remedy: "Nothing was written. Wait until that has finished and try again."))
  }

  /// The lock's file is there and may not be opened: it belongs to somebody who keeps it alone.
  static func notOpened(_ path: String, _ problem: SystemProblem) -> FileProblem {
    FileProblem(
      .cannotCreate,
      .error(
        "lock-unavailable", file: path, "the lock cannot be opened: \(problem.text)",
        remedy: "Nothing was written. Have its owner share it (chmod g+rw), or remove it while "
          + "nobody is writing: pbr makes it anew."))
  }

  /// The lock cannot be made.
  static func unavailable(_ path: String, _ problem: SystemProblem) -> FileProblem {
    FileProblem(
      .cannotCreate,
      .error(
        "lock-unavailable", file: path, "the lock cannot be made: \(problem.text)",
        remedy: "Nothing was written. Allow writing in this folder."))
  }

  /// The drive has no locks.
  static func noLocks(_ path: String, _ problem: SystemProblem) -> FileProblem {
    FileProblem(
      .cannotCreate,
      .error(
        "lock-unavailable", file: path, "this drive gives no locks: \(problem.text)",
        remedy: "Nothing was written. Keep the register on a drive with locks, so that two "
          + "people cannot write at once."))
  }
}
