import PBRFindings
import PBRProgramme
import PBRProjection
import PBRReporting
import Testing

@testable import PBRCommitteeReports
@testable import PBRRuns

/// Pages and workbook of a small plan, worked by hand.
struct FundingPagesTests {
  /// Ten places at £3,200 in 2012/13; half reach the main result after exactly six months.
  private func projection() throws -> Projection {
    let text = """
      { "pbr": 1, "title": "Small", "date": "2012-12-31", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "A", "families": 12, "funded": 10,
          "attach": { "from": "2012-06", "to": "2012-06" } } ],
        "risks": [ { "title": "Too few families", "owner": "SD" } ],
        "budget": { "2012-13": { "annual": { "attachment-fee": -32000 } } },
        "profile": { "2012-13": 40000 },
        "assumptions": { "results": { "crime-education": {
          "rate": { "value": 0.5, "quality": "red", "impact": "red" }, "months": { "fixed": 6 } } } } }
      """
    let files = InputFiles { .text(SourceText(name: $0, text)) }
    return Projection(try #require(ScenarioReading("small.json", files: files).scenario))
  }

  private func report() throws -> CommitteeReport {
    let projection = try projection()
    let log = FindingLog()
    let settings = ReportSettings.read(projection.scenario, into: log)
    #expect(log.findings.isEmpty)
    return CommitteeReport(
      projection, settings: settings,
      record: RunRecord(version: "1", command: "report", settings: [], inputs: [], outputs: []))
  }

  @Test func sections() throws {
    let report = try report()
    #expect(
      report.sections.map(\.id) == [
        "status", "years", "schedule", "bands", "cash", "caseload", "assumptions", "risks",
        "checks",
        "method", "sources", "about",
      ])
    #expect(
      report.ratedLines.map(\.reason).first
        == "£4,500 (11.3%) less than the profile of £40,000.")
    let titles = report.report(.committee).sections.map(\.title)
    #expect(titles.first == "1.0 Purpose of the report" && titles.count == 9)
  }

  /// Five results of £700 each in December 2012: 10 × £3,200 + 5 × £700 = £35,500.
  @Test func workbook() throws {
    let workbook = CommitteeWorkbook(try projection()).workbook
    func values(_ sheet: String, _ row: Int) -> [Double] {
      workbook.sheets.first { $0.title == sheet }?.rows[row].compactMap { cell in
        switch cell.content {
        case .formula(_, let value), .number(let value): value
        case .empty, .text, .test, .words: nil
        }
      } ?? []
    }
    // 1 June 2012 is day 41,061 of a spreadsheet: 40,909 is 1 January, and 152 days follow.
    // Achieved in December 2012 and paid by March 2013, both in the year that begins in 2012.
    #expect(values("Claims", 3) == [41_061, 2012, 2012, 0, 10, 0.5, 5, 700, 0, 3500])
    #expect(values("Funding", 7).last == 35_500)
    #expect(values("Bands", 7).first == 40_000)
    let checks = workbook.sheets.last?.rows.flatMap(\.self) ?? []
    #expect(
      checks.allSatisfy { if case .test(_, let holds) = $0.content { holds } else { true } })
  }

  /// The cells that say whether the workbook can follow name the check they speak of.
  @Test func limits() throws {
    let sheets = CommitteeWorkbook(try projection()).workbook.sheets
    let inputs = try #require(sheets.first { $0.title == "Inputs" })
    let checks = try #require(sheets.last)
    func words(_ row: [SheetCell]) -> [String] {
      row.compactMap { if case .words(let formula, _) = $0.content { formula } else { nil } }
    }
    func label(_ row: [SheetCell]) -> String {
      if case .text(let text)? = row.first?.content { text } else { "" }
    }
    #expect(words(inputs.rows[1]).first?.contains("IF(Checks!$D$2,") == true)
    let year = try #require(inputs.rows.first { label($0) == "2012/13" })
    let formula = try #require(words(year).first)
    let numbers = formula.split(separator: "$").compactMap { Int($0.prefix { $0.isNumber }) }
    #expect(!numbers.isEmpty)
    for number in numbers {
      #expect(label(checks.rows[number - 1]).contains("2012/13"), "\(formula)")
      // The third cell of its row is the maximum, an input.
      let limit = checks.rows[number - 1][2].content
      #expect(limit == .formula("Inputs!$B$9", 4000), "\(limit)")
    }
    #expect(label(inputs.rows[8]) == "Most a place is paid, £")
    // More places than families fail a check of the first kind.
    let within = checks.rows.first { label($0).hasPrefix("Funded places within the families") }
    #expect(within?.last?.content == .test("B6<=C6", true))
    #expect(within?[1].style == .integer)
    let share = sheets.first { $0.title == "Bands" }?.rows[3].last
    #expect(share?.style == .share)
  }

  @Test func budget() throws {
    let text = MarkdownWriter().text(try report().report(.budget))
    #expect(text.contains("| Attachment fees | -32 | -32 | -32 | 0 | -32 | 0 |"))
  }

  @Test func earlierRun() throws {
    let projection = try projection()
    let text = "figure,value,unit,basis\r\nfunding.total,30000.00,gbp,earned\r\n"
    let log = FindingLog()
    let run = try #require(
      EarlierRun.read(SourceText(name: "figures.csv", text), name: "run", into: log))
    let change = run.changes(to: projection.figures(), bearer: "the council").headlines.first {
      $0.title == "Funding earned"
    }
    #expect(change?.change == 5500)
    // Months have a column of their own now; files of before have them among the values.
    for text in [
      "figure,value,unit,basis,month\ncash.lowest.month,,month,cash,2016-02\nplaces,3,places,,\n",
      "figure,value,unit,basis\ncash.lowest.month,2016-02,month,cash\nplaces,3,places,\n",
    ] {
      let read = try #require(
        EarlierRun.read(SourceText(name: "figures.csv", text), name: "run", into: log))
      #expect(read.figures["cash.lowest.month"]?.text == "2016-02")
      #expect(read.figures["places"]?.value == 3)
    }
    for (text, message) in [
      (
        "a,b\n",
        "x:1:1: error[not-figures]: this is not the figures.csv of a run\n"
          + "    1 | a,b\n      | ^\n  Its first line must be figure,value,unit,basis,month. "
          + "Name the folder of a run.\n"
      ),
      (
        "figure,value,unit,basis\na,1,gbp,earned\na,1,gbp,earned\n",
        "x:3:1: error[not-figures]: the figure \"a\" is there twice\n"
          + "    3 | a,1,gbp,earned\n      | ^\n  Use the file as pbr wrote it.\n"
      ),
      (
        "figure,value,unit,basis\na,1\n",
        "x:2:1: error[not-figures]: this line is not a figure: it has 2 cells\n"
          + "    2 | a,1\n      | ^\n  Use the file as pbr wrote it.\n"
      ),
    ] {
      let log = FindingLog()
      #expect(EarlierRun.read(SourceText(name: "x", text), name: "x", into: log) == nil)
      #expect(log.findings.map(\.text).joined() == message)
    }
  }
}
