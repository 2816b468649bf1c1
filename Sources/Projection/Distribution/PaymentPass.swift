import Programme
import Quantities

/// Follows the places of one cohort and one year month by month and finds, for each month in
/// which places are attached, the exact distribution of what one place has been paid within a
/// period by the end of any month (model.md sections 4, 5 and 7).
///
/// It is the calculation of `PlaceChain`, kept apart from it on purpose: it carries chances of
/// single places where that carries expected numbers of all of them, stops at the last month
/// that can pay, and is laid out for hundreds of repetitions with other rates. That both agree
/// is checked in every run.
struct PaymentPass {
  let states: PaymentStates
  /// `[result][month]`: which event of `states` a result achieved in the month is.
  let events: [[Int]]
  /// The first month of the axis in which each lane's places are attached, in order.
  let attached: [Int]
  /// The last month that can pay for the period.
  let last: Int

  private var lanes: Int { attached.count }

  /// Chances by lane and value at the end of some months.
  struct Outcome {
    let values: Int
    let lanes: Int
    /// `[month][value * lanes + lane]`: what is added in the month to the chance of the value.
    fileprivate let changes: [[Double]]

    /// The distribution of a lane at the end of each of some months in order: the chance of each
    /// value.
    func chances(lane: Int, atEndOf months: [Int]) -> [[Double]] {
      var chances = [Double](repeating: 0, count: values)
      chances[0] = 1
      var month = 0
      return months.map { end in
        while month <= end, month < changes.count {
          if !changes[month].isEmpty {
            for value in 0..<values { chances[value] += changes[month][value * lanes + lane] }
          }
          month += 1
        }
        return chances.map { max(0, $0) }
      }
    }
  }

  func run(_ rules: FamilyRules) -> Outcome {
    let lanes = self.lanes
    let values = states.values.count
    var changes = [[Double]](repeating: [], count: last + 1)
    var waiting = [[Double]](repeating: [], count: last + 1)
    var alive = [Double](repeating: 0, count: states.count * lanes)
    var live = [Bool](repeating: false, count: states.count)
    for start in 0...last {
      var weights = waiting[start]
      waiting[start] = []
      for (lane, month) in attached.enumerated() where month == start {
        if weights.isEmpty { weights = [Double](repeating: 0, count: states.count * lanes) }
        weights[lane] += 1
      }
      guard !weights.isEmpty else { continue }
      for route in rules.routes.routes {
        var any = false
        for state in 0..<states.count {
          live[state] = false
          let base = state * lanes
          for lane in base..<base + lanes where weights[lane] > 0 { live[state] = true }
          if live[state] {
            any = true
            for lane in base..<base + lanes { alive[lane] = weights[lane] * route.weight }
          }
        }
        guard any else { continue }
        follow(
          route, rules, from: start, &alive, &live, changes: &changes, waiting: &waiting)
      }
    }
    return Outcome(values: values, lanes: lanes, changes: changes)
  }

  private func follow(
    _ route: RouteTable.Route, _ rules: FamilyRules, from start: Int, _ alive: inout [Double],
    _ live: inout [Bool], changes: inout [[Double]], waiting: inout [[Double]]
  ) {
    let lanes = self.lanes
    let replaces = rules.leaving > 0 && rules.replacementShare > 0
    let lastReplaced =
      replaces ? min(rules.lastStart, last) - rules.replacementMonths - start : -1
    let end = min(last - start, max(rules.routes.lastMonth, lastReplaced))
    guard end >= 0 else { return }
    let stay = 1 - rules.leaving
    let passing = rules.leaving * rules.replacementShare
    for month in 0...end {
      if month > 0, rules.leaving > 0 {
        if month <= lastReplaced {
          let to = start + month + rules.replacementMonths
          if waiting[to].isEmpty {
            waiting[to] = [Double](repeating: 0, count: states.count * lanes)
          }
          for state in 0..<states.count where live[state] && !states.states[state].mainAchieved {
            let base = state * lanes
            for lane in base..<base + lanes { waiting[to][lane] += alive[lane] * passing }
          }
        }
        for state in 0..<states.count where live[state] {
          let base = state * lanes
          for lane in base..<base + lanes { alive[lane] *= stay }
        }
      }
      if let main = route.main, month < route.mainHazard.count, route.mainHazard[month] > 0 {
        achieve(
          events[main][start + month], chance: route.mainHazard[month], at: start + month,
          &alive, &live, &changes)
      }
      for (addOn, result) in rules.routes.addOns.enumerated() where route.allowsAddOn[addOn] {
        let hazard = rules.routes.addOnHazard[addOn]
        if month < hazard.count, hazard[month] > 0 {
          achieve(
            events[result][start + month], chance: hazard[month], at: start + month, &alive,
            &live, &changes)
        }
      }
    }
  }

  /// A result is achieved by a share of the families that still can.
  private func achieve(
    _ event: Int, chance: Double, at month: Int, _ alive: inout [Double], _ live: inout [Bool],
    _ changes: inout [[Double]]
  ) {
    let lanes = self.lanes
    for state in 0..<states.count where live[state] {
      let next = states.next[state * states.events + event]
      guard next != state else { continue }
      let from = state * lanes
      let to = next * lanes
      if !live[next] {
        live[next] = true
        for lane in to..<to + lanes { alive[lane] = 0 }
      }
      let before = states.value[state] * lanes
      let after = states.value[next] * lanes
      if before == after {
        for lane in 0..<lanes {
          let share = alive[from + lane] * chance
          alive[from + lane] -= share
          alive[to + lane] += share
        }
        continue
      }
      if changes[month].isEmpty {
        changes[month] = [Double](repeating: 0, count: states.values.count * lanes)
      }
      for lane in 0..<lanes {
        let share = alive[from + lane] * chance
        alive[from + lane] -= share
        alive[to + lane] += share
        changes[month][before + lane] -= share
        changes[month][after + lane] += share
      }
    }
  }
}

/// What a family of a cohort does, with the values of one draw.
struct FamilyRules {
  let routes: RouteTable
  let leaving: Double
  let replacementShare: Double
  let replacementMonths: Int
  /// The last month of the axis in which a family may start.
  let lastStart: Int

  init(_ assumptions: CohortAssumptions, scheme: Scheme, axis: MonthAxis) {
    routes = RouteTable(assumptions, scheme: scheme)
    leaving = assumptions.leaving.value
    replacementShare = assumptions.replacementShare.value
    replacementMonths = assumptions.replacementMonths
    lastStart = scheme.attachmentEnds.month - axis.first
  }
}
