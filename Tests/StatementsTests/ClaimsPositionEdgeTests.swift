import ClaimsSamples
import PBRClaims
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRReporting
import Testing

@testable import PBRStatements

/// What the position before a claim says, a place or a family either side.
@Suite("The page of a position at its edges")
struct ClaimsPositionEdgeTests {
  /// A tier of 55% of 100 places is 55, though 0.55 × 100 is a little more in binary; of 5 it is
  /// 2.75, so 3.
  @Test(
    "A tier of the gate that binary fractions overstate",
    arguments: [(100, "53 more for 55%"), (5, "1 more for 55%")])
  func overstated(planned: Int, told: String) throws {
    let rules = """
      { "extends": "troubled-families-2012", "scheme": "small", "title": "Small",
        "gates": [ { "year": "2013-14", "from": 0.55, "pays": { "Q1": 1 } } ] }
      """
    let reading = SchemeReading(
      "small.json", files: InputFiles { .text(SourceText(name: $0, rules)) })
    let scheme = try #require(reading.scheme)
    let folder = try RegisterFolder([
      "families.csv": """
      HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,,,
      HT-2,P-2,2012-13,crime|work,2012-05-01,2012-06-18,,,

      """
    ])
    let register = try #require(try folder.inputs(scheme).read().register)
    let report = Assessment(register, asOf: try #require(CivilDate("2012-12-31"))).report(
      planned: [FinancialYear(startYear: 2012): planned])
    let tables = report.sections.flatMap(\.blocks).compactMap { block -> Table? in
      if case .table(let table) = block { return table }
      return nil
    }
    #expect(
      tables.first { $0.id == "places" }?.rows.first?.cells.last == .text(told))
  }

  @Test("The headline, the rows of each result and the places left to fill")
  func report() throws {
    let report = try PositionSample.assessment().report(funded: 5)
    #expect(report.headline == "£800 can be claimed: 1 result of 1 family.")
    let tables = report.sections.flatMap(\.blocks).compactMap { block -> Table? in
      if case .table(let table) = block { return table }
      return nil
    }
    let position = try #require(tables.first { $0.id == "position" })
    // A heading, the lines and the total of each of the three results: 2, 3 and 2 lines.
    #expect(position.rows.count == 4 + 5 + 4)
    #expect(
      position.rows.map { $0.cells.count > 2 ? $0.cells[2] : .empty }
        == [
          .empty, .whole(2), .whole(1), .whole(3), .empty, .whole(1), .whole(1), .whole(1),
          .whole(3), .empty, .whole(2), .whole(1), .whole(3),
        ])
    let places = try #require(tables.first { $0.id == "places" })
    #expect(places.rows.last?.cells.dropFirst() == [.whole(2), .whole(5), .whole(3), .empty])
    let full = try PositionSample.assessment().report(funded: 1).sections.first {
      $0.id == "places"
    }
    guard case .table(let table)? = full?.blocks.first else {
      Issue.record("no table of places")
      return
    }
    #expect(table.rows.last?.cells.dropFirst() == [.whole(2), .whole(1), .whole(0), .empty])
  }
}
