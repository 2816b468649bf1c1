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

  let routes: RouteTable
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
    routes = RouteTable(assumptions, scheme: scheme)
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
      for route in routes.routes {
        follow(route, from: start, weights, &states, &flows, &waiting)
      }
    }
    flows.highestPaid = states.states.map(\.paid).max() ?? 0
    return flows
  }

  /// One family on one route, from its start, or the first month after it that is not known,
  /// until nothing more can happen to it that counts.
  func follow(
    _ route: RouteTable.Route, from start: Int, after known: Int = -1, _ weights: [Double],
    _ states: inout PlaceStates, _ flows: inout Flows, _ waiting: inout [[Double]]
  ) {
    var alive = weights.map { $0 * route.weight }
    flows.ledger?.start = start
    let replaces = replacementShare > 0 && leaving > 0
    let lastReplaced = replaces ? lastStart - replacementMonths - start : -1
    let last = min(axis.count - 1 - start, max(routes.lastMonth, lastReplaced))
    let first = known + 1
    guard first == 0 || first <= last else { return }
    for month in first...max(first, last) {
      if month > 0, leaving > 0 {
        if month <= lastReplaced {
          pass(alive, states, to: start + month + replacementMonths, &waiting)
        }
        for index in alive.indices { alive[index] *= 1 - leaving }
      }
      if let main = route.main, month < route.mainHazard.count, route.mainHazard[month] > 0 {
        achieve(
          main, addOn: nil, chance: route.mainHazard[month], at: start + month, &alive, &states,
          &flows)
      }
      for (addOn, result) in routes.addOns.enumerated()
      where route.allowsAddOn[addOn] && month < routes.addOnHazard[addOn].count
        && routes.addOnHazard[addOn][month] > 0
      {
        achieve(
          result, addOn: addOn, chance: routes.addOnHazard[addOn][month], at: start + month,
          &alive, &states, &flows)
      }
    }
  }

  /// Families that leave without their main result pass their place on.
  private func pass(
    _ alive: [Double], _ states: PlaceStates, to start: Int, _ waiting: inout [[Double]]
  ) {
    if waiting[start].count < states.count {
      waiting[start] += [Double](repeating: 0, count: states.count - waiting[start].count)
    }
    for index in alive.indices where alive[index] > 0 && !states.states[index].mainAchieved {
      waiting[start][index] += alive[index] * leaving * replacementShare
    }
  }

  /// A result is achieved in a month by a share of the families that still can.
  private func achieve(
    _ result: Int, addOn: Int?, chance: Double, at month: Int, _ alive: inout [Double],
    _ states: inout PlaceStates, _ flows: inout Flows
  ) {
    let lapses = payment.map { $0.timing.window[month] == nil } ?? true
    let amount = payment?.amounts[result][month] ?? 0
    for index in alive.indices where alive[index] > 0 {
      let state = states.states[index]
      if let addOn {
        guard state.open & (1 << UInt32(addOn)) != 0 else { continue }
      } else if state.mainAchieved {
        continue
      }
      let share = alive[index] * chance
      let pence = states.payable(amount, from: index)
      let paid = lapses ? 0 : pence
      let next =
        addOn.map { states.afterAddOn($0, index, paying: paid) }
        ?? states.afterMain(index, paying: paid)
      if next >= alive.count {
        alive += [Double](repeating: 0, count: next + 1 - alive.count)
      }
      alive[index] -= share
      alive[next] += share
      flows.achieved[result][month] += share
      flows.ledger?.add(result, month, share, paidBefore: state.paid, pence: pence)
      if lapses {
        flows.forgone[result][month] += share * Double(pence) / 100
      } else {
        flows.earned[result][month] += share * Double(pence) / 100
      }
    }
  }
}
