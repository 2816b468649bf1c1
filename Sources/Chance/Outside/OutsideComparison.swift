package import PBRProgramme
import PBRQuantities

/// A plan's own range of results payments beside what contracts were really paid of their plans.
package struct OutsideComparison: Sendable {
  /// One period of the plan and the contracts at the age next below it.
  package struct Row: Sendable {
    package let period: PaymentPeriod
    /// Months after which the contracts are taken; nil for payments to date.
    package let months: Int?
    /// The contracts of which that is known.
    package let contracts: Int
    /// Results payments that the plan expects, in pounds.
    package let mean: Double
    /// P10, P50 and P90 of the plan as shares of its mean.
    package let plan: [Double]
    /// P10, P50 and P90 of payments as shares of plans among the contracts.
    package let seen: [Double]
    /// The most that results of the whole programme can be paid, in pounds; nil without a maximum.
    package let most: Double?
    /// P10, P50 and P90 of results at the contracts' shares of the mean, in pounds: no more than can be
    /// paid.
    package var atTheirShares: [Double] { seen.map { min($0 * mean, most ?? .infinity) } }
    /// Whether the maximum holds one of them down.
    package var isHeld: Bool { most.map { most in seen.contains { $0 * mean > most } } ?? false }
    /// How many of the contracts lie outside the plan's own P10 to P90.
    package let outside: Int
    /// Whether shares of the mean say anything: not where results are so rare that the mean lies
    /// above the plan's own P90, which may be nothing.
    package var isComparable: Bool { plan[0] <= 1 + 1e-9 && plan[2] >= 1 - 1e-9 }
  }

  package let contracts: PastContracts
  /// The programme, then each claim window that is old enough, in the order of the periods.
  package let rows: [Row]

  /// The shares of the probability that are told.
  package static let shares = [0.1, 0.5, 0.9]

  /// Nil when the plan wants no outside view or expects no result.
  package init?(_ scenario: Scenario, _ distribution: DrawnDistribution) {
    guard let contracts = scenario.outsideView.contracts else { return nil }
    self.contracts = contracts
    let fees = distribution[.programme]?.payments.fees ?? .zero
    let most = scenario.maximum.map { max(0, $0.pounds - fees.pounds) }
    rows = distribution.periods.compactMap { drawn in
      Row(drawn.payments, contracts, scenario, most: most)
    }
    guard rows.contains(where: { $0.period == .programme }) else { return nil }
  }

  package var programme: Row? { rows.first { $0.period == .programme } }

  /// The value below which a share of an ordered list lies: between neighbours in proportion, the
  /// place being share × (number - 1).
  package static func percentile(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let place = share * Double(last)
    let below = min(last, Int(place))
    let above = min(last, below + 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}

extension OutsideComparison.Row {
  fileprivate init?(
    _ payments: PeriodDistribution, _ past: PastContracts, _ scenario: Scenario, most: Double?
  ) {
    let age: Int?
    switch payments.period {
    case .programme: age = nil
    case .year: return nil
    case .upTo(let window):
      guard let months = scenario.age(window: window),
        let known = PastContract.ages.last(where: { $0 <= months })
      else { return nil }
      age = known
    }
    let mean = payments.results.mean
    guard mean > 0.005 else { return nil }
    let seen = past.contracts.compactMap { contract in
      if let age { contract.after[age] } else { contract.toDate }
    }.sorted()
    guard seen.count > 1 else { return nil }
    let plan = OutsideComparison.shares.map {
      payments.results.percentile($0).pounds / mean
    }
    period = payments.period
    months = age
    contracts = seen.count
    self.mean = mean
    self.plan = plan
    self.seen = OutsideComparison.shares.map { OutsideComparison.percentile(seen, $0) }
    self.most = most
    // As the amounts are: no share is more than can be paid.
    let highest = most.map { $0 / mean } ?? .infinity
    outside = seen.count { min($0, highest) < plan[0] || min($0, highest) > plan[2] }
  }
}

extension Scenario {
  /// Whole months from the first attachment to the last month that a window counts.
  fileprivate func age(window: Int) -> Int? {
    cohorts.flatMap(\.attachments).map(\.month).min().map {
      scheme.windows[window].cutOff - $0 + 1
    }
  }
}
