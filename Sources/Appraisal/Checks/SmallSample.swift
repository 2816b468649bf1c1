import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities

/// An effect measured on few families and scaled to all.
enum SmallSample {
  static func findings(_ appraisal: Appraisal) -> [Finding] {
    let least = appraisal.plan.library.measures.smallestSample.value
    return appraisal.plan.savings.compactMap { saving in
      guard let sample = saving.sample, Double(sample) < least else { return nil }
      let families = NumberText.grouped(appraisal.projection.scenario.families)
      return .warning(
        "small-sample", at: saving.place,
        "the effect of \(Quoted.value(saving.id)) was measured on "
          + "\(sample) \(Noun.family.form(sample)) and is scaled to \(families)",
        effect: "Below \(NumberText.shortest(least)) families an average says little.",
        remedy: "Give perFamily as a range: {\"value\": …, \"low\": …, \"high\": …}.")
    }
  }
}
