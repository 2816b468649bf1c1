/// Writes a workbook in the format of Office Open XML (ECMA-376), the same bytes for the same
/// workbook. Spreadsheet programs recompute every formula when they open it.
public struct WorkbookWriter: Sendable {
  public init() {}

  public func bytes(_ workbook: Workbook) -> [UInt8] {
    let titles = WorkbookWriter.titles(workbook)
    var archive = ZipArchive()
    func add(_ name: String, _ body: String) {
      archive.add(
        name,
        Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + body).utf8))
    }
    add("[Content_Types].xml", contentTypes(titles.count))
    add("_rels/.rels", WorkbookWriter.relations([("officeDocument", "xl/workbook.xml")]))
    add("xl/workbook.xml", book(titles))
    add(
      "xl/_rels/workbook.xml.rels",
      WorkbookWriter.relations(
        titles.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
          + [("styles", "styles.xml")]))
    add("xl/styles.xml", WorkbookStyles.sheet)
    for (index, sheet) in workbook.sheets.enumerated() {
      add("xl/worksheets/sheet\(index + 1).xml", SheetMarkup.of(sheet, isFirst: index == 0))
    }
    return archive.closed
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

  private func contentTypes(_ sheets: Int) -> String {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += (1...max(1, sheets)).prefix(sheets).map {
      ("/xl/worksheets/sheet\($0).xml", "worksheet")
    }
    return
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\(main).\($0.1)+xml\"/>" }
      .joined() + "</Types>"
  }

  private static func relations(_ parts: [(kind: String, target: String)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let items = parts.enumerated().map { index, part in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(base)/\(part.kind)\" "
        + "Target=\"\(part.target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + items.joined() + "</Relationships>"
  }

  private func book(_ titles: [String]) -> String {
    let sheets = titles.enumerated().map { index, title in
      "<sheet name=\"\(MarkupText.escaped(title))\" sheetId=\"\(index + 1)\" "
        + "r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns=\"\(SheetMarkup.namespace)\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      + "<sheets>" + sheets.joined() + "</sheets><calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/>"
      + "</workbook>"
  }
}
