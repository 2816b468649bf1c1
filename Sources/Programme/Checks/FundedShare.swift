import PBRFindings
import PBRQuantities

/// Funded places lie within one of the scheme's share of the families, in each cohort and in
/// the commitment; otherwise a warning, since councils do shift places between years.
enum FundedShare {
  static func findings(
    _ cohorts: [CohortSize], _ commitment: Commitment?, _ scheme: Scheme?
  ) -> [Finding] {
    guard let share = scheme?.fundedShare else { return [] }
    var findings: [Finding] = []
    for cohort in cohorts where cohort.funded <= cohort.families {
      findings += finding(
        "cohort \(cohort.id)", cohort.families, cohort.funded, share, cohort.fundedPlace)
    }
    if let families = commitment?.families, let funded = commitment?.funded {
      findings += finding(
        "the commitment", families, funded, share, commitment?.fundedPlace)
    }
    return findings
  }

  private static func finding(
    _ what: String, _ families: Int, _ funded: Int, _ share: Ratio, _ place: SourcePlace?
  ) -> [Finding] {
    let distance = (funded * share.denominator - families * share.numerator).magnitude
    guard distance > share.denominator.magnitude else { return [] }
    return [
      .warning(
        "funded-share", at: place,
        "\(NumberText.grouped(funded)) of \(NumberText.grouped(families)) families of \(what) are "
          + "funded, \(NumberText.percent(Double(funded) / Double(max(1, families)))); "
          + "the scheme funds \(share.dataText), \(NumberText.grouped(share.rounded(of: families)))",
        remedy: "Leave it if places were moved between years on purpose."
      )
    ]
  }
}
