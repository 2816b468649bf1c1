import PBRProgramme
package import PBRRegister

/// The claimed results of a journal by the place they count for.
package struct ClaimsByPlace {
  /// By the place of families.csv.
  package private(set) var places: [String: [ClaimAccount]] = [:]
  /// Those of places that families.csv does not have, in the order of the journal.
  package private(set) var others: [(place: String, claims: [ClaimAccount])] = []

  package init(_ register: Register, _ journal: Journal) {
    let scheme = register.scheme.id
    var order: [String] = []
    for account in journal.accounts where account.claim.scheme == scheme {
      if places[account.claim.place] == nil { order.append(account.claim.place) }
      places[account.claim.place, default: []].append(account)
    }
    guard !order.isEmpty else { return }
    let named = Set(order)
    let known = Set(register.places.lazy.map(\.id).filter { named.contains($0) })
    for place in order where !known.contains(place) {
      let claims = places.removeValue(forKey: place) ?? []
      // The family may hold another place now.
      let held = claims.map { account in
        register.index(of: account.claim.family).flatMap { register.families[$0].place }
      }
      let now = held.compactMap(\.self).first
      if let now {
        places[register.places[now].id, default: []] += claims
      } else {
        others.append((place, claims))
      }
    }
  }
}
