import PBRFindings
import PBRQuantities

/// The families of the cohorts sum to the commitment.
enum FamiliesTotal {
  static func findings(_ cohorts: CohortSizes, _ commitment: Commitment?) -> [Finding] {
    guard let promised = commitment?.families, let place = commitment?.familiesPlace,
      let last = cohorts.known.last, !cohorts.isPartial
    else { return [] }
    let (sum, text) = cohorts.sum(\.families)
    guard sum != promised else { return [] }
    let statement =
      "\(text) families, but the commitment is "
      + "\(NumberText.grouped(promised)) (\(difference(sum - promised)))"
    if let changed = cohorts.overriding(place, \.familiesPlace) {
      return [
        .note(
          "families-total", at: changed, statement,
          remedy: "The sum of the cohorts is taken as the commitment.")
      ]
    }
    return [
      .error(
        "families-total", at: last.familiesPlace, statement,
        remedy: "Change a cohort, or commitment.families to \(sum).")
    ]
  }
}
