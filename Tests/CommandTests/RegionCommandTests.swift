import Foundation
import Testing

@testable import pbr

/// What `pbr region` prints, writes and refuses.
@Suite struct RegionCommandTests {
  private static let councils = [
    "Scenarios/region/ashmere.json", "Scenarios/region/dunmouth.json",
  ]

  private func run(_ words: [String]) -> (output: String, messages: String, status: ExitStatus) {
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    let status = CommandTree(root: Root.self).run(words, on: console)
    return (output.text, messages.text, status)
  }

  /// The region's mean is the sum of what `simulate` says of each plan; the same answer in every
  /// form.
  @Test func forms() throws {
    let text = run(["region"] + Self.councils)
    #expect(text.status == .done)
    #expect(text.output.hasPrefix("2 councils with 305 funded places earn £"))
    #expect(text.output.contains("Ashmere (invented)"))
    #expect(text.output.contains("pooling narrows the range by"))
    #expect(text.output.contains("Common to the councils that have them: "))
    #expect(
      text.messages
        == "Next: add --out region for the data file, or --draws 1000 for more draws.\n")
    let json = run(["region", "--format", "json"] + Self.councils)
    #expect(json.output.contains(#""document": "pbr.region""#))
    let csv = run(["region", "--format", "csv"] + Self.councils)
    let rows = csv.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 7)
    let means = rows.filter { $0.count > 5 && $0[2] == "funding" }.compactMap { Double($0[5]) }
    #expect(means.count == 3 && abs(means[0] + means[1] - means[2]) < 0.02)
    #expect(rows.dropFirst().allSatisfy { $0.last == "0.00" })
  }

  @Test func written() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "pbr-region-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = run(["region", "--out", folder.path()] + Self.councils)
    #expect(run.status == .done)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(names == ["datapackage.json", "region.csv", "run.json"])
    let again = self.run(["region", "--out", folder.path()] + Self.councils)
    #expect(again.status != .done)
  }

  /// Every plan that is wrong is told of; more draws than a million are refused with the limit.
  @Test(arguments: [
    (
      ["region", "no-such-a.json", "no-such-b.json"], ExitStatus.cannotOpen,
      ["no-such-a.json", "no-such-b.json"]
    ),
    (
      ["region", councils[0], "--draws", "1000000000"], .wrongUse,
      ["Error: The value '1000000000' is invalid for '--draws <number>'."]
    ),
    (["region"], .wrongUse, ["Error: Missing expected argument '<scenario> ...'"]),
  ])
  func refusals(words: [String], status: ExitStatus, parts: [String]) {
    let run = run(words)
    #expect(run.status == status)
    for part in parts { #expect(run.messages.contains(part)) }
  }
}
