import Foundation
import Testing

@testable import pbr

/// Halton's register on 31 October 2013: 18 results of funded places are achieved and not claimed, and
/// of 11 of them the evidence has grown old, so that 7, £1,400, can be claimed that day.
@Suite("What can be claimed now is one number")
struct ClaimableNowTests {
  private func page(_ audience: String) throws -> (page: String, measures: String) {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-now-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = ran([
      "report", "Scenarios/halton-2012.json", "--register", "Scenarios/register-halton", "--as-of",
      "2013-10-31", "--audience", audience, "--out", folder, "--draws", "2",
    ])
    try #require(run.status == 0, "\(run.messages)")
    return (
      try String(contentsOfFile: folder + "/report.md", encoding: .utf8),
      try String(contentsOfFile: folder + "/data/measures.csv", encoding: .utf8)
    )
  }

  @Test("Officers read how many of those not claimed can be claimed")
  func officers() throws {
    let list = ran(["claims", "list", "Scenarios/register-halton", "--as-of", "2013-10-31"])
    #expect(list.output.hasPrefix("£1,400 can be claimed: 7 results"))
    let text = try page("officer").page
    #expect(
      text.contains(
        "18 more results are achieved and not yet claimed (£9,100), of which 7 can be claimed now "
          + "(£1,400): the evidence of the rest has grown old."))
    #expect(text.contains("7 results, £1,400, can be claimed today."))
    #expect(text.contains("| Results that can be claimed | 7 |"))
    #expect(text.contains("Achieved, not claimed") && !text.contains("Ready to claim"))
    // The window of that day is open to its end: what is in it is still to come.
    #expect(text.contains("\n| W2013-10 F |") && !text.contains("\n| W2013-07 F |"))
  }

  /// The public reads of all that are not claimed, by that name, and of no part of them. What they come
  /// to would tell how many of each kind there are.
  @Test("The public reads what the tables count, by its name")
  func published() throws {
    let (text, measures) = try page("public")
    #expect(text.contains("18 more results are achieved and not yet claimed (\\[c\\])."))
    #expect(text.contains("| Results achieved and not claimed | 18 |"))
    #expect(text.contains("also those whose evidence has grown old since."))
    #expect(!text.contains("can be claimed now"))
    #expect(!text.contains("| Results that can be claimed | 18"))
    #expect(
      measures.contains("results-ready,output,Results achieved and not claimed,2013-10-31,18"))
  }
}
