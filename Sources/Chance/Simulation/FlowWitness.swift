import PBRProgramme
import PBRProjection
import PBRQuantities

/// Counts what happens to the places of a cohort, month by month, as flows of the same shape as
/// the expected ones. Counts and pence stand in plain lists until all have been played.
struct FlowWitness: PlaceWitness {
  private(set) var totals: SimulatedTotals
  var funded = true
  /// Claims that are priced when all places have been played; nil where each is paid as it comes.
  var inTurn: ClaimsInTurn?
  private let cohort: String
  private let results: [String]
  private let window: [Int?]
  private let axis: MonthAxis
  /// By month: families attached, places first filled and their fees, families that start and
  /// that leave.
  private var families: [Int]
  private var places: [Int]
  private var fees: [Int64]
  private var started: [Int]
  private var left: [Int]
  /// How many more are active in a month than in the month before.
  private var change: [Int]
  /// By result and month, one result after another: results in places and outside, and pence.
  private var achieved: [Int]
  private var unfunded: [Int]
  private var earned: [Int64]
  private var forgone: [Int64]
  private var supportedFrom = 0

  init(_ cohort: Cohort, scheme: Scheme, axis: MonthAxis, window: [Int?]) {
    self.cohort = cohort.id
    results = scheme.results.map(\.id)
    self.window = window
    self.axis = axis
    families = [Int](repeating: 0, count: axis.count)
    places = families
    started = families
    left = families
    fees = [Int64](repeating: 0, count: axis.count)
    change = [Int](repeating: 0, count: axis.count + 1)
    achieved = [Int](repeating: 0, count: results.count * axis.count)
    unfunded = achieved
    earned = [Int64](repeating: 0, count: achieved.count)
    forgone = earned
    totals = SimulatedTotals(windows: scheme.windows.count)
  }

  /// A place, or a family outside places, is first filled in a month.
  mutating func attached(_ month: Int, fee: Int64) {
    inTurn?.next(fee: funded ? fee : 0)
    guard families.indices.contains(month) else { return }
    families[month] += 1
    guard funded else { return }
    places[month] += 1
    fees[month] &+= fee
    totals.fees &+= fee
  }

  mutating func notAttached() { totals.notAttached += 1 }

  mutating func started(_ month: Int) {
    supportedFrom = month
    guard started.indices.contains(month) else { return }
    started[month] += 1
  }

  mutating func left(_ month: Int) {}

  mutating func ended(_ month: Int) {
    if left.indices.contains(month) { left[month] += 1 }
    let end = min(month, axis.count)
    guard supportedFrom < end else { return }
    change[supportedFrom] += 1
    change[end] -= 1
  }

  mutating func achieved(_ result: Int, _ month: Int, window: Int?, pence: Int64) {
    let place = place(result, month)
    if inTurn?.take(result, month, window: window, pence: pence, funded: funded) ?? false {
      achieved[place] += 1
      return
    }
    guard funded else {
      unfunded[place] += 1
      return
    }
    achieved[place] += 1
    if let window {
      claimed(result, month, window: window, pence: pence)
    } else {
      forgone(result, month, pence: pence)
    }
  }

  /// A claim that has been priced.
  mutating func claimed(_ result: Int, _ month: Int, window: Int, pence: Int64) {
    earned[place(result, month)] &+= pence
    totals.results &+= pence
    totals.byWindow[window] &+= pence
    totals.claims += 1
  }

  /// What came too late would have been paid the dearest price at most.
  mutating func forgone(_ result: Int, _ month: Int, pence: Int64) {
    forgone[place(result, month)] &+= pence
    totals.lapsed += 1
  }

  private func place(_ result: Int, _ month: Int) -> Int {
    precondition(month < axis.count, "a result lies in a month of the axis")
    return result * axis.count + month
  }

  /// When families were attached.
  var attachments: [Attachment] {
    families.indices.filter { families[$0] > 0 }.map { month in
      Attachment(month: axis.first + month, families: families[month], places: places[month])
    }
  }

  /// The flows with the caseload filled in.
  var finished: CohortFlows {
    var active = 0
    let caseload = change.dropLast().map {
      active += $0
      return Double(active)
    }
    return CohortFlows(
      cohort: cohort, placesAttached: flow(places), feesEarned: flow(pounds: fees[...]),
      highestPaid: 0, started: flow(started), left: flow(left),
      active: MonthlyFlow(on: axis, caseload),
      results: results.enumerated().map { result, id in
        let months = result * axis.count..<(result + 1) * axis.count
        return ResultFlows(
          result: id, achieved: flow(achieved[months]), achievedUnfunded: flow(unfunded[months]),
          window: window, earned: flow(pounds: earned[months]),
          forgone: flow(pounds: forgone[months]))
      })
  }

  private func flow(_ counts: some Collection<Int>) -> MonthlyFlow {
    MonthlyFlow(on: axis, counts.map(Double.init))
  }

  private func flow(pounds pence: ArraySlice<Int64>) -> MonthlyFlow {
    MonthlyFlow(on: axis, pence.map { Double($0) / 100 })
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
