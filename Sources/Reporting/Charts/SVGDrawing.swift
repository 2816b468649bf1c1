import PBRQuantities

/// A drawing under construction: shapes and words with their places, in units of which the
/// drawing is 480 wide.
struct SVGDrawing {
  static let width = 480.0
  static let ink = "#0B0C0C"
  static let grey = "#6B7276"
  /// Dark blue, turquoise, dark pink and orange: each at least 3 to 1 against white, and told
  /// apart by their hatching where there is no colour.
  static let colours = ["#12436D", "#28A197", "#801650", "#F46A25"]

  enum Anchor: String { case start, middle, end }

  private(set) var elements: [String] = []
  /// Put before the names of patterns, so that several drawings can stand on one page.
  let prefix: String

  init(prefix: String) { self.prefix = prefix }

  static func number(_ value: Double) -> String {
    let text = NumberText.fixed(value.isFinite ? value : 0, places: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The fill of a series: plain for the first, hatched for the others.
  func fill(_ series: Int) -> String {
    let series = series % 4
    return series == 0 ? SVGDrawing.colours[0] : "url(#\(prefix)p\(series))"
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, size: Double = 13,
    bold: Bool = false, colour: String = ink
  ) {
    guard !text.isEmpty else { return }
    var tag = "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(size))\" fill=\"\(colour)\""
    if anchor != .start { tag += " text-anchor=\"\(anchor.rawValue)\"" }
    if bold { tag += " font-weight=\"bold\"" }
    elements.append(tag + ">\(MarkupText.escaped(ChartText.signed(text)))</text>")
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String,
    stroke: String = "#FFFFFF"
  ) {
    guard width >= 0.05, height >= 0.05 else { return }
    elements.append(
      "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\" "
        + "fill=\"\(fill)\" stroke=\"\(stroke)\"/>")
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, colour: String = grey,
    width: Double = 1, dashes: String? = nil
  ) {
    elements.append(
      "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" "
        + "stroke=\"\(colour)\" stroke-width=\"\(n(width))\"\(dashed(dashes))/>")
  }

  mutating func path(
    _ points: [(x: Double, y: Double)], stroke: String, width: Double = 2, fill: String = "none",
    dashes: String? = nil
  ) {
    guard let first = points.first else { return }
    var data = "M\(n(first.x)) \(n(first.y))"
    for point in points.dropFirst() { data += "L\(n(point.x)) \(n(point.y))" }
    if fill != "none" { data += "Z" }
    elements.append(
      "<path d=\"\(data)\" fill=\"\(fill)\" stroke=\"\(stroke)\" "
        + "stroke-width=\"\(n(width))\"\(dashed(dashes))/>")
  }

  /// A mark on a line: a disc, a square, a triangle or a diamond.
  mutating func mark(_ series: Int, _ x: Double, _ y: Double, colour: String) {
    let size = 4.0
    switch series % 4 {
    case 0:
      elements.append(
        "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(size))\" fill=\"\(colour)\"/>")
    case 1: rectangle(x - size, y - size, 2 * size, 2 * size, fill: colour, stroke: colour)
    case 2:
      path(
        [(x, y - size - 1), (x + size + 1, y + size), (x - size - 1, y + size)], stroke: colour,
        width: 1, fill: colour)
    default:
      path(
        [(x, y - size - 1), (x + size + 1, y), (x, y + size + 1), (x - size - 1, y)],
        stroke: colour, width: 1, fill: colour)
    }
  }

  private func n(_ value: Double) -> String { SVGDrawing.number(value) }

  private func dashed(_ dashes: String?) -> String {
    dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
  }

  /// The hatching of the second, third and fourth series.
  var patterns: String {
    func pattern(_ series: Int, _ inside: String) -> String {
      "<pattern id=\"\(prefix)p\(series)\" width=\"8\" height=\"8\" "
        + "patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" "
        + "fill=\"\(SVGDrawing.colours[series])\"/>\(inside)</pattern>"
    }
    return "<defs>"
      + pattern(
        1,
        "<path d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\" stroke=\"#0B0C0C\" stroke-width=\"1.4\"/>")
      + pattern(2, "<circle cx=\"4\" cy=\"4\" r=\"1.6\" fill=\"#FFFFFF\"/>")
      + pattern(3, "<path d=\"M0 4L8 4\" stroke=\"#0B0C0C\" stroke-width=\"1.4\"/>")
      + "</defs>"
  }
}
