import PBRProgramme
import PBRProjection
import PBRQuantities

/// Counts what happens to the places of a cohort, month by month, as flows of the same shape as
/// the expected ones.
struct FlowWitness: PlaceWitness {
  private(set) var flows: CohortFlows
  /// Families active at the end of each month so far, over this witness alone.
  private(set) var active: [Int]
  private(set) var totals: SimulatedTotals
  var funded = true
  /// Claims that are priced when all places have been played; nil where each is paid as it comes.
  var inTurn: ClaimsInTurn?
  private let axis: MonthAxis
  /// Families attached by month.
  private var families: [Int]
  private var supportedFrom = 0

  init(_ cohort: Cohort, scheme: Scheme, axis: MonthAxis, window: [Int?]) {
    let none = axis.zeros
    flows = CohortFlows(
      cohort: cohort.id, placesAttached: none, feesEarned: none, highestPaid: 0, started: none,
      left: none, active: none,
      results: scheme.results.map {
        ResultFlows(
          result: $0.id, achieved: none, achievedUnfunded: none, window: window, earned: none,
          forgone: none)
      })
    active = [Int](repeating: 0, count: axis.count)
    families = active
    self.axis = axis
    totals = SimulatedTotals(windows: scheme.windows.count)
  }

  /// A place, or a family outside places, is first filled in a month.
  mutating func attached(_ month: Int, fee: Int64) {
    inTurn?.next(fee: funded ? fee : 0)
    guard flows.feesEarned.indices.contains(month) else { return }
    families[month] += 1
    guard funded else { return }
    flows.placesAttached[month] += 1
    flows.feesEarned[month] += Double(fee) / 100
    totals.fees &+= fee
  }

  mutating func notAttached() { totals.notAttached += 1 }

  mutating func started(_ month: Int) {
    supportedFrom = month
    guard flows.started.indices.contains(month) else { return }
    flows.started[month] += 1
  }

  mutating func left(_ month: Int) {}

  mutating func ended(_ month: Int) {
    if flows.left.indices.contains(month) { flows.left[month] += 1 }
    guard supportedFrom < month else { return }
    for index in supportedFrom..<min(month, active.count) { active[index] += 1 }
  }

  mutating func achieved(_ result: Int, _ month: Int, window: Int?, pence: Int64) {
    if inTurn?.take(result, month, window: window, pence: pence, funded: funded) ?? false {
      flows.results[result].achieved[month] += 1
      return
    }
    guard funded else {
      flows.results[result].achievedUnfunded[month] += 1
      return
    }
    flows.results[result].achieved[month] += 1
    if let window {
      flows.results[result].earned[month] += Double(pence) / 100
      totals.results &+= pence
      totals.byWindow[window] &+= pence
      totals.claims += 1
    } else {
      flows.results[result].forgone[month] += Double(pence) / 100
      totals.lapsed += 1
    }
  }

  /// A claim that has been priced.
  mutating func claimed(_ result: Int, _ month: Int, window: Int, pence: Int64) {
    flows.results[result].earned[month] += Double(pence) / 100
    totals.results &+= pence
    totals.byWindow[window] &+= pence
    totals.claims += 1
  }

  /// What came too late would have been paid the dearest price at most.
  mutating func forgone(_ result: Int, _ month: Int, pence: Int64) {
    flows.results[result].forgone[month] += Double(pence) / 100
    totals.lapsed += 1
  }

  /// When families were attached.
  var attachments: [Attachment] {
    families.indices.filter { families[$0] > 0 }.map { month in
      Attachment(
        month: axis.first + month, families: families[month],
        places: Int(flows.placesAttached[month]))
    }
  }

  /// The flows with the caseload filled in.
  var finished: CohortFlows {
    var finished = flows
    finished.active = MonthlyFlow(on: axis, active.map(Double.init))
    return finished
  }
}

/// Counts only what results come to.
struct TotalsWitness: PlaceWitness {
  var totals: SimulatedTotals

  init(windows: Int) { totals = SimulatedTotals(windows: windows) }

  mutating func started(_ month: Int) {}
  mutating func ended(_ month: Int) {}
  mutating func left(_ month: Int) {}

  mutating func achieved(_ result: Int, _ month: Int, window: Int?, pence: Int64) {
    guard let window else {
      totals.lapsed += 1
      return
    }
    totals.results &+= pence
    totals.byWindow[window] &+= pence
    totals.claims += 1
  }
}

/// What one draw of the simulator comes to, for funded places.
package struct SimulatedTotals: Sendable, Hashable {
  /// Results payments, in pence.
  package var results: Int64 = 0
  /// Results payments by claim window, in pence.
  package var byWindow: [Int64]
  /// Attachment fees earned, in pence.
  package var fees: Int64 = 0
  /// Results claimed.
  package var claims = 0
  /// Results achieved too late for every window.
  package var lapsed = 0
  /// Families that found no room before attachment ends; 0 unless capacity binds.
  package var notAttached = 0

  init(windows: Int) { byWindow = [Int64](repeating: 0, count: windows) }

  /// Pays no more than a maximum over all windows, the first ones first.
  mutating func cut(at most: Int64) {
    var left = most
    for window in byWindow.indices {
      byWindow[window] = min(byWindow[window], left)
      left -= byWindow[window]
    }
    results = most - left
  }

  /// The totals of a draw that has been worked out month by month.
  init(_ projection: Projection) {
    let scheme = projection.scheme
    self.init(windows: scheme.windows.count)
    func pence(_ pounds: Double) -> Int64 { Int64((pounds * 100).rounded()) }
    var due = scheme.windows.map { _ in 0.0 }
    for result in scheme.results.indices {
      for (window, claim) in projection.claims(result: result).enumerated() {
        due[window] += claim.amount
        claims += Int(claim.count.rounded())
      }
      lapsed += Int(projection.lapsed(result: result).count.rounded())
    }
    for window in due.indices {
      byWindow[window] = pence(projection.contractCut?.windows[window].paid ?? due[window])
    }
    results = byWindow.reduce(0, +)
    fees = pence(projection.feesEarned.total)
    notAttached = projection.scenario.cohorts.reduce(0) { sum, cohort in
      sum + cohort.families - cohort.attachments.reduce(0) { $0 + $1.families }
    }
  }

  mutating func add(_ other: SimulatedTotals) {
    results &+= other.results
    fees &+= other.fees
    claims += other.claims
    lapsed += other.lapsed
    notAttached += other.notAttached
    for window in byWindow.indices { byWindow[window] &+= other.byWindow[window] }
  }
}
