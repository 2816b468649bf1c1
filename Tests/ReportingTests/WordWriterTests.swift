import PBRQuantities
import Testing

@testable import PBRReporting

/// A report as a document for word processors.
struct WordWriterTests {
  private static let narrow = Table(
    id: "t", title: "Amounts", unit: .pounds,
    columns: [.label(), Column("2012/13", id: "a"), Column("Words", id: "w", .left)],
    rows: [
      .heading("Part"), .line("One", [.pounds(-5), .text("x")]), .gap,
      .total("All", of: [1], [.pounds(-5), .status(.poor, "")]),
    ], notes: ["A note."])

  /// Ten columns of long words do not fit on an upright page.
  private static let wide = Table(
    id: "w",
    columns: [.label("Figure")] + (1...9).map { Column("Column \($0)", id: "c\($0)", .left) },
    rows: [
      .line("Row", (1...9).map { _ in .text("Halton Policy and Performance Board, 2012") })
    ])

  private func document(_ report: Report, marking: String = "") throws -> (OfficeFile, Markup) {
    let properties = OfficeProperties(
      title: "Title", author: "Halton & Co", subject: "S", date: CivilDate("2012-09-03"),
      marking: marking, further: [.init("pbr version", "9.9")])
    let bytes = WordWriter().bytes(report, properties: properties)
    #expect(bytes == WordWriter().bytes(report, properties: properties))
    let file = OfficeFile(bytes)
    #expect(file.faults == [])
    return (file, try #require(file.tree("word/document.xml")))
  }

  private func report(_ blocks: [Block]...) -> Report {
    Report(
      title: "Title", headline: "It is -£5.", subtitle: "Sub",
      sections: blocks.enumerated().map {
        ReportSection(id: "s\($0)", title: "Section \($0 + 1)", blocks: $1)
      })
  }

  private func style(_ paragraph: Markup) -> String { paragraph.first("w:pStyle")?["w:val"] ?? "" }

  @Test("Header rows come again, no row is cut, figures stand on the right")
  func table() throws {
    let (_, body) = try document(report([.table(WordWriterTests.narrow)]))
    let table = try #require(body.first("w:tbl"))
    let rows = table.all("w:tr")
    // The gap is no row: the heading, the part, one line and the total.
    #expect(rows.count == 4)
    #expect(rows.map { $0.first("w:tblHeader") != nil } == [true, false, false, false])
    #expect(rows.allSatisfy { $0.first("w:cantSplit") != nil && $0.all("w:tc").count == 3 })
    #expect(table.all("w:gridCol").count == 3)
    for row in rows {
      let sides = row.all("w:tc").map { $0.first("w:jc")?["w:val"] }
      #expect(sides == [nil, "right", nil])
    }
    #expect(rows[2].all("w:tc").map(\.allText) == ["One", "(5)", "x"])
    #expect(rows[3].all("w:tc").last?.allText == "▲ Poor" && rows[3].first("w:b") != nil)
    // A short table stays together: every row but the last is kept with the next.
    #expect(rows.map { $0.first("w:keepNext") != nil } == [true, true, true, false])
    let captions = body.all("w:p").filter { style($0) == "Caption" }
    #expect(captions.map(\.allText) == ["Table  SEQ Table \\* ARABIC 1: Amounts"])
    #expect(body.all("w:p").contains { style($0) == "Note" && $0.allText == "A note." })
  }

  @Test("A wide table stands on a lying page with its heading, and the page turns back")
  func lying() throws {
    let (_, body) = try document(
      report(
        [.table(WordWriterTests.narrow)], [.paragraph("Before"), .table(WordWriterTests.wide)],
        [.paragraph("After")]))
    let sections = body.all("w:sectPr")
    #expect(sections.map { $0.first("w:pgSz")?["w:orient"] } == [nil, "landscape", nil])
    let sizes = sections.map { Int($0.first("w:pgSz")?["w:w"] ?? "") ?? 0 }
    #expect(sizes == [11_906, 16_838, 11_906])
    // In order: the end of the first section, then heading, words and table, then the turn back.
    let children = try #require(body.first("w:body")).children
    let turns = children.indices.filter { children[$0].first("w:sectPr") != nil }
    #expect(turns.count == 2)
    let between = children[(turns[0] + 1)..<turns[1]]
    #expect(between.first?.allText == "Section 2" && between.dropFirst().first?.allText == "Before")
    #expect(between.contains { $0.name == "w:tbl" })
    #expect(children[turns[1] + 1].allText == "Section 3")
    // No table is wider than its page: 16,838 less margins of 2 cm on both sides.
    let widths = body.all("w:tbl").map { table in
      table.all("w:gridCol").reduce(0) { $0 + (Int($1["w:w"] ?? "") ?? 0) }
    }
    #expect(widths[0] <= 11_906 - 2 * 1134 && widths[1] <= 16_838 - 2 * 1134)
  }

  @Test("Headings, contents that lead to them, page numbers, language, properties, a marking")
  func frame() throws {
    var seven = report([], [], [], [], [], [], [.list(["a", "-£7"])])
    seven.particulars = [.init("Report to", "Board <x>")]
    let (file, body) = try document(seven, marking: "OFFICIAL-SENSITIVE")
    let paragraphs = body.all("w:p")
    #expect(paragraphs.first.map { style($0) + $0.allText } == "ParticularsReport to:Board <x>")
    let headings = paragraphs.filter { style($0) == "Heading1" }
    #expect(headings.map(\.allText) == (1...7).map { "Section \($0)" })
    let anchors = Set(headings.compactMap { $0.first("w:bookmarkStart")?["w:name"] })
    let lines = paragraphs.filter { style($0) == "TOC1" }
    #expect(lines.count == 7)
    for line in lines {
      let anchor = try #require(line.first("w:hyperlink")?["w:anchor"])
      #expect(anchors.contains(anchor))
      #expect(line.first("w:instrText")?.allText == " PAGEREF \(anchor) \\h ")
    }
    // U+2011 is the hyphen at which no line ends.
    #expect(
      paragraphs.contains { style($0) == "Headline" && $0.allText == "It is \u{2011}£5." })
    #expect(paragraphs.last?.allText == "\u{2011}£7")
    let foot = try #require(file.tree("word/footer.xml"))
    #expect(foot.all("w:instrText").map(\.allText) == [" PAGE ", " NUMPAGES "])
    #expect(file.tree("word/header.xml")?.allText == "OFFICIAL-SENSITIVE")
    #expect(body.all("w:sectPr").allSatisfy { $0.all("w:headerReference").count == 1 })
    let styles = try #require(file.tree("word/styles.xml"))
    #expect(styles.first("w:lang")?["w:val"] == "en-GB")
    let known = Set(styles.all("w:style").compactMap { $0["w:styleId"] })
    #expect(paragraphs.allSatisfy { style($0).isEmpty || known.contains(style($0)) })
    let core = try #require(file.tree("docProps/core.xml"))
    #expect(core.first("dc:title")?.allText == "Title")
    #expect(core.first("dc:creator")?.allText == "Halton & Co")
    #expect(core.first("dcterms:created")?.allText == "2012-09-03T00:00:00Z")
    let custom = try #require(file.tree("docProps/custom.xml")).all("property")
    #expect(custom.map { $0["name"] } == ["Marking", "pbr version"])
  }

  @Test("Text that means something to markup or reorders what follows is shown as it is")
  func hostile() throws {
    let (_, body) = try document(
      report([.paragraph("<w:p/> & \u{202E}\u{0} ]]> \"'"), .list(["\u{FFFE}"])]))
    let texts = body.all("w:p").map(\.allText)
    #expect(texts.contains("<w:p/> & \\u{202e}\\u{0} ]]> \"'") && texts.contains("\u{FFFD}"))
  }
}
