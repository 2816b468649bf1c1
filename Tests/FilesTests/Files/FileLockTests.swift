import Foundation
import PBRFindings
import Testing

@testable import PBRFiles

/// What stands where a lock, or the file that it protects, should be. Whatever it is, nothing of
/// it changes and nothing else does.
@Suite("The lock destroys nothing")
struct FileLockTests {
  private static let moveAway =
    "  Nothing was written, and what is there was not touched.\n"
    + "  Move it away, or remove it if nobody needs it (mv or rm), and run the command again: pbr "
    + "makes its lock anew.\n"
  private static let nothing = "  Nothing was written. "

  /// What a shell makes in the folder besides a journal `j.csv` and another file `own.txt`, the
  /// message, and what is read there.
  static let foreign: [(made: String, message: String)] = [
    (
      "ln -s j.csv j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: there is a link in the lock's place\n" + moveAway
    ),
    (
      "ln -s own.txt j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: there is a link in the lock's place\n" + moveAway
    ),
    (
      "ln -s nothing j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: there is a link in the lock's place\n" + moveAway
    ),
    (
      "ln -s j.csv.lock j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: there is a link in the lock's place\n" + moveAway
    ),
    (
      "ln own.txt j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: the file in the lock's place has 2 names (hard links)\n"
        + moveAway
    ),
    // The journal has two names then as well: what is in the lock's place is said first.
    (
      "ln j.csv j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: the file in the lock's place has 2 names (hard links)\n"
        + moveAway
    ),
    (
      "mkdir j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: there is a folder in the lock's place\n" + moveAway
    ),
    (
      "mkfifo j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: there is a pipe in the lock's place\n" + moveAway
    ),
    (
      "cp own.txt j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: this file is not a lock of pbr: it holds something else"
        + "\n" + moveAway
    ),
    (
      "yes | head -c 501 > j.csv.lock",
      "DIR/j.csv.lock: error[lock-foreign]: this file is not a lock of pbr: it holds something else"
        + "\n" + moveAway
    ),
    (
      "ln j.csv other.csv",
      "DIR/j.csv: error[second-name]: this file has 2 names (hard links); a new row would reach "
        + "only this one\n"
        + "  Under the other name nothing would be known of it, and it could be paid twice.\n"
        + nothing
        + "Keep one file: give this one its own copy (cp FILE COPY, then mv COPY FILE), or make the "
        + "other name a link (ln -s).\n"
    ),
    (
      "rm j.csv; mkfifo j.csv",
      "DIR/j.csv: error[file-foreign]: there is a pipe in place of this file\n" + nothing
        + "Put the file back.\n"
    ),
    (
      "rm j.csv; mkdir j.csv",
      "DIR/j.csv: error[file-foreign]: there is a folder in place of this file\n" + nothing
        + "Put the file back.\n"
    ),
  ]

  /// Killed between the two steps by which a new file gets a name that nobody has, a command leaves its
  /// temporary name, too: that one goes, and the lock is taken. Any other name stays in the way.
  @Test(
    "A second name that a killed command left",
    arguments: [
      (".pbr-4711-9f86d081884c7d65.new", true), (".pbr-4711-9f86d081884c7d65.old", false),
      ("copy.new", false),
    ])
  func leftover(name: String, isTaken: Bool) throws {
    let folder = try Scratch()
    try folder.make("j.csv", "rows")
    // Another file of such a name is not touched.
    try folder.make(".pbr-1-1.new", "another")
    #expect(try run("/bin/sh", ["-c", "cd '\(folder.path)' && ln j.csv \(name)"]))
    if isTaken {
      let lock = try FileLock(protecting: folder.path + "/j.csv")
      try lock.replace(with: Array("more".utf8))
      #expect(folder.text("j.csv") == "more" && folder.text(name) == nil)
    } else {
      #expect(throws: FileProblem.self) { _ = try FileLock(protecting: folder.path + "/j.csv") }
      #expect(folder.text(name) == "rows")
    }
    #expect(folder.text(".pbr-1-1.new") == "another")
  }

