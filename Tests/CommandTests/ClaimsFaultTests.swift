import Foundation
import Testing

@testable import pbr

/// The built program in processes of its own, under what can happen to it: killed at any instant,
/// a disk that takes no more, a folder that cannot be written, several at once.
@Suite("Claims under faults", .serialized)
struct ClaimsFaultTests {
  /// Killed at instants spread over the whole of an export and a little beyond, the journal is the
  /// old one or the new one, byte for byte; the same command then makes the claim, and nothing is
  /// ever paid twice. `PBR_KILL_ROUNDS` asks for more of them.
  @Test("Killed at any instant")
  func killed() throws {
    var register = try FaultRegister()
    let length = try register.measure()
    let text = ProcessInfo.processInfo.environment["PBR_KILL_ROUNDS"] ?? ""
    let rounds = Int(text) ?? 40
    var recorded = 0
    for round in 1...rounds {
      if round % 5 == 0 { register = try FaultRegister() }
      let claim = "C-\(round)"
      let words = register.export(claim)
      let old = register.journal
      let process = try #require(Child(register.program, words))
      usleep(UInt32(Double(round) / Double(rounds) * 1.4 * length))
      process.kill()
      let new = register.journal
      #expect(new.starts(with: old), "round \(round)")
      if new == old {
        // The same command again, as the documentation says.
        #expect(register.answer(words).status == 0, "round \(round)")
      } else {
        recorded += 1
        #expect(register.answer(words).messages.contains("error[claim-exists]"), "round \(round)")
      }
      let verified = register.answer(["claims", "verify", register.path])
      #expect(
        verified.output.contains("\(claim): 3 results, £2,400. Now £2,400: 3 awaiting payment.\n"),
        "round \(round): \(verified)")
      try payAndTakeBack(claim, register, after: Double(round) / Double(rounds) * 1.4 * length)
      let withdrawn = register.answer([
        "claims", "amend", register.path, claim, "--withdraw", "--on", "2013-07-31", "--reason",
        "round \(round)",
      ])
      #expect(withdrawn.status == 0, "round \(round): \(withdrawn)")
    }
    print("killed after the claim was recorded: \(recorded) of \(rounds)")
  }

  /// Pays a part of a place, killed on the way, and takes it back: the row is there whole or not at
  /// all, and the claim stands as it did.
  private func payAndTakeBack(
    _ claim: String, _ register: FaultRegister, after length: Double
  ) throws {
    let words = ["claims", "status", register.path, claim]
    let place = ["--place", "P-1", "--on", "2013-07-31"]
    let old = register.journal
    let paying = try #require(
      Child(register.program, words + ["paid", "--amount", "300"] + place))
    usleep(UInt32(length))
    paying.kill()
    let new = register.journal
    #expect(new.starts(with: old))
    if new == old { return }
    let paid = register.answer(["claims", "verify", register.path]).output
    #expect(paid.contains("Now £2,400, £300 of it paid: 2 awaiting payment, 1 paid.\n"), "\(paid)")
    let back = words + ["reversed", "--by", "FO2", "--reason", "a slip"] + place
    #expect(register.answer(back).status == 0)
    #expect(register.answer(back).status == 65)
  }

  /// Twenty where more kills are asked for.
  @Test("Several at once: each result is claimed once, and the others are told")
  func together() throws {
    let writers = ProcessInfo.processInfo.environment["PBR_KILL_ROUNDS"] == nil ? 4 : 20
    for _ in 1...3 {
      let register = try FaultRegister()
      let children = (1...writers).compactMap {
        Child(register.program, register.export("C-\($0)"))
      }
      let statuses = children.map { $0.wait() }
      #expect(statuses.contains(0) && statuses.allSatisfy { $0 == 0 || $0 == 73 }, "\(statuses)")
      let journal = String(decoding: register.journal, as: UTF8.self)
      #expect(journal.split(separator: "\r\n").count == 4)
      #expect(register.answer(["claims", "verify", register.path]).status == 0)
    }
  }

  /// The shell allows files of so many blocks of 512 bytes, as a disk that fills up would.
  @Test("A disk that takes no more: nothing is recorded, and the next run works")
  func full() throws {
    let register = try FaultRegister()
    let words = register.export("C-1")
    var refused = 0
    for blocks in [0, 1, 2, 3, 4, 6] {
      let line = "ulimit -f \(blocks); exec \"$@\""
      let status = Child("/bin/sh", ["-c", line, "sh", register.program] + words)?.wait()
      if status == 0 { break }
      refused += 1
      #expect(status == 73 || status == 74, "\(blocks) blocks: \(status ?? -1)")
      #expect(register.journal.isEmpty)
      let made = try? FileManager.default.contentsOfDirectory(atPath: register.path + "/out")
      #expect(made ?? [] == [])
    }
    #expect(refused > 0)
    if register.journal.isEmpty { #expect(register.answer(words).status == 0) }
    #expect(register.answer(["claims", "verify", register.path]).status == 0)
  }

  @Test("A folder that cannot be written")
  func readOnly() throws {
    let register = try FaultRegister()
    let words = register.export("C-1")
    try Self.permit(0o555, register.path)
    defer { try? Self.permit(0o755, register.path) }
    // Who may do everything is somebody else for this.
    let child =
      geteuid() == 0
      ? Child(
        "/usr/bin/setpriv", ["--reuid=65534", "--clear-groups", register.program] + words)
      : Child(register.program, words)
    let status = child?.wait()
    guard let status, status != 126, status != 127 else { return }
    #expect(status == 73)
    #expect(register.journal.isEmpty)
  }
}

