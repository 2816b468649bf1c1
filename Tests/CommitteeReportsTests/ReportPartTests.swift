import Foundation
import Testing

@testable import PBRCommitteeReports

@Suite("Sections of a report")
struct ReportPartTests {
  /// The ids in the table of the page, row by row. The revenue table has a template of its own.
  @Test("The page on reports names every section, in the order of the report")
  func page() throws {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: top.appending(path: "Documentation/reports.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## Sections\n").last)
    let rows = section.split(separator: "\n").drop { !$0.hasPrefix("| ---") }.dropFirst()
      .prefix { $0.hasPrefix("|") }
    let named = rows.flatMap { row in
      row.split(separator: "|")[1].matches(of: /`([a-z]+)`/).map { String($0.1) }
    }
    #expect(named == ReportPart.allCases.filter { $0 != .budget }.map(\.rawValue))
  }
}
