import PBRQuantities

extension PlaceChain {
  /// Places that stand alike, one for all of them, with how many they are; in the order in which the
  /// first of each is known.
  static func alike(_ known: [KnownPlace]) -> [(place: KnownPlace, count: Double)] {
    var found: [(place: KnownPlace, count: Double)] = []
    var indices: [KnownPlace.Standing: Int] = [:]
    for place in known {
      let standing = place.standing
      if let index = indices[standing] {
        found[index].count += 1
      } else {
        indices[standing] = found.count
        found.append((place, 1))
      }
    }
    return found
  }

  /// What is still to come of so many places that stand alike, given what is known of them at the end of a month.
  ///
  /// A family without its main result after `k` months is the less likely to be on a route the
  /// more of that route's results come within `k` months; from there model.md section 4 goes on.
  /// A replacement that was due and has not come does not come (section 4, rule 5).
  func go(
    on place: KnownPlace, times count: Double, from now: Int, _ states: inout PlaceStates,
    _ flows: inout Flows,
    _ waiting: inout [[Double]]
  ) {
    var open: UInt32 = 0
    for (bit, result) in routes.addOns.enumerated() where !place.addOns.contains(result) {
      open |= 1 << UInt32(bit)
    }
    let state = states.known(
      PlaceStates.State(open: open, mainAchieved: place.main != nil, paid: place.paid))
    switch place.holder {
    case .present(let since):
      let start = since - axis.first
      guard start >= 0, start < axis.count else { return }
      let months = max(-1, now - start)
      for (route, weight) in weights(place, after: months) {
        var alive = [Double](repeating: 0, count: states.count)
        // `follow` weighs by the route's own probability.
        alive[state] = count * weight / routes.routes[route].weight
        follow(route, from: start, after: months, alive, &states, &flows, &waiting)
      }
    case .left(let month):
      let start = (month - axis.first) + replacementMonths
      guard place.main == nil, start > now, start >= 0, start <= lastStart else { return }
      if waiting[start].count < states.count {
        waiting[start] += [Double](repeating: 0, count: states.count - waiting[start].count)
      }
      waiting[start][state] += count * replacementShare
    }
  }

  /// The probability of each route, by its place in the table, given what the family has and has not achieved after so
  /// many months.
  private func weights(
    _ place: KnownPlace, after months: Int
  ) -> [(route: Int, Double)] {
    let likely = routes.routes.map { route -> Double in
      if let main = place.main { return route.main == main ? 1 : 0 }
      var weight = route.weight * RouteTable.without(route.mainHazard, for: months)
      for (bit, result) in routes.addOns.enumerated() {
        if place.holdersAddOns.contains(result) {
          if !route.allowsAddOn[bit] { weight = 0 }
        } else if route.allowsAddOn[bit], !place.addOns.contains(result) {
          weight *= RouteTable.without(routes.addOnHazard[bit], for: months)
        }
      }
      return weight
    }
    let total = likely.reduce(0, +)
    guard total > 1e-12 else { return [] }
    return likely.enumerated().compactMap { $1 > 0 ? ($0, $1 / total) : nil }
  }
}

extension RouteTable {
  /// The probability that nothing comes in months 0 to `months`.
  static func without(_ hazard: [Double], for months: Int) -> Double {
    guard months >= 0 else { return 1 }
    return hazard.prefix(months + 1).reduce(1) { $0 * (1 - $1) }
  }
}
