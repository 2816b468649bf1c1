package import PBRProgramme
package import PBRQuantities

/// Which tier of a fee gate applies to a year, and by how many places (model.md section 3).
package struct GateOutcome: Sendable {
  /// The year whose fees depend on it.
  package let year: FinancialYear
  /// Last year's planned places: those of the cohorts whose attachment begins in that year.
  package let planned: Int
  /// How many of them are filled by 31 March.
  package let filled: Int
  /// The tier that applies; nil when even the lowest is missed.
  package let tier: FeeGate?
  /// All tiers, the highest first.
  package let tiers: [FeeGate]
  /// When the lowest tier is missed on 31 March: the month in which it is reached, if ever.
  package let reached: Month?
  /// The year's fees, in pounds.
  package let fees: Double

  /// The share of the year's fees that is paid after the first quarter of the year, April to June;
  /// all of them where they are withheld.
  package var laterShare: Double {
    guard let tier else {
      return reached.map { $0 < year.firstMonth(ofQuarter: 2) } ?? false ? 0 : 1
    }
    return tier.pays.filter { $0.quarter > 1 }.reduce(0) { $0 + $1.share }
  }

  /// Places needed for a tier.
  package func needed(for tier: FeeGate) -> Int {
    tier.placesNeeded(of: planned)
  }
}

/// When attachment fees are received: in the month earned, in one sum where the scheme says
/// so, or as a gate allows.
struct FeePayments {
  let gates: [GateOutcome]
  /// Pounds received by month of the axis, for each cohort.
  let cash: [MonthlyFlow]
  /// The places whose fees are received, by month, for each cohort.
  let places: [MonthlyFlow]
  /// Pounds earned that a gate withholds for good.
  let withheld: Double

  init(_ scenario: Scenario, flows: [CohortFlows], axis: MonthAxis) {
    let scheme = scenario.scheme
    let years = axis.years
    let gates = years.compactMap { year in
      GateOutcome(year, scenario: scenario, flows: flows, axis: axis)
    }
    var withheld = 0.0
    var cash: [MonthlyFlow] = []
    var places: [MonthlyFlow] = []
    for flow in flows {
      var received = axis.zeros
      var paidFor = axis.zeros
      for year in years {
        let attached = flow.placesAttached.sum(in: year)
        guard attached > 0 else { continue }
        let earned = flow.feesEarned.sum(in: year)
        let payments = FeePayments.payments(
          of: year, gate: gates.first { $0.year == year }, scheme: scheme, axis: axis,
          attached: flow.placesAttached)
        for (index, share) in payments {
          received[index] += earned * share
          paidFor[index] += attached * share
        }
        if payments.isEmpty { withheld += earned }
      }
      cash.append(received)
      places.append(paidFor)
    }
    self.cash = cash
    self.places = places
    self.gates = gates
    self.withheld = withheld
  }

  /// The months in which a year's fees are paid, each with its share of them; empty when a gate
  /// withholds them for good.
  fileprivate static func payments(
    of year: FinancialYear, gate: GateOutcome?, scheme: Scheme, axis: MonthAxis,
    attached: MonthlyFlow
  ) -> [(index: Int, share: Double)] {
    if let gate {
      if let tier = gate.tier {
        return tier.pays.compactMap { part in
          axis.index(year.firstMonth(ofQuarter: part.quarter)).map { ($0, part.share) }
        }
      }
      return gate.reached.flatMap(axis.index).map { [($0, 1)] } ?? []
    }
    if let date = scheme.attachment.paid[year], let index = axis.index(date.month) {
      return [(index, 1)]
    }
    let total = attached.sum(in: year)
    return axis.months.compactMap { month in
      guard month.financialYear == year, let index = axis.index(month), attached[index] > 0
      else { return nil }
      return (index, attached[index] / total)
    }
  }
}

extension Projection {
  /// The share of a cohort's fees of a year that is received in a month of the axis.
  package func feeShare(cohort: Int, year: FinancialYear, month: Int) -> Double {
    FeePayments.payments(
      of: year, gate: gates.first { $0.year == year }, scheme: scheme, axis: axis,
      attached: cohorts[cohort].placesAttached
    ).filter { $0.index == month }.reduce(0) { $0 + $1.share }
  }
}

extension GateOutcome {
  /// Nil when the year has no gate, no fees, or nothing was planned for the year before.
  init?(_ year: FinancialYear, scenario: Scenario, flows: [CohortFlows], axis: MonthAxis) {
    let tiers = scenario.scheme.attachment.gates(of: year)
    guard let lowest = tiers.last else { return nil }
    let fees = flows.reduce(0) { $0 + $1.feesEarned.sum(in: year) }
    let planned = scenario.plannedPlaces[year - 1] ?? 0
    guard fees > 0, planned > 0 else { return nil }
    let before = scenario.cohorts.filter { $0.firstFundedMonth?.financialYear == year - 1 }
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
    tier = tiers.first { $0.isReached(filled: filled, of: planned) }
    var soFar = filled
    var reached: Month?
    for month in filledBy.keys.sorted() where month > deadline && reached == nil {
      soFar += filledBy[month] ?? 0
      if lowest.isReached(filled: soFar, of: planned) { reached = month }
    }
    self.reached = tier == nil ? reached : nil
  }
}
