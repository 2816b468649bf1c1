package import PBRQuantities

/// What a document says of itself, apart from its pages: programs show it under "Properties",
/// and registers of documents take it from there.
package struct OfficeProperties: Hashable, Sendable {
  package var title: String
  /// The council, or whoever drew the document up.
  package var author: String
  package var subject: String
  /// The day the document speaks of. No clock is read: the same run gives the same bytes.
  package var date: CivilDate?
  /// A protective marking; empty where there is none.
  package var marking: String
  /// Further properties by name, such as the version and the fingerprint of the run.
  package var further: [Further]

  /// A property by its name.
  package struct Further: Hashable, Sendable {
    package var name: String
    package var value: String
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    title: String, author: String = "", subject: String = "", date: CivilDate? = nil,
    marking: String = "", further: [Further] = []
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.date = date
    self.marking = marking
    self.further = further
  }
}

extension OfficePackage {
  /// Adds the properties, and gives the relations of the package to them.
  mutating func add(_ properties: OfficeProperties) -> [Relation] {
    add(
      "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
      OfficePackage.core(properties))
    add("docProps/app.xml", "extended-properties", OfficePackage.application)
    var relations = [
      Relation(id: "rIdCore", kind: "core-properties", target: "docProps/core.xml"),
      Relation(id: "rIdApp", kind: "extended-properties", target: "docProps/app.xml"),
    ]
    var further = properties.further
    if !properties.marking.isEmpty {
      further.insert(OfficeProperties.Further("Marking", properties.marking), at: 0)
    }
    guard !further.isEmpty else { return relations }
    add("docProps/custom.xml", "custom-properties", OfficePackage.custom(further))
    relations.append(
      Relation(id: "rIdCustom", kind: "custom-properties", target: "docProps/custom.xml"))
    return relations
  }

  private static let application =
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    + "extended-properties\"><Application>pbr</Application></Properties>"

  private static func core(_ properties: OfficeProperties) -> String {
    func element(_ tag: String, _ text: String, _ more: String = "") -> String {
      text.isEmpty ? "" : "<\(tag)\(more)>\(MarkupText.escaped(text))</\(tag)>"
    }
    let day = properties.date.map { "\($0.dataText)T00:00:00Z" } ?? ""
    let isDate = " xsi:type=\"dcterms:W3CDTF\""
    let keywords = properties.further.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
    return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
      + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + element("dc:title", properties.title) + element("dc:subject", properties.subject)
      + element("dc:creator", properties.author) + element("cp:keywords", keywords)
      + element("cp:category", properties.marking) + element("dc:language", "en-GB")
      + element("dcterms:created", day, isDate) + element("dcterms:modified", day, isDate)
      + "</cp:coreProperties>"
  }

  private static func custom(_ properties: [OfficeProperties.Further]) -> String {
    let items = properties.enumerated().map { index, property in
      "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(index + 2)\" "
        + "name=\"\(MarkupText.escaped(property.name))\">"
        + "<vt:lpwstr>\(MarkupText.escaped(property.value))</vt:lpwstr></property>"
    }
    return "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      + "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      + "docPropsVTypes\">" + items.joined() + "</Properties>"
  }
}
