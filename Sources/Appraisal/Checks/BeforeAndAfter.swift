import PBRFindings

/// An effect measured only as the difference before and after: families are chosen in a bad
/// year, and most would have had a better one.
enum BeforeAndAfter {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    plan.savings.filter { $0.method == .beforeAfter }.map { saving in
      .warning(
        "before-and-after", at: saving.place,
        "the effect of \(Quoted.value(saving.id)) is known only from before and after",
        effect: "Families chosen in a bad year tend to a better one without any programme.",
        remedy: "Compare with families who did not take part, or set a high deadweight.")
    }
  }
}
