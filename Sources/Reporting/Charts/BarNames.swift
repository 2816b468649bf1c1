/// What stands before lying bars: on one line where all have room, else smaller and on several, so that
/// long names which begin alike can be told apart.
struct BarNames {
  private let lines: [[String]]
  let size: Double
  /// The longest line.
  let width: Double

  /// How far lines stand apart.
  private static let pitch = 13.0

  init(_ names: [String]) {
    let fits = names.allSatisfy { ChartText.width($0, size: 13) <= 150 }
    size = fits ? 13 : 12
    lines =
      fits
      ? names.map { [$0] }
      : names.map {
        ChartText.lines($0, width: 180, size: 12, most: 3)
      }
    let size = size
    width = lines.joined().reduce(0) { max($0, ChartText.width($1, size: size)) }
  }

  /// The height of the highest name.
  var height: Double { BarNames.pitch * Double(lines.map(\.count).max() ?? 1) }

  /// The lines of a name, and how far below the middle of its bar each of them stands.
  func placed(_ index: Int) -> [(line: String, offset: Double)] {
    let own = lines[index]
    return own.enumerated().map { place, line in
      (line, 4 + BarNames.pitch * (Double(place) - Double(own.count - 1) / 2))
    }
  }
}
