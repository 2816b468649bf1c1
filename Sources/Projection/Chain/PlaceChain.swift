import PBRProgramme
import PBRQuantities

/// The chain of families that hold a place, one after another, and what they achieve: the
/// exact sums of model.md section 6 for all places of one cohort and one attachment year.
///
/// The calculation follows the places month by month of start. Because expected values are
/// linear, all places of a cohort and year are carried at once: cost follows months, windows
/// and results, not families.
struct PlaceChain {
  /// Expected flows by month of the axis.
  struct Flows {
    /// Families that start.
    var started: [Double]
    /// `[result][month]`: achieved, paid or not.
    var achieved: [[Double]]
    /// Pounds that achieved results will be paid, by the month achieved.
    var earned: [[Double]]
    /// Pounds forgone on results achieved too late for every window, by the month achieved.
    var forgone: [[Double]]
    /// The most that any place is paid in results, in pence.
    var highestPaid: Int64 = 0
    /// Pounds that the maximum takes off results claimed; only on ladders.
    var aboveMaximum = 0.0
    /// What each starting month adds, kept only where it is to be explained.
    var ledger: ChainLedger.Book?
  }

  /// What results pay by the month achieved, and which of them are too late.
  struct Payment {
    /// `[result][month]` in pence.
    let amounts: [[Int64]]
    let timing: ClaimTiming
    /// The most that results of one place may pay together, in pence.
    let ceiling: Int64?
  }

  /// What can be achieved on a route.
  struct Event {
    let result: Int
    /// Which add-on it is; nil for the main result.
    let addOn: Int?
    /// `[k]` is its chance in month `k` after the start, given that it has not come before.
    let hazard: [Double]
  }

  let routes: RouteTable
  /// `[route]`: in the order in which they count within a month.
  private let events: [[Event]]
  let results: Int
  let leaving: Double
  let replacementShare: Double
  let replacementMonths: Int
  /// The last month of the axis in which a family may start.
  let lastStart: Int
  let axis: MonthAxis
  /// Nil for families outside funded places, who earn nothing.
  let payment: Payment?

  init(_ assumptions: CohortAssumptions, scheme: Scheme, axis: MonthAxis, payment: Payment?) {
    let routes = RouteTable(assumptions, scheme: scheme)
    self.routes = routes
    events = routes.routes.map { route in
      let main = route.main.map { Event(result: $0, addOn: nil, hazard: route.mainHazard) }
      let addOns = routes.addOns.indices.filter { route.allowsAddOn[$0] }.map {
        Event(result: routes.addOns[$0], addOn: $0, hazard: routes.addOnHazard[$0])
      }
      return (main.map { [$0] } ?? []) + addOns
    }
    results = scheme.results.count
    leaving = assumptions.leaving.value
    replacementShare = assumptions.replacementShare.value
    replacementMonths = assumptions.replacementMonths
    lastStart = min(axis.count - 1, scheme.attachmentEnds.month - axis.first)
    self.axis = axis
    self.payment = payment
  }

  /// The flows of places of which `attached[i]` are first filled in month `i` of the axis, and
  /// what is still to come of places already filled, as far as a month of the axis is known.
  /// - Parameter isKept: whether what each starting month adds is kept.
  func flows(
    attached: [Double], known: [KnownPlace] = [], until now: Int = -1, isKept: Bool = false
  ) -> Flows {
    let rows = [[Double]](repeating: axis.list, count: results)
    var flows = Flows(started: axis.list, achieved: rows, earned: rows, forgone: rows)
    if isKept { flows.ledger = ChainLedger.Book(results: results, months: axis.count) }
    var states = PlaceStates(addOns: routes.addOns.count, ceiling: payment?.ceiling)
    // `waiting[s]` is the weight of places, by state, whose next family starts in month s.
    var waiting = [[Double]](repeating: [], count: axis.count)
    for (place, count) in PlaceChain.alike(known) {
      go(on: place, times: count, from: now, &states, &flows, &waiting)
    }
    for start in attached.indices {
      var weights = waiting[start]
      waiting[start] = []
      if attached[start] > 0 {
        if weights.isEmpty { weights = [0] }
        weights[0] += attached[start]
      }
      guard !weights.isEmpty else { continue }
      flows.started[start] += weights.reduce(0, +)
      for route in events.indices {
        follow(route, from: start, weights, &states, &flows, &waiting)
      }
    }
    flows.highestPaid = states.states.map(\.paid).max() ?? 0
    return flows
  }

  /// One family on one route, from its start, or the first month after it that is not known,
  /// until nothing more can happen to it that counts.
  func follow(
    _ route: Int, from start: Int, after known: Int = -1, _ weights: [Double],
    _ states: inout PlaceStates, _ flows: inout Flows, _ waiting: inout [[Double]]
  ) {
    let weight = routes.routes[route].weight
    let events = events[route]
    var alive = weights.map { $0 * weight }
    flows.ledger?.start = start
    let replaces = replacementShare > 0 && leaving > 0
    let lastReplaced = replaces ? lastStart - replacementMonths - start : -1
    let last = min(axis.count - 1 - start, max(routes.lastMonth, lastReplaced))
    let first = known + 1
    guard first == 0 || first <= last else { return }
    for month in first...max(first, last) {
      if month > 0, leaving > 0 {
        if month <= lastReplaced {
          pass(alive, states, on: &waiting[start + month + replacementMonths])
        }
        for index in alive.indices { alive[index] *= 1 - leaving }
      }
      for event in events where month < event.hazard.count && event.hazard[month] > 0 {
        achieve(
          event, chance: event.hazard[month], at: start + month, &alive, &states, &flows)
      }
    }
  }

  /// Families that leave without their main result pass their place on.
  private func pass(_ alive: [Double], _ states: PlaceStates, on waiting: inout [Double]) {
    if waiting.count < states.count {
      waiting += [Double](repeating: 0, count: states.count - waiting.count)
    }
    for index in alive.indices where alive[index] > 0 && !states.states[index].mainAchieved {
      waiting[index] += alive[index] * leaving * replacementShare
    }
  }

  /// A result is achieved in a month by a share of the families that still can.
  private func achieve(
    _ event: Event, chance: Double, at month: Int, _ alive: inout [Double],
    _ states: inout PlaceStates, _ flows: inout Flows
  ) {
    let result = event.result
    let lapses = payment.map { $0.timing.window[month] == nil } ?? true
    let amount = payment?.amounts[result][month] ?? 0
    var achieved = flows.achieved[result][month]
    var pounds = lapses ? flows.forgone[result][month] : flows.earned[result][month]
    for index in alive.indices where alive[index] > 0 {
      let state = states.states[index]
      if let addOn = event.addOn {
        guard state.open & (1 << UInt32(addOn)) != 0 else { continue }
      } else if state.mainAchieved {
        continue
      }
      let share = alive[index] * chance
      let pence = states.payable(amount, from: index)
      let next = states.after(event.addOn, index, paying: lapses ? 0 : pence)
      if next >= alive.count {
        alive += [Double](repeating: 0, count: next + 1 - alive.count)
      }
      alive[index] -= share
      alive[next] += share
      achieved += share
      pounds += share * Double(pence) / 100
      flows.ledger?.add(result, month, share, paidBefore: state.paid, pence: pence)
    }
    flows.achieved[result][month] = achieved
    if lapses {
      flows.forgone[result][month] = pounds
    } else {
      flows.earned[result][month] = pounds
    }
  }
}
