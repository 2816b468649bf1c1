/// Paragraphs and runs of WordprocessingML (ECMA-376 part 1, section 17).
enum WordText {
  /// A run of text; the sign of a negative amount is a hyphen at which no line ends.
  static func run(_ text: String, _ properties: String = "") -> String {
    var markup = ""
    add(text, properties, to: &markup)
    return markup
  }

  /// Adds such a run, its properties perhaps in two parts.
  static func add(
    _ text: String, _ properties: String, _ more: String = "", to markup: inout String
  ) {
    markup += "<w:r>"
    if !properties.isEmpty || !more.isEmpty {
      markup += "<w:rPr>"
      markup += properties
      markup += more
      markup += "</w:rPr>"
    }
    markup += MarkupText.opening("w:t", of: text)
    markup += MarkupText.escapedUnbroken(text)
    markup += "</w:t></w:r>"
  }

  /// A paragraph of a style with what stands in it.
  static func paragraph(_ style: String, _ inside: String, _ properties: String = "") -> String {
    let named = style.isEmpty ? "" : "<w:pStyle w:val=\"\(style)\"/>"
    let all = named + properties
    return "<w:p>" + (all.isEmpty ? "" : "<w:pPr>\(all)</w:pPr>") + inside + "</w:p>"
  }

  /// A field with the text that stands there until a program works it out.
  ///
  /// - Parameter isStale: whether the program is asked to work it out when it opens the document.
  static func field(_ instruction: String, _ cached: String, isStale: Bool = false) -> String {
    func mark(_ kind: String, _ more: String = "") -> String {
      "<w:r><w:fldChar w:fldCharType=\"\(kind)\"\(more)/></w:r>"
    }
    return mark("begin", isStale ? " w:dirty=\"true\"" : "")
      + "<w:r><w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText></w:r>"
      + mark("separate") + (cached.isEmpty ? "" : run(cached)) + mark("end")
  }

  /// A place that others refer to by its name.
  static func bookmark(_ name: String, _ number: Int, _ inside: String) -> String {
    "<w:bookmarkStart w:id=\"\(number)\" w:name=\"\(name)\"/>" + inside
      + "<w:bookmarkEnd w:id=\"\(number)\"/>"
  }
}
