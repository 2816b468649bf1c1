package import PBRQuantities

/// Where a council stands among the areas of a group (monitoring.md 3.10).
package struct Standing: Sendable, Equatable {
  /// Areas with a value, the own one included.
  package let areas: Int
  /// The place from the best, 1 for none better; equal values share the best place.
  package let place: Int
  /// How many other areas have the same value.
  package let ties: Int
  /// The share of the other areas that are worse, and that share with the equal ones counted as
  /// worse: the standing runs from the one to the other. Both 0 where there is no other area.
  package let from: Fraction
  package let to: Fraction

  /// The own value among those of the other areas, on the same day; nil without others, and where
  /// neither more nor less is better.
  package init?(of own: Fraction, among others: [Fraction], better: Better) {
    self.init(
      above: others.lazy.filter { $0 > own }.count, same: others.lazy.filter { $0 == own }.count,
      of: others.count, better: better)
  }

  /// The same for areas as they were read, without making fractions of them.
  init?(of own: Fraction, among others: [AreaValue], unit: MeasureUnit, better: Better) {
    guard let ratio = own.divided(by: unit.scale) else { return nil }
    var (above, same) = (0, 0)
    for area in others {
      switch (area.isParts ? ratio : own).compared(to: area.numerator, over: area.denominator) {
      case ..<0: above += 1
      case 0: same += 1
      default: break
      }
    }
    self.init(above: above, same: same, of: others.count, better: better)
  }

  private init?(above: Int, same: Int, of others: Int, better: Better) {
    guard others > 0, better == .bigger || better == .smaller else { return nil }
    let below = others - above - same
    let worse = better == .bigger ? below : above
    (areas, ties, place) = (others + 1, same, 1 + others - worse - same)
    from = Fraction(worse, over: others) ?? .zero
    to = Fraction(worse + same, over: others) ?? .zero
  }

  /// Fewer areas are given their place only.
  package static let fewestForBands = 10

  /// The band of both ends; nil for fewer than ten areas and for a tie across bands.
  package func band(in bands: StandingBands) -> StandingBands.Band? {
    guard areas >= Standing.fewestForBands else { return nil }
    let (low, high) = (bands.band(of: from), bands.band(of: to))
    return low == high ? low : nil
  }

  /// What the page says in place of a band: the place of a small group, or that a tie has none.
  package func words(in bands: StandingBands) -> String {
    if areas < Standing.fewestForBands { return "\(Ordinal.text(place)) of \(areas)" }
    return band(in: bands)?.word ?? "not ranked, \(ties + 1) areas share this value"
  }
}

/// Numbers in order, as prose writes them.
enum Ordinal {
  static func text(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (1, let last) where last != 11: "st"
      case (2, let last) where last != 12: "nd"
      case (3, let last) where last != 13: "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
