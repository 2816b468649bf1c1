import Foundation
import Testing

@testable import pbr

@Suite("The commands on the shipped scenarios")
struct SimulateTests {
  /// What a command line answers, with the package's folder as the one it is typed in.
  private func answer(_ words: [String]) -> (output: String, messages: String, status: Int32) {
    _ = Self.folder
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    let status = CommandTree(root: Root.self).run(words, on: console)
    return (output.text.replacing("\r\n", with: "\n"), messages.text, status.rawValue)
  }

  private static let folder: String = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path()
    if !FileManager.default.fileExists(atPath: "Scenarios/halton-2012.json") {
      _ = FileManager.default.changeCurrentDirectoryPath(package)
    }
    return package
  }()

  /// With `PBR_REMAKE` set the transcripts are written anew instead, to be read before they are kept.
  @Test("Whole answers to whole command lines")
  func transcripts() throws {
    var remade: [String] = []
    for block in SimulateTranscripts.text.split(separator: "\n\n") {
      let line = block.prefix { $0 != "\n" }.dropFirst(2)
      let parts = line.split(separator: " | head ")
      let (output, messages, status) = answer(parts[0].split(separator: " ").map(String.init))
      var shown = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if parts.count > 1, let count = Int(parts[1]) { shown = shown.prefix(count) }
      let said = messages.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      var lines = ["$ \(line)"]
      lines += shown.map { $0.isEmpty ? ">" : "> \($0)" }
      lines += said.map { $0.isEmpty ? "!" : "! \($0)" }
      if status != 0 { lines.append("= \(status)") }
      remade.append(lines.joined(separator: "\n"))
      if ProcessInfo.processInfo.environment["PBR_REMAKE"] == nil {
        #expect(lines.joined(separator: "\n") == block)
      }
    }
    if ProcessInfo.processInfo.environment["PBR_REMAKE"] != nil {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "SimulateTranscripts.swift")
      let indented = remade.joined(separator: "\n\n").split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
      let old = try String(contentsOf: file, encoding: .utf8)
      let head = old.prefix(upTo: old.firstRange(of: "#\"\"\"\n")?.upperBound ?? old.endIndex)
      try (head + indented + "\n    \"\"\"#\n}\n").write(
        to: file, atomically: true, encoding: .utf8)
    }
  }

  /// A sentence first; then at most forty lines, none longer than a hundred columns.
  @Test("A council's plan fits one screen")
  func screen() {
    for council in ["halton", "halton-2012-five-sixths", "hammersmith-and-fulham", "sheffield"] {
      let name = council.hasSuffix("sixths") ? council : council + "-2012"
      let (output, _, status) = answer(["simulate", "Scenarios/\(name).json"])
      #expect(status == 0, "\(name)")
      #expect(output.hasPrefix("£"), "\(name)")
      let sentence = output.prefix { $0 != "." }
      // Where costs are given, the sentence names the lowest point of cash, too.
      let words =
        ["of a possible £", "lapses"] + (council.hasPrefix("halton") ? ["lowest in"] : [])
      #expect(words.allSatisfy { sentence.contains($0) }, "\(name): \(sentence)")
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let sentenceLines = sentence.split(separator: "\n").count
      #expect(lines.count - sentenceLines <= 40, "\(name): \(lines.count) lines")
      #expect(lines.allSatisfy { $0.count <= 100 }, "\(name)")
    }
  }

  /// All or nothing: what exists is kept, what is refused writes nothing, the same is written again.
  @Test("Files of a run")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pbr-simulate-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appending(path: "run").path()
    func names() -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: out)) ?? []).sorted()
    }
    let refused = answer(["simulate", "Scenarios/halton-2012-as-printed.json", "--out", out])
    #expect(refused.status == 65 && refused.output == "" && names() == [])
    let words = ["simulate", "Scenarios/halton-2012.json", "--draws", "2", "--out", out]
    let first = answer(words)
    #expect(first.status == 0)
    let written = names()
    for name in [
      "projection.csv", "claim-schedule.csv", "cashflow.csv", "caseload.csv", "assumptions.csv",
      "figures.csv", "checks.csv", "run.json",
    ] { #expect(written.contains(name), "\(name)") }
    let bytes = written.map { FileManager.default.contents(atPath: "\(out)/\($0)") }
    let again = answer(words)
    #expect(again.status == 73 && again.output == "")
    #expect(again.messages.contains("error[output-exists]"))
    let forced = answer(words + ["--force"])
    #expect(forced.status == 0 && forced.output == first.output)
    #expect(bytes == written.map { FileManager.default.contents(atPath: "\(out)/\($0)") })
  }
}
