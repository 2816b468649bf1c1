import Foundation
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRReporting
import Testing

@testable import PBRRuns

/// Cells are rounded one by one, so they can add up to a few pence more or less than a figure.
@Suite("What rounding does to sums of cells")
struct RoundedCellsTests {
  private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios").path

  /// Half a penny a row at most; what is paid for results, by two files and two figures.
  @Test(arguments: ["sheffield-2012", "halton-2012", "wiltshire-2022", "england-2012"])
  func withinHalfAPennyARow(name: String) throws {
    let files = InputFiles { path in
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        return .problem(.error("none", "none"))
      }
      return .text(SourceText(name: path, text))
    }
    let path = "\(Self.scenarios)/\(name).json"
    let projection = Projection(try #require(ScenarioReading(path, files: files).scenario))
    let figures = projection.figures(breakEven: false)
    let results = try #require(figures.first { $0.name == "funding.results" }).value
    let tables = FundingTables.all(projection, asOf: nil)
    func pence(_ table: String, where holds: ([DataCell]) -> Bool) throws -> (sum: Int, rows: Int) {
      let found = try #require(tables.first { $0.name == table })
      let column = try #require(found.headings.firstIndex(of: "amount_gbp"))
      let cells = found.rows.filter(holds).compactMap { row -> Int? in
        guard case .decimal(let value, 2) = row[column] else { return nil }
        return Int((value * 100).rounded())
      }
      return (cells.reduce(0, +), cells.count)
    }
    for (sum, rows) in [
      try pence("claim-schedule") { _ in true },
      try pence("projection") { row in
        guard case .text(let line) = row[1] else { return false }
        return row[2] == .text("earned") && line.hasPrefix("result:")
      },
    ] {
      #expect(rows > 0)
      #expect((Double(sum) - results * 100).magnitude <= Double(rows) / 2 + 0.001, "\(name)")
    }
  }
}
