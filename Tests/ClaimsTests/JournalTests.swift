import Documents
import Foundation
import Programme
import Quantities
import Testing

@testable import Claims

@Suite("Claims and their journal")
struct JournalTests {
  /// Twelve places, each with an adult in work since 7 January 2013.
  static func folder(_ families: Int = 12) throws -> RegisterFolder {
    var evidence = EvidenceRows()
    var rows = ""
    for number in 1...families {
      let id = "HT-\(number)"
      rows += "\(id),P-\(number),2012-13,crime|work,2012-05-01,2012-06-18,,,\n"
      evidence.add(id, "adult-1", "employment", "2013-01-07", "", "1", verified: "2013-07-31")
    }
    return try RegisterFolder(["families.csv": rows, "evidence.csv": evidence.text])
  }

  static func export(
    _ folder: RegisterFolder, _ claim: String, asOf: String = "2013-07-31",
    window: String = "W2013-07", change: (inout ClaimRequest) -> Void = { _ in }
  ) throws -> ClaimExport {
    var request = ClaimRequest(
      claim: claim, window: window, asOf: try #require(CivilDate(asOf)))
    change(&request)
    return ClaimExport(
      inputs: try folder.inputs(), request: request, output: "\(folder.path)/out")
  }

  @Test("A claim is written, recorded, chained and never paid twice")
  func claim() throws {
    let folder = try Self.folder()
    let rehearsal = try Self.export(folder, "2013-W2").rehearse()
    #expect(rehearsal.claim?.total == Money(pounds: 9600))
    #expect(folder.text("claims.csv") == nil)
    let outcome = try Self.export(folder, "2013-W2") { request in
      request.preparedBy = "A. Coordinator"
      request.verifiedBy = "B. Auditor"
      request.seed = 4711
    }.run()
    #expect(outcome.findings.map(\.text) == [])
    #expect(outcome.chain == rehearsal.chain)
    #expect(outcome.written.count == 6)
    let claimFile = try #require(folder.text("out/claim-2013-W2.csv"))
    let lines = claimFile.split(separator: "\r\n").map(String.init)
    same(
      Array(lines.prefix(2)),
      [
        ClaimRow.columns.joined(separator: ","),
        "2013-W2,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-06-18,employment,"
          + "2013-07-07,2012-13,800.00,EV-1",
      ])
    #expect(lines.count == 13)
    let certificate = try #require(folder.text("out/claim-2013-W2-certificate.md"))
    #expect(certificate.contains("£9,600 (nine thousand six hundred pounds)"))
    #expect(certificate.contains(outcome.chain))
    #expect(certificate.contains(SHA256.hex(of: Array(claimFile.utf8))))
    let control = try #require(folder.text("out/claim-2013-W2-control.json"))
    let evidence = Array((folder.text("evidence.csv") ?? "").utf8)
    #expect(
      control.contains(
        """
            {
              "file": "evidence.csv",
              "bytes": \(evidence.count),
              "sha256": "\(SHA256.hex(of: evidence))"
            }
        """))
    let register = try folder.register()
    #expect(register.journal.lastChain == outcome.chain)
    #expect(register.journal.compare(with: outcome.chain) == .unchanged(rows: 12))
    let again = try Self.export(folder, "2013-W3").run()
    #expect(again.claim?.rows.isEmpty == true && again.written == [])
    let taken = try Self.export(folder, "2013-W2").run()
    #expect(
      taken.findings.map(\.text) == [
        "error[claim-exists]: a claim \"2013-W2\" is in the journal already\n"
          + "  Give this one another name. Corrections are made with pbr claims amend.\n"
      ])
  }

  @Test("Refusals")
  func refusals() throws {
    let folder = try Self.folder()
    let refused: [(String, String, (inout ClaimRequest) -> Void)] = [
      (
        "2013-08-01",
        "error[claim-late]: 1 August 2013 is after the window W2013-07 closed on "
          + "31 July 2013\n  The next window is W2013-10, which closes on 31 October 2013.\n",
        { _ in }
      ),
      (
        "2013-07-31",
        "error[over-funded]: results of 12 places would be claimed, but 11 are "
          + "funded\n  Correct --funded, or leave place_id of families that are not funded "
          + "empty.\n", { $0.funded = 11 }
      ),
      (
        "2013-07-31",
        "error[same-person]: the claim was prepared and verified by the same "
          + "person, \"A Smith\"\n  Somebody else has to verify it.\n",
        {
          $0.preparedBy = "A Smith"
          $0.verifiedBy = "a. smith"
        }
      ),
      (
        "2013-07-31",
        "error[bad-claim-id]: the claim's name \"2013-7\" begins with a digit: a "
          + "spreadsheet would turn such identifiers into numbers or dates\n"
          + "  Use a name such as 2013-W1.\n", { $0.claim = "2013-7" }
      ),
      (
        "2013-07-31",
        "error[unknown-window]: the scheme has no claim window \"W2013-7\"\n"
          + "  Did you mean W2013-07?\n", { $0.window = "W2013-7" }
      ),
      (
        "2015-05-02",
        "error[claim-late]: 2 May 2015 is after 1 May 2015, the last day for "
          + "claims\n  Nothing can be claimed any more.\n", { $0.window = "W2015-05" }
      ),
    ]
    for (asOf, message, change) in refused {
      let outcome = try Self.export(folder, "2013-W2", asOf: asOf, change: change).run()
      #expect(outcome.claim == nil)
      same(outcome.findings.map(\.text), [message])
    }
    #expect(folder.text("claims.csv") == nil)
    #expect(folder.text("out/claim-2013-W2.csv") == nil)
  }

  @Test("Withdrawals and payments are rows; a withdrawn result can be claimed again")
  func changes() throws {
    let folder = try Self.folder(2)
    let first = try Self.export(folder, "2013-W2").run()
    let day = try #require(CivilDate("2013-08-15"))
    let withdrawal = StatusChange(
      claim: "2013-W2", place: "P-2", status: .withdrawn, on: day, reason: "exclusion in July")
    #expect(try withdrawal.record(try folder.inputs()).rows.count == 1)
    let paid = StatusChange(claim: "2013-W2", status: .paid, on: day)
    #expect(try paid.record(try folder.inputs()).rows.map(\.claim.place) == ["P-1"])
    let late = try Self.export(folder, "2013-W3", asOf: "2013-08-20", window: "W2013-10").run()
    #expect(late.claim?.rows.map(\.place) == ["P-2"])
    let register = try folder.register()
    #expect(
      register.journal.rows.map { "\($0.claim.claim) \($0.claim.place) \($0.status.rawValue)" } == [
        "2013-W2 P-1 submitted", "2013-W2 P-2 submitted", "2013-W2 P-2 withdrawn",
        "2013-W2 P-1 paid", "2013-W3 P-2 submitted",
      ])
    #expect(register.journal.compare(with: first.chain) == .extended(rows: 2, added: 3))
    #expect(register.journal.compare(with: "feed") == .different)
    same(
      StatusChange(claim: "2013-W2", place: "P-1", status: .rejected, on: day)
        .rows(in: register.journal).findings.map(\.text),
      [
        "error[status-order]: employment of P-1 in 2013-W2 is paid; rejected cannot follow\n"
          + "  Possible: amended, withdrawn, clawed-back.\n"
      ])
  }

  /// Saved by a spreadsheet: byte-order mark, days first, 800 for 800.00, quotation marks,
  /// trailing empty columns. The chain covers values, so it still holds; a changed value does
  /// not.
  @Test("A journal saved by a spreadsheet reads the same; a changed one is refused")
  func spreadsheet() throws {
    let folder = try Self.folder(2)
    let outcome = try Self.export(folder, "2013-W2").run()
    let text = try #require(folder.text("claims.csv"))
    var saved = "\u{FEFF}" + text.replacingOccurrences(of: "800.00", with: "800")
    for (iso, dmy) in [
      ("2012-06-18", "18/06/2012"), ("2013-07-07", "07/07/2013"), ("2013-07-31", "31/07/2013"),
    ] { saved = saved.replacingOccurrences(of: iso, with: dmy) }
    saved = saved.replacingOccurrences(of: "HT-1,", with: "\"HT-1\",")
    saved = saved.replacingOccurrences(of: "\r\n", with: ",,\r\n")
    try folder.write("claims.csv", saved)
    try folder.write("register.json", "{\"dateOrder\": \"dmy\"}")
    #expect(
      try folder.register().journal.compare(with: outcome.chain) == .unchanged(rows: 2))
    try folder.write("claims.csv", text.replacingOccurrences(of: "P-2,HT-2", with: "P-3,HT-2"))
    let reading = try folder.inputs().read()
    #expect(reading.register == nil)
    let shown = reading.findings.map(\.text).joined()
    #expect(
      shown.hasPrefix(
        folder.filled("DIR/claims.csv:3:"))
        && shown.contains("error[journal-damaged]: the row, or one before it, was changed"))
  }

  @Test("Two at once: one succeeds, the other is told who holds the journal")
  func twoAtOnce() throws {
    let folder = try Self.folder(2)
    do {
      let held = try JournalFile(in: folder.path)
      do throws(FileProblem) {
        _ = try Self.export2(folder)
        Issue.record("a second export was allowed")
      } catch {
        #expect(error.exitStatus == 73)
        #expect(error.finding.text.contains("error[locked]: it is being written by "))
        #expect(error.finding.text.contains("process \(ProcessInfo.processInfo.processIdentifier)"))
      }
      _ = held.self
    }
    #expect(try Self.export(folder, "2013-W2").run().claim?.rows.count == 2)
  }

  private static func export2(_ folder: RegisterFolder) throws(FileProblem) -> ClaimExport.Outcome {
    guard let export = try? export(folder, "2013-W2") else {
      throw FileProblem(.invalid, .error("test", "no scheme"))
    }
    return try export.run()
  }

  /// The sample anyone can redraw: `printf 'C:1:HT-1' | sha256sum` and so on, sorted.
  @Test("The audit sample can be drawn again")
  func sample() throws {
    let folder = try Self.folder(60)
    let outcome = try Self.export(folder, "C-1").run()
    let rows = try #require(outcome.claim?.rows)
    let sample = AuditSample(claim: "C-1", seed: 4711, rows: rows)
    #expect(sample.draws.count == 6)
    same(
      sample.draws.map(\.family),
      (1...60).map { "HT-\($0)" }.sorted {
        SHA256.hex(of: Array("C-1:4711:\($0)".utf8))
          < SHA256.hex(of: Array("C-1:4711:\($1)".utf8))
      }.prefix(6).map { $0 })
    #expect(AuditSample.size(of: 14) == 5 && AuditSample.size(of: 3) == 3)
    #expect(AuditSample.size(of: 51) == 6)
  }

  /// An export in a program of its own is killed at an instant that differs from round to
  /// round. After each the journal is the old one or the new one, and the next run works.
  @Test("Killed at any instant, nothing is lost and nothing is paid twice")
  func killed() async throws {
    var cut = 0
    var finished = 0
    let text = ProcessInfo.processInfo.environment["PBR_KILL_ROUNDS"] ?? ""
    let rounds = Int(text) ?? 24
    let clock = ContinuousClock()
    let first = try Self.folder(3)
    let trial = try Self.export(first, "2013-W2")
    let taken = try clock.measure { _ = try trial.run() }
    // In microseconds.
    let length = Double(taken.components.attoseconds) / 1e12
    for round in 0..<rounds {
      let folder = try Self.folder(3)
      let path = folder.path
      // From before the first file is opened to after the last is closed.
      let delay = UInt32(Double(round) / Double(rounds) * 1.4 * length)
      let result = await #expect(processExitsWith: .failure) {
        [path = path as String, delay = delay as UInt32] in
        await ClaimKilling.run(path, after: delay)
      }
      _ = result
      let reading = try folder.inputs().read()
      #expect(reading.findings.map(\.text) == [])
      let rows = reading.register?.journal.rows.count
      #expect(rows == 0 || rows == 3)
      finished += rows == 3 ? 1 : 0
      cut += rows == 3 ? 0 : 1
      let next = try Self.export(folder, rows == 3 ? "2013-W3" : "2013-W2").run()
      #expect(next.findings.map(\.text) == [])
      #expect(next.claim?.rows.count == (rows == 3 ? 0 : 3))
      #expect(try folder.register().journal.rows.count == 3)
    }
    print("killed before the claim was recorded: \(cut), after: \(finished)")
  }
}

