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
