import PBRQuantities

/// Which limits of a rate card can bind on a plan: what is exact and what is played depends on it.
package struct BindingLimits: Sendable, Hashable {
  /// A person can be due more than the maximum.
  package let person: Bool
  /// All places together can be due more than the contract pays.
  package let contract: Bool
  /// The places reach a second price of a result.
  package let volume: Bool

  package init(_ scenario: Scenario) {
    let scheme = scenario.scheme
    let years = Set(scenario.cohorts.flatMap(\.attachments).map(\.month.financialYear))
    let due = scheme.mostDue
    person =
      scheme.isRateCard
      && years.contains { year in
        let fee = scheme.attachment.fee[year] ?? .zero
        return scheme.maximumPerPlace.map { due > $0.pence - fee.pence } ?? false
      }
    let most = scheme.maximumPerPlace.map { min($0.pence, due) } ?? due
    let all = most.multipliedReportingOverflow(by: Int64(scenario.places))
    switch scheme.contract {
    case .whole(let money): contract = all.overflow || all.partialValue > money.pence
    case .perYear(let amounts):
      let least = amounts.values.map(\.pence).filter { $0 > 0 }.min() ?? 0
      contract = all.overflow || all.partialValue > least
    case nil: contract = false
    }
    volume = scheme.results.contains { rule in
      guard let volume = rule.volume else { return false }
      let claims = volume.countsAll ? scenario.families : scenario.places
      let targets = volume.usesTarget ? Array(scenario.targets.values) : [0]
      return targets.contains { target in
        VolumePrices(volume, funded: scenario.places, target: target).bands.dropFirst()
          .contains { $0.from <= claims }
      }
    }
  }

  /// Whether expected values have no closed form: a volume with either maximum, or a person's maximum
  /// with a maximum for each year.
  package func isPlayed(_ scheme: Scheme) -> Bool {
    let byYear = if case .perYear = scheme.contract { true } else { false }
    return volume && (person || contract) || person && contract && byYear
  }
}

extension Scenario {
  /// Whether limits bind together so that expected values have no closed form and are played.
  package var isPlayed: Bool { BindingLimits(self).isPlayed(scheme) }
}

extension Scheme {
  /// The most that the steps of one person can be due, the dearest way up every strand, in pence.
  var mostDue: Int64 {
    var best = [Int64](repeating: 0, count: strands.count)
    var sums: [Int64] = []
    for rule in results {
      let price = rule.amounts.map(\.pence).max() ?? 0
      let sum = (rule.step?.after.map { sums[$0] } ?? 0) + price
      sums.append(sum)
      if let strand = rule.step?.strand { best[strand] = max(best[strand], sum) }
    }
    return best.reduce(0, +)
  }
}
