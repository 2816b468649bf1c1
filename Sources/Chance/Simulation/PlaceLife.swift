/// What is told about a place while its life is played.
protocol PlaceWitness {
  /// A family starts in a month.
  mutating func started(_ month: Int)
  /// The family is no longer part of the caseload from this month on: it has left, or its
  /// support has ended.
  mutating func ended(_ month: Int)
  /// The family leaves in a month, perhaps after its support has ended.
  mutating func left(_ month: Int)
  /// A result is achieved: what it is paid, or would have been paid had any window taken it.
  mutating func achieved(_ result: Int, _ month: Int, window: Int?, pence: Int64)
}

/// Plays one place: its families one after another, exactly as model.md sections 4 and 5 read.
struct PlaceLife {
  let tables: FamilyTables
  let tariff: PlaceTariff

  /// - Parameters:
  ///   - start: the month in which the first family starts.
  ///   - funded: whether results are paid; else they are achieved all the same.
  func play(
    from start: Int, funded: Bool, _ random: inout RandomStream, _ witness: inout some PlaceWitness
  ) {
    guard tariff.year.indices.contains(start) else { return }
    if let ladder = tables.ladder {
      climb(ladder, from: start, funded: funded, &random, &witness)
      return
    }
    let year = tariff.year[start]
    var left = tariff.ceiling[year]
    var open: UInt64 = .max
    var month = start
    while true {
      witness.started(month)
      // Looked at where it stands: a copy of a route for every family is dear.
      let route = tables.route(random.uniform())
      let result = tables.routes[route].main
      let leaves = tables.leaves ? tables.leaving.pick(random.next()) : 0
      let stays = leaves == 0 ? Int.max : leaves
      // Results count in the order of months; in one month the main result is first.
      var main = -1
      if result != nil {
        let taken = tables.routes[route].months.pick(random.next())
        if taken < stays { main = taken }
      }
      let addOns = tables.hasAddOns ? addOnMonths(route, stays, &open, &random) : []
      if !addOns.isEmpty {
        achieveInOrder(result, main, addOns, from: month, year, funded, &left, &witness)
      } else if let result, main >= 0 {
        achieve(result, month + main, year, funded, &left, &witness)
      }
      witness.ended(month + min(stays, tables.supportMonths))
      guard leaves > 0 else { return }
      witness.left(month + leaves)
      guard main < 0, tables.replacementShare > 0,
        random.uniform() < tables.replacementShare
      else { return }
      month += leaves + tables.replacementMonths
      guard month <= tariff.lastStart else { return }
    }
  }

  private func achieveInOrder(
    _ result: Int?, _ main: Int, _ addOns: [(result: Int, month: Int)],
    from month: Int, _ year: Int, _ funded: Bool, _ left: inout Int64,
    _ witness: inout some PlaceWitness
  ) {
    var events = addOns
    if let result, main >= 0 { events.insert((result, main), at: 0) }
    while let first = events.indices.min(by: { events[$0].month < events[$1].month }) {
      let event = events.remove(at: first)
      achieve(event.result, month + event.month, year, funded, &left, &witness)
    }
  }

  /// The add-ons that the family achieves, and in which month after its start.
  @inline(__always)
  private func addOnMonths(
    _ route: Int, _ stays: Int, _ open: inout UInt64,
    _ random: inout RandomStream
  ) -> [(result: Int, month: Int)] {
    var found: [(result: Int, month: Int)] = []
    for index in tables.addOns.indices where tables.addOns[index].rate > 0 {
      guard tables.routes[route].allowsAddOn[index], open & (1 << UInt64(index)) != 0,
        random.uniform() < tables.addOns[index].rate
      else { continue }
      let month = tables.addOns[index].months.pick(random.next())
      if month < stays {
        found.append((tables.addOns[index].result, month))
        open &= ~(1 << UInt64(index))
      }
    }
    return found
  }

  @inline(__always)
  func achieve(
    _ result: Int, _ month: Int, _ year: Int, _ funded: Bool, _ left: inout Int64,
    _ witness: inout some PlaceWitness
  ) {
    guard tariff.window.indices.contains(month) else { return }
    let window = tariff.window[month]
    guard funded else {
      witness.achieved(result, month, window: window, pence: 0)
      return
    }
    let pence = min(tariff.pence[year][result][month], left)
    if window != nil { left -= pence }
    witness.achieved(result, month, window: window, pence: pence)
  }
}
