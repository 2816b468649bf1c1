import Documents
import Quantities

/// The families of the cohorts sum to the commitment.
enum FamiliesTotal {
  static func findings(
    _ cohorts: [Cohort], _ commitment: Commitment?, in document: SourceText
  ) -> [Finding] {
    guard let promised = commitment?.families, let place = commitment?.familiesPlace,
      let last = cohorts.last
    else { return [] }
    let sum = cohorts.reduce(0) { $0 + $1.families }
    guard sum != promised else { return [] }
    let terms = cohorts.map { NumberText.grouped($0.families) }.joined(separator: " + ")
    let statement =
      "\(terms) = \(NumberText.grouped(sum)) families, but the commitment is "
      + "\(NumberText.grouped(promised)) (\(difference(sum - promised)))"
    if cohorts.contains(where: { place.isOverridden(by: $0.familiesPlace, in: document) }) {
      return [
        .note(
          "families-total", at: last.familiesPlace, statement,
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
