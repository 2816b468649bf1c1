/// The sheets of paper of a document: A4, upright, or lying for what is too wide.
/// Lengths are in twentieths of a point, as the format counts them.
struct WordPage {
  let isLying: Bool
  /// Whether everything is meant for one sheet, and set closer.
  let isClose: Bool

  private var margin: Int { isClose ? 850 : 1134 }
  private static let (short, long) = (11_906, 16_838)

  /// How wide a line is.
  var width: Int { (isLying ? WordPage.long : WordPage.short) - 2 * margin }

  /// The properties of a section of such pages.
  ///
  /// - Parameter isMarked: whether there is a header with a marking.
  func properties(isMarked: Bool) -> String {
    let (wide, high) =
      isLying ? (WordPage.long, WordPage.short) : (WordPage.short, WordPage.long)
    return "<w:sectPr>"
      + (isMarked ? "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>" : "")
      + "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>"
      + "<w:pgSz w:w=\"\(wide)\" w:h=\"\(high)\"\(isLying ? " w:orient=\"landscape\"" : "")/>"
      + "<w:pgMar w:top=\"\(margin)\" w:right=\"\(margin)\" w:bottom=\"\(margin)\" "
      + "w:left=\"\(margin)\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
  }
}
