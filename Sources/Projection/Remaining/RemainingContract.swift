import PBRProgramme
import PBRQuantities

/// What the contract's maximum leaves for what is still to come, beside what has been claimed.
enum RemainingContract {
  /// What it takes off, window by window; nil without a maximum.
  static func cut(
    _ scenario: Scenario, flows: [CohortFlows], _ places: [RemainingPlaces],
    _ claims: ClaimsSoFar, axis: MonthAxis
  ) -> ContractCut? {
    let scheme = scenario.scheme
    guard let contract = scheme.contract else { return nil }
    let due = flows.map { flow -> [Double] in
      var due = [Double](repeating: 0, count: scheme.windows.count)
      for result in flow.results {
        for (window, claim) in result.claims(windows: due.count).enumerated() {
          due[window] += claim.amount
        }
      }
      return due
    }
    let months = scenario.cohorts.first?.assumptions.paymentMonths ?? 0
    func period(_ window: Int) -> FinancialYear? {
      guard case .perYear = contract else { return nil }
      return (scheme.windows[window].closes.month + months).financialYear
    }
    var sums: RemainingSums?
    var windows: [ContractCut.Window] = []
    var before = 0.0
    var soFar = 0.0
    for window in scheme.windows.indices {
      let first = scheme.windows.indices.first { period($0) == period(window) } ?? window
      if first == window { (before, soFar) = (0, 0) }
      let most: Money
      switch contract {
      case .whole(let money): most = money
      case .perYear(let years): most = period(window).flatMap { years[$0] } ?? .zero
      }
      let claimed = scheme.windows.indices.reduce(Int64(0)) {
        period($1) == period(window) ? $0 + claims.amounts[$1] : $0
      }
      let left = Double(max(0, most.pence - claimed)) / 100
      let now = due.reduce(0) { $0 + $1[window] }
      soFar += now
      var paid = min(left, soFar)
      if now == 0 {
        paid = before
      } else if left > 0 {
        if sums == nil { sums = RemainingSums(places) }
        paid = sums?.expected(from: first, through: window, cutAt: left) ?? paid
      }
      windows.append(ContractCut.Window(due: now, paid: min(now, max(0, paid - before))))
      before = paid
    }
    return ContractCut(windows, claims: due, scenario, axis: axis)
  }
}

/// What all places together will be due from one window to another, as a sum of independent places.
private struct RemainingSums {
  /// Places that stand alike.
  private struct Part {
    let count: Int
    /// What somebody who starts on one in a month of the axis is paid, with the chance of each start.
    let later: (payments: PersonPayments, starts: [(month: Int, chance: Double)])
    var own: HolderPayments?
    let window: [Int?]
  }

  private var parts: [Part] = []
  private var step: Int64 = 0

  init(_ places: [RemainingPlaces]) {
    for part in places {
      guard case .ladders(let chain) = part.chain else { continue }
      let payments = PersonPayments(
        part.cohort.assumptions, scheme: chain.scheme, axis: chain.axis,
        amounts: part.payment.amounts, ceiling: part.payment.ceiling)
      step = commonPart(
        step, PersonPayments.step(part.payment.amounts, ceiling: part.payment.ceiling))
      for month in part.attached.indices where part.attached[month] > 0 {
        parts.append(
          Part(
            count: Int(part.attached[month].rounded()), later: (payments, [(month, 1)]), own: nil,
            window: part.payment.timing.window))
      }
      for (place, count) in PlaceChain.alike(part.known) {
        let rest = chain.rest(of: place, after: part.now)
        let own = rest.ladders.map {
          HolderPayments($0, rest.ceiling, chain, part.payment, from: part.now)
        }
        step = commonPart(step, own?.ceiling ?? 0)
        parts.append(
          Part(
            count: Int(count),
            later: (
              payments,
              rest.starts.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
            ), own: own, window: part.payment.timing.window))
      }
    }
  }

  /// Expected pounds paid from one window through another when no more than a limit is paid.
  mutating func expected(from first: Int, through window: Int, cutAt limit: Double) -> Double {
    guard step > 0 else { return 0 }
    var sum = CutSum()
    for index in parts.indices {
      let part = parts[index]
      guard let last = part.window.lastIndex(where: { ($0 ?? .max) <= window }) else { continue }
      let from = first == 0 ? 0 : (part.window.firstIndex { ($0 ?? -1) >= first } ?? last + 1)
      guard from <= last else { continue }
      var chances = parts[index].own?.chances(from: from, through: last, step: step) ?? [1]
      for (month, chance) in part.later.starts where month <= last {
        let later = part.later.payments.chances(
          attached: [month], from: from, through: last, step: step)[0]
        if later.count > chances.count {
          chances += [Double](repeating: 0, count: later.count - chances.count)
        }
        for (amount, part) in later.enumerated() where amount > 0 {
          chances[amount] += chance * part
        }
      }
      chances[0] = max(0, 1 - chances.dropFirst().reduce(0, +))
      sum.add(part.count, chances)
    }
    return sum.expected(cutAt: limit * 100 / Double(step)) * Double(step) / 100
  }
}
