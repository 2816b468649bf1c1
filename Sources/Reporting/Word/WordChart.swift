/// A chart in a document: a drawing of its own with the workbook that holds its figures.
struct WordChart {
  let markup: String
  /// What is drawn, and what its colours are, for those who do not see it.
  let words: String

  private static let centimetre = 360_000.0

  /// - Parameter number: the chart's place among those of the document, from 1.
  init(_ chart: Chart, number: Int, isClose: Bool) {
    let sheet = ChartSheet(chart)
    words = [chart.description, sheet.key ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let wide = (isClose ? 12.0 : 16.5) * WordChart.centimetre
    let each = sheet.categories.contains { $0.count > 30 } ? 1.3 : 0.8
    let high =
      sheet.isLying ? min(20, 2.2 + each * Double(max(3, sheet.categories.count))) : 8.0
    let extent =
      "cx=\"\(Int(wide))\" cy=\"\(Int((isClose ? min(high, 6) : high) * WordChart.centimetre))\""
    let charts = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    markup = WordText.paragraph(
      "",
      "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
        + "<wp:extent \(extent)/><wp:docPr id=\"\(number)\" "
        + "name=\"\(MarkupText.escaped("Chart \(number): \(chart.title)"))\" "
        + "descr=\"\(MarkupText.escaped(chart.description))\"/><wp:cNvGraphicFramePr/>"
        + "<a:graphic><a:graphicData uri=\"\(charts)\"><c:chart xmlns:c=\"\(charts)\" "
        + "r:id=\"rIdChart\(number)\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
      "<w:keepNext/>")
  }

  /// The parts of a chart: the drawing, and the workbook it was made from.
  static func add(_ chart: Chart, number: Int, to package: inout OfficePackage) {
    let name = "word/charts/chart\(number).xml"
    let sheet = Worksheet(chart, title: "Figures")
    package.add(
      name, ChartMarkup.contentType,
      ChartMarkup(
        sheet: ChartSheet(chart), sheetName: "Figures", title: "", workbook: "rId1"
      ).text)
    package.relate(
      name, [.init(id: "rId1", kind: "package", target: "../embeddings/chart\(number).xlsx")])
    var plain = sheet
    plain.chart = nil
    package.add(
      file: "word/embeddings/chart\(number).xlsx", WorkbookWriter().bytes(Workbook([plain])),
      ending: "xlsx", type: OfficePackage.officeTypes + "spreadsheetml.sheet")
  }
}
