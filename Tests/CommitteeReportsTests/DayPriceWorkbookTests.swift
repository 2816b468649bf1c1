import PBRFindings
import PBRProgramme
import PBRProjection
import PBRReporting
import Testing

@testable import PBRCommitteeReports

/// The workbook of a price that changes on a day.
///
/// A hundred people in April 2012, half of whom find a job: 25 after three months, claimed by
/// September 2012 at the first price, and 25 after nine, claimed by September 2013 at the second.
struct DayPriceWorkbookTests {
  private func sheets(_ first: Int, _ second: Int, more: String = "") throws -> [Worksheet] {
    let card = """
      { "scheme": "days", "title": "Dated", "attachmentEnds": "2012-12-31", \(more)
        "strands": [ { "id": "work", "title": "Work" } ],
        "results": [ { "id": "job", "strand": "work", "title": "Job",
          "pays": [ { "from": "2012-04-01", "pays": \(first) },
            { "from": "2013-04-01", "pays": \(second) } ] } ],
        "claimWindows": [ { "id": "W1", "closes": "2012-09-30" },
          { "id": "W2", "closes": "2013-09-30" } ] }
      """
    let plan = """
      { "pbr": 1, "title": "Dated", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": 100, "attach": { "months": { "2012-04": 100 } } } ],
        "assumptions": { "results": {
          "job": { "rate": 0.5, "months": { "table": { "3": 0.5, "9": 0.5 } } } } } }
      """
    let reading = ScenarioReading(
      "plan.json", files: .inMemory(["card.json": card, "plan.json": plan]))
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    return CommitteeWorkbook(Projection(scenario)).workbook.sheets
  }

  private func value(_ cell: SheetCell) -> Double? {
    switch cell.content {
    case .number(let value), .formula(_, let value): value
    default: nil
    }
  }

  /// 25 × £1,200 = £30,000 and 25 × £1,500 = £37,500, whichever way the price goes; and each claim names
  /// the cell that holds its price, from which its amount follows with nothing taken off.
  @Test("A claim names the price of its day", arguments: [(1200, 1500), (1200, 900)])
  func claims(first: Int, second: Int) throws {
    let sheets = try sheets(first, second)
    let inputs = try #require(sheets.first { $0.title == "Inputs" })
    let claims = try #require(sheets.first { $0.title == "Claims" })
    let days = inputs.rows.compactMap { row -> String? in
      if case .text(let text)? = row.first?.content, text.hasPrefix("From ") { text } else { nil }
    }
    #expect(days == ["From 1 April 2012", "From 1 April 2013"])
    let found = claims.rows.dropFirst(3).map {
      row -> (price: Double, off: Double, amount: Double) in
      guard case .formula(let cell, let price) = row[10].content else { return (.nan, .nan, .nan) }
      // `Inputs!$C$9`: the third cell of the ninth row.
      let parts = cell.split(separator: "$")
      let line = Int(parts.last ?? "") ?? 1
      #expect(parts[1] == "C" && value(inputs.rows[line - 1][2]) == price)
      return (price, value(row[11]) ?? .nan, value(row[12]) ?? .nan)
    }
    #expect(found.map(\.price) == [Double(first), Double(second)])
    #expect(found.map(\.off) == [0, 0])
    #expect(found.map(\.amount) == [25 * Double(first), 25 * Double(second)])
  }

  /// Fee and all steps are what the limits compare with the maximum: £1,500, the dearer price.
  @Test("A maximum is compared with the dearest price")
  func limit() throws {
    let checks = try #require(try sheets(1200, 1500, more: "\"maximumPerPlace\": 2000,").last)
    let row = checks.rows.first { row in
      row.first?.content == .text("Fee and all steps of 2012/13, and the limit")
    }
    #expect(row.flatMap { value($0[1]) } == 1500)
    #expect(row.flatMap { value($0[2]) } == 2000)
  }

  /// As long as no input is changed, a figure that the sheets work out otherwise than it was delivered
  /// fails the checks.
  @Test("The checks compare with what was delivered")
  func comparison() throws {
    let checks = try #require(try sheets(1200, 1500).last)
    func line(_ title: String) -> Int? {
      checks.rows.firstIndex { $0.first?.content == .text(title) }
    }
    let row = try #require(
      line("Figures that differ from those delivered, and inputs that were changed"))
    let inputs = try #require(line("Inputs as delivered"))
    let cells = checks.rows[row].map(\.content)
    #expect(cells[3] == .test("OR(B\(row + 1)=0,C\(row + 1)>0)", true))
    #expect(cells[2] == .formula("COUNTIF(D\(inputs + 2):D\(checks.rows.count),FALSE)", 0))
    // It is among all checks.
    guard case .test(let all, true) = checks.rows[1][3].content else {
      Issue.record("no verdict")
      return
    }
    #expect(all == "AND(D5:D\(row + 1))")
    // Fees and prices of 2012/13, from either day, and the funded places.
    let parts = checks.rows.suffix(from: inputs + 1).compactMap { row -> String? in
      if case .test(let formula, true)? = row.last?.content { formula } else { nil }
    }
    #expect(parts.count == 2)
    #expect(parts[0].contains("=1200.0") && parts[0].contains("=1500.0"))
  }
}
