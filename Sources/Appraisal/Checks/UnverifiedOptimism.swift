import PBRFindings

/// Corrections from a table of evidence grades that has not been checked against its source.
enum UnverifiedOptimism {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    let graded = plan.savings.filter(\.optimismIsGrades)
    guard let first = graded.first,
      graded.contains(where: { saving in
        saving.evidence.flatMap { plan.library.optimism.grade($0) }?.verified == false
      })
    else { return [] }
    return [
      .note(
        "optimism-not-verified", file: first.place.text.name,
        "the corrections for evidence grades have not been checked against the printed guidance",
        remedy: "Check them, and name your table: \"appraisal\": {\"optimism\": "
          + "\"optimism.csv\"}.")
    ]
  }
}
