import PBRFindings
import PBRQuantities

/// A cohort cannot have more funded places than families.
enum FundedWithinFamilies {
  static func findings(_ cohorts: [CohortSize]) -> [Finding] {
    cohorts.filter { $0.funded > $0.families }.map { cohort in
      .error(
        "funded-exceeds-families", at: cohort.fundedPlace,
        "\(NumberText.grouped(cohort.funded)) funded places but only "
          + "\(NumberText.grouped(cohort.families)) families in cohort \(cohort.id)",
        remedy: "Every funded place is held by a family: lower funded, or raise families.")
    }
  }
}
