/// Writes a report for a terminal: the answer first, then the sections, no line wider than
/// asked and no line spent without need.
package struct TextWriter: Sendable {
  /// Columns of the terminal; fewer than 20 count as 20.
  package var width: Int
  /// Whether only ASCII may be written.
  package var ascii: Bool
  /// Whether headings are bold and notes dim. Nothing is said by that alone.
  package var color: Bool
  package var negatives: NegativeStyle
  /// Whether sections marked as detail are written.
  package var detail: Bool

  package init(
    width: Int = 100, ascii: Bool = false, color: Bool = false,
    negatives: NegativeStyle = .brackets, detail: Bool = false
  ) {
    self.width = max(20, width)
    self.ascii = ascii
    self.color = color
    self.negatives = negatives
    self.detail = detail
  }

  /// The whole report; every line ends with a line feed.
  package func text(_ report: Report) -> String {
    var lines = wrapped(report.headline, .strong)
    lines += subtitle(report)
    for section in report.sections where detail || !section.detail {
      if !lines.isEmpty { lines.append(TextLine("")) }
      lines += self.lines(section)
    }
    var notes = report.notes
    if needsRoundingNote(report) { notes.append(Table.roundingNote) }
    if !notes.isEmpty {
      if !lines.isEmpty, !report.notes.isEmpty { lines.append(TextLine("")) }
      lines += notes.flatMap { wrapped($0, .faint) }
    }
    return lines.map { $0.rendered(color: color) + "\n" }.joined()
  }

  /// Whether a printed column of any shown table does not foot: said once, at the end.
  private func needsRoundingNote(_ report: Report) -> Bool {
    report.sections.filter { detail || !$0.detail }.flatMap(\.blocks).contains { block in
      switch block {
      case .table(let table): table.needsRoundingNote
      case .chart(let chart): chart.table.needsRoundingNote
      case .paragraph, .list, .bars: false
      }
    }
  }

  /// Title and subtitle, on one line where they fit, each cut to its line.
  private func subtitle(_ report: Report) -> [TextLine] {
    let title = shown(report.title)
    let subtitle = shown(report.subtitle ?? "")
    let both = [title, subtitle].filter { !$0.isEmpty }
    let joined = both.joined(separator: "   ")
    let lines = DisplayWidth.of(joined) <= width ? [joined] : both
    return lines.filter { !$0.isEmpty }.map { TextLine(cut($0, to: width)) }
  }

  private func lines(_ section: ReportSection) -> [TextLine] {
    var lines: [TextLine] = []
    var title = shown(section.title)
    for block in section.blocks {
      if case .table(let table) = block, table.title == nil {
        lines += self.lines(table, lead: title)
        title = ""
        continue
      }
      if !title.isEmpty { lines.append(TextLine(cut(title, to: width), .strong)) }
      title = ""
      switch block {
      case .paragraph(let text): lines += wrapped(text)
      case .list(let items): for item in items { lines += self.item(item) }
      case .table(let table): lines += self.lines(table, lead: shown(table.title ?? ""))
      case .bars(let chart): lines += self.lines(chart)
      case .chart(let chart) where chart.isTabled:
        lines += self.lines(chart.table, lead: shown(chart.title))
      case .chart: break
      }
    }
    if !title.isEmpty { lines.append(TextLine(cut(title, to: width), .strong)) }
    return lines
  }

  private func item(_ text: String) -> [TextLine] {
    DisplayWidth.wrap(shown(text), width: width - 2).enumerated().map { index, line in
      TextLine((index == 0 ? "- " : "  ") + line)
    }
  }

  func wrapped(_ text: String, _ style: TextLine.Style = .plain) -> [TextLine] {
    DisplayWidth.wrap(shown(text), width: width).map { TextLine($0, style) }
  }

  /// The text neutralised, and in ASCII where only that may be written.
  func shown(_ text: String) -> String {
    let safe = SafeText.line(text)
    return ascii ? PlainText.of(safe) : safe
  }

  func cut(_ text: String, to width: Int) -> String {
    DisplayWidth.cut(text, to: width, sign: ascii ? "..." : "…")
  }
}

/// A line of the terminal, before it is given its weight.
struct TextLine {
  enum Style { case plain, strong, faint }

  var text: String
  var style: Style

  /// A line without the spaces at its end.
  init(_ text: String, _ style: Style = .plain) {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == " " {
      end = text.index(before: end)
    }
    self.text = String(text[..<end])
    self.style = style
  }

  func rendered(color: Bool) -> String {
    guard color, !text.isEmpty else { return text }
    switch style {
    case .plain: return text
    case .strong: return "\u{1B}[1m\(text)\u{1B}[0m"
    case .faint: return "\u{1B}[2m\(text)\u{1B}[0m"
    }
  }
}
