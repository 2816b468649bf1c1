/// Writes a report as a document for word processors (ECMA-376), the same bytes for the same
/// report: headings that a reader can jump between, tables whose headings come again on every
/// page, charts that can be restyled, page numbers.
package struct WordWriter: Sendable {
  package var negatives: NegativeStyle
  /// Whether sections marked as detail are written.
  package var detail: Bool

  package init(negatives: NegativeStyle = .brackets, detail: Bool = true) {
    self.negatives = negatives
    self.detail = detail
  }

  package func bytes(_ report: Report, properties: OfficeProperties) -> [UInt8] {
    let isClose = report.isOnePage
    let body = body(report, isClose: isClose)
    let isMarked = !properties.marking.isEmpty
    var package = OfficePackage()
    let main = OfficePackage.Relation(
      id: "rId1", kind: "officeDocument", target: "word/document.xml")
    package.relate("", [main] + package.add(properties))
    package.add(
      "word/document.xml", "wordprocessingml.document.main",
      "<w:document \(WordParts.namespaces)><w:body>"
        + body.flow.body(isClose: isClose, isMarked: isMarked) + "</w:body></w:document>")
    var relations = [
      OfficePackage.Relation(id: "rIdStyles", kind: "styles", target: "styles.xml"),
      OfficePackage.Relation(id: "rIdNumbering", kind: "numbering", target: "numbering.xml"),
      OfficePackage.Relation(id: "rIdSettings", kind: "settings", target: "settings.xml"),
      OfficePackage.Relation(id: "rIdFooter", kind: "footer", target: "footer.xml"),
    ]
    if isMarked {
      relations.append(.init(id: "rIdHeader", kind: "header", target: "header.xml"))
    }
    for number in body.charts.indices.map({ $0 + 1 }) {
      relations.append(
        .init(id: "rIdChart\(number)", kind: "chart", target: "charts/chart\(number).xml"))
    }
    package.relate("word/document.xml", relations)
    package.add(
      "word/styles.xml", "wordprocessingml.styles", WordStyles.sheet(isClose: isClose))
    package.add("word/numbering.xml", "wordprocessingml.numbering", WordParts.numbering)
    package.add("word/settings.xml", "wordprocessingml.settings", WordParts.settings)
    package.add(
      "word/footer.xml", "wordprocessingml.footer", WordParts.footer(properties.title))
    if isMarked {
      package.add(
        "word/header.xml", "wordprocessingml.header", WordParts.header(properties.marking))
    }
    for (index, chart) in body.charts.enumerated() {
      WordChart.add(chart, number: index + 1, to: &package)
    }
    return package.bytes
  }

  private func body(_ report: Report, isClose: Bool) -> WordBody {
    let sections = report.sections.filter { detail || !$0.detail }
    var body = WordBody(negatives: negatives, isClose: isClose)
    body.particulars(report.particulars)
    body.add(report.title.isEmpty ? "Report" : report.title, style: "Title")
    body.add(report.headline, style: "Headline")
    body.add(report.subtitle ?? "", style: "Subtitle")
    if sections.count > 6 { body.contents(sections.map(\.title)) }
    for (index, section) in sections.enumerated() { body.section(section, index) }
    if !report.notes.isEmpty {
      body.section(
        ReportSection(id: "notes", title: "Notes", blocks: [.list(report.notes)]),
        sections.count)
    }
    return body
  }
}
