/// Who pays and who gains: present values for one agency, in pounds of the base year.
package struct AgencyPosition: Sendable, Hashable {
  package let agency: String
  /// Delivery cost it bears.
  package let pays: Double
  /// Benefit that falls to it, and the part it can take out of its budget.
  package let gains: Double
  package let cashable: Double
  package var net: Double { gains - pays }
}

extension Appraisal {
  /// Every agency that bears a cost or gains by a fiscal saving; those that gain most first.
  package func agencies(within horizon: Int) -> [AgencyPosition] {
    var names: [String] = []
    func index(_ name: String) -> Int {
      if let index = names.firstIndex(of: name) { return index }
      names.append(name)
      return names.count - 1
    }
    var sums: [(pays: Double, gains: Double, cashable: Double)] = []
    func add(_ name: String, _ pays: Double, _ gains: Double, _ cashable: Double) {
      let index = index(name)
      if index == sums.count { sums.append((0, 0, 0)) }
      sums[index].pays += pays
      sums[index].gains += gains
      sums[index].cashable += cashable
    }
    for line in costs { add(line.agency, presentValue(line.amounts, within: horizon), 0, 0) }
    for flows in savings where flows.saving.value == .fiscal {
      let net = presentValue(flows.net, within: horizon)
      for (share, cash) in zip(flows.saving.cost.shares, flows.cashable) {
        add(share.agency, 0, net * share.share, presentValue(cash, within: horizon))
      }
    }
    return zip(names, sums).map {
      AgencyPosition(agency: $0, pays: $1.pays, gains: $1.gains, cashable: $1.cashable)
    }
    .sorted { ($0.gains, $1.agency) > ($1.gains, $0.agency) }
  }
}
