import Foundation
import Testing

@testable import pbr

/// Several writers and a reader on one journal, reached through two folders, while programs are
/// killed and the lock is deleted at random.
///
/// `PBR_STORM_COMMANDS` asks for a longer storm; `Tests/Thorough/storm.sh` runs one of 10,000.
@Suite("A storm of writers", .serialized)
struct ClaimsStormTests {
  @Test("No row is lost and none is doubled")
  func storm() async throws {
    let asked = ProcessInfo.processInfo.environment["PBR_STORM_COMMANDS"] ?? ""
    let each = (Int(asked) ?? 45) / 3
    let storm = try Storm()
    let counts = await withTaskGroup(of: Storm.Counts.self) { group in
      for writer in 1...3 {
        group.addTask { storm.write(as: writer, times: each, deletingLocks: writer == 3) }
      }
      group.addTask { storm.read(times: each) }
      var sum = Storm.Counts()
      for await counts in group { sum.add(counts) }
      return sum
    }
    #expect(counts.surprises == [])
    #expect(storm.lost == [])
    #expect(storm.register.answer(["claims", "verify", storm.register.path]).status == 0)
    print(
      "storm: \(counts.done) written, \(counts.told) told to wait, \(counts.killed) killed, "
        + "\(counts.read) read")
    #expect(counts.done > 0)
  }

  @Test(
    "Anything else than a file in a register is refused, whatever it is",
    arguments: ["families.csv", "members.csv", "terms.csv", "evidence.csv", "claims.csv"])
  func pipe(name: String) throws {
    let register = try FaultRegister()
    let path = "\(register.path)/\(name)"
    try? FileManager.default.removeItem(atPath: path)
    #expect(unsafe mkfifo(path, 0o644) == 0)
    let answer = register.answer(register.export("C-1"))
    let found =
      name == "claims.csv"
      ? (73, "error[file-foreign]: there is a pipe in place of this file")
      : (65, "error[file-stream]: this is a pipe or a device, not a file")
    #expect(Int(answer.status) == found.0 && answer.messages.contains(found.1), "\(answer)")
    let made = try FileManager.default.contentsOfDirectory(atPath: register.path)
    #expect(!made.contains("out"))
  }

  @Test("A journal that cannot be written leaves no claim and no folder")
  func noEmptyFolder() throws {
    let register = try FaultRegister()
    try Data("x".utf8).write(to: URL(filePath: register.path + "/claims.csv.lock"))
    let answer = register.answer(register.export("C-1"))
    #expect(answer.status == 73 && answer.messages.contains("error[lock-foreign]"))
    let made = try FileManager.default.contentsOfDirectory(atPath: register.path)
    #expect(!made.contains("out") && !made.contains("claims.csv"))
  }
}

/// The register of the storm, and what each command that was run did.
private final class Storm: Sendable {
  struct Counts: Sendable {
    var done = 0
    var told = 0
    var killed = 0
    var read = 0
    var surprises: [String] = []

    mutating func add(_ other: Counts) {
      done += other.done
      told += other.told
      killed += other.killed
      read += other.read
      surprises += other.surprises
    }
  }

  let register: FaultRegister
  private let program: String
  private let folders: [String]
  private let log = Log()

  init() throws {
    register = try FaultRegister()
    program = register.program
    // The journal lies in the first folder; the second reaches it by a link.
    let other = register.path + "/second"
    folders = [register.path, other]
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    for name in [
      "families.csv", "members.csv", "terms.csv", "evidence.csv", "claims.csv", "register.json",
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(other)/\(name)", withDestinationPath: "../\(name)")
    }
  }

  /// Claims, withdraws what was claimed, pays a part of it and takes that back, with a mark of its
  /// own in every command.
  func write(as writer: Int, times: Int, deletingLocks: Bool) -> Counts {
    var counts = Counts()
    var random = Mixed(seed: UInt64(writer))
    for time in 1...max(times, 1) {
      let mark = "S-\(writer)-\(time)"
      let folder = folders[Int(random.next() % 2)]
      let open = random.next() % 2 == 0 ? nil : lastClaim
      let kind = random.next() % 4
      let words =
        open.map { claim in
          let day = ["--on", "2013-07-31", "--reason", mark]
          return switch kind {
          case 0:
            ["claims", "status", folder, claim, "paid", "--place", "P-1", "--amount", "1"] + day
          case 1:
            ["claims", "status", folder, claim, "reversed", "--place", "P-1", "--by", "FO2"] + day
          default: ["claims", "amend", folder, claim, "--withdraw"] + day
          }
        } ?? [
          "claims", "export", folder, "--as-of", "2013-07-31", "--window", "W2013-07", "--claim",
          mark, "--out", "\(register.path)/out/\(mark)",
        ]
      guard let child = Child(program, words) else { continue }
      if random.next() % 4 == 0 {
        usleep(UInt32(random.next() % 60_000))
        child.kill()
        counts.killed += 1
        log.add(mark, .perhaps)
      } else {
        let status = child.wait()
        let wrote =
          open != nil
          || FileManager.default.fileExists(
            atPath: "\(register.path)/out/\(mark)/claim-\(mark).csv")
        switch status {
        case 0 where wrote:
          counts.done += 1
          log.add(mark, .written)
        case 0: log.add(mark, .not)
        // The journal is being written; or the claim was withdrawn or never made.
        case 73, 65:
          counts.told += 1
          log.add(mark, .not)
        default: counts.surprises.append("\(mark): status \(status)")
        }
      }
      if deletingLocks, random.next() % 3 == 0 { unsafe unlink(register.path + "/claims.csv.lock") }
    }
    return counts
  }

  /// The claim of the journal's last row.
  private var lastClaim: String? {
    let text = String(decoding: register.journal, as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    guard lines.count > 1, let line = lines.last else { return nil }
    return line.split(separator: ",").first.map(String.init)
  }

  /// Whatever the instant, the journal is whole.
  func read(times: Int) -> Counts {
    var counts = Counts()
    for _ in 1...max(times, 1) {
      guard let child = Child(program, ["claims", "verify", folders[1]]) else { continue }
      let status = child.wait()
      counts.read += 1
      if status != 0 { counts.surprises.append("verify: status \(status)") }
    }
    return counts
  }

  /// Marks that are not in the journal as often as they should be: of three places each.
  var lost: [String] {
    let text = String(decoding: register.journal, as: UTF8.self)
    let lines = text.split(separator: "\r\n").dropFirst()
    return log.marks.compactMap { mark, fate in
      // A claim's name stands in the first column, a reason in the last of the claim's.
      let rows = lines.filter {
        $0.hasPrefix(mark + ",") && $0.contains(",submitted,") || $0.contains("reason: \(mark),")
      }
      let places = Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[3] })
      let isWhole = rows.count == places.count
      switch fate {
      case .written: return isWhole && !rows.isEmpty ? nil : "\(mark): \(rows.count) rows"
      case .perhaps: return isWhole ? nil : "\(mark): \(rows.count) rows"
      case .not: return rows.isEmpty ? nil : "\(mark): refused, and has \(rows.count) rows"
      }
    }
  }

  enum Fate: Sendable { case written, perhaps, not }

  private final class Log: @unchecked Sendable {
    private let lock = NSLock()
    private var fates: [(String, Fate)] = []

    func add(_ mark: String, _ fate: Fate) { lock.withLock { fates.append((mark, fate)) } }
    var marks: [(String, Fate)] { lock.withLock { fates } }
  }
}

/// Numbers from a seed, the same in every run.
private struct Mixed {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
