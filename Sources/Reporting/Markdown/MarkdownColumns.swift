/// How wide the columns of a table are, as the dashes under its headings say. Programs that turn
/// Markdown into pages share a page out by them once a line is longer than `line`; pages that are
/// read as they are pay no attention.
struct MarkdownColumns {
  /// As many dashes as the column has of `room`.
  let widths: [Int]

  /// Up to so many columns of characters a table is laid out by what stands in it.
  static let line = 72
  /// How many characters of the usual size a page has room for.
  private static let room = 84.0

  init(_ table: Table, _ printed: PrintedTable) {
    let needs = table.columns.indices.map { column -> (least: Double, wished: Double) in
      var (least, wished) = (3, 3)
      func count(_ text: String, whole: Bool) {
        wished = max(wished, DisplayWidth.of(text))
        for word in whole ? [Substring(text)] : text.split(separator: " ") {
          least = max(least, DisplayWidth.of(word))
        }
      }
      count(printed.headings[column], whole: false)
      let isFigure = column > 0 && table.columns[column].alignment == .right
      for (row, cells) in zip(table.rows, printed.rows) where row.kind != .heading {
        // Short words, such as an id or a date, stay on one line.
        count(cells[column], whole: isFigure || cells[column].utf8.count <= 14)
      }
      // Some more, as letters are not all of one width.
      return (Double(min(least, 40) + 2), Double(max(least, wished) + 2))
    }
    let least = needs.reduce(0) { $0 + $1.least }
    let more = needs.map { max(0, $0.wished - $0.least).squareRoot() }
    let all = more.reduce(0, +)
    let rest = max(0, MarkdownColumns.room - least)
    widths = zip(needs, more).map { need, share in
      max(3, Int((need.least + (all > 0 ? rest * share / all : 0)).rounded()))
    }
  }
}
