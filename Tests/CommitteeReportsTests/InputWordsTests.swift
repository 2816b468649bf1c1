import Foundation
import PBRFindings
import PBRProgramme
import Testing

@testable import PBRCommitteeReports

/// The inputs of plans in the words of pages.
struct InputWordsTests {
  /// No page names an input by its path: there are words for each figure of the plans that ship.
  @Test func everyInput() throws {
    let files = InputFiles { name in
      (try? Data(contentsOf: URL(fileURLWithPath: name))).map {
        .text(SourceText(name: name, bytes: Array($0)))
      } ?? .problem(.error("file-missing", file: name, "not there"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "Scenarios").filter {
      $0.hasSuffix(".json")
    }
    #expect(names.count > 10)
    for name in names {
      guard let scenario = ScenarioReading("Scenarios/" + name, files: files).scenario else {
        continue
      }
      let words = InputWords(scenario)
      for figure in Evidence(scenario).all {
        #expect(words.title(figure.path) != figure.path, "\(name)")
      }
    }
  }

  @Test func targets() throws {
    let text = """
      { "pbr": 1, "title": "Small", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "A", "families": 12, "attach": { "from": "2012-06", "to": "2012-06" } } ],
        "assumptions": { "results": { "crime-education": { "rate": 0.5, "months": { "fixed": 6 } } } } }
      """
    let files = InputFiles { .text(SourceText(name: $0, text)) }
    let words = InputWords(try #require(ScenarioReading("small.json", files: files).scenario))
    #expect(words.title("targets.2022-23") == "Target: results that are paid, 2022/23")
  }
  /// The assumptions of a result that is paid again and again stand under its id, which none of its
  /// payments has.
  @Test func repeated() throws {
    let card = """
      { "scheme": "hand", "title": "Hand", "attachmentEnds": "2026-12-31",
        "strands": [ { "id": "work", "title": "Work" } ],
        "results": [ { "id": "kept", "strand": "work", "title": "Job kept", "pays": 100,
          "repeats": { "everyMonths": 1, "times": 3 } } ],
        "claimWindows": { "every": "quarter", "first": "2026-03-31", "last": "2027-03-31" } }
      """
    let plan = """
      { "pbr": 1, "title": "Plan", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": 10, "attach": { "months": { "2026-04": 10 } } } ],
        "assumptions": { "results": {
          "kept": { "rate": 0.5, "months": { "fixed": 1 }, "continues": 0.8 } } } }
      """
    let files = InputFiles.inMemory(["card.json": card, "plan.json": plan])
    let scenario = try #require(ScenarioReading("plan.json", files: files).scenario)
    let words = InputWords(scenario)
    let path = "assumptions.results.kept"
    #expect(words.title("\(path).rate") == "Job kept: success rate")
    #expect(words.title("\(path).continues") == "Job kept: chance of each further payment")
    for figure in Evidence(scenario).all { #expect(words.title(figure.path) != figure.path) }
  }
}
