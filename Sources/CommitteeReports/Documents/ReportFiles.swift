public import PBRFiles
import PBRProgramme
public import PBRReporting
import PBRRuns

/// A report in every form it is written in: pages, drawings, data and a workbook.
public struct ReportFiles: Sendable {
  /// In the order in which they are named to the user.
  public let files: [OutputFile]

  /// - Parameters:
  ///   - template: how the pages are laid out; data and workbook are the same for all.
  ///   - tables: the data files of the run.
  public init(
    _ report: CommitteeReport, template: CommitteeReport.Template, tables: [DataTable],
    excel: Bool = false
  ) {
    let pages = report.report(template)
    let charts = pages.sections.flatMap(\.blocks).compactMap { block -> Chart? in
      if case .chart(let chart) = block { chart } else { nil }
    }
    var files = [
      OutputFile(name: "report.html", HTMLWriter().text(pages)),
      OutputFile(name: "report.md", MarkdownWriter().text(pages)),
    ]
    files += charts.map { OutputFile(name: "charts/\($0.fileName)", SVGWriter().file($0)) }
    let data = tables.map { (table: $0, bytes: $0.csv(excel: excel)) }
    files += data.map { OutputFile(name: "data/\($0.table.name).csv", bytes: $0.bytes) }
    files.append(
      DataPackage.file(title: report.scenario.displayName, in: "data/", data))
    var workbook = CommitteeWorkbook(report.projection, asOf: report.asOf).workbook
    if let register = report.register { workbook.sheets.append(register.sheet) }
    if let scorecard = report.scorecard { workbook.sheets.append(scorecard.sheet) }
    files.append(OutputFile(name: "report.xlsx", bytes: WorkbookWriter().bytes(workbook)))
    self.files = files
  }
}
