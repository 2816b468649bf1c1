package import PBRFiles
import PBRQuantities
import PBRReporting
package import PBRRewards
package import PBRRuns
import PBRStatements

/// The report of a reward in every form it is written in: page, Markdown, document, drawings, data
/// and a workbook.
package struct RewardReportFiles: Sendable {
  /// In the order in which they are named to the user.
  package let files: [OutputFile]

  package init(_ amounts: RewardAmounts, record: RunRecord, excel: Bool = false) {
    var pages = RewardStatement(amounts).report
    let drawn = RewardCharts(amounts).all
    let charts = drawn.map(\.chart)
    for (title, chart) in drawn.reversed() {
      pages.sections.insert(
        ReportSection(id: chart.id, title: title, blocks: [.chart(chart)]),
        at: min(1, pages.sections.count))
    }
    let grounds = RewardGrounds(plan: amounts.plan, record: record)
    pages.sections += grounds.sections
    var workbook = RewardWorkbook(amounts).workbook
    workbook.properties = grounds.properties
    let data = RewardTables.all(amounts).map { (table: $0, bytes: $0.csv(excel: excel)) }
    files =
      [
        OutputFile(name: "report.html", HTMLWriter().text(pages)),
        OutputFile(name: "report.md", MarkdownWriter().text(pages)),
        OutputFile(
          name: "report.docx", bytes: WordWriter().bytes(pages, properties: grounds.properties)),
      ]
      + charts.map { OutputFile(name: "charts/\($0.fileName)", SVGWriter().file($0)) }
      + data.map { OutputFile(name: "data/\($0.table.name).csv", bytes: $0.bytes) }
      + [
        DataPackage.file(amounts.plan.origin(record), in: "data/", data),
        OutputFile(
          name: "report.xlsx", bytes: WorkbookWriter().bytes(workbook)),
      ]
  }
}
