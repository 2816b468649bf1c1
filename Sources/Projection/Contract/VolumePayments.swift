package import PBRProgramme
import PBRQuantities

/// Results whose price depends on how many have been claimed: each window pays the difference in
/// what all claims so far come to; months and cohorts share it by their expected claims.
package enum VolumePayments {
  /// - Parameters:
  ///   - isPlayed: whether the flows are those of one draw, whose claims are whole.
  ///   - standing: the chance with which each claim stands; amounts are still those of all.
  static func apply(
    to flows: inout [CohortFlows], _ scenario: Scenario, axis: MonthAxis, isPlayed: Bool,
    standing: Double = 1
  ) {
    let scheme = scenario.scheme
    for (result, rule) in scheme.results.enumerated() {
      guard let volume = rule.volume else { continue }
      if volume.countsAll { claimAll(result, &flows) }
      let paid =
        isPlayed
        ? literal(result, volume, flows, scenario)
        : expected(result, volume, scenario, axis, standing: standing)
      share(paid, result, &flows)
      forgo(volume.highest, result, &flows)
    }
  }

  /// Results of families outside funded places are claimed like those of families in places.
  static func claimAll(_ result: Int, _ flows: inout [CohortFlows]) {
    for cohort in flows.indices {
      let others = flows[cohort].results[result].achievedUnfunded
      flows[cohort].results[result].achieved += others
      flows[cohort].results[result].achievedUnfunded = others.axis.zeros
    }
  }

  /// The window before which claims are counted anew, for prices by the year's target.
  package static func firstWindow(of window: Int, _ volume: Volume, _ scheme: Scheme) -> Int {
    guard volume.usesTarget else { return 0 }
    let year = scheme.windows[window].closes.month.financialYear
    return scheme.windows.firstIndex { $0.closes.month.financialYear == year } ?? window
  }

  /// What each window pays in one draw, in pounds.
  private static func literal(
    _ result: Int, _ volume: Volume, _ flows: [CohortFlows], _ scenario: Scenario
  ) -> [Double] {
    let scheme = scenario.scheme
    let claims = flows.map { $0.results[result].claims(windows: scheme.windows.count) }
    let counts = scheme.windows.indices.map { window in
      Int(claims.reduce(0) { $0 + $1[window].count }.rounded())
    }
    return scheme.windows.indices.map { window in
      let first = firstWindow(of: window, volume, scheme)
      let prices = scenario.prices(volume, in: scheme.windows[window].closes.month.financialYear)
      let before = counts[first..<window].reduce(0, +)
      return Double(prices.sum(of: before + counts[window]) - prices.sum(of: before)) / 100
    }
  }

  /// What each window is expected to pay, in pounds.
  private static func expected(
    _ result: Int, _ volume: Volume, _ scenario: Scenario, _ axis: MonthAxis,
    standing share: Double
  ) -> [Double] {
    let scheme = scenario.scheme
    let groups = ClaimChances.groups(result, volume, scenario, axis)
    var sums = [Double](repeating: 0, count: scheme.windows.count)
    var payments = sums
    for window in scheme.windows.indices {
      let first = firstWindow(of: window, volume, scheme)
      var claims = IndependentClaims()
      for group in groups {
        claims.add(
          group.count, chance: share * min(1, group.byWindow[first...window].reduce(0, +)))
      }
      let prices = scenario.prices(volume, in: scheme.windows[window].closes.month.financialYear)
      let sum = claims.expected { Double(prices.sum(of: $0)) } / 100
      sums[window] = share > 0 ? sum / share : 0
      payments[window] = window > first ? sums[window] - sums[window - 1] : sums[window]
    }
    return payments
  }

  static func share(_ paid: [Double], _ result: Int, _ flows: inout [CohortFlows]) {
    var claims = [Double](repeating: 0, count: paid.count)
    for flow in flows {
      for (month, window) in flow.results[result].window.enumerated() {
        if let window { claims[window] += flow.results[result].achieved[month] }
      }
    }
    for cohort in flows.indices {
      for (month, window) in flows[cohort].results[result].window.enumerated() {
        guard let window, claims[window] > 0 else {
          flows[cohort].results[result].earned[month] = 0
          continue
        }
        flows[cohort].results[result].earned[month] =
          paid[window] * flows[cohort].results[result].achieved[month] / claims[window]
      }
    }
  }

  /// A result that comes too late could have paid no more than the dearest price.
  static func forgo(_ price: Money, _ result: Int, _ flows: inout [CohortFlows]) {
    for cohort in flows.indices {
      for (month, window) in flows[cohort].results[result].window.enumerated() {
        flows[cohort].results[result].forgone[month] =
          window == nil ? flows[cohort].results[result].achieved[month] * price.pounds : 0
      }
    }
  }
}

/// The chance that a place claims a result in each window, for places first filled together.
enum ClaimChances {
  struct Group {
    let count: Int
    let byWindow: [Double]
  }

  static func groups(_ result: Int, _ volume: Volume, _ scenario: Scenario, _ axis: MonthAxis)
    -> [Group]
  {
    let scheme = scenario.scheme
    return scenario.cohorts.flatMap { cohort -> [Group] in
      let timing = ClaimTiming(
        scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: axis)
      let chain = ResultChain(cohort.assumptions, scheme: scheme, axis: axis, payment: nil)
      return cohort.attachments.compactMap { attachment -> Group? in
        let count = volume.countsAll ? attachment.families : attachment.places
        guard count > 0, let month = axis.index(attachment.month) else { return nil }
        var attached = axis.list
        attached[month] = 1
        let achieved = chain.flows(attached: attached).achieved[result]
        var byWindow = [Double](repeating: 0, count: scheme.windows.count)
        for (index, chance) in achieved.enumerated() {
          if let window = timing.window[index] { byWindow[window] += chance }
        }
        return Group(count: count, byWindow: byWindow)
      }
    }
  }
}
