import PBRFindings

/// A saving that does not say what would have happened anyway: every success counts as caused.
enum NoDeadweight {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    plan.savings.compactMap { saving in
      guard case .notGiven = saving.deadweight else { return nil }
      return .warning(
        "no-deadweight", at: saving.place,
        "the saving \(Quoted.value(saving.id)) does not say what would have happened anyway",
        effect: "Every success counts as caused by the programme.",
        remedy: "Give \"deadweight\", the share of successes that would have come anyway, or "
          + "\"counterfactual\", the rate without the programme.")
    }
  }
}
