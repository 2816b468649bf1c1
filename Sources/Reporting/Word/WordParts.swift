/// The smaller parts of a document.
enum WordParts {
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"\(OfficePackage.officeRelations)\" "
    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""

  /// One list, of points.
  static let numbering =
    "<w:numbering \(namespaces)><w:abstractNum w:abstractNumId=\"0\">"
    + "<w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
    + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"
    + "<w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"

  static let settings =
    "<w:settings \(namespaces)><w:defaultTabStop w:val=\"720\"/>"
    + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
    + "<w:compatSetting w:name=\"compatibilityMode\" "
    + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    + "<w:themeFontLang w:val=\"en-GB\"/><w:decimalSymbol w:val=\".\"/>"
    + "<w:listSeparator w:val=\",\"/></w:settings>"

  /// The document's name, and the page of so many.
  static func footer(_ title: String) -> String {
    "<w:ftr \(namespaces)>"
      + WordText.paragraph(
        "Footer",
        WordText.run(title.isEmpty ? "Page " : "\(title) · Page ") + WordText.field("PAGE", "1")
          + WordText.run(" of ") + WordText.field("NUMPAGES", "1")) + "</w:ftr>"
  }

  static func header(_ marking: String) -> String {
    "<w:hdr \(namespaces)>" + WordText.paragraph("Header", WordText.run(marking, "<w:b/>"))
      + "</w:hdr>"
  }
}
