import PBRReporting

/// The rows of a section in columns.
struct PageGrid {
  private struct Column {
    let heading: String
    let cells: [String]
    let isLeft: Bool
    /// Columns of space before it.
    var gap = 2
    var width: Int {
      max(DisplayWidth.of(heading), cells.map { DisplayWidth.of($0) }.max() ?? 0)
    }
  }

  private let section: PageSection
  private let width: Int

  init(_ section: PageSection, width: Int) {
    self.section = section
    self.width = width
  }

  /// The widest a title is printed; with ids before them less.
  private static let widestTitle = 44
  /// The least of a title that is printed on a page of 100 columns: what is then wider stands last.
  private static let leastTitle = 38

  var lines: [String] {
    guard !section.rows.isEmpty else {
      return (section.title.isEmpty ? [] : [SafeText.line(section.title)]) + under
    }
    let columns = columns
    let others = columns.reduce(0) { $0 + $1.gap + $1.width }
    let ids = section.showsIDs ? 2 + (section.rows.map { DisplayWidth.of($0.id) }.max() ?? 0) : 0
    let least = width < 100 ? 16 : PageGrid.leastTitle - ids
    let room = max(least, min(width - others - ids, PageGrid.widestTitle - ids))
    let titles = section.rows.map { PageGrid.cut(SafeText.line($0.title), to: room) }
    let title = titles.map { DisplayWidth.of($0) }.max() ?? 0
    let lead = max(title + ids, min(DisplayWidth.of(section.title), room + ids))
    var lines = [line(PageGrid.cut(SafeText.line(section.title), to: lead), lead, columns, nil)]
    for (index, row) in section.rows.enumerated() {
      let name =
        ids > 0 ? PageGrid.padded(row.id, ids, isLeft: true) + titles[index] : titles[index]
      lines.append(line(name, lead, columns, index))
      lines += row.details.flatMap { detail in
        DisplayWidth.wrap(SafeText.line(detail), width: width - 2).map { "  " + $0 }
      }
    }
    return lines + under
  }

  private var under: [String] {
    section.lines.flatMap { DisplayWidth.wrap(SafeText.line($0), width: width + 4) }
  }

  /// The columns that any row fills.
  private var columns: [Column] {
    let rows = section.rows
    func column(
      _ heading: String, _ cell: (PageRow) -> String, isLeft: Bool = false, gap: Int = 2
    ) -> Column? {
      let cells = rows.map(cell)
      return cells.allSatisfy(\.isEmpty)
        ? nil : Column(heading: heading, cells: cells, isLeft: isLeft, gap: gap)
    }
    let hasFlags = rows.contains { !$0.flag.isEmpty }
    var columns = [
      column("", \.flag, isLeft: true),
      column("Before", \.before, gap: hasFlags ? 1 : 2), column("Now", \.now),
      column("Target", \.target),
      column("Printed", { $0.printed.isEmpty ? "" : "   \($0.printed)" }, isLeft: true),
    ]
    if !section.showsIDs {
      columns +=
        section.tellsProgress
        ? [
          column("Progress", { PageGrid.cut($0.progress, to: 18) }, isLeft: true),
          column("Chance", \.chance),
        ]
        : [column("Status", { $0.status.isEmpty ? "" : "  \($0.status)" }, isLeft: true)]
    }
    columns.append(
      column(
        "Direction",
        { $0.period.isEmpty ? $0.direction : "\($0.direction)  \($0.period)" }, isLeft: true))
    return columns.compactMap(\.self)
  }

  private func line(_ lead: String, _ width: Int, _ columns: [Column], _ row: Int?) -> String {
    var text = PageGrid.padded(lead, width, isLeft: true)
    for column in columns {
      let cell = row.map { column.cells[$0] } ?? column.heading
      text +=
        String(repeating: " ", count: column.gap)
        + PageGrid.padded(SafeText.line(cell), column.width, isLeft: column.isLeft)
    }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func padded(_ text: String, _ width: Int, isLeft: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return isLeft ? text + space : space + text
  }

  /// The text cut at a word, with a sign that something is missing.
  static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var kept = ""
    for word in text.split(separator: " ") {
      let longer = kept.isEmpty ? String(word) : "\(kept) \(word)"
      if DisplayWidth.of(longer) + 1 > width { break }
      kept = longer
    }
    guard !kept.isEmpty else { return DisplayWidth.cut(text, to: width, sign: "…") }
    return kept + "…"
  }
}
