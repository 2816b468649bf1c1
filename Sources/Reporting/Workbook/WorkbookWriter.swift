/// Writes a workbook in the format of Office Open XML (ECMA-376), the same bytes for the same
/// workbook. Spreadsheet programs recompute every formula when they open it.
package struct WorkbookWriter: Sendable {
  package init() {}

  package func bytes(_ workbook: Workbook) -> [UInt8] {
    let titles = WorkbookWriter.titles(workbook)
    let marking = workbook.properties?.marking ?? ""
    var package = OfficePackage()
    var relations = [
      OfficePackage.Relation(id: "rId1", kind: "officeDocument", target: "xl/workbook.xml")
    ]
    if let properties = workbook.properties { relations += package.add(properties) }
    package.relate("", relations)
    package.add(
      "xl/workbook.xml", "spreadsheetml.sheet.main", book(titles, workbook.sheets))
    package.relate(
      "xl/workbook.xml",
      titles.indices.map {
        OfficePackage.Relation(
          id: "rId\($0 + 1)", kind: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
      } + [
        OfficePackage.Relation(
          id: "rId\(titles.count + 1)", kind: "styles", target: "styles.xml")
      ])
    package.add("xl/styles.xml", "spreadsheetml.styles", WorkbookStyles.sheet)
    var drawings = 0
    for (index, sheet) in workbook.sheets.enumerated() {
      let name = "xl/worksheets/sheet\(index + 1).xml"
      let drawing = sheet.chart == nil ? nil : "rId1"
      package.add(
        name, "spreadsheetml.worksheet",
        SheetMarkup.of(sheet, isFirst: index == 0, marking: marking, drawing: drawing))
      guard let chart = sheet.chart else { continue }
      drawings += 1
      WorkbookWriter.add(
        chart, number: drawings, of: name, titled: titles[index], to: &package)
    }
    return package.bytes
  }

  /// The drawing of a sheet that holds a chart's figures, and the chart itself.
  private static func add(
    _ chart: Chart, number: Int, of sheet: String, titled title: String,
    to package: inout OfficePackage
  ) {
    package.relate(
      sheet,
      [.init(id: "rId1", kind: "drawing", target: "../drawings/drawing\(number).xml")])
    let drawing = "xl/drawings/drawing\(number).xml"
    let table = ChartSheet(chart)
    package.add(drawing, "drawing", SheetDrawing(chart, table).text)
    package.relate(
      drawing, [.init(id: "rId1", kind: "chart", target: "../charts/chart\(number).xml")])
    package.add(
      "xl/charts/chart\(number).xml", ChartMarkup.contentType,
      ChartMarkup(sheet: table, sheetName: title, title: chart.title, workbook: nil).text)
  }

  /// Titles as spreadsheets admit them: at most 31 characters, none of `[]:*?/\`, no two alike.
  static func titles(_ workbook: Workbook) -> [String] {
    var seen: Set<String> = []
    return workbook.sheets.map { sheet in
      let kept = SafeText.line(sheet.title).filter { !"[]:*?/\\'".contains($0) }
      var title = String((kept.isEmpty ? "Sheet" : kept).unicodeScalars.prefix(28))
      while !seen.insert(title.lowercased()).inserted { title += "+" }
      return title
    }
  }

  private func book(_ titles: [String], _ sheets: [Worksheet]) -> String {
    let items = titles.enumerated().map { index, title in
      "<sheet name=\"\(MarkupText.escaped(title))\" sheetId=\"\(index + 1)\" "
        + "r:id=\"rId\(index + 1)\"/>"
    }
    let repeated = sheets.indices.filter { sheets[$0].frozenRows > 0 }.map { index in
      let name = MarkupText.escaped("'\(titles[index])'!")
      return "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
        + "\(name)$1:$\(sheets[index].frozenRows)</definedName>"
    }
    let names = repeated.isEmpty ? "" : "<definedNames>\(repeated.joined())</definedNames>"
    return "<workbook xmlns=\"\(SheetMarkup.namespace)\" "
      + "xmlns:r=\"\(OfficePackage.officeRelations)\"><bookViews><workbookView/></bookViews>"
      + "<sheets>\(items.joined())</sheets>\(names)"
      + "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>"
  }
}
