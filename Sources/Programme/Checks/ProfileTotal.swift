import Documents
import Quantities

/// The funded places of the cohorts sum to the commitment; a difference is told with its
/// effect in pounds at the rates of the last cohort's last year.
enum ProfileTotal {
  static func findings(
    _ cohorts: [Cohort], _ commitment: Commitment?, _ scheme: Scheme?, in document: SourceText
  ) -> [Finding] {
    guard let promised = commitment?.funded, let place = commitment?.fundedPlace,
      let last = cohorts.last
    else { return [] }
    let sum = cohorts.reduce(0) { $0 + $1.funded }
    let excess = sum - promised
    guard excess != 0 else { return [] }
    let terms = cohorts.map { NumberText.grouped($0.funded) }.joined(separator: " + ")
    let statement =
      "\(terms) = \(NumberText.grouped(sum)) funded places, but the commitment is "
      + "\(NumberText.grouped(promised)) (\(difference(excess)))"
    if cohorts.contains(where: { place.isOverridden(by: $0.fundedPlace, in: document) }) {
      return [
        .note(
          "profile-total", at: last.fundedPlace, statement,
          remedy: "The sum of the cohorts is taken as the commitment.")
      ]
    }
    return [
      .error(
        "profile-total", at: last.fundedPlace, statement,
        effect: effect(of: abs(excess), last, scheme), remedy: remedy(sum, promised, last))
    ]
  }

  private static func effect(of places: Int, _ cohort: Cohort, _ scheme: Scheme?) -> String? {
    guard let scheme, let year = cohort.attachments.last?.month.financialYear,
      let fee = scheme.attachment.fee[year], let fees = fee.multiplied(by: places)
    else { return nil }
    var text = "Effect at the scheme's rates: \(NumberText.pounds(fees)) attachment fees"
    if let results = scheme.maximumPerPlace?.subtracting(fee)?.multiplied(by: places) {
      text += " and \(NumberText.pounds(results)) results at most"
    }
    return text + "."
  }

  private static func remedy(_ sum: Int, _ promised: Int, _ last: Cohort) -> String {
    let repaired = last.funded - (sum - promised)
    guard repaired >= 0, repaired <= last.families else {
      return "Change the cohorts so that they sum to \(promised), or commitment.funded to \(sum)."
    }
    return "Change this to \(repaired) to keep \(promised), or commitment.funded to \(sum)."
  }
}
