import PBRProgramme
import PBRProjection
import PBRQuantities

extension FundingStatement {
  /// The answer in a sentence: what is drawn down of the possible maximum, what is certain,
  /// what lapses, when cash is lowest.
  package var headline: String {
    let fees = projection.feesEarned.total - projection.feesWithheld
    let results = projection.resultsEarned.total
    let funding = NumberText.pounds(fees + results)
    var text: String
    if let maximum = scenario.maximum, maximum > .zero {
      let share = NumberText.percent((fees + results) / maximum.pounds, places: 0)
      text = "\(funding) of a possible \(NumberText.pounds(maximum)) (\(share)) is drawn down: "
    } else {
      text = "\(funding) is drawn down: "
    }
    let certain = scheme.attachment.fee.values.contains { $0 > .zero }
    text +=
      certain
      ? "\(NumberText.pounds(fees)) in fees, certain as places fill, "
        + "\(NumberText.pounds(results)) for results; "
      : "\(NumberText.pounds(results)) for results; "
    let late = forgone.total
    text += late >= 0.5 ? "\(NumberText.pounds(late)) lapses" : "nothing lapses"
    // Of a plan that states no costs the cash says nothing.
    guard projection.costs.contains(where: \.isCouncils) else { return text + "." }
    text += "; "
    let line = CashLine(projection)
    text +=
      line.lowest < -0.5
      ? "cash is lowest in \(line.lowestMonth.prose) at \(NumberText.pounds(line.lowest))."
      : "cash never falls below zero."
    return text
  }
}
