/// Fillings and lines of native charts: the colours and hatchings of `SVGDrawing`, so that series
/// are told apart without colour, too.
enum ChartLook {
  private static func colour(_ series: Int) -> String {
    String(SVGDrawing.colours[series % SVGDrawing.colours.count].dropFirst())
  }

  private static func solid(_ colour: String) -> String {
    "<a:solidFill><a:srgbClr val=\"\(colour)\"/></a:solidFill>"
  }

  private static func line(_ colour: String, width: Int, dash: String? = nil) -> String {
    "<a:ln w=\"\(width)\">" + solid(colour)
      + (dash.map { "<a:prstDash val=\"\($0)\"/>" } ?? "") + "</a:ln>"
  }

  static let axisLine =
    "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"0B0C0C\"/></a:solidFill></a:ln>"
    + "</c:spPr>"
  static let gridLine =
    "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9DCDE\"/></a:solidFill></a:ln>"
    + "</c:spPr>"

  static func properties(_ look: ChartSheet.Look) -> String {
    switch look {
    case .filled(let series):
      "<c:spPr>\(fill(series))\(line("FFFFFF", width: 6350))</c:spPr>"
    case .invisible: "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    case .line(let series, let kind):
      switch kind {
      case .solid: "<c:spPr>\(line(colour(series), width: 28575))</c:spPr>"
      case .dashed: "<c:spPr>\(line(colour(series), width: 28575, dash: "dash"))</c:spPr>"
      case .dotted: "<c:spPr>\(line(colour(series), width: 12700, dash: "sysDot"))</c:spPr>"
      }
    case .mark, .figures: "<c:spPr><a:ln w=\"28575\"><a:noFill/></a:ln></c:spPr>"
    case .unseen: ""
    }
  }

  static func marker(_ look: ChartSheet.Look) -> String {
    guard look == .mark else { return "<c:marker><c:symbol val=\"none\"/></c:marker>" }
    return "<c:marker><c:symbol val=\"dash\"/><c:size val=\"20\"/><c:spPr>\(solid("0B0C0C"))"
      + "\(line("0B0C0C", width: 9525))</c:spPr></c:marker>"
  }

  /// The first series is plain, the others are hatched.
  private static func fill(_ series: Int) -> String {
    let series = series % 4
    guard series > 0 else { return solid(colour(0)) }
    let pattern = ["", "wdUpDiag", "pct20", "narHorz"][series]
    let ink = ["", "0B0C0C", "FFFFFF", "0B0C0C"][series]
    return "<a:pattFill prst=\"\(pattern)\"><a:fgClr><a:srgbClr val=\"\(ink)\"/></a:fgClr>"
      + "<a:bgClr><a:srgbClr val=\"\(colour(series))\"/></a:bgClr></a:pattFill>"
  }
}
