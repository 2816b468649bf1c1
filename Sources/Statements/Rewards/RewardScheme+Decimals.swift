import PBRQuantities
import PBRRewards

extension RewardScheme {
  /// How many decimals a share is printed with in per cent: one, or as many more as it takes for it to
  /// stand in its true order to the least and the most that is paid. 59.999% is not printed as 60.0%
  /// above a line that says that nothing is paid of less than 60%.
  func decimals(of share: Fraction) -> Int {
    let exact = share * Fraction(100)
    let limits = [from, to].map { $0 * Fraction(100) }
    func isInOrder(_ decimals: Int) -> Bool {
      let printed = exact.rounded(decimals: decimals)
      return limits.allSatisfy {
        exact < $0 ? printed < $0 : exact > $0 ? printed > $0 : true
      }
    }
    return (1..<RewardScheme.mostDecimals).first(where: isInOrder) ?? RewardScheme.mostDecimals
  }

  /// Beyond so many a number is no longer kept exactly.
  private static let mostDecimals = 10
}
