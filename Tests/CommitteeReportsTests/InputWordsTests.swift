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
}
