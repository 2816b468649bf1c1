package import PBRProgramme
package import PBRQuantities

/// The distribution of what a programme earns, with its assumptions given: luck alone. Places are
/// independent, so that the total is a sum of independent place totals; no sampling and no
/// sampling error (model.md section 7).
package struct ProgrammeDistribution: Sendable {
  package let periods: [PeriodDistribution]

  /// Works out some periods, or all: the programme, each financial year on the earned basis, and
  /// the cumulative total up to each claim window.
  /// - Throws: when the results of one place can be paid in too many ways.
  package init(
    _ scenario: Scenario, periods: [PaymentPeriod]? = nil
  ) throws(LatticeProblem) {
    let engine = try PaymentEngine(scenario, periods: scenario.exactPeriods(periods))
    let groups = engine.groups { $1.value }
    var roots: [Int: RootsOfUnity] = [:]
    self.periods = engine.periods.indices.map { index in
      PeriodDistribution(
        period: engine.periods[index], fees: Money(pence: engine.fees[0][index]),
        results: AmountDistribution(
          of: groups[index], step: engine.lattice.step, roots: &roots)
      ).cut(by: scenario.scheme.contract)
    }
  }

  package subscript(_ period: PaymentPeriod) -> PeriodDistribution? {
    periods.first { $0.period == period }
  }
}

/// What is earned in one period.
package struct PeriodDistribution: Sendable {
  package let period: PaymentPeriod
  /// Attachment fees earned in the period, which are certain; up to a claim window: in the
  /// months up to its cut-off month.
  package let fees: Money
  /// Results payments.
  package let results: AmountDistribution
  /// Fees and results together.
  package var funding: AmountDistribution { results.adding(fees) }
}
