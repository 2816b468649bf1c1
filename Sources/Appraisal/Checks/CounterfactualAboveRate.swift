import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities

/// A rate without the programme above the rate with it: the programme would do harm.
enum CounterfactualAboveRate {
  static func findings(_ appraisal: Appraisal) -> [Finding] {
    appraisal.savings.compactMap { flows -> Finding? in
      guard case .counterfactual(let rate) = flows.saving.deadweight,
        let cohort = flows.deadweightByCohort.indices.first(where: {
          flows.saving.applies(to: appraisal.projection.scenario.cohorts[$0].id)
            && flows.deadweightByCohort[$0] > 1
        })
      else { return nil }
      let with = appraisal.projection.scenario.rates(of: flows.saving.result)[cohort]
      return .warning(
        "counterfactual-above-rate", at: rate.place,
        "without the programme \(NumberText.percent(rate.value)) would succeed, with it "
          + "\(NumberText.percent(with)) of cohort "
          + Quoted.value(appraisal.projection.scenario.cohorts[cohort].id),
        effect: "The saving counts against the programme.",
        remedy: "Check which of the two rates is which.")
    }
  }
}
