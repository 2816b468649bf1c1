/// A chart as DrawingML (ECMA-376 part 1, section 21.2): what word processors and spreadsheet
/// programs draw themselves, and an officer can restyle. Each series names the cells that it is
/// drawn from and carries a copy of what they hold.
struct ChartMarkup {
  let sheet: ChartSheet
  /// The sheet that holds the table, as formulas name it: the categories from `A2` down, the
  /// series beside them, headings in the first row.
  let sheetName: String
  /// What stands over the chart; empty where the page says it.
  let title: String
  /// The relation to the workbook that holds the table; nil for the workbook the chart stands in.
  let workbook: String?

  static let contentType = "drawingml.chart"
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"

  var text: String {
    var out =
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
      + "xmlns:a=\"\(ChartMarkup.drawing)\" xmlns:r=\"\(OfficePackage.officeRelations)\">"
      + "<c:date1904 val=\"0\"/><c:lang val=\"en-GB\"/><c:roundedCorners val=\"0\"/><c:chart>"
    if title.isEmpty {
      out += "<c:autoTitleDeleted val=\"1\"/>"
    } else {
      out +=
        "<c:title><c:tx>\(rich(title, size: 1200, bold: true))</c:tx><c:overlay val=\"0\"/>"
        + "</c:title><c:autoTitleDeleted val=\"0\"/>"
    }
    out += "<c:plotArea><c:layout/>\(bars)\(lines)\(categoryAxis)\(valueAxis)</c:plotArea>"
    out += legend
    out += "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
    out +=
      "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln>"
      + "</c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\">"
      + "<a:latin typeface=\"Arial\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p>"
      + "</c:txPr>"
    if let workbook {
      out += "<c:externalData r:id=\"\(workbook)\"><c:autoUpdate val=\"0\"/></c:externalData>"
    }
    return out + "</c:chartSpace>"
  }

  // MARK: what is drawn

  private static let (categories, values) = ("1001", "1002")

  private var bars: String {
    let own = drawn(\.isBar)
    guard !own.isEmpty else { return "" }
    return "<c:barChart><c:barDir val=\"\(sheet.isLying ? "bar" : "col")\"/>"
      + "<c:grouping val=\"\(sheet.isStacked ? "stacked" : "clustered")\"/>"
      + "<c:varyColors val=\"0\"/>" + own.map { series($0, isLine: false) }.joined()
      + "<c:gapWidth val=\"\(sheet.gap)\"/>"
      + (sheet.isStacked ? "<c:overlap val=\"100\"/>" : "") + axes + "</c:barChart>"
  }

  private var lines: String {
    let own = drawn(\.isLine)
    guard !own.isEmpty else { return "" }
    return "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
      + own.map { series($0, isLine: true) }.joined() + "<c:marker val=\"1\"/>" + axes
      + "</c:lineChart>"
  }

  private var axes: String {
    "<c:axId val=\"\(ChartMarkup.categories)\"/><c:axId val=\"\(ChartMarkup.values)\"/>"
  }

  private func drawn(_ test: (ChartSheet.Series) -> Bool) -> [Int] {
    sheet.series.indices.filter { test(sheet.series[$0]) }
  }

  private func series(_ index: Int, isLine: Bool) -> String {
    let own = sheet.series[index]
    let column = CellNames.letters(index + 1)
    let rows = sheet.categories.count
    let name = "'\(sheetName)'!"
    var out = "<c:ser><c:idx val=\"\(index)\"/><c:order val=\"\(index)\"/><c:tx><c:strRef><c:f>"
    out += "\(MarkupText.escaped(name))$\(column)$1</c:f>" + texts([own.title])
    out += "</c:strRef></c:tx>" + ChartLook.properties(own.look)
    out += isLine ? ChartLook.marker(own.look) : "<c:invertIfNegative val=\"0\"/>"
    out += labels(own, isLine: isLine)
    if rows > 0 {
      let last = rows + 1
      out += "<c:cat><c:strRef><c:f>\(MarkupText.escaped(name))$A$2:$A$\(last)</c:f>"
      out += texts(sheet.categories) + "</c:strRef></c:cat>"
      out += "<c:val><c:numRef><c:f>\(MarkupText.escaped(name))$\(column)$2:$\(column)$\(last)"
      out += "</c:f>" + numbers(own.values) + "</c:numRef></c:val>"
    }
    if isLine { out += "<c:smooth val=\"0\"/>" }
    return out + "</c:ser>"
  }

  private func texts(_ texts: [String]) -> String {
    "<c:strCache><c:ptCount val=\"\(texts.count)\"/>"
      + texts.enumerated().map {
        "<c:pt idx=\"\($0)\"><c:v>\(MarkupText.escaped($1))</c:v></c:pt>"
      }.joined() + "</c:strCache>"
  }

  private func numbers(_ values: [Double?]) -> String {
    "<c:numCache><c:formatCode>\(MarkupText.escaped(sheet.format))</c:formatCode>"
      + "<c:ptCount val=\"\(values.count)\"/>"
      + values.enumerated().map { index, value in
        value.map { "<c:pt idx=\"\(index)\"><c:v>\($0)</c:v></c:pt>" } ?? ""
      }.joined() + "</c:numCache>"
  }

