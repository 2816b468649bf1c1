import PBRFindings
import PBRProgramme

/// A saving or a unit cost without a source.
enum MissingSource {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    plan.savings.flatMap { saving -> [Finding] in
      var missing: [Finding] = []
      if saving.cost.source == nil {
        missing.append(
          .warning(
            "missing-source", at: saving.cost.place,
            "the unit cost of \(Quoted.value(saving.id)) has no source",
            remedy: "Add \"source\" to it."))
      }
      if saving.provenance.knownSource == nil {
        missing.append(
          .warning(
            "missing-source", at: saving.place,
            "the saving \(Quoted.value(saving.id)) does not say where its effect comes from",
            remedy: "Add \"source\" to it."))
      }
      return missing
    }
  }
}