extension ClaimsFaultTests {
  private static func permit(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}

/// Three places, each with an adult in work since 7 January 2013, in a folder of its own.
final class FaultRegister: Sendable {
  let path: String
  /// The program beside the tests, or the one that `PBR_PROGRAM` names.
  let program: String

  init() throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    program =
      ProcessInfo.processInfo.environment["PBR_PROGRAM"]
      ?? URL(filePath: tests).deletingLastPathComponent().appending(path: "pbr").path
    try #require(FileManager.default.isExecutableFile(atPath: program), "\(program)")
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-fault-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let numbers = 1...3
    let files = [
      "register.json": #"{"scheme": "troubled-families-2012"}"#,
      "terms.csv": "term,starts,ends\n", "members.csv": "family_id,subject,role,from,to\n",
      "families.csv":
        "family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces\n"
        + numbers.map { "HT-\($0),P-\($0),2012-13,crime|work,2012-05-01,2012-06-18,,,\n" }.joined(),
      "evidence.csv":
        "family_id,subject,measure,from,to,value,reference,verified_on\n"
        + numbers.map { "HT-\($0),adult-1,employment,2013-01-07,,1,EV-\($0),2013-07-31\n" }.joined(),
    ]
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)")) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var journal: Data { FileManager.default.contents(atPath: path + "/claims.csv") ?? Data() }

  func export(_ claim: String) -> [String] {
    [
      "claims", "export", path, "--as-of", "2013-07-31", "--window", "W2013-07", "--claim", claim,
      "--out", path + "/out",
    ]
  }

  /// What a command line answers in this process. A program that another test starts at this moment
  /// holds a copy of every open file, the lock's too, until it runs: that is waited for.
  func answer(_ words: [String]) -> (output: String, messages: String, status: Int32) {
    for _ in 0..<100 {
      let answer = answerAtOnce(words)
      guard answer.status == 73, answer.messages.contains("error[locked]") else { return answer }
      usleep(20_000)
    }
    return answerAtOnce(words)
  }

  private func answerAtOnce(
    _ words: [String]
  ) -> (output: String, messages: String, status: Int32) {
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    let status = CommandTree(root: Root.self).run(words, on: console)
    return (output.text, messages.text, status.rawValue)
  }

  /// How long an export takes from start to end, in microseconds.
  func measure() throws -> Double {
    let other = try FaultRegister()
    let time = try ContinuousClock().measure {
      let child = try #require(Child(program, other.export("C-1")))
      #expect(child.wait() == 0)
    }
    return Double(time.components.seconds) * 1e6 + Double(time.components.attoseconds) / 1e12
  }
}

/// A program that runs on its own, silently.
struct Child {
  private let id: pid_t

  init?(_ program: String, _ words: [String]) {
    var id: pid_t = 0
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in 1...2 {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments = unsafe ([program] + words).map { unsafe strdup($0) } + [nil]
    defer { for at in unsafe arguments.indices { unsafe free(arguments[at]) } }
    guard unsafe posix_spawn(&id, program, &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    self.id = id
  }

  func kill() {
    _ = Foundation.kill(id, SIGKILL)
    _ = wait()
  }

  /// Its exit status; 128 and the signal when one ended it.
  func wait() -> Int32 {
    var raw: Int32 = 0
    while unsafe waitpid(id, &raw, 0) < 0 && errno == EINTR {}
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
  }
}
