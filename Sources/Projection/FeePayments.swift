public import Programme
public import Quantities

/// Which tier of a fee gate applies to a year, and by how many places (model.md section 3).
public struct GateOutcome: Sendable {
  /// The year whose fees depend on it.
  public let year: FinancialYear
  /// Last year's planned places: those of the cohorts whose attachment begins in that year.
  public let planned: Int
  /// How many of them are filled by 31 March.
  public let filled: Int
  /// The tier that applies; nil when even the lowest is missed.
  public let tier: FeeGate?
  /// All tiers, the highest first.
  public let tiers: [FeeGate]
  /// When the lowest tier is missed on 31 March: the month in which it is reached, if ever.
  public let reached: Month?
  /// The year's fees, in pounds.
  public let fees: Double

  /// Places needed for a tier.
  public func needed(for tier: FeeGate) -> Int {
    Int((tier.from * Double(planned) - 1e-9).rounded(.up))
  }
}

/// When attachment fees are received: in the month earned, in one sum where the scheme says
/// so, or as a gate allows.
struct FeePayments {
  let gates: [GateOutcome]
  /// Pounds received by month of the axis, for each cohort.
  let cash: [[Double]]
  /// Pounds earned that a gate withholds for good.
  let withheld: Double

  init(_ scenario: Scenario, flows: [CohortFlows], axis: MonthAxis) {
    let scheme = scenario.scheme
    let years = axis.years
    let gates = years.compactMap { year in
      GateOutcome(year, scenario: scenario, flows: flows, axis: axis)
    }
    var withheld = 0.0
    cash = flows.map { flow in
      var received = axis.zeros
      for year in years {
        let earned = axis.sum(flow.feesEarned, in: year)
        guard earned > 0 else { continue }
        if let gate = gates.first(where: { $0.year == year }) {
          if let tier = gate.tier {
            for part in tier.pays {
              let month = year.firstMonth(ofQuarter: part.quarter)
              if let index = axis.index(month) { received[index] += earned * part.share }
            }
          } else if let month = gate.reached, let index = axis.index(month) {
            received[index] += earned
          } else {
            withheld += earned
          }
        } else if let date = scheme.attachment.paid[year], let index = axis.index(date.month) {
          received[index] += earned
        } else {
          for month in axis.months where month.financialYear == year {
            if let index = axis.index(month) { received[index] += flow.feesEarned[index] }
          }
        }
      }
      return received
    }
    self.gates = gates
    self.withheld = withheld
  }
}

extension GateOutcome {
  /// Nil when the year has no gate, no fees, or nothing was planned for the year before.
  init?(_ year: FinancialYear, scenario: Scenario, flows: [CohortFlows], axis: MonthAxis) {
    let tiers = scenario.scheme.attachment.gates(of: year)
    let fees = flows.reduce(0) { $0 + axis.sum($1.feesEarned, in: year) }
    let before = scenario.cohorts.filter { cohort in
      cohort.attachments.first { $0.places > 0 }?.month.financialYear == year - 1
    }
    let planned = before.reduce(0) { $0 + $1.funded }
    guard let lowest = tiers.last, fees > 0, planned > 0 else { return nil }
    var filledBy: [Month: Int] = [:]
    for attachment in before.flatMap(\.attachments) {
      filledBy[attachment.month, default: 0] += attachment.places
    }
    let deadline = (year - 1).lastMonth
    let filled = filledBy.filter { $0.key <= deadline }.reduce(0) { $0 + $1.value }
    self.year = year
    self.planned = planned
    self.filled = filled
    self.tiers = tiers
    self.fees = fees
    let share = Double(filled) / Double(planned)
    tier = tiers.first { share >= $0.from - 1e-9 }
    var soFar = filled
    var reached: Month?
    for month in filledBy.keys.sorted() where month > deadline && reached == nil {
      soFar += filledBy[month] ?? 0
      if Double(soFar) / Double(planned) >= lowest.from - 1e-9 { reached = month }
    }
    self.reached = tier == nil ? reached : nil
  }
}
