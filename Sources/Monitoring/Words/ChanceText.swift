import PBRQuantities

/// How probabilities are written.
enum ChanceText {
  /// Two decimals, or one digit that is not nought where that says more: `0.17`, `0.0004`.
  static func of(_ probability: Double) -> String {
    guard probability < 0.0095 else { return NumberText.fixed(min(probability, 1), places: 2) }
    guard probability >= 1e-12 else { return "less than 0.000000000001" }
    var places = 3
    var unit = 0.001
    while places < 12, probability < unit * 0.95 {
      places += 1
      unit /= 10
    }
    return NumberText.fixed(probability, places: places)
  }

  /// Whether a difference is more than chance, with its probability in brackets.
  static func verdict(_ tails: Tails, _ probability: Double) -> String {
    "\(tails.isWithinChance ? "within" : "beyond") chance (\(of(probability)))"
  }

  /// A chance in whole per cent; what rounds to nought or all of it says so.
  static func percent(_ probability: Double) -> String {
    if probability > 0, probability < 0.005 { return "<1%" }
    if probability < 1, probability >= 0.995 { return ">99%" }
    return NumberText.percent(probability, places: 0)
  }
}
