import PBRProgramme
import PBRProjection
import PBRQuantities

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
  /// The last month of the axis in which a family may start.
  let lastStart: Int

  private var lanes: Int { attached.count }

  /// Chances by lane and value at the end of some months.
  struct Outcome {
    let values: Int
    let lanes: Int
    /// `[(month * values + value) * lanes + lane]`: what is added in the month to the chance of
    /// the value.
    fileprivate let changes: [Double]

    /// The distribution of a lane at the end of each of some months in order: the chance of each
    /// value.
    func chances(lane: Int, atEndOf months: [Int]) -> [[Double]] {
      var chances = [Double](repeating: 0, count: values)
      chances[0] = 1
      var index = lane
      return months.map { end in
        while index < (end + 1) * values * lanes {
          for value in 0..<values {
            chances[value] += changes[index]
            index += lanes
          }
        }
        return chances.map { max(0, $0) }
      }
    }
  }

  /// What is carried along.
  private struct Work {
    /// `[state * lanes + lane]`: places whose present family is still there.
    var alive: [Double]
    /// Which states have any.
    var live: [Bool]
    /// `[(month * states + state) * lanes + lane]`: places whose next family starts then.
    var waiting: [Double]
    var isAwaited: [Bool]
    var changes: [Double]
    /// The lanes whose places have been attached: the first so many.
    var active = 0
  }

  func run(_ rules: FamilyRules) -> Outcome {
    let lanes = self.lanes
    let size = states.count * lanes
    let replaces = rules.leaving > 0 && rules.replacementShare > 0
    let starts = replaces ? last : min(last, attached.last ?? -1)
    var work = Work(
      alive: [Double](repeating: 0, count: size),
      live: [Bool](repeating: false, count: states.count),
      waiting: [Double](repeating: 0, count: size * (starts + 1)),
      isAwaited: [Bool](repeating: false, count: starts + 1),
      changes: [Double](repeating: 0, count: states.values.count * lanes * (last + 1)))
    for start in 0...max(0, starts) where start <= starts {
      while work.active < lanes, attached[work.active] == start {
        work.waiting[start * size + work.active] += 1
        work.isAwaited[start] = true
        work.active += 1
      }
      guard work.isAwaited[start] else { continue }
      for route in rules.routes.routes {
        for state in 0..<states.count {
          work.live[state] = false
          let base = start * size + state * lanes
          let to = state * lanes
          for lane in 0..<work.active where work.waiting[base + lane] > 0 {
            work.live[state] = true
            break
          }
          if work.live[state] {
            for lane in 0..<work.active {
              work.alive[to + lane] = work.waiting[base + lane] * route.weight
            }
          }
        }
        follow(route, rules, from: start, &work)
      }
    }
    return Outcome(values: states.values.count, lanes: lanes, changes: work.changes)
  }

  /// One family on one route, from its start until nothing more can happen that counts.
  private func follow(
    _ route: RouteTable.Route, _ rules: FamilyRules, from start: Int, _ work: inout Work
  ) {
    let lanes = self.lanes
    let replaces = rules.leaving > 0 && rules.replacementShare > 0
    let lastReplaced =
      replaces ? min(lastStart, last) - rules.replacementMonths - start : -1
    let end = min(last - start, max(rules.routes.lastMonth, lastReplaced))
    guard end >= 0 else { return }
    let stay = 1 - rules.leaving
    let passing = rules.leaving * rules.replacementShare
    for month in 0...end {
      if month > 0, rules.leaving > 0 {
        if month <= lastReplaced {
          let to = start + month + rules.replacementMonths
          work.isAwaited[to] = true
          for state in 0..<states.count where work.live[state] && states.waits[state] {
            let base = state * lanes
            let next = (to * states.count + state) * lanes
            for lane in 0..<work.active {
              work.waiting[next + lane] += work.alive[base + lane] * passing
            }
          }
        }
        for state in 0..<states.count where work.live[state] {
          let base = state * lanes
          for lane in base..<base + work.active { work.alive[lane] *= stay }
        }
      }
      if let main = route.main, month < route.mainHazard.count, route.mainHazard[month] > 0 {
        achieve(
          events[main][start + month], chance: route.mainHazard[month], at: start + month, &work)
      }
      for addOn in rules.routes.addOns.indices where route.allowsAddOn[addOn] {
        guard month < rules.routes.addOnHazard[addOn].count else { continue }
        let chance = rules.routes.addOnHazard[addOn][month]
        if chance > 0 {
          achieve(
            events[rules.routes.addOns[addOn]][start + month], chance: chance,
            at: start + month, &work)
        }
      }
    }
  }

  /// A result is achieved by a share of the families that still can.
  private func achieve(_ event: Int, chance: Double, at month: Int, _ work: inout Work) {
    let lanes = self.lanes
    let row = month * states.values.count
    for state in 0..<states.count where work.live[state] {
      let next = states.next[state * states.events + event]
      guard next != state else { continue }
      let from = state * lanes
      let to = next * lanes
      if !work.live[next], !states.isFinal[next] {
        work.live[next] = true
        for lane in to..<to + work.active { work.alive[lane] = 0 }
      }
      let before = (row + states.value[state]) * lanes
      let after = (row + states.value[next]) * lanes
      for lane in 0..<work.active {
        let share = work.alive[from + lane] * chance
        work.alive[from + lane] -= share
        work.alive[to + lane] += share
        work.changes[before + lane] -= share
        work.changes[after + lane] += share
      }
    }
  }
}
