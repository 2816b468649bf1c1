import Foundation
import Testing

@testable import pbr

/// The page of commands is the help of the program, so that it cannot say anything else.
@Suite("The page of commands")
struct ManualTests {
  /// With `PBR_REMAKE` set the page is written anew.
  @Test("Documentation/commands.md is the help of every command")
  func commands() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/commands.md")
    let manual = MarkdownManual(CommandTree(root: Root.self)).text
    if ProcessInfo.processInfo.environment["PBR_REMAKE"] != nil {
      try manual.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == manual)
  }
}
