import Foundation
import Testing

@testable import pbr

/// A plan of `init` whose figures nobody has put right: three rates, leaving, replacement and the
/// cost of keyworkers.
@Suite("Placeholders")
struct PlaceholdersTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-placeholders-\(UUID().uuidString)").path
  private var plan: String { folder + "/troubled-families-2012-plan.json" }

  private static let names = [
    "assumptions.results.crime-education.rate", "assumptions.results.employment.rate",
    "assumptions.results.progress-to-work.rate", "assumptions.leaving.perMonth",
    "assumptions.replacement.share", "costs.keyworkers.perFamilyMonth",
  ]

  private func make() throws {
    let made = ran([
      "init", "--scheme", "troubled-families-2012", "--families", "12", "--funded", "10", "--out",
      folder,
    ])
    try #require(made.status == 0)
  }

  /// As they are wrapped on a page.
  private func unwrapped(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "Every output says which figures are still placeholders",
    arguments: [
      ["simulate"], ["simulate", "--format", "markdown"], ["simulate", "--format", "json"],
      ["sensitivity"], ["breakeven", "--format", "json"], ["levers"],
    ])
  func said(words: [String]) throws {
    try make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = ran([words[0], plan] + words.dropFirst())
    #expect(run.status == 0, "\(run.messages)")
    let sentence =
      "6 figures are still placeholders: " + Self.names.joined(separator: ", ") + "."
    #expect(unwrapped(run.output).replacing("\\", with: "").contains(sentence))
    #expect(run.messages.contains(":1:1: warning[placeholder]: 6 figures are still placeholders"))
  }

  /// One figure put right, by taking its note away, leaves five; all of them leave none.
  @Test("A figure is a placeholder as long as its note says so", arguments: [1, 5, 6])
  func putRight(count: Int) throws {
    try make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var text = try String(contentsOfFile: plan, encoding: .utf8)
    for _ in 0..<count {
      let range = try #require(text.range(of: ", \"note\": \"Placeholder.\""))
      text.removeSubrange(range)
    }
    try text.write(toFile: plan, atomically: true, encoding: .utf8)
    let said = ran(["simulate", plan])
    #expect(said.output.contains("1 figure is still a placeholder") == (count == 5))
    #expect(said.output.contains("5 figures are still placeholders") == (count == 1))
    #expect(said.output.contains("placeholder") == (count < 6))
  }

  @Test("What is published or set beside a register must hold none")
  func refused() throws {
    try make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let out = folder + "/out"
    let published = ran(["report", plan, "--out", out, "--audience", "public"])
    #expect(published.status == 65)
    #expect(
      published.messages.contains(
        ": error[placeholder]: a report for --audience public is not written while 6 figures are "
          + "still placeholders"))
    let beside = ran([
      "report", plan, "--out", out, "--register", "Scenarios/register-halton", "--as-of",
      "2013-07-31", "--audience", "officer",
    ])
    #expect(beside.status == 65)
    #expect(beside.messages.contains("a report with a register is not written while 6 figures"))
    #expect(!FileManager.default.fileExists(atPath: out))
    // A report that nobody asked to publish is written, and says it in its first sentence.
    #expect(ran(["report", plan, "--out", out]).status == 0)
    for name in ["report.md", "report.html"] {
      let page = try String(contentsOfFile: "\(out)/\(name)", encoding: .utf8)
      #expect(page.contains("6 figures are still placeholders."), "\(name)")
    }
  }
}
