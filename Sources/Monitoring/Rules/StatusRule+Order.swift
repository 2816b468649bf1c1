import PBRQuantities

extension StatusRule.Edge {
  /// Whether it holds wherever another does, whatever the limits of a target are.
  func covers(_ other: StatusRule.Edge) -> Bool {
    switch (self, other) {
    case (.always, _): true
    case (_, .always): false
    case (.from(let mine), .from(let its)), (.from(let mine), .above(let its)),
      (.above(let mine), .above(let its)):
      mine == its || mine.isBelow(its)
    case (.above(let mine), .from(let its)): mine.isBelow(its)
    }
  }
}

extension StatusRule.Limit {
  /// Whether both are numbers and it is the smaller.
  fileprivate func isBelow(_ other: StatusRule.Limit) -> Bool {
    guard case .number(let mine) = self, case .number(let its) = other else { return false }
    return mine < its
  }
}
