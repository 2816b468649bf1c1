import PBRProgramme
import PBRQuantities
import PBRRegister

extension PlaceRules {
  /// What each claim pays where that depends on others: its price by number, in the order of the
  /// claim's rows after those that stand in the journal; then what the maximum of the place leaves,
  /// then what that of the contract leaves. A claim that nothing is left for pays nothing.
  func price(_ tally: ClaimTally, _ standings: inout [Standing]) {
    guard let window = window ?? scheme.windows.last else { return }
    var tally = tally
    var left: [Int: Money] = [:]
    for at in standings.indices where standings[at].state == .claimable {
      guard let number = register.families[standings[at].family].place,
        let year = rateYear(register.places[number])
      else { continue }
      let result = standings[at].result
      let price = tally.price(result, rateYear: year, in: window)
      var amount = price
      standings[at].reason = price == .zero && scheme.results[result].volume != nil ? .number : .met
      let place = left[number] ?? self.left(register.places[number])
      if let place, place < amount {
        amount = place
        standings[at].reason = .maximum
      }
      if let contract = tally.left(in: window), contract < amount {
        amount = contract
        standings[at].reason = .contract
      }
      if let place { left[number] = place.less(amount) }
      standings[at].amount = amount
      tally.add(result, in: window, amount)
    }
  }

  /// One place after the other, each at the prices that those before it leave.
  func climb(_ tally: ClaimTally, _ standings: inout [Standing]) {
    guard let window = window ?? scheme.windows.last else { return }
    var tally = tally
    var own: [Standing] = []
    for place in register.places.indices {
      gather(place, standings, &own)
      let year = rateYear(register.places[place])
      let prices = scheme.results.indices.map { result in
        year.map { tally.price(result, rateYear: $0, in: window) } ?? .zero
      }
      apply(place, &own, prices: prices)
      for standing in own {
        standings[standing.family * scheme.results.count + standing.result] = standing
        if standing.state == .claimable {
          tally.add(standing.result, in: window, standing.amount ?? .zero)
        }
      }
    }
  }
}
