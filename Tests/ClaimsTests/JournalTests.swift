import ClaimsSamples
import Foundation
import PBRFiles
import PBRFindings
import PBRQuantities
import Testing

@testable import PBRClaims
@testable import PBRRegister

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
    #expect(outcome.written.count == 7)
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
    // The document says the same; its parts are stored as they are.
    let document = String(
      decoding: try Data(
        contentsOf: URL(filePath: "\(folder.path)/out/claim-2013-W2-certificate.docx")),
      as: UTF8.self)
    for said in [
      "£9,600 (nine thousand six hundred pounds)", outcome.chain,
      SHA256.hex(of: Array(claimFile.utf8)), "Prepared by: ", "Section 151 officer: ",
    ] { #expect(document.contains(said), "\(said)") }
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
    let row = register.journal.chainValues[3].prefix(12)
    same(
      StatusChange(claim: "2013-W2", place: "P-1", status: .rejected, on: day)
        .rows(in: register.journal, scheme: register.scheme).findings.map(\.text),
      [
        "error[status-order]: employment of P-1 in 2013-W2 is paid; rejected cannot follow\n"
          + "  Possible: amended, withdrawn, clawed-back. If paid was a slip, take it back: pbr "
          + "claims status REGISTER 2013-W2 reversed --row \(row) --on DATE --by WHO --reason TEXT\n"
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

  /// What a spreadsheet (LibreOffice, United Kingdom, all texts in quotation marks, dates shown days
  /// first) made of a register and its journal when it saved them again.
  @Test("A register and its journal saved again by a spreadsheet are the same")
  func savedAgain() throws {
    let evidence = """
      HT-0001,household,asb-incidents,2011-12-04,2012-06-03,5,EV-1,2012-06-04
      HT-0001,child-1,unauthorised-absence,2012-09-03,2012-12-21,14.9,file 7 shelf,2012-12-22
      HT-0003,adult-1,employment,2013-01-07,,1,EV-3,2013-07-31

      """
    let folder = try RegisterFolder([
      "families.csv": """
      HT-0001,P-001,2012-13,crime|education,2012-05-01,2012-06-04,,,
      HT-0002,P-002,2012-13,crime|work,2012-05-01,2012-06-18,2012-11-14,disengaged,
      HT-0003,P-002,2012-13,crime|work,2012-11-20,2012-12-03,,,HT-0002

      """, "members.csv": "HT-0001,child-1,child,,\n", "evidence.csv": evidence,
    ])
    let outcome = try Self.export(folder, "2013-W2").run()
    #expect(
      outcome.chain == "f899bafd7af0b16b757ea18d20335adebdba7fef7858f2f39664400ce4243c94")
    let before = try folder.list("2013-08-31")
    try folder.write(
      "families.csv",
      """
      "family_id","place_id","cohort","criteria","identified_on","attached_on","left_on","exit_reason","replaces"
      "HT-0001","P-001","2012-13","crime|education",01/05/2012,04/06/2012,,,
      "HT-0002","P-002","2012-13","crime|work",01/05/2012,18/06/2012,14/11/2012,"disengaged",
      "HT-0003","P-002","2012-13","crime|work",20/11/2012,03/12/2012,,,"HT-0002"

      """)
    try folder.write(
      "evidence.csv",
      """
      "family_id","subject","measure","from","to","value","reference","verified_on"
      "HT-0001","household","asb-incidents",04/12/2011,03/06/2012,5,"EV-1",04/06/2012
      "HT-0001","child-1","unauthorised-absence",03/09/2012,21/12/2012,14.9,"file 7 shelf",22/12/2012
      "HT-0003","adult-1","employment",07/01/2013,,1,"EV-3",31/07/2013

      """)
    try folder.write(
      "claims.csv",
      """
      "claim_id","scheme","window","place_id","family_id","cohort","attached_on","result","achieved_on","rate_year","amount_gbp","evidence_refs","status","status_on","chain"
      "2013-W2","troubled-families-2012","W2013-07","P-002","HT-0003","2012-13",03/12/2012,"employment",07/07/2013,"2012-13",800,"EV-3","submitted",31/07/2013,"\(outcome.chain)"

      """)
    try folder.write("register.json", #"{"dateOrder": "dmy"}"#)
    same(try folder.list("2013-08-31"), before)
    let journal = try folder.register().journal
    #expect(journal.compare(with: outcome.chain) == .unchanged(rows: 1))
    // Rows that are added to such a file read on from it.
    let paid = StatusChange(
      claim: "2013-W2", status: .paid, on: try #require(CivilDate("2013-09-20")))
    #expect(try paid.record(try folder.inputs()).rows.count == 1)
    #expect(
      try folder.register().journal.compare(with: outcome.chain) == .extended(rows: 1, added: 1))
  }

  /// What the choice of results never lets through is refused all the same; so are rows that could
  /// not be read back.
  @Test("The last checks before a claim is written")
  func lastChecks() throws {
    let folder = try Self.folder(1)
    let register = try folder.register()
    let date = try #require(CivilDate("2013-07-31"))
    let request = ClaimRequest(claim: "2013-W2", window: "W2013-07", asOf: date)
    let claim = try #require(Claim.draw(register, request).claim)
    let doubled = Claim(
      request: request, window: claim.window, assessment: claim.assessment,
      rows: claim.rows + claim.rows)
    same(
      ClaimChecks(doubled).findings.map(\.text),
      [
        "error[paid-twice]: employment of P-1 would be paid twice\n"
          + "  See pbr claims explain for HT-1.\n",
        "error[over-maximum]: P-1 would be paid more than the maximum of £4,000\n",
      ])
    let row = try #require(claim.rows.first)
    let spaced = ClaimRow(
      claim: row.claim, scheme: row.scheme, window: row.window, place: row.place,
      family: row.family, cohort: "2012-13 ", attached: row.attached, result: row.result,
      achieved: row.achieved, rateYear: row.rateYear, amount: row.amount, evidence: [])
    let file = try JournalFile(in: folder.path)
    do throws(FileProblem) {
      _ = try file.append(
        [JournalRow(claim: spaced, status: .submitted, on: date, chain: "", line: 0)],
        to: register.journal, by: register.scheme)
      Issue.record("rows were written that would be refused")
    } catch {
      #expect(
        error.finding.text
          == folder.filled(
            """
            DIR/claims.csv: error[journal-unsound]: the new rows could not be read back: the row, or one before it, was changed after it was written: it does not match its chain value
              Nothing was written.
              Look for unusual characters in the reason, the cohort or the references.

            """))
    }
    #expect(folder.text("claims.csv") == nil)
  }

  /// A cohort that a spreadsheet would take for a formula, references with spaces around them.
  @Test("Whatever a register holds, its journal reads back")
  func oddTexts() throws {
    let folder = try RegisterFolder([
      "families.csv": "HT-1,P-1,'=1+1,crime|work,2012-05-01,2012-06-18,,,\n"
        + "HT-2,P-2,+2012 ,crime|work,2012-05-01,2012-06-18,,,\n",
      "evidence.csv": "HT-1,adult-1,employment,2013-01-07,,1, EV-1 ,2013-07-31\n"
        + "HT-2,adult-1,employment,2013-01-07,,1,'EV 2,2013-07-31\n",
    ])
    let outcome = try Self.export(folder, "2013-W2").run()
    let journal = try folder.register().journal
    #expect(journal.lastChain == outcome.chain)
    same(
      journal.rows.map { "\($0.claim.cohort) \($0.claim.evidence.joined(separator: "|"))" },
      ["'=1+1 EV-1", "+2012 'EV 2"])
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
    #expect(try Self.exportSoon(folder).claim?.rows.count == 2)
  }

  /// A program that another test starts at this moment holds the lock until it runs: a copy of every
  /// open file is its own for so long.
  private static func exportSoon(_ folder: RegisterFolder) throws -> ClaimExport.Outcome {
    for _ in 0..<100 {
      do {
        return try export(folder, "2013-W2").run()
      } catch let problem as FileProblem where problem.finding.code == "locked" {
        usleep(20_000)
      }
    }
    return try export(folder, "2013-W2").run()
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
    // Nor is there anything to sign, nor an empty folder.
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
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
