package import PBRFiles
import PBRProgramme
package import PBRProjection
import PBRQuantities

/// What one draw of the literal simulator comes to, in pounds on the earned basis.
package struct PlayedOutcome: Sendable {
  /// Attachment fees, less what a gate withholds for good.
  package let fees: Double
  package let results: Double
  /// Forgone on results that came too late for every window.
  package let lapsed: Double
  /// Results claimed for funded places.
  package let claims: Double
  /// Fees, results and grants less the council's costs.
  package let net: Double
  /// The lowest point of cumulative cash.
  package let lowestCash: Double
  /// The most families active in a month.
  package let peakCaseload: Double
  /// Families that found no room before attachment ends; 0 unless capacity binds.
  package let notAttached: Int
  /// Fees and results earned, for each financial year of `Simulation.axis`; a gate withholds
  /// nothing here.
  package let earnedByYear: [Double]

  /// What the contract's maximum leaves unpaid.
  package let aboveMaximum: Double

  package var funding: Double { fees + results }

  init(_ projection: Projection) {
    let earned = projection.feesEarned
    let results = projection.resultsEarned
    let axis = projection.axis
    fees = earned.reduce(0, +) - projection.feesWithheld
    self.results = results.reduce(0, +)
    lapsed = projection.scheme.results.indices.reduce(0) {
      $0 + projection.lapsed(result: $1).amount
    }
    claims = projection.scheme.results.indices.reduce(0) { sum, result in
      sum + projection.claims(result: result).reduce(0) { $0 + $1.count }
    }
    net = projection.netEarned.total
    lowestCash = CashLine(projection).lowest
    peakCaseload = projection.caseload.max() ?? 0
    notAttached = projection.scenario.cohorts.reduce(0) { sum, cohort in
      sum + cohort.families - cohort.attachments.reduce(0) { $0 + $1.families }
    }
    aboveMaximum = projection.contractCut?.total ?? 0
    earnedByYear = axis.years.map { earned.sum(in: $0) + results.sum(in: $0) }
  }
}

extension Simulation {
  /// What every draw comes to.
  package func outcomes(on processors: Processors = .all) -> [PlayedOutcome] {
    Parallel.map(draws.count, on: processors) { PlayedOutcome(projection(draw: $0)) }
  }
}

extension Projection {
  /// Whether capacity binds and the expected caseload exceeds it, so that attachments are delayed
  /// and these figures, which delay nothing, do not apply (model.md section 8).
  package var isOverBindingCapacity: Bool {
    guard let capacity = scenario.capacity, capacity.binds else { return false }
    return caseload.contains { $0 > capacity.families + 1e-9 }
  }
}
