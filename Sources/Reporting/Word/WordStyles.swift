/// The styles of a document, under the names that word processors know: whoever changes
/// "Heading 1" changes every heading.
enum WordStyles {
  private struct Style {
    var id: String
    var name: String
    var paragraph = ""
    var run = ""
    var next: String?
    var basedOn: String? = "Normal"
  }

  static func sheet(isClose: Bool) -> String {
    let size = isClose ? 18 : 22
    let after = isClose ? 60 : 120
    return "<w:styles \(WordParts.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"
      + "\(sized(size))<w:lang w:val=\"en-GB\" w:eastAsia=\"en-GB\" w:bidi=\"ar-SA\"/></w:rPr>"
      + "</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"\(after)\" w:line=\"264\" "
      + "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      + styles(isClose: isClose).map(markup).joined() + table + "</w:styles>"
  }

  private static func sized(_ half: Int) -> String {
    "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
  }

  private static func spaced(_ before: Int, _ after: Int) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
  }

  private static func styles(isClose: Bool) -> [Style] {
    let width = WordPage(isLying: false, isClose: isClose).width
    let blue = "<w:color w:val=\"12436D\"/>"
    let small = sized(isClose ? 16 : 18)
    return [
      Style(id: "Normal", name: "Normal", basedOn: nil),
      Style(
        id: "Title", name: "Title", paragraph: "<w:keepNext/>" + spaced(120, 120),
        run: "<w:b/>" + blue + sized(isClose ? 28 : 36), next: "Normal"),
      Style(
        id: "Subtitle", name: "Subtitle", paragraph: spaced(0, isClose ? 80 : 200),
        run: "<w:color w:val=\"444444\"/>", next: "Normal"),
      Style(
        id: "Headline", name: "Headline",
        paragraph: "<w:pBdr><w:left w:val=\"single\" w:sz=\"36\" w:space=\"8\" "
          + "w:color=\"12436D\"/></w:pBdr>" + spaced(60, isClose ? 80 : 160)
          + "<w:ind w:left=\"227\"/>",
        run: "<w:b/>" + sized(isClose ? 22 : 26), next: "Normal"),
      Style(
        id: "Heading1", name: "heading 1",
        paragraph: "<w:keepNext/><w:keepLines/>" + spaced(isClose ? 120 : 360, isClose ? 60 : 120)
          + "<w:outlineLvl w:val=\"0\"/>",
        run: "<w:b/>" + blue + sized(isClose ? 22 : 28), next: "Normal"),
      Style(
        id: "Heading2", name: "heading 2",
        paragraph: "<w:keepNext/><w:keepLines/>" + spaced(240, 80)
          + "<w:outlineLvl w:val=\"1\"/>",
        run: "<w:b/>" + sized(24), next: "Normal"),
      Style(
        id: "ContentsHeading", name: "TOC Heading", paragraph: "<w:keepNext/>" + spaced(240, 80),
        run: "<w:b/>" + blue + sized(28), next: "Normal"),
      Style(
        id: "TOC1", name: "toc 1",
        paragraph: "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(width)\"/></w:tabs>"
          + spaced(0, 60)),
      Style(
        id: "Particulars", name: "Particulars",
        paragraph: "<w:tabs><w:tab w:val=\"left\" w:pos=\"2835\"/></w:tabs>" + spaced(0, 80)
          + "<w:ind w:left=\"2835\" w:hanging=\"2835\"/>"),
      Style(
        id: "Caption", name: "caption", paragraph: "<w:keepNext/><w:keepLines/>" + spaced(160, 60),
        run: "<w:b/>" + sized(isClose ? 17 : 20), next: "Normal"),
      Style(
        id: "ListBullet", name: "List Bullet",
        paragraph: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
          + spaced(0, isClose ? 40 : 80)),
      Style(
        id: "TableText", name: "Table Text",
        paragraph: "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
        run: sized(18)),
      Style(
        id: "Note", name: "Note", paragraph: spaced(60, isClose ? 60 : 120),
        run: "<w:color w:val=\"444444\"/>" + small),
      Style(
        id: "Header", name: "header", paragraph: spaced(0, 0) + "<w:jc w:val=\"center\"/>"),
      Style(
        id: "Footer", name: "footer", paragraph: spaced(0, 0) + "<w:jc w:val=\"center\"/>",
        run: "<w:color w:val=\"444444\"/>" + sized(16)),
    ]
  }

  private static func markup(_ style: Style) -> String {
    let isDefault = style.id == "Normal" ? " w:default=\"1\"" : ""
    return "<w:style w:type=\"paragraph\"\(isDefault) w:styleId=\"\(style.id)\">"
      + "<w:name w:val=\"\(style.name)\"/>"
      + (style.basedOn.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
      + (style.next.map { "<w:next w:val=\"\($0)\"/>" } ?? "") + "<w:qFormat/>"
      + (style.paragraph.isEmpty ? "" : "<w:pPr>\(style.paragraph)</w:pPr>")
      + (style.run.isEmpty ? "" : "<w:rPr>\(style.run)</w:rPr>") + "</w:style>"
  }

  /// Lines between rows, a heavier one under the headings.
  private static var table: String {
    func line(_ side: String, _ size: Int, _ colour: String) -> String {
      "<w:\(side) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"\(colour)\"/>"
    }
    return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
      + "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
      + "</w:tblCellMar></w:tblPr></w:style>"
      + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ReportTable\">"
      + "<w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
      + line("top", 4, "B1B4B6") + line("bottom", 4, "B1B4B6") + line("insideH", 4, "B1B4B6")
      + "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr>"
      + "<w:tcBorders>" + line("bottom", 12, "0B0C0C") + "</w:tcBorders>"
      + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EEF4\"/></w:tcPr></w:tblStylePr>"
      + "</w:style>"
  }
}
