import PBRQuantities
import PBRReporting

/// How a figure of the catalogue is printed, by its unit.
enum FigureText {
  static func text(_ value: Double, _ unit: FigureUnit) -> String {
    switch unit {
    case .gbp: NumberText.pounds(value)
    case .share: NumberText.percent(value)
    case .factor: NumberText.fixed(value, places: 3)
    default: NumberText.grouped(value, places: 1)
    }
  }

  static func cell(_ value: Double?, _ unit: FigureUnit) -> Cell {
    guard let value else { return .notApplicable }
    switch unit {
    case .gbp: return .pounds(value)
    case .share: return .percent(value, places: 1)
    case .factor: return .count(value, places: 3)
    case .families, .places: return .count(value, places: value.rounded() == value ? 0 : 1)
    default: return .count(value, places: 1)
    }
  }

  /// A difference of two values, shares in percentage points.
  static func change(_ base: Double?, _ variant: Double?, _ unit: FigureUnit) -> Cell {
    guard let base, let variant else { return .notApplicable }
    return unit == .share ? .points(variant - base) : cell(variant - base, unit)
  }

  static func data(_ value: Double?, _ unit: FigureUnit) -> DataCell {
    guard let value else { return .empty }
    return unit == .gbp ? .pounds(value) : .quantity(value)
  }

  /// The figure in words where it has any.
  /// - Parameter owner: whose net it is, `the council's`.
  static func title(_ name: String, of owner: String) -> String {
    switch name {
    case "net.total":
      owner.prefix(1).uppercased() + owner.dropFirst() + " net over the horizon"
    case "funding.total": "Funding earned over the horizon"
    default: name
    }
  }

  /// The end of a path that tells inputs apart: `crime-education.rate`.
  static func short(_ path: String) -> String {
    var rest = path[...]
    for prefix in ["assumptions.", "results."] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    return String(rest)
  }
}
