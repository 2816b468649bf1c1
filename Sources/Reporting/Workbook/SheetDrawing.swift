/// The drawing of a sheet: one chart, to the right of the figures it is drawn from.
struct SheetDrawing {
  let chart: Chart
  let table: ChartSheet

  init(_ chart: Chart, _ table: ChartSheet) {
    self.chart = chart
    self.table = table
  }

  static let spreadsheet =
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"

  var text: String {
    func corner(_ tag: String, _ column: Int, _ row: Int) -> String {
      "<xdr:\(tag)><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff>"
        + "<xdr:row>\(row)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:\(tag)>"
    }
    let left = table.series.count + 2
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    let charts = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    return "<xdr:wsDr xmlns:xdr=\"\(SheetDrawing.spreadsheet)\" xmlns:a=\"\(drawing)\">"
      + "<xdr:twoCellAnchor>" + corner("from", left, 1) + corner("to", left + 10, 24)
      + "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>"
      + "<xdr:cNvPr id=\"2\" name=\"\(MarkupText.escaped(chart.title))\" "
      + "descr=\"\(MarkupText.escaped(chart.description))\"/><xdr:cNvGraphicFramePr/>"
      + "</xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>"
      + "</xdr:xfrm><a:graphic><a:graphicData uri=\"\(charts)\">"
      + "<c:chart xmlns:c=\"\(charts)\" xmlns:r=\"\(OfficePackage.officeRelations)\" "
      + "r:id=\"rId1\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>"
      + "</xdr:twoCellAnchor></xdr:wsDr>"
  }
}
