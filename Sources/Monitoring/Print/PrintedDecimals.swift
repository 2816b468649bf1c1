import PBRQuantities

/// How many decimals a value is printed with (monitoring.md 3.2).
enum PrintedDecimals {
  /// The most that are added to show which of two is larger.
  static let most = 4

  /// As many as the measure prints, at least as many as the target was written with, and as many
  /// more, at most four in all, as it takes for the two to stand in their true order: 69.96 against
  /// 70 is not printed as 70.0.
  static func of(_ value: Fraction, usual: Int, beside target: WrittenNumber?) -> Int {
    guard let target else { return usual }
    var decimals = max(usual, target.decimals)
    while decimals < most, !isInOrder(value, target.value, decimals) { decimals += 1 }
    return decimals
  }

  private static func isInOrder(_ value: Fraction, _ target: Fraction, _ decimals: Int) -> Bool {
    let printed = value.rounded(decimals: decimals)
    return value < target ? printed < target : value > target ? printed > target : true
  }
}

extension MeasureResult {
  /// How many decimals its values are printed with: those of the value to date beside its target.
  package var decimals: Int {
    guard let value = toDate?.value ?? value?.value else { return measure.decimals }
    return PrintedDecimals.of(value, usual: measure.decimals, beside: judgedAgainst)
  }

  /// The target its status is read beside, as written.
  var judgedAgainst: WrittenNumber? { target?.target ?? target?.minimum }
}
