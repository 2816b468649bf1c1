package import PBRQuantities

/// Prices that depend on how many times a result has been claimed in the contract: the n-th claim
/// pays the price of the band that n falls in.
package struct Volume: Sendable, Hashable {
  package struct Band: Sendable, Hashable {
    package let from: Start
    package let pays: Money
  }

  /// The first claim that a band's price is paid for.
  package enum Start: Sendable, Hashable {
    case claim(Int)
    /// The first claim after this share of the funded places.
    case share(Double)
    /// The first claim after the year's target, which the scenario names.
    case afterTarget
  }

  /// In the order of the rules, which is that of the claims.
  package let bands: [Band]
  /// Whether results of families outside funded places are claimed too.
  package let countsAll: Bool

  /// Whether claims are counted anew each financial year, against its target.
  package var usesTarget: Bool { bands.contains { $0.from == .afterTarget } }
  /// The dearest price.
  package var highest: Money { bands.map(\.pays).max() ?? .zero }
}

/// The bands of a volume with their numbers worked out for a plan.
package struct VolumePrices: Sendable, Hashable {
  package struct Band: Sendable, Hashable {
    /// The first claim it is paid for, counted from 1.
    package let from: Int
    package let pence: Int64
  }
  package let bands: [Band]

  init(_ volume: Volume, funded: Int, target: Int) {
    bands = volume.bands.map { band in
      let from: Int
      switch band.from {
      case .claim(let number): from = number
      // A share such as 0.29 is a little less than itself in binary: of 100 it is 29.
      case .share(let share): from = Int((share * Double(funded) + 1e-9).rounded(.down)) + 1
      case .afterTarget: from = target + 1
      }
      return Band(from: from, pence: band.pays.pence)
    }
  }

  /// What the claim of a number, counted from 1, pays, in pence.
  package func price(of number: Int) -> Int64 { bands.last { $0.from <= number }?.pence ?? 0 }

  /// What the first so many claims pay together, in pence.
  package func sum(of count: Int) -> Int64 {
    var sum: Int64 = 0
    for (index, band) in bands.enumerated() {
      let end = index + 1 < bands.count ? min(count, bands[index + 1].from - 1) : count
      if end >= band.from { sum += Int64(end - band.from + 1) * band.pence }
    }
    return sum
  }
}
