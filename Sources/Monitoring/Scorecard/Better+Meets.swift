import PBRQuantities

extension Better {
  /// Whether a value meets a target; nil where neither more nor less is better.
  func meets(_ target: Fraction, _ value: Fraction) -> Bool? {
    switch self {
    case .bigger: value >= target
    case .smaller: value <= target
    case .range, .none: nil
    }
  }

  /// How far a value lies on the good side of a reference (monitoring.md 3.5): positive is good. In a
  /// range, the lesser distance from its two ends, and no reference is needed. Nil where neither more
  /// nor less is better.
  func advantage(of value: Fraction, over reference: Fraction) -> Fraction? {
    switch self {
    case .bigger: value - reference
    case .smaller: reference - value
    case .range(let from, let to): min(value - from, to - value)
    case .none: nil
    }
  }
}
