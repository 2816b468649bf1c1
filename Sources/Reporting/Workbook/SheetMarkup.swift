/// A sheet as the markup of a workbook.
enum SheetMarkup {
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// - Parameters:
  ///   - marking: a protective marking for the foot of every page.
  ///   - drawing: the relation to the sheet's drawing, where it has one.
  static func of(
    _ sheet: Worksheet, isFirst: Bool, marking: String = "", drawing: String? = nil
  ) -> String {
    var out = "<worksheet xmlns=\"\(namespace)\" xmlns:r=\"\(OfficePackage.officeRelations)\">"
    out.reserveCapacity(4000 + sheet.rows.reduce(0) { $0 + $1.count } * roomOfCell)
    // One page wide: without this the page set-up below counts for nothing.
    out += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    out += "<sheetViews><sheetView workbookViewId=\"0\"\(isFirst ? " tabSelected=\"1\"" : "")>"
    out += pane(sheet)
    out += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    if !sheet.widths.isEmpty {
      out += "<cols>"
      for (index, width) in sheet.widths.enumerated() {
        out += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" "
        out += "width=\"\(SVGDrawing.number(width))\" customWidth=\"1\"/>"
      }
      out += "</cols>"
    }
    out += "<sheetData>"
    let letters = (0..<(sheet.rows.map(\.count).max() ?? 0)).map(Worksheet.letters)
    for (row, cells) in sheet.rows.enumerated() where cells.contains(where: { $0 != .empty }) {
      let number = "\(row + 1)"
      out += "<row r=\"\(number)\"\(height(cells, sheet.widths))>"
      for (column, cell) in cells.enumerated() {
        add(cell, letters[column], number, to: &out)
      }
      out += "</row>"
    }
    out +=
      "</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" "
      + "header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
      + "<headerFooter><oddFooter>\(foot(marking))</oddFooter></headerFooter>"
      + (drawing.map { "<drawing r:id=\"\($0)\"/>" } ?? "") + "</worksheet>"
    return out
  }

  /// The name of the sheet, a marking, and the page of so many; an ampersand begins a code.
  private static func foot(_ marking: String) -> String {
    let middle = marking.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&&")
    return MarkupText.escaped("&L&A" + (middle.isEmpty ? "" : "&C\(middle)") + "&RPage &P of &N")
  }

  /// The height of a row of headings, which wrap: programs do not make room for them by themselves.
  private static func height(_ cells: [SheetCell], _ widths: [Double]) -> String {
    var most = 1
    for (column, cell) in cells.enumerated() where cell.style == .heading {
      guard case .text(let text) = cell.content, widths.indices.contains(column) else { continue }
      // Letters of headings are bold, and a cell leaves some room at its sides.
      most = max(most, DisplayWidth.wrap(text, width: Int((widths[column] - 1) / 1.15)).count)
    }
    return most < 2 ? "" : " ht=\"\(SVGDrawing.number(Double(most) * 13 + 2))\" customHeight=\"1\""
  }

  private static func pane(_ sheet: Worksheet) -> String {
    guard sheet.frozenRows > 0 || sheet.frozenColumns > 0 else { return "" }
    var out = "<pane"
    if sheet.frozenColumns > 0 { out += " xSplit=\"\(sheet.frozenColumns)\"" }
    if sheet.frozenRows > 0 { out += " ySplit=\"\(sheet.frozenRows)\"" }
    let corner = Worksheet.name(sheet.frozenRows, sheet.frozenColumns)
    let part =
      sheet.frozenColumns == 0 ? "bottomLeft" : sheet.frozenRows == 0 ? "topRight" : "bottomRight"
    return out + " topLeftCell=\"\(corner)\" activePane=\"\(part)\" state=\"frozen\"/>"
  }

  /// How many bytes a cell has, or a few more.
  private static let roomOfCell = 64

  /// Adds a cell, piece by piece: sheets have many.
  private static func add(
    _ cell: SheetCell, _ letters: String, _ number: String, to out: inout String
  ) {
    if cell.content == .empty, cell.style == .plain { return }
    out += "<c r=\""
    out += letters
    out += number
    // The plain style is the one of cells that name none.
    if cell.style.rawValue != 0 {
      out += "\" s=\""
      out += styles[cell.style.rawValue]
    }
    switch cell.content {
    case .empty: out += "\"/>"
    case .text(let text):
      // A cell holds at most 32,767 characters; the text is never a formula.
      let line = SafeText.line(text)
      let text = line.utf8.count <= 5000 ? line : String(line.unicodeScalars.prefix(5000))
      out += "\" t=\"inlineStr\"><is>"
      out += MarkupText.opening("t", of: text)
      out += MarkupText.escaped(text)
      out += "</t></is></c>"
    case .number(let value):
      out += value.isFinite ? "\">" : "\"/>"
      if value.isFinite { addValue(value, to: &out) }
    case .formula(let formula, let value):
      out += "\"><f>"
      out += MarkupText.escaped(formula)
      out += value.isFinite ? "</f>" : "</f></c>"
      if value.isFinite { addValue(value, to: &out) }
    case .words(let formula, let text):
      out += "\" t=\"str\"><f>"
      out += MarkupText.escaped(formula)
      out += "</f><v>"
      out += MarkupText.escaped(text)
      out += "</v></c>"
    case .test(let formula, let holds):
      out += "\" t=\"b\"><f>"
      out += MarkupText.escaped(formula)
      out += "</f><v>\(holds ? 1 : 0)</v></c>"
    }
  }

  /// Adds a number and the end of its cell.
  private static func addValue(_ value: Double, to out: inout String) {
    out += "<v>"
    // Whole numbers, which most are, are written without a point.
    if let whole = Int32(exactly: value) { out += "\(whole)" } else { value.write(to: &out) }
    out += "</v></c>"
  }

  /// The numbers of the styles as texts.
  private static let styles = SheetCell.Style.allCases.map { "\($0.rawValue)" }
}

