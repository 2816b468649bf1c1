import PBRProgramme
import PBRProjection
import PBRQuantities

/// One result counted three ways, which are different things: what could be claimed, what is
/// claimed, and what the programme caused. Over the whole projection.
package struct OutcomeLine: Sendable, Hashable {
  package let result: String
  package let title: String
  /// By all families, in time or not.
  package let achieved: Double
  /// By all families, in time for a claim window.
  package let claimable: Double
  /// Of funded places, in time: what the payer pays for.
  package let claimed: Double
  /// Achieved by all families less what would have happened anyway, at the highest and at the
  /// lowest deadweight of its savings; nil when no saving of it gives any.
  package let caused: Caused?

  package struct Caused: Sendable, Hashable {
    package let atLeast: Double
    package let atMost: Double
  }
}

extension Appraisal {
  /// In the order of the scheme's results.
  package var outcomes: [OutcomeLine] {
    projection.scheme.results.indices.map { result in
      let rule = projection.scheme.results[result]
      let claims = projection.claims(result: result)
      var achieved = 0.0
      var least = 0.0
      var most = 0.0
      var known = true
      for cohort in projection.cohorts.indices {
        let all = projection.achievedInAll(result: result, cohort: cohort)
        achieved += all
        if let range = deadweights(of: rule.id, cohort: cohort) {
          least += all * (1 - range.upperBound)
          most += all * (1 - range.lowerBound)
        } else if all > 0 {
          known = false
        }
      }
      return OutcomeLine(
        result: rule.id, title: rule.title, achieved: achieved,
        claimable: claims.reduce(0) { $0 + $1.families },
        claimed: claims.reduce(0) { $0 + $1.count },
        caused: known ? OutcomeLine.Caused(atLeast: least, atMost: most) : nil)
    }
  }

  /// The lowest and highest deadweight that savings give a result of a cohort. An effect that was
  /// measured against other families, and of which nothing is taken off, is net already and says
  /// nothing of how many results would have come anyway.
  func deadweights(of result: String, cohort: Int) -> ClosedRange<Double>? {
    let id = projection.scenario.cohorts[cohort].id
    let given = savings.filter {
      $0.saving.result == result && $0.saving.applies(to: id)
        && $0.saving.deadweight.assumption != nil && !$0.saving.effectIsNet
    }.map { $0.deadweightByCohort[cohort] }
    guard let low = given.min(), let high = given.max() else { return nil }
    return low...high
  }
}

extension Saving {
  fileprivate var effectIsNet: Bool {
    deadweight.assumption?.value == 0 && (method?.level ?? 0) > 1
  }
}

extension Projection {
  /// A result achieved by all families of a cohort, over the whole horizon.
  func achievedInAll(result: Int, cohort: Int) -> Double {
    let flows = cohorts[cohort].results[result]
    return flows.achieved.total + flows.achievedUnfunded.total
  }
}
