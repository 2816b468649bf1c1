import PBRFindings
import PBRProgramme

/// A saving with neither an evidence grade nor a correction: taken at its word.
enum NoEvidence {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    plan.savings.filter { $0.evidence == nil && $0.optimism.place == nil }.map { saving in
      .warning(
        "no-evidence", at: saving.place,
        "the saving \(Quoted.value(saving.id)) has no evidence grade",
        effect: "Nothing is taken off for optimism.",
        remedy: "Give \"evidence\", from 1 (a trial, recent and local) to 6 (opinion).")
    }
  }
}
