import PBRProjection

/// What a place has been paid by the months that have passed since its attachment, where a result
/// pays the same in whatever month it is achieved. One run serves all months of attachment, all
/// cohorts and all councils of which the same is assumed: they differ only in how many months
/// they have (model.md sections 4, 5 and 7).
///
/// A family is followed once from each state in which it can start; families then pass weight to
/// later starts, and what a place has been paid by a month is a sum over starts. `PaymentPass`
/// does the same month by month of the calendar, for what does change with it.
struct ElapsedPass: Sendable {
  let states: PaymentStates
  /// `[result]`: which event of `states` it is.
  let events: [Int]
  /// The most months from attachment to the start of any family of a place.
  let lastStart: Int
  /// The most months from attachment to the end of a period.
  let last: Int

  /// What one run comes to.
  struct Outcome: Sendable {
    let values: Int
    let starters: Int
    /// The months after which a family achieves nothing more.
    let reach: Int
    /// `[start * starters + starter]`: the chance that a family starts so many months on.
    let starts: [Double]
    /// `[(starter * (reach + 1) + month) * rows + row]`: what one family has added to the chances
    /// of eight values by the month after its start.
    let gains: [SIMD8<Double>]
    /// Eight values to a row.
    var rows: Int { (values + 7) / 8 }

    /// The chance of each value for a place that has some months.
    /// - Parameters:
    ///   - end: months from attachment to the end of the period; below 0 there are none.
    ///   - lastStart: months from attachment to the last month in which a family may start.
    func chances(end: Int, lastStart: Int) -> [Double] {
      var chances: [Double] = []
      add(end: end, lastStart: lastStart, Array(0..<values), to: &chances)
      return chances
    }

    /// Adds the same to others, in an order of the values.
    func add(end: Int, lastStart: Int, _ order: [Int], to all: inout [Double]) {
      let last = min(lastStart, end, starts.count / max(1, starters) - 1)
      if rows == 1 {
        var sum = SIMD8<Double>.zero
        sum[0] = 1
        for start in 0..<max(0, last + 1) {
          let month = min(reach, end - start)
          for starter in 0..<starters {
            let weight = starts[start &* starters &+ starter]
            if weight > 0 { sum += weight * gains[starter &* (reach &+ 1) &+ month] }
          }
        }
        for value in order { all.append(max(0, sum[value])) }
        return
      }
      var sums = [SIMD8<Double>](repeating: .zero, count: rows)
      sums[0][0] = 1
      for start in 0..<max(0, last + 1) {
        let month = min(reach, end - start)
        for starter in 0..<starters {
          let weight = starts[start * starters + starter]
          guard weight > 0 else { continue }
          let first = (starter * (reach + 1) + month) * rows
          for row in 0..<rows { sums[row] += weight * gains[first + row] }
        }
      }
      for value in order { all.append(max(0, sums[value >> 3][value & 7])) }
    }
  }

  /// Rows of values in eights, the last filled up with nothing.
  private static func eights(_ gains: [Double], values: Int) -> [SIMD8<Double>] {
    let rows = (values + 7) / 8
    var eights = [SIMD8<Double>](repeating: .zero, count: gains.count / values * rows)
    for (index, gain) in gains.enumerated() {
      let (line, value) = index.quotientAndRemainder(dividingBy: values)
      eights[line * rows + (value >> 3)][value & 7] = gain
    }
    return eights
  }

