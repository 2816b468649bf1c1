import PBRFindings
import PBRQuantities

/// The funded places of the cohorts sum to the commitment; a difference is told with its
/// effect in pounds at the rates of the last cohort's last year.
enum ProfileTotal {
  static func findings(
    _ cohorts: CohortSizes, _ commitment: Commitment?, _ scheme: Scheme?
  ) -> [Finding] {
    guard let promised = commitment?.funded, let place = commitment?.fundedPlace,
      let last = cohorts.known.last, !cohorts.isPartial
    else { return [] }
    let (sum, text) = cohorts.sum(\.funded)
    let excess = sum - promised
    guard excess != 0 else { return [] }
    let statement =
      "\(text) funded places, but the commitment is "
      + "\(NumberText.grouped(promised)) (\(difference(excess)))"
    if let changed = cohorts.overriding(place, \.fundedPlace) {
      return [
        .note(
          "profile-total", at: changed, statement,
          remedy: "The sum of the cohorts is taken as the commitment.")
      ]
    }
    return [
      .error(
        "profile-total", at: last.fundedPlace, statement,
        effect: effect(of: abs(excess), last, scheme), remedy: remedy(sum, promised, last))
    ]
  }

  private static func effect(of places: Int, _ cohort: CohortSize, _ scheme: Scheme?) -> String? {
    guard let scheme, let year = cohort.lastYear,
      let fee = scheme.attachment.fee[year], let fees = fee.multiplied(by: places)
    else { return nil }
    var text = "Effect at the scheme's rates: \(NumberText.pounds(fees)) attachment fees"
    if let results = scheme.maximumPerPlace?.subtracting(fee)?.multiplied(by: places) {
      text += " and \(NumberText.pounds(results)) results at most"
    }
    return text + "."
  }

  private static func remedy(_ sum: Int, _ promised: Int, _ last: CohortSize) -> String {
    let repaired = last.funded - (sum - promised)
    guard repaired >= 0, repaired <= last.families else {
      return "Change the cohorts so that they sum to \(promised), or commitment.funded to \(sum)."
    }
    return "Change this to \(repaired) to keep \(promised), or commitment.funded to \(sum)."
  }
}