  @Test("Whatever is in the way is refused and left alone", arguments: foreign)
  func refused(made: String, message: String) throws {
    let folder = try Scratch()
    try folder.make("j.csv", "rows")
    try folder.make("own.txt", "my own file")
    #expect(try run("/bin/sh", ["-c", "cd '\(folder.path)' && \(made)"]))
    let before = try state(folder)
    do throws(FileProblem) {
      let lock = try FileLock(protecting: folder.filled("DIR/j.csv"))
      _ = lock.target
      Issue.record("locked in spite of: \(made)")
    } catch {
      check(error, 73, folder.filled(message))
    }
    #expect(try state(folder) == before)
  }

  /// Names, kinds, links, sizes and what plain files hold.
  private func state(_ folder: Scratch) throws -> String {
    let pipe = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      "cd '\(folder.path)' && ls -lAR --time-style=full-iso && cat own.txt; "
        + "if [ -f j.csv ]; then cat j.csv; fi",
    ]
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The right to replace a file is that to write in its folder: the journal's own bits are kept.
  @Test("A journal that may only be read is replaced, and may only be read afterwards")
  func readOnly() throws {
    let folder = try Scratch()
    try folder.make("j.csv", "old")
    let path = folder.filled("DIR/j.csv")
    try run("/bin/chmod", ["444", path])
    try FileLock(protecting: path).replace(with: Array("new".utf8))
    #expect(folder.text("j.csv") == "new")
    #expect(try FileStatus.of(path)?.permissions == 0o444)
  }

  /// What programs of this and of earlier versions leave behind, and what a crash may.
  @Test(
    "A lock that was left is taken over",
    arguments: [
      "", "process 1", "officer, process 4711 on council-pc", "process 99 on a name with spaces",
      "Jo Smith, process 7", "\0\0\0\0",
    ])
  func leftover(words: String) throws {
    let folder = try Scratch()
    try folder.make("j.csv", "old")
    try folder.make("j.csv.lock", words)
    let lock = try FileLock(protecting: folder.filled("DIR/j.csv"))
    try lock.replace(with: Array("new".utf8))
    #expect(folder.text("j.csv") == "new")
    let number = ProcessInfo.processInfo.processIdentifier
    #expect(folder.text("j.csv.lock")?.contains("process \(number)") == true)
  }

