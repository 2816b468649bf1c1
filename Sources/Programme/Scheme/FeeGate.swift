package import PBRQuantities

/// One tier of a fee gate: from this share of last year's planned places, filled by 31 March,
/// the year's fees are paid in these quarters.
package struct FeeGate: Sendable, Hashable {
  package let year: FinancialYear
  /// Share of last year's planned places, 0 to 1; the tier applies at or above it.
  package let from: Double
  /// Shares of the year's fees by quarter, 1 to 4, paid in its first month; they sum to 1.
  package let pays: [QuarterShare]

  package struct QuarterShare: Sendable, Hashable {
    package let quarter: Int
    package let share: Double
  }

  /// The places that must be filled for the tier: the smallest whole number that is the share of
  /// those planned, or more. Of 120 places 0.75 needs 90 and 0.33 needs 40.
  package func placesNeeded(of planned: Int) -> Int {
    // A share such as 0.07 is a little more than itself in binary: of 100 it needs 7, not 8.
    Int((from * Double(planned) - 1e-9).rounded(.up))
  }

  /// Whether so many filled places of those planned reach the tier.
  package func isReached(filled: Int, of planned: Int) -> Bool {
    filled >= placesNeeded(of: planned)
  }
}
