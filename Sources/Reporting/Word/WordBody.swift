/// A document's text under construction: headings, paragraphs, lists, tables and charts with
/// their numbers.
struct WordBody {
  let negatives: NegativeStyle
  let isClose: Bool
  private(set) var flow = WordFlow()
  /// The charts, in the order of their relations `rIdChart1`, `rIdChart2` and so on.
  private(set) var charts: [Chart] = []
  private var tables = 0
  private var bookmarks = 0

  init(negatives: NegativeStyle, isClose: Bool) {
    self.negatives = negatives
    self.isClose = isClose
  }

  mutating func add(_ text: String, style: String = "") {
    guard !text.isEmpty else { return }
    flow.add(WordText.paragraph(style, WordText.run(text)), .text)
  }

  /// Who is told what, by whom: a line each.
  mutating func particulars(_ particulars: [Report.Particular]) {
    for particular in particulars {
      flow.add(
        WordText.paragraph(
          "Particulars",
          WordText.run(particular.label + ":", "<w:b/>") + "<w:r><w:tab/></w:r>"
            + WordText.run(particular.text)), .text)
    }
  }

  /// A line for each heading, with its page, which the program works out.
  mutating func contents(_ titles: [String]) {
    flow.add(WordText.paragraph("ContentsHeading", WordText.run("Contents")), .lead)
    for (index, title) in titles.enumerated() where !title.isEmpty {
      let name = WordBody.bookmark(index)
      flow.add(
        WordText.paragraph(
          "TOC1",
          "<w:hyperlink w:anchor=\"\(name)\" w:history=\"1\">" + WordText.run(title)
            + "<w:r><w:tab/></w:r>"
            + WordText.field("PAGEREF \(name) \\h", "", isStale: true) + "</w:hyperlink>"), .text)
    }
  }

  private static func bookmark(_ section: Int) -> String { "_Section\(section + 1)" }

  mutating func section(_ section: ReportSection, _ index: Int) {
    if !section.title.isEmpty {
      bookmarks += 1
      flow.add(
        WordText.paragraph(
          "Heading1",
          WordText.bookmark(
            WordBody.bookmark(index), bookmarks, WordText.run(section.title))), .lead)
    }
    for block in section.blocks {
      switch block {
      case .paragraph(let text): add(text)
      case .list(let items): list(items)
      case .table(let table): self.table(table, caption: table.title ?? section.title)
      case .bars(let chart): table(chart.table, caption: chart.title ?? section.title)
      case .chart(let chart): self.chart(chart)
      }
    }
  }

  mutating func list(_ items: [String]) {
    for item in items { add(item, style: "ListBullet") }
  }

  private mutating func table(_ table: Table, caption: String) {
    guard !table.columns.isEmpty else { return }
    tables += 1
    let made = WordTable(table, negatives: negatives, isClose: isClose)
    flow.add(
      self.caption("Table", tables, caption), .lead, isLying: made.isLying)
    flow.add(made.markup, .block, isLying: made.isLying)
    // Two tables that touch would be one.
    let notes = made.notes.isEmpty ? [""] : made.notes
    for note in notes {
      flow.add(
        WordText.paragraph("Note", note.isEmpty ? "" : WordText.run(note)), .text,
        isLying: made.isLying)
    }
  }

  private func caption(_ kind: String, _ number: Int, _ text: String) -> String {
    WordText.paragraph(
      "Caption",
      WordText.run(kind + " ") + WordText.field("SEQ \(kind) \\* ARABIC", "\(number)")
        + (text.isEmpty ? "" : WordText.run(": " + text)))
  }

  private mutating func chart(_ chart: Chart) {
    charts.append(chart)
    let number = charts.count
    let drawn = WordChart(chart, number: number, isClose: isClose)
    flow.add(caption("Figure", number, chart.title), .lead)
    flow.add(drawn.markup, .block)
    // Programs lose the alternative text of a chart; the page says it, too.
    add(drawn.words, style: "Note")
    guard chart.isTabled else { return }
    table(chart.table, caption: "Figures of the chart: \(chart.title)")
  }
}