  @Test(
    "What only resembles a lock is not one",
    arguments: [
      "process", "process x", "process 1\n", "a note on process 4711", "process 4711 and more",
      "claim_id,scheme",
    ])
  func resembling(words: String) { #expect(!LockHolder.reads(Array(words.utf8))) }

  @Test("What is signed reads like a lock, whatever the user and the computer are called")
  func signed() { #expect(LockHolder.reads(Array(LockHolder.own.utf8))) }

  @Test("Two folders with links to one journal share one lock")
  func linked() throws {
    let folder = try Scratch()
    try folder.make("shared/j.csv", "old")
    try folder.makeLink("a/claims.csv", to: "../shared/j.csv")
    try folder.makeLink("b/claims.csv", to: folder.filled("DIR/a/claims.csv"))
    let lock = try FileLock(protecting: folder.filled("DIR/a/claims.csv"))
    for other in ["DIR/b/claims.csv", "DIR/shared/j.csv"].map(folder.filled) {
      expectLocked(other)
    }
    try lock.replace(with: Array("new".utf8))
    #expect(folder.text("shared/j.csv") == "new" && folder.text("b/claims.csv") == "new")
    #expect(folder.listing.contains("a/claims.csv->") && !folder.listing.contains(".pbr-"))
  }

  @Test("A lock that is taken away while it is held lets nobody else in, and stops its holder")
  func takenAway() throws {
    let folder = try Scratch()
    try folder.make("j.csv", "old")
    let path = folder.filled("DIR/j.csv")
    let first = try FileLock(protecting: path)
    try FileManager.default.removeItem(atPath: path + ".lock")
    // The second lock, on the journal itself, keeps others out.
    expectLocked(path)
    // That try has made a new lock in the place of the first.
    check(
      #expect(throws: FileProblem.self) { try first.replace(with: [1]) },
      "\(path).lock: error[lock-lost]: the lock was taken away while it was held\n"
        + "  Somebody else may be writing \(path).\n"
        + "  Nothing was written. Leave the .lock file alone and run the command again.\n")
    #expect(folder.text("j.csv") == "old" && !folder.listing.contains(".pbr-"))
  }

  /// Spreadsheets ask nobody: they write in place, replace the file, or remove it.
  @Test(
    "A journal that another program changes meanwhile is not replaced",
    arguments: [
      "printf x >> j.csv", "printf other > k && mv k j.csv", "rm j.csv", "touch -d yesterday j.csv",
      "rm j.csv; ln -s own.txt j.csv",
    ])
  func changed(by line: String) throws {
    let folder = try Scratch()
    try folder.make("j.csv", "old")
    try folder.make("own.txt", "own")
    let lock = try FileLock(protecting: folder.filled("DIR/j.csv"))
    #expect(try run("/bin/sh", ["-c", "cd '\(folder.path)' && \(line)"]))
    let before = folder.listing
    check(
      #expect(throws: FileProblem.self) { try lock.replace(with: [1]) },
      folder.filled(
        "DIR/j.csv: error[file-changed]: it was changed by another program meanwhile\n"
          + "  Nothing was written. Close it elsewhere and run the command again.\n"))
    #expect(folder.listing == before)
  }

  @Test("A journal that did not exist and does now is not replaced")
  func appeared() throws {
    let folder = try Scratch()
    let lock = try FileLock(protecting: folder.filled("DIR/j.csv"))
    try folder.make("j.csv", "another's")
    #expect(throws: FileProblem.self) { try lock.replace(with: [1]) }
    #expect(folder.text("j.csv") == "another's" && !folder.listing.contains(".pbr-"))
  }

  /// Two officers in one group, neither the other's: needs the right to be somebody else.
  @Test("Two officers of one group both write, and what one made the other may read")
  func group() throws {
    guard geteuid() == 0 else { return }
    let folder = try Scratch()
    try folder.make("j.csv", "old")
    try run("/bin/sh", ["-c", "chgrp -R 4711 '\(folder.path)' && chmod 2770 '\(folder.path)'"])
    try run("/bin/chmod", ["640", folder.filled("DIR/j.csv")])
    for (folderMode, wanted) in [("2770", 0o664), ("0770", 0o664), ("0700", 0o644)] {
      try run("/bin/chmod", [folderMode, folder.path])
      _ = try? FileManager.default.removeItem(atPath: folder.filled("DIR/j.csv.lock"))
      do { _ = try FileLock(protecting: folder.filled("DIR/j.csv")) }
      let status = try #require(try FileStatus.of(folder.filled("DIR/j.csv.lock")))
      #expect(Int(status.permissions) == wanted)
      #expect(status.group == 4711 || folderMode == "0700")
    }
  }

  private func expectLocked(
    _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do throws(FileProblem) {
      let second = try FileLock(protecting: path)
      _ = second.target
      Issue.record("locked twice: \(path)", sourceLocation: sourceLocation)
    } catch {
      #expect(error.finding.code == "locked", sourceLocation: sourceLocation)
    }
  }

  private func check(
    _ problem: FileProblem?, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(problem?.exitStatus == 73, sourceLocation: sourceLocation)
    #expect(problem?.finding.text == message, sourceLocation: sourceLocation)
  }

  private func check(_ problem: FileProblem, _ status: Int32, _ message: String) {
    #expect(problem.exitStatus == status)
    #expect(problem.finding.text == message)
  }
}
