import PBRFindings
import PBRQuantities

/// How checks name figures and measures.
enum Told {
  /// A figure as it is written, with commas between thousands: `1,100`, `799.5`.
  static func number(_ value: Fraction) -> String {
    let text = value.text(most: 4)
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let head = parts.first, let whole = Int(head) else { return text }
    let sign = whole == 0 && text.hasPrefix("-") ? "-" : ""
    return sign + NumberText.grouped(whole) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Up to five of them, and how many more: `a, b and c`.
  static func list(_ names: [String]) -> String {
    guard names.count > 5 else {
      guard let last = names.last, names.count > 1 else { return names.first ?? "" }
      return names.dropLast().joined(separator: ", ") + " and " + last
    }
    return names.prefix(5).joined(separator: ", ") + " and \(names.count - 5) more"
  }

  /// The lines of rows, where they can be found again: `a.csv:12, 14 and 17`; of several files, each
  /// by its own name.
  static func rows(_ rows: [Observation]) -> String {
    var files: [(name: String, lines: [Int])] = []
    for row in rows {
      let place = row.row.place("value")
      if let at = files.firstIndex(where: { $0.name == place.text.name }) {
        if !files[at].lines.contains(place.line) { files[at].lines.append(place.line) }
      } else {
        files.append((place.text.name, [place.line]))
      }
    }
    return files.map { "\($0.name):" + list($0.lines.map { "\($0)" }) }.joined(separator: "; ")
  }
}

extension Observation {
  /// Where its figure stands: the value as given, else the numerator.
  var figurePlace: SourcePlace { row.place(given == nil ? "numerator" : "value") }
}
