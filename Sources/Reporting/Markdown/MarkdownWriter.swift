/// Writes a report as GitHub-flavoured Markdown, ready for a forge or a committee page.
package struct MarkdownWriter: Sendable {
  package var negatives: NegativeStyle
  /// Whether sections marked as detail are written.
  package var detail: Bool

  package init(negatives: NegativeStyle = .brackets, detail: Bool = true) {
    self.negatives = negatives
    self.detail = detail
  }

  /// The whole report; paragraphs, tables and lists are one empty line apart.
  package func text(_ report: Report) -> String {
    // Two blanks at its end make a line end where it is.
    let particulars = report.particulars.map {
      "\(strong($0.label + ":")) \(MarkdownText.inline($0.text))"
    }
    var parts = [
      particulars.joined(separator: "  \n"), heading(1, report.title), strong(report.headline),
    ]
    parts.append(MarkdownText.paragraph(report.subtitle ?? ""))
    for section in report.sections where detail || !section.detail {
      parts.append(heading(2, section.title))
      for block in section.blocks { parts += self.parts(block) }
    }
    if !report.notes.isEmpty {
      parts.append(heading(2, "Notes"))
      parts.append(list(report.notes))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func parts(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let text): [MarkdownText.paragraph(text)]
    case .list(let items): [list(items)]
    case .table(let table):
      self.parts(table)
    case .chart(let chart):
      [heading(3, chart.title), picture(chart)]
        + (chart.isTabled ? Array(self.parts(chart.table).dropFirst()) : [])
    case .bars(let chart):
      [heading(3, chart.title ?? ""), rows(chart)] + chart.notes.map(MarkdownText.paragraph)
    }
  }

  private func parts(_ table: Table) -> [String] {
    [heading(3, table.title ?? ""), rows(table)]
      + PrintedTable(table, negatives: negatives).notes.map(MarkdownText.paragraph)
  }

  /// The drawing, a file beside the page.
  private func picture(_ chart: Chart) -> String {
    "![\(MarkdownText.inline(chart.description))](charts/\(chart.fileName))"
  }

  private func heading(_ level: Int, _ title: String) -> String {
    let text = MarkdownText.inline(title)
    return text.isEmpty ? "" : String(repeating: "#", count: level) + " " + text
  }

  private func strong(_ text: String) -> String {
    let text = MarkdownText.inline(text)
    return text.isEmpty ? "" : "**\(text)**"
  }

  private func list(_ items: [String]) -> String {
    items.map { "- " + MarkdownText.paragraph($0) }.joined(separator: "\n")
  }

  private func rows(_ table: Table) -> String {
    guard !table.columns.isEmpty else { return "" }
    let printed = PrintedTable(table, negatives: negatives)
    var lines = [line(printed.headings.map(MarkdownText.inline)), ""]
    for (row, cells) in zip(table.rows, printed.rows) {
      var cells = cells.map(MarkdownText.inline)
      switch row.kind {
      case .gap: continue
      case .line: break
      case .heading, .total: cells[0] = cells[0].isEmpty ? "" : "**\(cells[0])**"
      }
      lines.append(line(cells))
    }
    let isWide = lines.contains { DisplayWidth.of($0) > MarkdownColumns.line }
    let widths = isWide ? MarkdownColumns(table, printed).widths : table.columns.map { _ in 3 }
    lines[1] = line(
      zip(table.columns, widths).map { column, width in
        let dashes = String(repeating: "-", count: width)
        return column.alignment == .left ? ":" + dashes : dashes + ":"
      })
    return lines.joined(separator: "\n")
  }

  /// The figures of a chart as a table.
  private func rows(_ chart: BarChart) -> String {
    let rows = chart.bars.map { line([$0.label, $0.text].map(MarkdownText.inline)) }
    return ([line(["", ""]), line([":---", ":---"])] + rows).joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }
}
