import PBRProgramme
package import PBRQuantities

/// What the maximum of the contract leaves unpaid, window by window, each person's payments
/// already cut at their own maximum.
package struct ContractCut: Sendable {
  package struct Window: Sendable {
    /// Expected pounds due and paid in the window.
    package let due: Double
    package let paid: Double
  }

  /// In the order of the scheme's windows.
  package let windows: [Window]
  /// By window: pounds left unpaid in the month of the axis in which it closes.
  let earnedByWindow: [[(month: Int, amount: Double)]]
  /// By window: in the months in which it is paid.
  let cashByWindow: [[(month: Int, amount: Double)]]
  private let axis: MonthAxis

  /// Pounds left unpaid by month of the axis, in the month in which each window closes.
  package var earned: MonthlyFlow { flow(earnedByWindow) }
  /// The same in the month in which it is paid.
  package var cash: MonthlyFlow { flow(cashByWindow) }
  package var total: Double { windows.reduce(0) { $0 + $1.due - $1.paid } }

  /// The part of it that falls on somebody with a share of each window, in the month in which it is
  /// paid.
  package func cash(times shares: [Double]) -> MonthlyFlow {
    flow(
      zip(cashByWindow, shares).map { parts, share in
        parts.map { ($0.month, $0.amount * share) }
      })
  }

  private func flow(_ parts: [[(month: Int, amount: Double)]]) -> MonthlyFlow {
    var flow = axis.zeros
    for part in parts.joined() { flow[part.month] += part.amount }
    return flow
  }

  /// The same where only a share of every payment stands.
  func times(_ share: Double) -> ContractCut {
    ContractCut(
      windows: windows.map { Window(due: $0.due * share, paid: $0.paid * share) },
      earnedByWindow: earnedByWindow.map { $0.map { ($0.month, $0.amount * share) } },
      cashByWindow: cashByWindow.map { $0.map { ($0.month, $0.amount * share) } },
      axis: axis)
  }
}

extension ContractCut {
  /// Nil without a maximum of the contract.
  /// - Parameters:
  ///   - isPlayed: whether the flows are those of one draw.
  ///   - share: the share of what is claimed that stands, so that the maximum is reached where claims
  ///     come to it divided by the share; amounts are still the whole.
  init?(
    _ scenario: Scenario, flows: [CohortFlows], axis: MonthAxis, isPlayed: Bool,
    standing share: Double = 1
  ) {
    guard let contract = scenario.scheme.contract else { return nil }
    let scheme = scenario.scheme
    let claims = flows.map { flow -> [Double] in
      var due = [Double](repeating: 0, count: scheme.windows.count)
      for result in flow.results {
        for (window, claim) in result.claims(windows: due.count).enumerated() {
          due[window] += claim.amount
        }
      }
      return due
    }
    let due = scheme.windows.indices.map { window in claims.reduce(0) { $0 + $1[window] } }
    let months = scenario.cohorts.first?.assumptions.paymentMonths ?? 0
    var sums: ContractSums?
    var windows: [Window] = []
    var before = 0.0
    var year: FinancialYear?
    var first = 0
    var soFar = 0.0
    for window in scheme.windows.indices {
      var limit: Double
      switch contract {
      case .whole(let money): limit = money.pounds
      case .perYear(let years):
        let now = (scheme.windows[window].closes.month + months).financialYear
        if now != year {
          (year, first, before, soFar) = (now, window, 0, 0)
        }
        limit = years[now]?.pounds ?? 0
      }
      if share > 0 { limit /= share }
      soFar += due[window]
      let paid: Double
      if isPlayed {
        paid = min(limit, soFar)
      } else {
        if sums == nil { sums = ContractSums(scenario, axis: axis, standing: share) }
        paid = sums?.expected(from: first, through: window, cutAt: limit) ?? soFar
      }
      windows.append(Window(due: due[window], paid: min(due[window], max(0, paid - before))))
      before = paid
    }
    self.init(windows, claims: claims, scenario, axis: axis)
  }

  /// - Parameter claims: what is due, by cohort and window, in pounds.
  init(_ windows: [Window], claims: [[Double]], _ scenario: Scenario, axis: MonthAxis) {
    let scheme = scenario.scheme
    self.windows = windows
    earnedByWindow = windows.enumerated().map { index, window in
      let month = axis.index(scheme.windows[index].closes.month)
      return month.map { [($0, window.due - window.paid)] } ?? []
    }
    cashByWindow = windows.enumerated().map { index, window in
      claims.enumerated().compactMap { cohort, part in
        let months = scenario.cohorts[cohort].assumptions.paymentMonths
        guard window.due > 0, let month = axis.index(scheme.windows[index].closes.month + months)
        else { return nil }
        return (month, (window.due - window.paid) * part[index] / window.due)
      }
    }
    self.axis = axis
  }
}

/// What all places together are due up to a window, as a sum of independent places.
private struct ContractSums {
  private struct Part {
    /// Each with its weight.
    let payments: [(person: PersonPayments, weight: Double)]
    let attached: [Int]
    let counts: [Int]
    let window: [Int?]

    /// For each month attached, the chances of each amount in steps of the lattice.
    func chances(from: Int, through last: Int, step: Int64) -> [[Double]] {
      var sums: [[Double]] = []
      for (person, weight) in payments {
        let found = person.chances(attached: attached, from: from, through: last, step: step)
        guard payments.count > 1 else { return found }
        if sums.isEmpty { sums = [[Double]](repeating: [], count: found.count) }
        for (index, chances) in found.enumerated() {
          let more = max(0, chances.count - sums[index].count)
          sums[index] += [Double](repeating: 0, count: more)
          for (amount, chance) in chances.enumerated() { sums[index][amount] += weight * chance }
        }
      }
      return sums
    }
  }

  private var parts: [Part] = []
  private var step: Int64 = 0

  init(_ scenario: Scenario, axis: MonthAxis, standing share: Double) {
    let scheme = scenario.scheme
    for cohort in scenario.cohorts {
      let timing = ClaimTiming(
        scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: axis)
      let places = cohort.attachments.filter { $0.places > 0 }
      for year in Set(places.map(\.month.financialYear)).sorted() {
        let payment = PlaceChain.Payment(scheme, placeYear: year, timing: timing)
        let lanes = places.filter { $0.month.financialYear == year }
        step = commonPart(
          step, PersonPayments.step(payment.amounts, ceiling: payment.ceiling))
        parts.append(
          Part(
            payments: payment.standing(share).map { part in
              (
                PersonPayments(
                  cohort.assumptions, scheme: scheme, axis: axis, amounts: payment.amounts,
                  ceiling: part.payment.ceiling), part.weight
              )
            }, attached: lanes.compactMap { axis.index($0.month) },
            counts: lanes.map(\.places), window: timing.window))
      }
    }
  }

  /// Expected pounds paid from one window through another when no more than a limit is paid.
  func expected(from first: Int, through window: Int, cutAt limit: Double) -> Double {
    guard step > 0 else { return 0 }
    var sum = CutSum()
    for part in parts {
      guard let last = part.window.lastIndex(where: { ($0 ?? .max) <= window }) else { continue }
      let from = first == 0 ? 0 : (part.window.firstIndex { ($0 ?? -1) >= first } ?? last + 1)
      guard from <= last else { continue }
      let chances = part.chances(from: from, through: last, step: step)
      for (count, chance) in zip(part.counts, chances) { sum.add(count, chance) }
    }
    return sum.expected(cutAt: limit * 100 / Double(step)) * Double(step) / 100
  }
}
