/// Writes a report as one page of HTML that needs nothing else: no script, no font or picture
/// from elsewhere. It reads on a telephone, with a screen reader and on paper in black and
/// white.
package struct HTMLWriter: Sendable {
  package var negatives: NegativeStyle
  /// Whether sections marked as detail are written.
  package var detail: Bool

  package init(negatives: NegativeStyle = .brackets, detail: Bool = true) {
    self.negatives = negatives
    self.detail = detail
  }

  package func text(_ report: Report) -> String {
    let sections = report.sections.filter { detail || !$0.detail }
    var page = HTMLPage(negatives: negatives)
    let title = report.title.isEmpty ? "Report" : report.title
    page.add("<!DOCTYPE html>")
    page.add("<html lang=\"en-GB\">")
    page.add("<head>")
    page.add("<meta charset=\"utf-8\">")
    page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    page.add("<title>\(MarkupText.escaped(title))</title>")
    page.add("<style>\n\(HTMLStyle.sheet)\n</style>")
    page.add("</head>")
    page.add(report.isOnePage ? "<body class=\"sheet\">" : "<body>")
    page.add("<main>")
    page.particulars(report.particulars)
    page.element("h1", title)
    page.element("p class=\"headline\"", report.headline)
    page.element("p class=\"subtitle\"", report.subtitle ?? "")
    if sections.count > 6 { page.contents(sections) }
    for (index, section) in sections.enumerated() { page.section(section, index + 1) }
    if !report.notes.isEmpty {
      page.add("<section aria-labelledby=\"notes\">")
      page.add("<h2 id=\"notes\">Notes</h2>")
      page.list(report.notes)
      page.add("</section>")
    }
    page.add("</main>")
    page.add("</body>")
    page.add("</html>")
    return page.lines.joined(separator: "\n") + "\n"
  }
}

/// A page under construction.
struct HTMLPage {
  let negatives: NegativeStyle
  private(set) var lines: [String] = []
  /// How many tables and drawings there are so far, which gives each a name of its own.
  private var count = 0

  init(negatives: NegativeStyle) { self.negatives = negatives }

  mutating func add(_ line: String) { lines.append(line) }

