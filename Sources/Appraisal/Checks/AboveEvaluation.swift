import PBRFindings
import PBRQuantities

/// A ratio above what the national evaluation found against comparable families.
enum AboveEvaluation {
  static func findings(_ appraisal: Appraisal) -> [Finding] {
    guard let limit = appraisal.plan.library.highestPlausible,
      let most = limit.benefitPerPound
    else { return [] }
    let value = appraisal.mainValue
    guard let ratio = value.benefitPerPound, ratio > most else { return [] }
    let years = value.years == 1 ? "one year" : Noun.year.counted(value.years)
    return [
      .warning(
        "above-evaluation", file: appraisal.plan.savings.first?.place.text.name,
        "£\(NumberText.fixed(ratio, places: 2)) of fiscal benefit for each £1 over \(years) is "
          + "above the £\(NumberText.fixed(most, places: 2)) that the national evaluation found",
        effect: "Source: \(limit.source).",
        remedy: "Check deadweight, durations and units for each family first.")
    ]
  }
}
