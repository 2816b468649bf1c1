import Foundation
import Testing

/// Every call of the system that a command makes, failed, interrupted and killed at: one run each.
///
/// A run looks at a few calls of each command; with `PBR_FAULT_CALLS=all`, as
/// `Tests/Thorough/faults.sh` sets it, at every one.
@Suite("Each system call in turn", .serialized)
struct SystemCallTests {
  private static let isThorough = ProcessInfo.processInfo.environment["PBR_FAULT_CALLS"] == "all"

  @Test("Failed, interrupted, killed", arguments: FaultScene.Deed.allCases)
  func calls(_ deed: FaultScene.Deed) throws {
    let shim = try FaultShim()
    let scene = try FaultScene(deed)
    let whole = try scene.run(shim)
    #expect(whole.status == 0, "\(whole.messages)")
    let calls = whole.calls
    try #require(calls.count > 20, "\(calls)")
    let step = Self.isThorough ? 1 : max(1, calls.count / 4)
    var runs = 0
    // A different first call for each command, so that not always the same kinds are met.
    for at in stride(from: 1 + deed.rawValue.count % step, through: calls.count, by: step) {
      let name = "\(deed.rawValue), call \(at): \(calls[at - 1])"
      try expectFailed(deed, shim, at, whole, name)
      try expectInterrupted(deed, shim, at, whole, name)
      try expectKilled(deed, shim, at, whole, name)
      runs += 3
    }
    print("\(deed.rawValue): \(calls.count) system calls, \(runs) runs")
  }

  /// It fails: the command says so and has changed nothing, or did all of it.
  private func expectFailed(
    _ deed: FaultScene.Deed, _ shim: FaultShim, _ at: Int, _ whole: FaultScene.Ran, _ name: String
  ) throws {
    let scene = try FaultScene(deed)
    let before = scene.files.filter { !$0.key.hasSuffix(".lock") }
    let ran = try scene.run(shim, .fail, at)
    let cleans = ["unlink", "rmdir"].contains { whole.calls[at - 1].contains(" \($0) ") }
    let files = scene.files.filter { !cleans || !$0.key.contains(".pbr-") }
    if ran.status == 0 {
      // The lock's words are for others alone.
      #expect(files.filter { !$0.key.hasSuffix(".lock") } == whole.kept, "\(name)")
    } else {
      #expect((64...78).contains(ran.status), "\(name): \(ran.status) \(ran.messages)")
      #expect(ran.messages.contains("error["), "\(name): \(ran.messages)")
      let isSaid = whole.calls[at - 1].contains("standard output")
      if !isSaid {
        #expect(files.filter { !$0.key.hasSuffix(".lock") } == before, "\(name) \(ran.messages)")
        #expect(scene.folders == FaultScene.folders(of: before), "\(name) \(ran.messages)")
      }
    }
    try scene.expectWhole(name, whole)
  }

  /// A signal interrupts it: as if nothing had been.
  private func expectInterrupted(
    _ deed: FaultScene.Deed, _ shim: FaultShim, _ at: Int, _ whole: FaultScene.Ran, _ name: String
  ) throws {
    let scene = try FaultScene(deed)
    let ran = try scene.run(shim, .interrupt, at)
    #expect(ran.status == 0, "\(name), interrupted: \(ran.messages)")
    #expect(ran.kept == whole.kept, "\(name), interrupted")
  }

  /// The program is killed at it: what was there stays, and the command can be given again.
  private func expectKilled(
    _ deed: FaultScene.Deed, _ shim: FaultShim, _ at: Int, _ whole: FaultScene.Ran, _ name: String
  ) throws {
    let scene = try FaultScene(deed)
    let ran = try scene.run(shim, .kill, at)
    #expect(ran.status == 128 + SIGKILL, "\(name), killed: \(ran.status)")
    try scene.expectWhole("\(name), killed", whole)
    let again = try scene.run(shim)
    if again.status != 0 {
      // What was done already is not done twice.
      let isDone = ["claim-exists", "already", "output-exists", "output-folder", "error["].contains
      {
        again.messages.contains($0)
      }
      #expect(isDone, "\(name), again: \(again.messages)")
      let forced = try scene.run(shim, words: deed.forced)
      #expect(deed.forced == nil || forced.status == 0, "\(name), by force: \(forced.messages)")
    }
    let kept = scene.files.filter { !$0.key.hasSuffix(".lock") && !$0.key.contains(".pbr-") }
    #expect(kept == whole.kept, "\(name), killed and given again: \(again.messages)")
  }
}
