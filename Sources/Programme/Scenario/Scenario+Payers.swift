package import PBRQuantities

extension Scenario {
  /// The place of the payer whose money the net position is; nil for who delivers.
  package var payer: Int? { if case .payer(let index) = viewpoint { index } else { nil } }

  /// The prices by number of a result, for claims in a window that closes in a year.
  package func prices(_ volume: Volume, in year: FinancialYear) -> VolumePrices {
    VolumePrices(volume, funded: places, target: targets[year] ?? 0)
  }
}

extension Scenario {
  /// Whether a cost is borne by the one whose net position the plan shows: of the one who delivers
  /// are all that no payer bears, without payers those of the council, and on a rate card those of
  /// the provider.
  package func bears(_ cost: CostLine) -> Bool {
    guard let payers = scheme.payers else {
      return scheme.isRateCard ? CostLine.deliverers.contains(cost.paidBy) : cost.isCouncils
    }
    switch viewpoint {
    case .provider: return payers.index(of: cost.paidBy) == nil
    case .payer(let index): return payers.all[index].id == cost.paidBy
    }
  }

  /// Whether a grant goes to the one whose net position the plan shows.
  package func receives(_ grant: GrantLine) -> Bool {
    guard let payers = scheme.payers else { return true }
    switch viewpoint {
    case .provider: return payers.index(of: grant.to) == nil
    case .payer(let index): return payers.all[index].id == grant.to
    }
  }
}
