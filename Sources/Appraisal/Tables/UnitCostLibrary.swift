import PBRFindings

/// Unit costs by code: those built in, with a council's own laid over them.
package struct UnitCostLibrary: Sendable {
  /// In the order of the files; a later row of the same code has taken the earlier one's place.
  package private(set) var costs: [UnitCost]
  private var position: [String: Int]
  let parts: [CostPart]
  let names: AgencyNames

  init(parts: [CostPart], names: AgencyNames) {
    costs = []
    position = [:]
    self.parts = parts
    self.names = names
  }

  /// The cost of a code, however its letters are cased.
  package func cost(_ code: String) -> UnitCost? {
    position[code.uppercased()].map { costs[$0] }
  }

  /// The code nearest to a mistyped one, with what it is.
  package func nearest(to code: String) -> UnitCost? {
    Nearest.match(code, among: costs.map(\.code)).flatMap { cost($0) }
  }

  mutating func add(_ cost: UnitCost) {
    let key = cost.code.uppercased()
    if let index = position[key] {
      costs[index] = cost
    } else {
      position[key] = costs.count
      costs.append(cost)
    }
  }
}

extension UnitCostLibrary {
  /// A part of a headline as it enters the sum.
  package struct Part: Sendable, Hashable {
    package let code: String
    package let times: Double
    /// Pounds for one, in the headline's price year.
    package let amount: Double
    package let agency: String
    package var total: Double { times * amount }
  }

  /// The parts of a headline: those the table of parts names, else its sub-codes of the same
  /// price year. Empty when there are none, or when a named one is missing.
  package func parts(of cost: UnitCost) -> [Part] {
    let named = parts.filter { $0.headline == cost.code }
    if named.isEmpty {
      return costs.filter { $0.code.hasPrefix(cost.code + ".") && $0.priceYear == cost.priceYear }
        .map { Part(code: $0.code, times: 1, amount: $0.amount, agency: names.agency($0.agency)) }
    }
    let found = named.compactMap { part -> Part? in
      if let row = self.cost(part.code) {
        return row.priceYear == cost.priceYear
          ? Part(
            code: row.code, times: part.times, amount: row.amount,
            agency: names.agency(row.agency)) : nil
      }
      return part.amount.map {
        Part(code: part.code, times: part.times, amount: $0, agency: names.agency(part.agency))
      }
    }
    return found.count == named.count ? found : []
  }

  /// Who bears a cost, in shares that sum to 1. A headline is split as its parts are, when they
  /// sum to it within a pound; otherwise by its own agency, `Not split` where that names more
  /// than one.
  package func shares(of cost: UnitCost) -> [AgencyShare] {
    let parts = parts(of: cost)
    let sum = parts.reduce(0) { $0 + $1.total }
    guard !parts.isEmpty, sum > 0, (sum - cost.amount).magnitude <= 1 else {
      return [AgencyShare(agency: names.agency(cost.agency), share: 1)]
    }
    var shares: [AgencyShare] = []
    for part in parts {
      let share = part.total / sum
      if let index = shares.firstIndex(where: { $0.agency == part.agency }) {
        shares[index] = AgencyShare(agency: part.agency, share: shares[index].share + share)
      } else {
        shares.append(AgencyShare(agency: part.agency, share: share))
      }
    }
    return shares
  }
}