  private func labels(_ series: ChartSheet.Series, isLine: Bool) -> String {
    func shown(_ isValue: Bool) -> String {
      "<c:showLegendKey val=\"0\"/><c:showVal val=\"\(isValue ? 1 : 0)\"/>"
        + "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
        + "<c:showBubbleSize val=\"0\"/>"
    }
    guard series.labels != nil || !series.words.isEmpty else { return "" }
    var out = "<c:dLbls>"
    for word in series.words.sorted(by: { $0.point < $1.point }) {
      out += "<c:dLbl><c:idx val=\"\(word.point)\"/><c:tx>"
      out += rich(word.text, size: 900, bold: true)
      out += "</c:tx><c:dLblPos val=\"t\"/>\(shown(true))"
      out += "</c:dLbl>"
    }
    guard let format = series.labels else { return out + shown(false) + "</c:dLbls>" }
    out += "<c:numFmt formatCode=\"\(MarkupText.escaped(format))\" sourceLinked=\"0\"/>"
    let isOnFilling = sheet.isStacked && !isLine
    out +=
      isOnFilling
      ? "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr>" : ""
    out += isLine ? "<c:dLblPos val=\"t\"/>" : isOnFilling ? "<c:dLblPos val=\"ctr\"/>" : ""
    return out + shown(true) + "</c:dLbls>"
  }

  // MARK: axes and key

  private var categoryAxis: String {
    let turned = sheet.isLying ? "maxMin" : "minMax"
    var out = "<c:catAx><c:axId val=\"\(ChartMarkup.categories)\"/><c:scaling>"
    out += "<c:orientation val=\"\(turned)\"/></c:scaling><c:delete val=\"0\"/>"
    out += "<c:axPos val=\"\(sheet.isLying ? "l" : "b")\"/>"
    out += "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
    out += "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + ChartLook.axisLine
    if sheet.isTurned {
      out += "<c:txPr><a:bodyPr rot=\"-5400000\" vert=\"horz\"/><a:lstStyle/><a:p><a:pPr>"
      out += "<a:defRPr sz=\"800\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
    }
    out += "<c:crossAx val=\"\(ChartMarkup.values)\"/><c:crosses val=\"autoZero\"/>"
    out += "<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>"
    if let every = sheet.namesEvery {
      out += "<c:tickLblSkip val=\"\(every)\"/><c:tickMarkSkip val=\"\(every)\"/>"
    }
    return out + "<c:noMultiLvlLbl val=\"0\"/></c:catAx>"
  }

  private var valueAxis: String {
    var out = "<c:valAx><c:axId val=\"\(ChartMarkup.values)\"/><c:scaling>"
    out += "<c:orientation val=\"minMax\"/>"
    if let bounds = sheet.bounds {
      out += "<c:max val=\"\(bounds.high)\"/><c:min val=\"\(bounds.low)\"/>"
    }
    out += "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"\(sheet.isLying ? "b" : "l")\"/>"
    out += "<c:majorGridlines>\(ChartLook.gridLine)</c:majorGridlines>"
    if sheet.axis != "£" {
      out += "<c:title><c:tx>\(rich(sheet.axis, size: 900, bold: false))</c:tx>"
      out += "<c:overlay val=\"0\"/></c:title>"
    }
    out += "<c:numFmt formatCode=\"\(MarkupText.escaped(sheet.format))\" sourceLinked=\"0\"/>"
    out += "<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>"
    out += "<c:tickLblPos val=\"nextTo\"/>" + ChartLook.axisLine
    out += "<c:crossAx val=\"\(ChartMarkup.categories)\"/>"
    // Lying bars are counted from the top; the figures stand under the last.
    out += "<c:crosses val=\"\(sheet.isLying ? "max" : "autoZero")\"/>"
    return out + "<c:crossBetween val=\"between\"/></c:valAx>"
  }

  private var legend: String {
    let drawn = sheet.series.indices.filter { sheet.series[$0].look != .unseen }
    let named = drawn.filter { sheet.series[$0].isNamed }
    guard sheet.key == nil, named.count > 1 else { return "" }
    // Programs count the entries in the order in which the series are drawn: bars, then lines.
    let order =
      drawn.filter { sheet.series[$0].isBar } + drawn.filter { sheet.series[$0].isLine }
    let left = order.enumerated().filter { !sheet.series[$0.element].isNamed }.map(\.offset)
    return "<c:legend><c:legendPos val=\"b\"/>"
      + left.map { "<c:legendEntry><c:idx val=\"\($0)\"/><c:delete val=\"1\"/></c:legendEntry>" }
      .joined() + "<c:overlay val=\"0\"/></c:legend>"
  }

  private func rich(_ text: String, size: Int, bold: Bool) -> String {
    let look = "sz=\"\(size)\" b=\"\(bold ? 1 : 0)\""
    return "<c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr \(look)/></a:pPr><a:r>"
      + "<a:rPr lang=\"en-GB\" \(look)><a:latin typeface=\"Arial\"/></a:rPr>"
      + "<a:t>\(MarkupText.escapedUnbroken(text))</a:t></a:r></a:p></c:rich>"
  }
}
