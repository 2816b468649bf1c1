/// What a figure of a plan, a scheme or a run is counted in: the one list, with the words beside
/// each. Data files carry the raw value.
public enum FigureUnit: String, Hashable, Sendable, CaseIterable {
  /// Pounds, to the penny.
  case gbp
  /// A part of one: 0.6 is 60%.
  case share
  /// A multiple of what the plan has.
  case factor
  /// A month of the calendar, `2013-08`.
  case month
  /// A financial year, `2013-14`.
  case year
  /// A day, `2013-07-31`.
  case date
  case days, weeks, months, years, terms
  case families, places, results, keyworkers
  /// Multiples of what a unit cost is the cost of.
  case units
  case criteria, grade, limit, rule, text
  /// A number of nothing in particular.
  case none = ""

  /// What is counted, where the unit stands behind its number: `6 months`.
  package var noun: Noun? {
    switch self {
    case .months: .month
    case .families: .family
    case .places: .place
    case .keyworkers: Noun("keyworker")
    default: nil
    }
  }

  /// Whether half of one cannot be: a family, a place.
  package var isWhole: Bool { self == .families || self == .places }

  /// Half of the last digit that is printed: two values that are nearer to each other look the
  /// same.
  package var leastSeen: Double {
    switch self {
    case .gbp: 0.5
    case .share: 0.0005
    default: 0.05
    }
  }
}
