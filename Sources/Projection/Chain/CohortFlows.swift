import PBRProgramme
package import PBRQuantities

/// What one cohort is expected to do, month by month (model.md sections 3 to 6). Amounts are
/// expected pounds; counts are expected families or results.
package struct CohortFlows: Sendable {
  package let cohort: String
  /// Places first filled, and the fee they earn, by month.
  package var placesAttached: MonthlyFlow
  package var feesEarned: MonthlyFlow
  /// The most that any place is paid in fee and results together, in pence.
  package var highestPaid: Int64
  /// Pounds that the maximum of places takes off results claimed, on ladders.
  package var aboveMaximum = 0.0
  /// Families that start: attached or as a replacement, in places and outside.
  package var started: MonthlyFlow
  /// Families that leave the caseload: gone, or support ended.
  package var left: MonthlyFlow
  /// Families active at the end of the month.
  package var active: MonthlyFlow
  /// In the order of the scheme's results.
  package var results: [ResultFlows]

  package init(
    cohort: String, placesAttached: MonthlyFlow, feesEarned: MonthlyFlow, highestPaid: Int64,
    started: MonthlyFlow, left: MonthlyFlow, active: MonthlyFlow, results: [ResultFlows]
  ) {
    self.cohort = cohort
    self.placesAttached = placesAttached
    self.feesEarned = feesEarned
    self.highestPaid = highestPaid
    self.started = started
    self.left = left
    self.active = active
    self.results = results
  }
}

/// The flows of one result of a cohort.
package struct ResultFlows: Sendable {
  package let result: String
  /// Results achieved by families in funded places, by the month achieved.
  package var achieved: MonthlyFlow
  /// Results achieved by families outside funded places, which earn nothing.
  package var achievedUnfunded: MonthlyFlow
  /// The index of the window that takes a result achieved in each month; nil when none does.
  package let window: [Int?]
  /// Pounds paid, by the month achieved (earned basis).
  package var earned: MonthlyFlow
  /// Pounds forgone because the result came too late, by the month achieved.
  package var forgone: MonthlyFlow

  package init(
    result: String, achieved: MonthlyFlow, achievedUnfunded: MonthlyFlow, window: [Int?],
    earned: MonthlyFlow, forgone: MonthlyFlow
  ) {
    self.result = result
    self.achieved = achieved
    self.achievedUnfunded = achievedUnfunded
    self.window = window
    self.earned = earned
    self.forgone = forgone
  }

  /// Results by window: how many are claimed, and for how much.
  package func claims(windows: Int) -> [Claims] {
    var claims = [Claims](repeating: Claims(), count: windows)
    let (achieved, achievedUnfunded) = (achieved.values, achievedUnfunded.values)
    let earned = earned.values
    for (month, index) in window.enumerated() {
      guard let index else { continue }
      claims[index].count += achieved[month]
      claims[index].amount += earned[month]
      claims[index].families += achieved[month] + achievedUnfunded[month]
    }
    return claims
  }

  /// Results achieved too late for every window, by the month achieved.
  package var lapsed: MonthlyFlow {
    var late = achieved.values
    for (month, index) in window.enumerated() where index != nil { late[month] = 0 }
    return MonthlyFlow(on: achieved.axis, late)
  }

  package struct Claims: Sendable {
    /// Results claimed for funded places.
    package var count = 0.0
    /// Pounds.
    package var amount = 0.0
    /// Results of all families, funded or not.
    package var families = 0.0
  }
}

extension CohortFlows {
  /// Works out one cohort on an axis long enough for everything that can happen.
  /// - Parameter share: the share of what is claimed that stands; amounts are still the whole.
  init(_ cohort: Cohort, scheme: Scheme, axis: MonthAxis, standing share: Double = 1) {
    let assumptions = cohort.assumptions
    let timing = ClaimTiming(
      scheme: scheme, auditMonths: assumptions.auditMonths, axis: axis)
    self.init(
      cohort, scheme: scheme, axis: axis, placesAttached: axis.zeros, feesEarned: axis.zeros)
    var unfunded = axis.list
    var placesByYear: [FinancialYear: [Double]] = [:]
    for attachment in cohort.attachments {
      guard let month = axis.index(attachment.month) else { continue }
      let year = attachment.month.financialYear
      placesAttached[month] += Double(attachment.places)
      feesEarned[month] +=
        Double(attachment.places) * (scheme.attachment.fee[year]?.pounds ?? 0)
      unfunded[month] += Double(attachment.families - attachment.places)
      placesByYear[year, default: axis.list][month] += Double(attachment.places)
    }
    for year in placesByYear.keys.sorted() {
      let fee = scheme.attachment.fee[year] ?? .zero
      for part in PlaceChain.Payment(scheme, placeYear: year, timing: timing).standing(share) {
        let chain = ResultChain(assumptions, scheme: scheme, axis: axis, payment: part.payment)
        let flows = chain.flows(attached: (placesByYear[year] ?? []).map { $0 * part.weight })
        highestPaid = max(highestPaid, fee.pence + flows.highestPaid)
        aboveMaximum += flows.aboveMaximum
        add(flows, funded: true)
      }
    }
    if unfunded.contains(where: { $0 > 0 }) {
      let chain = ResultChain(assumptions, scheme: scheme, axis: axis, payment: nil)
      add(chain.flows(attached: unfunded), funded: false)
    }
    let caseload = CaseloadFlows(
      started: started.values, leaving: assumptions.leaving.value,
      supportMonths: assumptions.supportMonths)
    active = MonthlyFlow(on: axis, caseload.active)
    left = MonthlyFlow(on: axis, caseload.left)
  }

  /// A cohort of which nothing is expected yet.
  init(
    _ cohort: Cohort, scheme: Scheme, axis: MonthAxis, placesAttached: MonthlyFlow,
    feesEarned: MonthlyFlow
  ) {
    let timing = ClaimTiming(
      scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: axis)
    self.cohort = cohort.id
    self.placesAttached = placesAttached
    self.feesEarned = feesEarned
    highestPaid = 0
    started = axis.zeros
    left = axis.zeros
    active = axis.zeros
    results = scheme.results.map { rule in
      ResultFlows(
        result: rule.id, achieved: axis.zeros, achievedUnfunded: axis.zeros,
        window: timing.window, earned: axis.zeros, forgone: axis.zeros)
    }
  }

  mutating func add(_ flows: PlaceChain.Flows, funded: Bool) {
    started.add(flows.started)
    for result in results.indices {
      if funded {
        results[result].achieved.add(flows.achieved[result])
        results[result].earned.add(flows.earned[result])
        results[result].forgone.add(flows.forgone[result])
      } else {
        results[result].achievedUnfunded.add(flows.achieved[result])
      }
    }
  }
}
