import Foundation
import PBRFiles
import Synchronization
import Testing

@testable import pbr

/// What a person sees who waits before a screen, and that nobody else sees anything.
@Suite("How far a command has come", .serialized)
struct ProgressTests {
  private final class Screen: Sendable {
    private let shown = Mutex("")
    var text: String { shown.withLock { $0 } }
    func write(_ text: String) { shown.withLock { $0 += text } }
  }

  @Test("Nothing before the time is up; then a line, which is gone before anything else is said")
  func line() async throws {
    let screen = Screen()
    let progress = Progress("pbr simulate", patience: 50) { screen.write($0) }
    progress.start()
    progress.step("working out the draws")
    #expect(screen.text == "")
    // The line comes of a thread of its own: it is waited for, ten seconds at most.
    for _ in 0..<1000 where screen.text.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    #expect(screen.text.hasPrefix("\r\u{1B}[Kpbr simulate: working out the draws"))
    progress.clear()
    progress.stop()
    let end = screen.text
    #expect(end.hasSuffix("\r\u{1B}[K"))
    try await Task.sleep(for: .milliseconds(500))
    #expect(screen.text == end)
  }

  @Test("A command that is over in time shows nothing at all")
  func quick() async throws {
    let screen = Screen()
    let progress = Progress("pbr check", patience: 60_000) { screen.write($0) }
    progress.start()
    progress.stop()
    try await Task.sleep(for: .milliseconds(50))
    #expect(screen.text == "")
  }

  @Test("The line says the part that is done, and the seconds")
  func words() {
    // 43 of 99 parts are 43.4%, of which the whole percents are shown.
    #expect(
      Progress.line(
        "pbr region", "working out the draws", WorkDone.Share(parts: 99, done: 43), seconds: 3)
        == "pbr region: working out the draws, 43%, 3 s")
    #expect(Progress.line("pbr report", "working", nil, seconds: 1) == "pbr report: working, 1 s")
  }

  @Test("Without a screen a command says nothing of it, however long it takes")
  func noScreen() {
    #expect(Console.Surroundings().progress == nil)
    let answer = ran(["selftest"])
    #expect(answer.status == 0 && !answer.messages.contains("\u{1B}"))
  }
}