  func run(_ rules: FamilyRules) -> Outcome {
    let starters = states.starters
    let count = starters.count
    let values = states.values.count
    let replaces = rules.leaving > 0 && rules.replacementShare > 0
    let lastReplaced = replaces ? min(lastStart, last) - rules.replacementMonths : -1
    let reach = max(0, min(last, rules.routes.lastMonth))
    var gains = [Double](repeating: 0, count: count * (reach + 1) * values)
    // `[(starter * (months + 1) + month) * count + next]`: places whose family leaves then.
    let months = max(0, lastReplaced)
    var leaves = [Double](repeating: 0, count: count * (months + 1) * count)
    var alive = [Double](repeating: 0, count: states.count)
    var ways: [Way] = []
    for (index, state) in starters.enumerated() {
      for route in rules.routes.routes {
        for other in alive.indices { alive[other] = 0 }
        alive[state] = route.weight
        follow(
          route, rules, through: max(reach, lastReplaced), lastReplaced: lastReplaced, &alive,
          &ways, gains: &gains, from: index * (reach + 1) * values, reach: reach,
          leaves: &leaves, from: index * (months + 1) * count, starters: starters)
      }
      for month in stride(from: 1, through: reach, by: 1) {
        let row = (index * (reach + 1) + month) * values
        for value in 0..<values { gains[row + value] += gains[row - values + value] }
      }
    }
    return Outcome(
      values: values, starters: count, reach: reach,
      starts: starts(leaves, months: months, count: count, rules, replaces: replaces),
      gains: ElapsedPass.eights(gains, values: values))
  }

  /// What can happen on a route, with its chance in each month.
  private struct Way {
    let moves: Range<Int>
    let hazard: [Double]
  }

  /// One family on one route.
  /// - Parameter ways: for what can happen on it; what it holds before does not matter.
  @inline(__always)
  private func follow(
    _ route: RouteTable.Route, _ rules: FamilyRules, through end: Int, lastReplaced: Int,
    _ alive: inout [Double], _ ways: inout [Way], gains: inout [Double], from gain: Int, reach: Int,
    leaves: inout [Double], from leave: Int, starters: [Int]
  ) {
    let stay = 1 - rules.leaving
    let passing = rules.leaving * rules.replacementShare
    let values = states.values.count
    ways.removeAll(keepingCapacity: true)
    if let main = route.main {
      ways.append(Way(moves: states.moves(of: events[main]), hazard: route.mainHazard))
    }
    for addOn in rules.routes.addOns.indices where route.allowsAddOn[addOn] {
      ways.append(
        Way(
          moves: states.moves(of: events[rules.routes.addOns[addOn]]),
          hazard: rules.routes.addOnHazard[addOn]))
    }
    for month in 0...end {
      if month > 0, rules.leaving > 0 {
        if month <= lastReplaced {
          let row = leave + month * starters.count
          for (index, state) in starters.enumerated() {
            leaves[row + index] += alive[state] * passing
          }
        }
        for state in alive.indices { alive[state] *= stay }
      }
      guard month <= reach else { continue }
      let row = gain + month * values
      for index in ways.indices where month < ways[index].hazard.count {
        let chance = ways[index].hazard[month]
        if chance > 0 { achieve(ways[index].moves, chance, &alive, &gains, row) }
      }
    }
  }

  /// A result is achieved by a share of the families that still can.
  @inline(__always)
  private func achieve(
    _ moves: Range<Int>, _ chance: Double, _ alive: inout [Double], _ gains: inout [Double],
    _ row: Int
  ) {
    for index in moves {
      let move = states.moves[index]
      let here = alive[move.state]
      guard here > 0 else { continue }
      let share = here * chance
      alive[move.state] = here - share
      alive[move.next] += share
      gains[row &+ move.from] -= share
      gains[row &+ move.to] += share
    }
  }

  /// How families pass a place on to later starts.
  private func starts(
    _ leaves: [Double], months: Int, count: Int, _ rules: FamilyRules, replaces: Bool
  ) -> [Double] {
    guard count > 0 else { return [] }
    guard replaces, lastStart > 0 else { return [1] + [Double](repeating: 0, count: count - 1) }
    var starts = [Double](repeating: 0, count: count * (lastStart + 1))
    starts[0] = 1
    for start in 0...lastStart {
      for starter in 0..<count {
        let weight = starts[start * count + starter]
        guard weight > 0 else { continue }
        var month = 1
        while month <= months, start + month + rules.replacementMonths <= lastStart {
          let to = (start + month + rules.replacementMonths) * count
          let row = (starter * (months + 1) + month) * count
          for next in 0..<count { starts[to + next] += weight * leaves[row + next] }
          month += 1
        }
      }
    }
    return starts
  }
}
