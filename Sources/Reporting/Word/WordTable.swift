/// A table of a document: its header row comes again on every page, no row is cut, figures stand
/// on the right.
struct WordTable {
  let markup: String
  let isLying: Bool
  let notes: [String]

  /// Tables of so few rows stay on one page.
  private static let kept = 14

  init(_ table: Table, negatives: NegativeStyle, isClose: Bool) {
    let printed = PrintedTable(table, negatives: negatives)
    let columns = WordColumns(table, printed, isClose: isClose)
    let shown = table.rows.indices.filter { table.rows[$0].kind != .gap }
    let width = columns.widths.reduce(0, +)
    var markup =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>"
      + "<w:tblW w:w=\"\(width)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
      + "<w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" "
      + "w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
      + columns.widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    let cells = WordCells(columns)
    WordTable.addHeader(table, printed, cells, to: &markup)
    for (place, row) in shown.enumerated() {
      let isLast = place == shown.count - 1
      let isHeading = table.rows[row].kind == .heading
      let staysWithNext = !isLast && (shown.count <= WordTable.kept || isHeading)
      WordTable.addRow(table, printed, row, cells, keep: staysWithNext, to: &markup)
    }
    self.markup = markup + "</w:tbl>"
    isLying = columns.isLying
    notes = printed.notes
  }

  private static func addHeader(
    _ table: Table, _ printed: PrintedTable, _ cells: WordCells, to markup: inout String
  ) {
    markup += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    for column in table.columns.indices {
      cells.add(
        printed.headings[column], column, isRight: table.columns[column].alignment == .right,
        look: "<w:b/>", keep: true, to: &markup)
    }
    markup += "</w:tr>"
  }

  private static func addRow(
    _ table: Table, _ printed: PrintedTable, _ row: Int, _ cells: WordCells, keep: Bool,
    to markup: inout String
  ) {
    var isTotal = false
    if case .total = table.rows[row].kind { isTotal = true }
    let isBold = isTotal || table.rows[row].kind == .heading
    markup += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
    for column in table.columns.indices {
      var look = isBold ? "<w:b/>" : ""
      if case .status(let rating, _) = table.cell(row, column) {
        let colour = [Rating.good: "005A30", .fair: "6B3D00", .poor: "942514"][rating] ?? ""
        look += "<w:color w:val=\"\(colour)\"/>"
      }
      cells.add(
        printed.rows[row][column], column,
        isRight: column > 0 && table.columns[column].alignment == .right, look: look,
        keep: keep, isTotal: isTotal, to: &markup)
    }
    markup += "</w:tr>"
  }
}

/// The cells of a table's columns, as markup: tables have many, so that each is added piece by
/// piece to what there is.
private struct WordCells {
  /// How the cells of each column begin.
  private let openings: [String]
  /// What says the size of the letters.
  private let size: String

  init(_ columns: WordColumns) {
    openings = columns.widths.map {
      "<w:tc><w:tcPr><w:tcW w:w=\"\($0)\" w:type=\"dxa\"/>"
    }
    let half = Int(columns.size * 2)
    // The style has nine points; only what differs is said.
    size = half == 18 ? "" : "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
  }

  private static let totalBorder =
    "<w:tcBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"0B0C0C\"/>"
    + "</w:tcBorders>"

  func add(
    _ text: String, _ column: Int, isRight: Bool, look: String, keep: Bool, isTotal: Bool = false,
    to markup: inout String
  ) {
    markup += openings[column]
    if isTotal { markup += WordCells.totalBorder }
    markup += "</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>"
    if keep { markup += "<w:keepNext/>" }
    if isRight { markup += "<w:jc w:val=\"right\"/>" }
    markup += "</w:pPr>"
    if !text.isEmpty { WordText.add(text, look, size, to: &markup) }
    markup += "</w:p></w:tc>"
  }
}