/// An export with its end.
enum ClaimKilling {
  static func run(_ path: String, after delay: UInt32) async {
    let files = InputFiles { _ in .problem(.error("none", "none")) }
    guard let scheme = Plan.readScheme("troubled-families-2012", files: files).scheme,
      let date = CivilDate("2013-07-31")
    else { return }
    let request = ClaimRequest(claim: "2013-W2", window: "W2013-07", asOf: date)
    let inputs = RegisterInputs(folder: path, scheme: scheme)
    Thread.detachNewThread {
      usleep(delay)
      kill(getpid(), SIGKILL)
    }
    _ = try? ClaimExport(inputs: inputs, request: request, output: path + "/out").run()
    usleep(10_000_000)
  }
}

@Suite("Disks that fail under a claim")
struct DiskTests {
  /// A small disk in memory holds the register. Needs the right to mount one; without it there
  /// is nothing to show.
  @Test("A full or read-only disk leaves the journal as it was, and the next run works")
  func disks() throws {
    let folder = try JournalTests.folder(3)
    let disk = folder.path + "-disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: disk) }
    guard try run("/bin/mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", disk]) else { return }
    defer { _ = try? run("/bin/umount", [disk]) }
    for name in ["families.csv", "members.csv", "evidence.csv", "terms.csv"] {
      try Data((folder.text(name) ?? "").utf8).write(to: URL(filePath: "\(disk)/\(name)"))
    }
    let inputs = RegisterInputs(folder: disk, scheme: try RegisterFolder.scheme())
    let request = ClaimRequest(
      claim: "2013-W2", window: "W2013-07", asOf: try #require(CivilDate("2013-07-31")))
    // The outputs lie on another disk, so that only the journal meets the full one.
    let export = ClaimExport(inputs: inputs, request: request, output: folder.path + "/out")
    let filler = "\(disk)/filler"
    _ = FileManager.default.createFile(atPath: filler, contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: filler))
    while (try? handle.write(contentsOf: Data(repeating: 65, count: 4096))) != nil {}
    try handle.close()
    check(export, 73, 74)
    #expect(!FileManager.default.fileExists(atPath: "\(disk)/claims.csv"))
    try FileManager.default.removeItem(atPath: filler)
    guard try run("/bin/mount", ["-o", "remount,ro", disk]) else { return }
    check(export, 73, 74)
    #expect(try run("/bin/mount", ["-o", "remount,rw", disk]))
    #expect(try export.run().claim?.rows.count == 3)
    #expect(inputs.read().register?.journal.rows.count == 3)
  }

  /// That an export fails with one of these exit statuses.
  private func check(
    _ export: ClaimExport, _ statuses: Int32..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do throws(FileProblem) {
      _ = try export.run()
      Issue.record(
        "a claim was recorded on a disk that cannot hold it", sourceLocation: sourceLocation)
    } catch {
      #expect(statuses.contains(error.exitStatus), sourceLocation: sourceLocation)
    }
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
