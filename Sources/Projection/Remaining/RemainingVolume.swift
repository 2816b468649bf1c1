import PBRProgramme
import PBRQuantities

/// Results priced by number that are still to come: their numbers follow on those of the claims that
/// stand.
enum RemainingVolume {
  /// - Parameter outside: families outside funded places, whose results some prices count, too.
  static func apply(
    to flows: inout [CohortFlows], _ scenario: Scenario, _ places: [RemainingPlaces],
    outside: [RemainingPlaces], _ claims: ClaimsSoFar
  ) {
    let scheme = scenario.scheme
    for (result, rule) in scheme.results.enumerated() {
      guard let volume = rule.volume else { continue }
      if volume.countsAll { VolumePayments.claimAll(result, &flows) }
      let claiming = volume.countsAll ? places + outside : places
      let groups = claiming.flatMap { $0.claimChances(result, windows: scheme.windows.count) }
      var sums = [Double](repeating: 0, count: scheme.windows.count)
      var payments = sums
      for window in scheme.windows.indices {
        let first = VolumePayments.firstWindow(of: window, volume, scheme)
        let year = scheme.windows[window].closes.month.financialYear
        let before = scheme.windows.indices.reduce(0) { sum, other in
          let counts =
            !volume.usesTarget || scheme.windows[other].closes.month.financialYear == year
          return counts ? sum + claims.counts[result][other] : sum
        }
        var number = IndependentClaims()
        for group in groups {
          number.add(group.count, chance: min(1, group.byWindow[first...window].reduce(0, +)))
        }
        let prices = scenario.prices(volume, in: year)
        let paid = prices.sum(of: before)
        sums[window] = number.expected { Double(prices.sum(of: before + $0) - paid) } / 100
        payments[window] = window > first ? sums[window] - sums[window - 1] : sums[window]
      }
      VolumePayments.share(payments, result, &flows)
      VolumePayments.forgo(volume.highest, result, &flows)
    }
  }
}
