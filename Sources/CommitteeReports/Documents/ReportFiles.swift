package import PBRFiles
import PBRProgramme
package import PBRReporting
import PBRRuns
import PBRStatements

/// A report in every form it is written in: pages, a document, drawings, data and a workbook.
package struct ReportFiles: Sendable {
  /// In the order in which they are named to the user.
  package let files: [OutputFile]
  /// Whether it is a paper for a committee without the block that councils put over theirs.
  package let lacksPaper: Bool

  /// - Parameters:
  ///   - template: how the pages are laid out; data and workbook are the same for all.
  ///   - tables: the data files of the run.
  package init(
    _ report: CommitteeReport, template: CommitteeReport.Template, tables: [DataTable],
    excel: Bool = false
  ) {
    let pages = report.report(template)
    let charts = pages.charts
    lacksPaper = template == .committee && pages.particulars.isEmpty
    let properties = report.properties
    var files = [
      OutputFile(name: "report.html", HTMLWriter().text(pages)),
      OutputFile(name: "report.md", MarkdownWriter().text(pages)),
      OutputFile(name: "report.docx", bytes: WordWriter().bytes(pages, properties: properties)),
    ]
    files += charts.map { OutputFile(name: "charts/\($0.fileName)", SVGWriter().file($0)) }
    let data = tables.map { (table: $0, bytes: $0.csv(excel: excel)) }
    files += data.map { OutputFile(name: "data/\($0.table.name).csv", bytes: $0.bytes) }
    files.append(
      DataPackage.file(
        DataPackage.Origin(report.scenario, report.record, asOf: report.asOf), in: "data/", data))
    let made = CommitteeWorkbook(
      report.projection, asOf: report.asOf, marking: properties.marking,
      hasRegister: report.register != nil)
    var workbook = made.workbook
    workbook.properties = properties
    if let register = report.register { workbook.sheets.append(register.sheet) }
    if let scorecard = report.scorecard { workbook.sheets.append(scorecard.sheet) }
    if let card = report.card {
      let title = report.scorecard == nil ? "Scorecard" : "Scorecard of a file"
      workbook.sheets.append(Worksheet(title, of: card.data))
    }
    let drawn = template == .full ? charts : report.report(.full).charts
    workbook.sheets += drawn.map(made.sheet)
    workbook.sheets = workbook.sheets.map { $0.said(of: report.scenario) }
    files.append(OutputFile(name: "report.xlsx", bytes: WorkbookWriter().bytes(workbook)))
    self.files = files
  }
}

extension Report {
  /// The charts of all sections, in order.
  fileprivate var charts: [Chart] {
    sections.flatMap(\.blocks).compactMap { block -> Chart? in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }
}

extension CommitteeReport {
  /// What document and workbook say of themselves.
  var properties: OfficeProperties {
    OfficeProperties(
      title: scenario.displayName, author: scenario.authority ?? scenario.author ?? "",
      subject: scheme.title, date: asOf ?? scenario.date, marking: marking.joined(separator: ". "),
      further: record.properties)
  }
}
