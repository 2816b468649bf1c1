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
    var rows = [WordTable.header(table, printed, columns)]
    for (place, row) in shown.enumerated() {
      let isLast = place == shown.count - 1
      let isHeading = table.rows[row].kind == .heading
      let staysWithNext = !isLast && (shown.count <= WordTable.kept || isHeading)
      rows.append(
        WordTable.row(table, printed, row, columns, keep: staysWithNext))
    }
    let width = columns.widths.reduce(0, +)
    markup =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>"
      + "<w:tblW w:w=\"\(width)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
      + "<w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" "
      + "w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
      + columns.widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
      + rows.joined() + "</w:tbl>"
    isLying = columns.isLying
    notes = printed.notes
  }

  private static func header(
    _ table: Table, _ printed: PrintedTable, _ columns: WordColumns
  ) -> String {
    let cells = table.columns.indices.map { column in
      cell(
        printed.headings[column], columns, column,
        isRight: table.columns[column].alignment == .right,
        look: "<w:b/>", keep: true)
    }
    return "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + cells.joined() + "</w:tr>"
  }

  private static func row(
    _ table: Table, _ printed: PrintedTable, _ row: Int, _ columns: WordColumns, keep: Bool
  ) -> String {
    var isTotal = false
    if case .total = table.rows[row].kind { isTotal = true }
    let isBold = isTotal || table.rows[row].kind == .heading
    let cells = table.columns.indices.map { column -> String in
      var look = isBold ? "<w:b/>" : ""
      if case .status(let rating, _) = table.cell(row, column) {
        let colour = [Rating.good: "005A30", .fair: "6B3D00", .poor: "942514"][rating] ?? ""
        look += "<w:color w:val=\"\(colour)\"/>"
      }
      return cell(
        printed.rows[row][column], columns, column,
        isRight: column > 0 && table.columns[column].alignment == .right, look: look,
        keep: keep, isTotal: isTotal)
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cells.joined() + "</w:tr>"
  }

  private static func cell(
    _ text: String, _ columns: WordColumns, _ column: Int, isRight: Bool, look: String,
    keep: Bool, isTotal: Bool = false
  ) -> String {
    let half = Int(columns.size * 2)
    // The style has nine points; only what differs is said.
    let size = half == 18 ? "" : "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
    let border =
      isTotal
      ? "<w:tcBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"0B0C0C\"/>"
        + "</w:tcBorders>" : ""
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(columns.widths[column])\" w:type=\"dxa\"/>\(border)"
      + "</w:tcPr>"
      + WordText.paragraph(
        "TableText", text.isEmpty ? "" : WordText.run(text, look + size),
        (keep ? "<w:keepNext/>" : "") + (isRight ? "<w:jc w:val=\"right\"/>" : ""))
      + "</w:tc>"
  }
}
