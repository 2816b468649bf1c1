import Foundation
import Testing

@testable import pbr

/// Manual page and completion scripts, tried with the programs that read them.
@Suite struct CommandLineDocumentTests {
  static let tree = CommandTree(root: Sample.self)

  /// Runs a program on some text and returns what it prints on both streams, and its status.
  static func output(
    of program: String, _ arguments: [String], reading text: String
  ) throws -> (text: String, status: Int32) {
    let process = Process()
    let input = Pipe()
    let printed = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = printed
    process.standardError = printed
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let bytes = try printed.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  /// What bash offers after a line; the words as bash splits them, the last one being typed.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")),
    arguments: [
      ("pbr ''", "simulate claims help"), ("pbr s", "simulate"), ("pbr claims ''", "list"),
      ("pbr --c", "--color"), ("pbr simulate a --format ''", "text csv json"),
      ("pbr simulate a --format = c", "csv"), ("pbr simulate a -f =", "text csv json"),
      ("pbr simulate --draws ''", ""), ("pbr simulate --no-", "--no-tint --no-color"),
      ("pbr claims list --s", "--scheme"), ("pbr simulate /etc/hostnam", "/etc/hostname"),
      ("pbr simulate --out /et", "/etc"), ("pbr --generate-completion-script f", ""),
    ])
  func bash(_ line: String, _ offered: String) throws {
    let script =
      CompletionScript(Self.tree).bash
      + "COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _pbr; "
      + "echo \"${COMPREPLY[*]}\""
    let answer = try Self.output(of: "/bin/bash", [], reading: script)
    #expect(answer.text == offered + "\n")
    #expect(answer.status == 0)
  }

  /// roff finds nothing to complain of, for the sample and for the program.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")),
    arguments: [tree, CommandTree(root: Root.self)])
  func manualPage(_ tree: CommandTree) throws {
    let page = ManualPage(tree).text
    let complaints = try Self.output(
      of: "/usr/bin/groff", ["-man", "-Tutf8", "-ww", "-z"], reading: page)
    #expect(complaints.text == "")
    #expect(complaints.status == 0)
  }

  /// Text that roff, Markdown and fish would take for something else.
  @Test func escaping() {
    #expect(
      ManualPage.escaped("a-b\\c '£5' \"x\"") == "a\\-b\\(rsc \\(aq\\[u00A3]5\\(aq \\(dqx\\(dq")
    #expect(MarkdownManual.escaped("<a> | *b*_c_") == "\\<a\\> \\| \\*b\\*\\_c\\_")
    #expect(CompletionScript.quoted("payer's") == "'payer'\\''s'")
    #expect(CompletionScript.fishQuoted("payer's \\") == "'payer\\'s \\\\'")
  }

  /// One command's section of the manual, whole.
  @Test func markdownSection() throws {
    let text = MarkdownManual(Self.tree).text
    let from = try #require(text.range(of: "## pbr claims list"))
    let rest = text[from.lowerBound...]
    let to = try #require(rest.range(of: "\n## pbr help"))
    #expect(
      rest[..<to.lowerBound] == """
        ## pbr claims list

        List claims.

        ```
        pbr claims list <register> --scheme <id>
        ```

        More.

        And more.

        - `<register>`: The folder.
        - `--scheme <id>`: The scheme.

        """)
  }
}
