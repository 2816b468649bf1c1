package import PBRAppraisal
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
package import PBRReporting

/// What a strategy group reads of an appraisal: what the programme is worth to public bodies,
/// who pays and who gains, and what would have to be true for it to break even.
package struct AppraisalStatement {
  let appraisal: Appraisal
  /// What the linter asks, printed with the figures it is asked of.
  let findings: [Finding]
  let value: HorizonValue
  var scenario: Scenario { appraisal.projection.scenario }
  let distribution: ValueDistribution?

  /// - Parameter distribution: what the net value can be over draws of the ranges, where it has
  ///   been worked out.
  package init(_ appraisal: Appraisal, distribution: ValueDistribution? = nil) {
    self.appraisal = appraisal
    self.distribution = distribution
    findings = AppraisalChecks.findings(appraisal)
    value = appraisal.mainValue
  }

  /// Identities that do not hold: a defect of the calculation.
  package var failedIdentities: [AppraisalIdentity] {
    appraisal.identities.filter { !$0.passed }
  }

  package var report: Report {
    var sections = [worth, horizons]
    if let chance { sections.append(chance) }
    sections += [breakEven, whoPays, ledgers, outcomes, doingNothing, plausibility]
      .compactMap(\.self)
    if let questions = questions() { sections.append(questions) }
    sections += details
    return Report(
      title: appraisal.projection.scenario.displayName, headline: headline, subtitle: subtitle,
      sections: sections,
      notes: [
        "Fiscal value: money of public bodies. Payment by results is a transfer between them "
          + "and is in no saving."
      ]
    ).said(in: scenario.wording.keeping(libraryTexts))
  }

  /// What the library of unit costs says, in its own words.
  private var libraryTexts: [String] {
    appraisal.savings.flatMap { [$0.saving.title, $0.saving.cost.source ?? ""] }
  }

  private var subtitle: String {
    let plan = appraisal.plan
    return "prices of \(plan.baseYear.prose), discounted at "
      + "\(NumberText.percent(plan.discountRate.value)) a year"
  }

  private var headline: String {
    let span = years(value.years)
    guard !appraisal.savings.isEmpty else {
      guard !appraisal.costs.isEmpty else {
        return "No savings and no costs of delivery are listed."
      }
      return "No savings are listed; over \(span) delivery costs "
        + "\(NumberText.pounds(value.pvCost)) in present value."
    }
    let net = value.netPresentValue
    let outcome =
      net < 0
      ? "a net cost of \(NumberText.pounds(-net))" : "a net gain of \(NumberText.pounds(net))"
    var text =
      "Over \(span) \(NumberText.pounds(value.pvBenefit)) of public cost is avoided for "
      + "\(NumberText.pounds(value.pvCost)) of delivery"
    if let ratio = value.benefitPerPound, let cash = value.cashablePerPound {
      text += ": \(perPound(ratio)) for each £1 (\(perPound(cash)) cashable)"
    }
    return text + ", \(outcome)."
  }

  /// `five years`; from eleven in figures.
  func years(_ count: Int) -> String {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    let number = words.indices.contains(count - 1) ? words[count - 1] : "\(count)"
    return number + " " + Noun.year.form(count)
  }

  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  func perPound(_ ratio: Double) -> String {
    let text = NumberText.fixed(ratio, places: 2)
    return text.hasPrefix("-") ? "-£" + text.dropFirst() : "£" + text
  }
}
