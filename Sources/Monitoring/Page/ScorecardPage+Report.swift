package import PBRReporting

extension ScorecardPage {
  /// The page as a report, for Markdown, JSON and documents.
  package var report: Report {
    Report(
      title: title, headline: headline, subtitle: place,
      sections: (exceptions + groups + details).map(section), notes: basis)
  }

  func section(_ section: PageSection) -> ReportSection {
    var blocks: [Block] = []
    if !section.rows.isEmpty { blocks.append(.table(table(section))) }
    blocks += section.lines.map { .paragraph($0) }
    return ReportSection(
      id: section.id, title: section.title.isEmpty ? "Measures" : section.title, blocks: blocks)
  }

  private func table(_ section: PageSection) -> Table {
    let rows = section.rows
    let notes = rows.flatMap { row in row.details.map { "\(row.title): \($0)" } }
    func has(_ cell: (PageRow) -> String) -> Bool {
      rows.contains { !cell($0).isEmpty && cell($0) != "–" }
    }
    var columns: [(Column, (PageRow) -> String)] = [
      (.label("Measure", id: "measure"), { $0.title }),
      (Column("Before", id: "before"), { $0.before }),
      (
        Column("Now", id: "now"), { $0.flag.isEmpty ? $0.now : "\($0.now) \($0.flag)" }
      ),
    ]
    if has(\.target) { columns.append((Column("Target", id: "target"), { $0.target })) }
    if has(\.printed) { columns.append((Column("Printed", id: "printed", .left), { $0.printed })) }
    if has(\.progress) {
      columns.append((Column("Status", id: "status", .left), { $0.progress }))
    }
    if has(\.chance) { columns.append((Column("Chance", id: "chance"), { $0.chance })) }
    columns.append((Column("Direction", id: "direction", .left), { $0.direction }))
    if has(\.period) { columns.append((Column("Period", id: "period", .left), { $0.period })) }
    return Table(
      id: section.id, columns: columns.map(\.0),
      rows: rows.map { row in Row(.line, columns.map { .text($0.1(row)) }) }, notes: notes)
  }
}
