extension Status {
  /// The sign that pages print before its words; empty for what is not rated. Star, circle and
  /// triangle differ in shape, so that print in black and white and readers who see no red tell them
  /// apart.
  package var symbol: String {
    switch self {
    case .good: "★"
    case .fair: "●"
    case .poor: "▲"
    case .notRated: ""
    }
  }
}
