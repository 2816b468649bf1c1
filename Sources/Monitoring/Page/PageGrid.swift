import PBRReporting

/// The rows of a section in columns.
struct PageGrid {
  private struct Column {
    let heading: String
    let cells: [String]
    let isLeft: Bool
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

  var lines: [String] {
    guard !section.rows.isEmpty else {
      return (section.title.isEmpty ? [] : [SafeText.line(section.title)]) + under
    }
    let columns = columns
    let others = columns.reduce(0) { $0 + 2 + $1.width }
    let ids = section.showsIDs ? 2 + (section.rows.map { DisplayWidth.of($0.id) }.max() ?? 0) : 0
    let room = max(16, min(width - others - ids, PageGrid.widestTitle - ids))
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
    func column(_ heading: String, _ cells: [String], isLeft: Bool = false) -> Column? {
      cells.allSatisfy(\.isEmpty)
        ? nil : Column(heading: heading, cells: cells, isLeft: isLeft)
    }
    let hasProgress = rows.contains { $0.chance != "–" } || rows.contains { !$0.progress.isEmpty }
    return [
      column("", rows.map(\.flag), isLeft: true),
      column("Before", rows.map(\.before)),
      column("Now", rows.map(\.now)),
      column("Target", rows.map(\.target)),
      column("Printed", rows.map { $0.printed.isEmpty ? "" : "   \($0.printed)" }, isLeft: true),
      section.showsIDs || !hasProgress
        ? nil
        : column(
          "Progress", rows.map { PageGrid.cut($0.progress, to: 18) }, isLeft: true),
      section.showsIDs || rows.allSatisfy { $0.chance == "–" }
        ? nil : column("Chance", rows.map(\.chance)),
      column(
        "Direction",
        rows.map { row in row.period.isEmpty ? row.direction : "\(row.direction)  \(row.period)" },
        isLeft: true),
    ].compactMap(\.self)
  }

  private func line(_ lead: String, _ width: Int, _ columns: [Column], _ row: Int?) -> String {
    var text = PageGrid.padded(lead, width, isLeft: true)
    for column in columns {
      let cell = row.map { column.cells[$0] } ?? column.heading
      text += "  " + PageGrid.padded(SafeText.line(cell), column.width, isLeft: column.isLeft)
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
