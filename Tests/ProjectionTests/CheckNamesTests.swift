import Foundation
import Testing

@testable import PBRProjection

@Suite("Names of the checks")
struct CheckNamesTests {
  /// The names in the table of section 10, `NAME:COHORT` where there is one for each cohort.
  @Test("The page on the model names every check, and no other")
  func page() throws {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: top.appending(path: "Documentation/model.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## 10. Checks").last)
    let table = section.split(separator: "\n").prefix { !$0.hasPrefix("## ") }
      .filter { $0.hasPrefix("| `") }
    let named = table.flatMap { row in
      row.split(separator: "|")[0].matches(of: /`([a-z-]+(:[A-Z]+)?)`/).map { String($0.1) }
    }
    let expected = CheckName.allCases.map { name in
      switch name.subject {
      case .programme: name.rawValue
      case .cohort: "\(name.rawValue):COHORT"
      case .result: "\(name.rawValue):RESULT"
      }
    }
    #expect(named == expected)
  }

  @Test("A check about one cohort is named with it")
  func subject() {
    #expect(RunCheck.equal(.bandsTotal, expected: 1, actual: 1).name == "bands-total")
    #expect(
      RunCheck.atMost(.fundedWithinFamilies, "2012", limit: 1, actual: 1).name
        == "funded-within-families:2012")
  }
}
