import Foundation
import Testing

@testable import pbr

/// What is checked in under `Reports/` is what the commands print and write today.
@Suite struct ReportsTests {
  @Test(arguments: [
    (["simulate", "Scenarios/halton-2012.json"], "halton-2012/simulate.txt"),
    (
      ["simulate", "Scenarios/halton-2012.json", "--format", "markdown"],
      "halton-2012/simulate.md"
    ),
    (["simulate", "Scenarios/england-2012.json"], "england-2012.txt"),
  ])
  func printed(_ words: [String], _ report: String) throws {
    let output = Memory()
    let console = Console(output: output, messages: Memory(), surroundings: reportSurroundings)
    #expect(CommandTree(root: Root.self).run(words, on: console) == .done)
    #expect(output.bytes == Array(try Data(contentsOf: reports.appending(path: report))))
  }

  @Test func refused() throws {
    let messages = Memory()
    let console = Console(output: Memory(), messages: messages, surroundings: reportSurroundings)
    let words = ["simulate", "Scenarios/halton-2012-as-printed.json"]
    #expect(CommandTree(root: Root.self).run(words, on: console) == .inputHasErrors)
    let report = reports.appending(path: "halton-2012/as-printed-refused.txt")
    #expect(messages.bytes == Array(try Data(contentsOf: report)))
  }

  @Test func written() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let console = Console(output: Memory(), messages: Memory(), surroundings: reportSurroundings)
    let words = ["simulate", "Scenarios/halton-2012.json", "--out", folder.path]
    #expect(CommandTree(root: Root.self).run(words, on: console) == .done)
    let kept = reports.appending(path: "halton-2012/run")
    let names = try FileManager.default.contentsOfDirectory(atPath: kept.path).sorted()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
    for name in names {
      let made = try Data(contentsOf: folder.appending(path: name))
      #expect(made == (try Data(contentsOf: kept.appending(path: name))), "\(name)")
    }
  }

  /// Reports are made for a page of 100 columns, from the top of the checkout.
  private var reportSurroundings: Console.Surroundings { Console.Surroundings() }

  private var reports: URL {
    URL(fileURLWithPath: FileManager.default.currentDirectoryPath).appending(path: "Reports")
  }
}
