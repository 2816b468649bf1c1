import Foundation
import PBRProgramme
import Testing

@testable import pbr

/// The page of commands is the help of the program, and the page of keys what it reads by, so that
/// they cannot say anything else.
@Suite("Pages made from the program")
struct ManualTests {
  @Test("Documentation/commands.md is the help of every command")
  func commands() throws {
    try compare("commands.md", with: MarkdownManual(CommandTree(root: Root.self)).text)
  }

  /// The declarations are those that readers read by, and `SchemaTests` tries each on its reader.
  @Test("Documentation/keys.md is every key that is declared")
  func keys() throws {
    let kinds = SchemaCommand.Kind.allCases
    let page = kinds.map { KeyReference($0.keys, title: $0.title).markdown }
    try compare(
      "keys.md",
      with: """
        # Every key of every file

        Made from the declarations that `pbr` reads by, as `pbr schema` is. A value may stand alone or, to say where it comes
        from, in an object: `{"value": 700, "source": "…", "status": "printed"}`; one with a range takes `low`, `high` and
        `distribution` besides. What the keys are for is told in [scenarios.md](scenarios.md), [schemes.md](schemes.md),
        [claims.md](claims.md), [scorecards.md](scorecards.md) and [reward-grants.md](reward-grants.md).


        """ + page.joined(separator: "\n"))
  }

  /// With `PBR_REMAKE` set the page is written anew.
  private func compare(_ name: String, with manual: String) throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/\(name)")
    if ProcessInfo.processInfo.environment["PBR_REMAKE"] != nil {
      try manual.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == manual)
  }
}
