import PBRQuantities

/// How many a target needs (monitoring.md 3.2).
enum NeededRules {
  /// The smallest whole numerator that meets the target at this denominator, the largest where
  /// smaller is better; nil for anything but percentages of whole parts.
  static func needed(_ measure: Measure, _ value: MeasuredValue?, target: Fraction?) -> Needed? {
    guard measure.unit == .percent, let counts = value?.counts, let target,
      let exact = (target * Fraction(counts.denominator)).divided(by: measure.unit.scale)
    else { return nil }
    let numerator: Int?
    switch measure.better {
    case .bigger: numerator = exact.roundedUp
    case .smaller: numerator = exact.roundedDown
    case .range, .none: numerator = nil
    }
    guard let numerator, (0...counts.denominator).contains(numerator) else { return nil }
    return Needed(
      numerator: numerator, of: counts.denominator, more: numerator - counts.numerator)
  }
}
