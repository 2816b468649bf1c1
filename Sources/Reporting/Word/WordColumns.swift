/// How wide the columns of a table are, by what stands in them, and what page they need.
struct WordColumns {
  /// In twentieths of a point.
  let widths: [Int]
  let isLying: Bool
  /// The size of letters, in points.
  let size: Double

  /// The room that a cell leaves beside its text.
  private static let padding = 190.0

  init(_ table: Table, _ printed: PrintedTable, isClose: Bool) {
    let size = isClose ? 8.0 : 9.0
    let upright = Double(WordPage(isLying: false, isClose: isClose).width)
    let lying = Double(WordPage(isLying: true, isClose: isClose).width)
    let columns = table.columns.indices.map { column in
      WordColumns.needs(column, table, printed, size: size * 20)
    }
    let least = columns.reduce(0) { $0 + $1.least }
    let wished = columns.reduce(0) { $0 + min($1.wished, upright / 3) }
    // Figures need their room; words can be wrapped, but not into columns of a word each.
    isLying = !isClose && (least > upright || (columns.count > 5 && wished > 1.5 * upright))
    let room = isLying ? lying : upright
    // What is too wide for a lying page is set smaller, as far as can be read.
    self.size = least > room ? max(6, size * room / least) : size
    widths = WordColumns.widths(columns, room: room).map { Int($0) }
  }

  private typealias Needs = (least: Double, wished: Double)

  /// The widest word and the widest text of a column; figures and short words are not broken.
  private static func needs(
    _ column: Int, _ table: Table, _ printed: PrintedTable, size: Double
  ) -> Needs {
    var (least, wished) = (0.0, 0.0)
    func count(_ text: String, bold: Bool, whole: Bool) {
      guard !text.isEmpty else { return }
      let all = ChartText.width(text, size: size, bold: bold)
      wished = max(wished, all)
      let words = whole ? [Substring(text)] : text.split(separator: " ")
      for word in words { least = max(least, ChartText.width(word, size: size, bold: bold)) }
    }
    count(printed.headings[column], bold: true, whole: false)
    for (row, cells) in zip(table.rows, printed.rows) {
      let isFigure = column > 0 && table.columns[column].alignment == .right
      if case .heading = row.kind { continue }
      if case .gap = row.kind { continue }
      var isBold = false
      if case .total = row.kind { isBold = true }
      count(cells[column], bold: isBold, whole: isFigure || cells[column].utf8.count <= 14)
    }
    return (min(least, 4000) + padding, max(least, wished) + padding)
  }

  /// As wide as wished where there is room, else at least the widest word and shares of the rest.
  private static func widths(_ columns: [Needs], room: Double) -> [Double] {
    let wished = columns.reduce(0) { $0 + $1.wished }
    if wished <= room { return columns.map(\.wished) }
    let least = columns.reduce(0) { $0 + $1.least }
    guard least < room else { return columns.map { $0.least * room / max(1, least) } }
    // Long texts wrap: twice as much text does not get twice the room.
    let more = columns.map { max(0, $0.wished - $0.least).squareRoot() }
    let all = max(1, more.reduce(0, +))
    return zip(columns, more).map { $0.least + (room - least) * $1 / all }
  }
}