/// The looks of cells, in the order of `SheetCell.Style`.
enum WorkbookStyles {
  /// Font, fill, format of numbers, border and alignment of each style.
  private static func look(_ style: SheetCell.Style) -> String {
    func make(
      font: Int = 0, fill: Int = 0, number: Int = 0, border: Int = 0, wraps: Bool = false,
      right: Bool = false
    ) -> String {
      let alignment =
        wraps || right
        ? "<alignment vertical=\"top\"\(wraps ? " wrapText=\"1\"" : "")"
          + "\(right ? " horizontal=\"right\"" : "")/>" : ""
      return "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" "
        + "borderId=\"\(border)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
        + "applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">\(alignment)</xf>"
    }
    return switch style {
    case .plain: make()
    case .heading: make(font: 1, fill: 2, border: 1, wraps: true)
    case .input: make(fill: 3, number: 164, border: 1)
    case .whole: make(fill: 3, number: 3, border: 1)
    case .pounds: make(number: 165)
    case .pence: make(number: 164)
    case .count: make(number: 166)
    case .total: make(font: 1, number: 165, border: 2)
    case .engine: make(font: 2, fill: 4, number: 166, border: 1)
    case .note: make(font: 2, wraps: false)
    case .title: make(font: 3)
    case .share: make(number: 167)
    case .day: make(number: 168, right: true)
    case .month: make(number: 169, right: true)
    case .countTotal: make(font: 1, number: 166, border: 2)
    case .integer: make(number: 3)
    case .engineWhole: make(font: 2, fill: 4, number: 3, border: 1)
    case .alarm: make(font: 4)
    }
  }

  static var sheet: String {
    func font(_ size: Int, _ inside: String, colour: String? = nil) -> String {
      "<font>\(inside)<sz val=\"\(size)\"/>"
        + (colour.map { "<color rgb=\"FF\($0)\"/>" } ?? "")
        + "<name val=\"Arial\"/><family val=\"2\"/></font>"
    }
    func fill(_ colour: String) -> String {
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(colour)\"/>"
        + "<bgColor indexed=\"64\"/></patternFill></fill>"
    }
    func border(_ sides: [String]) -> String {
      "<border>"
        + ["left", "right", "top", "bottom"].map { side in
          sides.contains(side)
            ? "<\(side) style=\"thin\"><color rgb=\"FF6B7276\"/></\(side)>" : "<\(side)/>"
        }.joined() + "<diagonal/></border>"
    }
    let formats = [
      (164, "\"£\"#,##0.00;-\"£\"#,##0.00"), (165, "\"£\"#,##0;-\"£\"#,##0"), (166, "#,##0.00"),
      (167, "0.0%"), (168, "d mmm yyyy"), (169, "mmm yyyy"),
    ].map { "<numFmt numFmtId=\"\($0.0)\" formatCode=\"\(MarkupText.escaped($0.1))\"/>" }
    return "<styleSheet xmlns=\"\(SheetMarkup.namespace)\">"
      + "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>"
      + "<fonts count=\"5\">\(font(10, ""))\(font(10, "<b/>"))\(font(10, "<i/>"))"
      + "\(font(13, "<b/>"))\(font(10, "<b/>", colour: "942514"))</fonts>"
      + "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>\(fill("E8EEF4"))\(fill("FFF7D6"))"
      + "\(fill("E4E4E4"))</fills>"
      + "<borders count=\"3\">\(border([]))\(border(["left", "right", "top", "bottom"]))"
      + "\(border(["top"]))</borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(SheetCell.Style.allCases.count)\">"
      + SheetCell.Style.allCases.map(look).joined() + "</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
      + "</cellStyles></styleSheet>"
  }
}
