import PBRProgramme
import PBRProjection
import PBRQuantities

/// What the payer pays for a result that would not have come anyway: everything that happened is
/// paid for, so the price of an additional one is `price / (1 − deadweight)`.
package struct PriceOfOutcome: Sendable, Hashable {
  package let cohort: String
  package let result: String
  /// Pounds paid for a claimed result, on average.
  package let price: Double
  /// The highest deadweight that the savings of the result give.
  package let deadweight: Double
  /// Nil when nothing is additional.
  package var perAdditional: Double? { deadweight < 1 ? price / (1 - deadweight) : nil }
}

extension Appraisal {
  /// Results that are claimed and whose deadweight is given, cohort by cohort.
  package var pricesOfOutcomes: [PriceOfOutcome] {
    projection.cohorts.indices.flatMap { cohort in
      projection.scheme.results.indices.compactMap { index -> PriceOfOutcome? in
        let flows = projection.cohorts[cohort].results[index]
        let claimed = flows.achieved.total - flows.lapsed.total
        let rule = projection.scheme.results[index]
        guard claimed > 1e-9, let range = deadweights(of: rule.id, cohort: cohort) else {
          return nil
        }
        return PriceOfOutcome(
          cohort: projection.cohorts[cohort].cohort, result: rule.id,
          price: flows.earned.total / claimed, deadweight: range.upperBound)
      }
    }
  }
}
