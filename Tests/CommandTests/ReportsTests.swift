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
    (
      [
        "simulate", "Scenarios/halton-2012.json", "--set", "cohorts.2013-14.families=-10%",
        "--set", "cohorts.2013-14.funded=-10%",
      ], "halton-2012/what-if.txt"
    ),
    (["sensitivity", "Scenarios/halton-2012.json"], "halton-2012/sensitivity.txt"),
    (
      [
        "breakeven", "Scenarios/halton-2012.json+Scenarios/assumptions/national-pace.json",
        "--input", "costs.keyworkers.perFamilyMonth", "--input", "assumptions.supportMonths",
      ], "halton-2012/breakeven.txt"
    ),
    (
      [
        "compare", "Scenarios/halton-2012.json:2012-13", "Scenarios/halton-2012.json:2013-14",
        "Scenarios/halton-2012.json:2014-15", "Scenarios/halton-2012.json",
      ], "halton-2012/compare.txt"
    ),
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

  /// The data files; `distribution.csv`, and with it `datapackage.json` and `run.json`, which hold
  /// its checksum, take many draws and are compared by `.ci/run`, in release.
  @Test func written() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let console = Console(output: Memory(), messages: Memory(), surroundings: reportSurroundings)
    let words = ["simulate", "Scenarios/halton-2012.json", "--out", folder.path, "--draws", "2"]
    #expect(CommandTree(root: Root.self).run(words, on: console) == .done)
    let kept = reports.appending(path: "halton-2012/run")
    let names = try FileManager.default.contentsOfDirectory(atPath: kept.path).sorted()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
    let drawn = ["distribution.csv", "datapackage.json", "run.json"]
    func rows(_ file: URL) throws -> [Substring] {
      try String(contentsOf: file, encoding: .utf8).split(separator: "\r\n").filter {
        // Those of the distribution take many draws, too.
        !$0.hasPrefix("uncertainty.")
      }
    }
    for name in names where !drawn.contains(name) {
      let made = try rows(folder.appending(path: name))
      #expect(made == (try rows(kept.appending(path: name))), "\(name)")
    }
  }

  /// The invented register of Halton is what `pbr synthesise` makes of the plan.
  @Test func invented() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let console = Console(output: Memory(), messages: Memory(), surroundings: reportSurroundings)
    let words = [
      "synthesise", "Scenarios/halton-2012.json", "--out", folder.path, "--until", "2013-07-31",
    ]
    #expect(CommandTree(root: Root.self).run(words, on: console) == .done)
    let kept = reports.appending(path: "../Scenarios/register-halton")
    for name in ["families.csv", "members.csv", "evidence.csv", "terms.csv"] {
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
