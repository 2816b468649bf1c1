import PBRFindings
import PBRProgramme
import PBRProjection
import PBRReporting
import Testing

@testable import PBRCommitteeReports
@testable import PBRRuns

/// Sentences of a page that say what its figures say.
struct PageTruthTests {
  private func report(
    _ cohorts: String, results: String, more: String = "", audience: Audience = .public
  ) throws -> CommitteeReport {
    let text = """
      { "pbr": 1, "title": "Small", "date": "2012-12-31", "scheme": "troubled-families-2012",
        "cohorts": [ \(cohorts) ], "assumptions": { "results": { \(results) }\(more) } }
      """
    let files = InputFiles { .text(SourceText(name: $0, text)) }
    let reading = ScenarioReading("small.json", files: files)
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    return CommitteeReport(
      Projection(scenario), audience: audience,
      record: RunRecord(version: "1", command: "report", settings: [], inputs: [], outputs: []))
  }

  private func markdown(_ report: CommitteeReport) -> String {
    MarkdownWriter().text(report.report)
  }

  private static let half = """
    "crime-education": { "rate": 0.5, "months": { "fixed": 12 } }
    """
  /// Ten places at £3,200 of January 2013 with five results of £700 in January 2014 (W2014-02, paid in
  /// April), and eight at £2,400 of April 2013 with four of £1,500 in April 2014 (W2014-05, paid in July).
  private static let two = """
    { "id": "A", "families": 12, "funded": 10, "attach": { "from": "2013-01", "to": "2013-01" } },
    { "id": "B", "families": 10, "funded": 8, "attach": { "from": "2013-04", "to": "2013-04" } }
    """

  /// All £3,500 and £6,000 of results is received in 2014/15, the last year, which earned £6,000 of it.
  @Test("What is received only in the last year is the cash of that year")
  func lastYear() throws {
    let text = markdown(
      try report(Self.two, results: Self.half, more: ", \"paymentMonths\": 2"))
    #expect(text.contains("£9,500 of it is received only in 2014/15."), "\(text)")
  }

  /// Five results for £3,500 in W2014-02, four for £6,000 in W2014-05: the bars count results.
  @Test("The title over bars of results names the longest of them")
  func longest() throws {
    let text = markdown(try report(Self.two, results: Self.half))
    #expect(
      text.contains("### Most results are claimed in W2014-02, which closes on 28 February 2014"),
      "\(text)")
    #expect(text.contains("The largest claim is that of W2014-05"))
  }

  private static let one = """
    { "id": "A", "families": 1, "attach": { "from": "2012-06", "to": "2012-06" } }
    """

  @Test("A source of which the file says that none was found is no source")
  func noneFound() throws {
    let made = try report(
      Self.one,
      results: """
        "crime-education": { "rate": { "value": 0.5, "source": "none found", "status": "assumed" },
          "months": { "fixed": 6 } }
        """)
    let evidence = Evidence(made.scenario)
    #expect(evidence.weak.map(\.path).contains("assumptions.results.crime-education.rate"))
    #expect(made.ratedLines.contains { $0.title == "Evidence" && $0.status == .poor })
  }

  /// The plan says nothing of support, for which the program takes twelve months.
  @Test("What the plan leaves to the program is listed for the public")
  func defaults() throws {
    let text = markdown(try report(Self.one, results: Self.half))
    #expect(
      text.contains("| Support of a family | 12 months | | default | none given |"), "\(text)")
  }

  /// 0.0003 results: the sentence begins with a capital, and a mean of 21p is not £0.
  @Test("A sentence about less than a tenth of a result begins with a capital")
  func capital() throws {
    let text = markdown(
      try report(
        Self.one,
        results: "\"crime-education\": { \"rate\": 0.0003, \"months\": { \"fixed\": 12 } }"))
    #expect(text.contains("\nLess than 0.1 results are expected to be claimed"), "\(text)")
  }

  /// One place at a rate of 0.0005 for £700 after twelve months: 35p in 2013/14, which no page shows. The
  /// sheet Claims holds it, so that the sheet Funding must.
  @Test("A year of a few pence has its column in the workbook")
  func fewPence() throws {
    let made = try report(
      Self.one,
      results: "\"crime-education\": { \"rate\": 0.0005, \"months\": { \"fixed\": 12 } }")
    let sheets = CommitteeWorkbook(made.projection).workbook.sheets
    let funding = try #require(sheets.first { $0.title == "Funding" })
    #expect(funding.rows[2].map(\.content).contains(.text("2013/14")))
    #expect(markdown(made).contains("| £ | 2012/13 | Total |"))
  }

  /// Nothing is assumed of employment and of progress to work, so that no place can earn them: the most it
  /// is paid is the fee of £3,200 and £700, in cells B7 and C7.
  @Test("The workbook follows a rate that no place can earn")
  func unearned() throws {
    let sheets = CommitteeWorkbook(try report(Self.one, results: Self.half).projection).workbook
      .sheets
    let row = sheets.last?.rows.first { row in
      if case .text(let title)? = row.first?.content {
        title == "Most a place of 2012/13 can be paid, and the limit"
      } else {
        false
      }
    }
    #expect(row?[1].content == .formula("Inputs!$B$7+MAX(Inputs!$C$7)", 3900))
  }
}
