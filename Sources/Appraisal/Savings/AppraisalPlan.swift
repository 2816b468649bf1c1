package import PBRFindings
package import PBRProgramme
package import PBRQuantities

/// What is to be appraised and how: the savings of a scenario, the base year, the discount rate,
/// the horizons, and the tables everything is looked up in.
package struct AppraisalPlan: Sendable {
  package internal(set) var savings: [Saving]
  /// Amounts are in prices of this year, and it is not discounted: the first financial year of
  /// the programme unless given.
  package let baseYear: FinancialYear
  /// The share by which a year's value falls short of the year's before.
  package internal(set) var discountRate: Assumption
  /// Horizons in financial years from the base year, in rising order; at least one.
  package let horizons: [Int]
  /// Pounds a family costs public services in a year when nothing is done.
  package let doingNothing: SourcedFigure
  package let library: AppraisalLibrary
  /// Every figure that was read: rows of `assumptions.csv`.
  package let figures: [InputRecord]
  /// The files that were read for it.
  package let inputs: [SourceText]

  package var longestHorizon: Int { horizons.last ?? 1 }

  /// The horizon that reports put first: five years, as the national evaluation took, or the
  /// longest below.
  package var mainHorizon: Int { horizons.last { $0 <= 5 } ?? horizons.first ?? 1 }

  /// The last month that a horizon counts.
  package func lastMonth(of horizon: Int) -> Month { (baseYear + (horizon - 1)).lastMonth }

  /// What an amount of a year is multiplied by for its present value: `1/(1+rate)^n`, `n` the
  /// years after the base year, not below 0 (model.md section 9).
  package func discountFactor(_ year: FinancialYear) -> Double {
    let years = max(0, year - baseYear)
    var factor = 1.0
    for _ in 0..<years { factor /= 1 + discountRate.value }
    return factor
  }
}