  /// An element with text; nothing when there is no text.
  mutating func element(_ tag: String, _ text: String) {
    guard !text.isEmpty else { return }
    let name = tag.prefix { $0 != " " }
    add("<\(tag)>\(HTMLPage.escaped(text))</\(name)>")
  }

  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    add("<ul>")
    for item in items { add("<li>\(HTMLPage.escaped(item))</li>") }
    add("</ul>")
  }

  /// Who is told, when, by whom, on what.
  mutating func particulars(_ particulars: [Report.Particular]) {
    guard !particulars.isEmpty else { return }
    add("<dl class=\"particulars\">")
    for particular in particulars {
      element("dt", particular.label + ":")
      element("dd", particular.text)
    }
    add("</dl>")
  }

  mutating func contents(_ sections: [ReportSection]) {
    add("<nav aria-label=\"Contents\">")
    add("<ul>")
    for (index, section) in sections.enumerated() where !section.title.isEmpty {
      add("<li><a href=\"#s\(index + 1)\">\(MarkupText.escaped(section.title))</a></li>")
    }
    add("</ul>")
    add("</nav>")
  }

  mutating func section(_ section: ReportSection, _ number: Int) {
    let isTitled = !section.title.isEmpty
    add(isTitled ? "<section aria-labelledby=\"s\(number)\">" : "<section>")
    element("h2 id=\"s\(number)\"", section.title)
    for block in section.blocks {
      switch block {
      case .paragraph(let text): element("p", text)
      case .list(let items): list(items)
      case .table(let table): self.table(table, caption: table.title ?? section.title)
      case .bars(let chart): table(chart.table, caption: chart.title ?? section.title)
      case .chart(let chart): self.chart(chart)
      }
    }
    add("</section>")
  }

  /// A chart as an image: word processors show it, and hear its words from the alternative text.
  private mutating func chart(_ chart: Chart) {
    let drawn = SVGWriter().drawn(chart)
    let size =
      "width=\"\(SVGDrawing.number(SVGDrawing.width))\" "
      + "height=\"\(Int(drawn.height.rounded(.up)))\""
    let words = MarkupText.escaped(
      ChartText.signed("\(chart.title). \(chart.description)"))
    // It scrolls where the page is too narrow for its words, also by the keys.
    add("<div class=\"chart\" role=\"group\" tabindex=\"0\" aria-label=\"Chart\">")
    add(
      "<img \(size) alt=\"\(words)\" "
        + "src=\"data:image/svg+xml;base64,\(Base64.text(Array(drawn.text.utf8)))\">")
    add("</div>")
    guard chart.isTabled else { return }
    table(chart.table, caption: "Figures of the chart: \(chart.title)")
  }

  /// A table in a box of its own, which scrolls where the page is too narrow for it.
  private mutating func table(_ table: Table, caption: String) {
    guard !table.columns.isEmpty else { return }
    count += 1
    let printed = PrintedTable(table, negatives: negatives)
    let words = table.columns.dropFirst().filter { $0.alignment == .left }.count
    var kinds = words > 1 ? ["words"] : table.columns.count > 7 ? ["wide"] : []
    // On paper a short table is not parted.
    if table.rows.count <= (words > 1 ? 8 : 18) { kinds.append("short") }
    let kind = kinds.isEmpty ? "" : " class=\"\(kinds.joined(separator: " "))\""
    let name = "t\(count)"
    let label = caption.isEmpty ? "aria-label=\"Table \(count)\"" : "aria-labelledby=\"\(name)\""
    add("<div class=\"scroll\" role=\"group\" tabindex=\"0\" \(label)>")
    add("<table\(kind) role=\"table\">")
    element("caption id=\"\(name)\"", caption)
    add("<thead role=\"rowgroup\"><tr role=\"row\">" + headings(table, printed) + "</tr></thead>")
    add("<tbody role=\"rowgroup\">")
    for index in table.rows.indices {
      guard let line = row(table, printed, index, words: words > 1) else { continue }
      add(line)
    }
    add("</tbody>")
    add("</table>")
    add("</div>")
    for note in printed.notes { element("p class=\"note\"", note) }
  }

  /// Where text stands, said where word processors read it; they would centre headings.
  private static let right = " style=\"text-align:right\""
  private static let left = " style=\"text-align:left\""

  private func headings(_ table: Table, _ printed: PrintedTable) -> String {
    zip(table.columns, printed.headings).map { column, heading in
      let figures = column.alignment == .right ? " class=\"n\"\(HTMLPage.right)" : HTMLPage.left
      return heading.isEmpty
        ? "<td role=\"cell\"></td>"
        : "<th role=\"columnheader\" scope=\"col\"\(figures)>\(MarkupText.escaped(heading))</th>"
    }.joined()
  }

  private func row(
    _ table: Table, _ printed: PrintedTable, _ index: Int, words: Bool
  ) -> String? {
    let name: String
    switch table.rows[index].kind {
    case .gap: return nil
    case .line: name = ""
    case .heading: name = " class=\"heading\""
    case .total: name = " class=\"total\""
    }
    let cells = table.columns.indices.map { column -> String in
      let text = HTMLPage.escaped(printed.rows[index][column])
      var names: [String] = []
      let isFigure = column > 0 && table.columns[column].alignment == .right
      if isFigure { names.append("n") }
      if case .status(let status, _) = table.cell(index, column) { names.append(status.rawValue) }
      // Short words, such as an id or a date, stay on one line.
      if printed.rows[index][column].utf8.count <= 14 { names.append("k") }
      let classes =
        (names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\"")
        + (isFigure ? HTMLPage.right : "")
      if column == 0, !text.isEmpty {
        return "<th role=\"rowheader\" scope=\"row\"\(classes)\(HTMLPage.left)>\(text)</th>"
      }
      let heading = printed.headings[column]
      let label =
        words && column > 0 && !text.isEmpty && !heading.isEmpty
        ? " data-label=\"\(MarkupText.escaped(heading))\"" : ""
      return "<td role=\"cell\"\(classes)\(label)>\(text)</td>"
    }
    return "<tr role=\"row\"\(name)>" + cells.joined() + "</tr>"
  }
}

extension BarChart {
  /// The figures of the bars as a table.
  var table: Table {
    Table(
      id: id, title: title, columns: [.label(), Column("Figure", id: "figure", .left)],
      rows: bars.map { .line($0.label, [.text($0.text)]) }, notes: notes)
  }
}
